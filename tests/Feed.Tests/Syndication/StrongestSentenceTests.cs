using Feed.Articles;
using Feed.Speech;

namespace Feed.Tests.Syndication;

/// <summary>Which of several sentences titles an entry, and where a long one is cut.</summary>
public sealed class StrongestSentenceTests
{
    [Theory]
    // A claim, a demand, a refusal or a denial is stronger than what is only about the speaker.
    [InlineData("“Rivers are not drains”", "I was born in Orley.", "Rivers are not drains.", "I have two brothers there.")]
    [InlineData("“Nine winters is no apprenticeship”", "Nine winters is no apprenticeship.", "My sister was nineteen.")]
    [InlineData("“We refuse to sign a blank page”", "I read every line at breakfast with my wife.", "We refuse to sign a blank page.")]
    [InlineData("“The pumps must run through August”", "I have two cats and a garden.", "The pumps must run through August.")]
    [InlineData("“Give me the keys or give me a reason”", "I sat by the door for an hour.", "Give me the keys or give me a reason.")]
    [InlineData("“The kiln needs forty tonnes of clay a week”", "I grew up beside the kiln.", "The kiln needs forty tonnes of clay a week.")]
    [InlineData("“I promised ten beds, and today there are twelve”", "I came by the early train.", "I promised ten beds, and today there are twelve.")]
    [InlineData("“Every orchard is an argument with the frost”", "Every orchard is an argument with the frost.", "My aunt planted ours in spring.")]
    [InlineData("“A timetable in that valley is a work of fiction”", "I take the bus to work.", "A timetable in that valley is a work of fiction.")]
    [InlineData("“Nobody alive has seen a worse harvest”", "We met the growers at noon.", "This harvest came early.", "Nobody alive has seen a worse harvest.")]
    [InlineData("“Our barges are full, and nobody is unloading them”", "I watched from the wharf with my dog.", "Our barges are full, and nobody is unloading them.")]
    [InlineData("“They have never paid a bill on time”", "They have never paid a bill on time.", "Yes, indeed.")]
    // Courtesy and fillers are weak.
    [InlineData("“The mill will grind for ninety villages”", "We are thrilled to join the mill family.", "The mill will grind for ninety villages.")]
    [InlineData("“The loom runs on rainwater”", "I am proud of each of you.", "The loom runs on rainwater.")]
    [InlineData("“The roof goes on in March”", "I am delighted to be here with my friends tonight.", "The roof goes on in March.")]
    [InlineData("“The bakery closes in winter”", "We are grateful to our partners.", "The bakery closes in winter.")]
    [InlineData("“The vineyard belongs to the village”", "Thank you all for coming, and welcome to our new hall.", "The vineyard belongs to the village.")]
    [InlineData("“The quarry floods each spring”", "I think, you know, that we will see.", "The quarry floods each spring.")]
    [InlineData("“The tram stops at midnight”", "Well, you know, we will manage.", "The tram stops at midnight.")]
    [InlineData("“The granary is half empty”", "Look, I get it.", "The granary is half empty.")]
    [InlineData("“Geese never read a map”", "I mean, um, we try.", "Geese never read a map.")]
    [InlineData("“We close the lock at dusk”", "We note the ruling.", "We close the lock at dusk.")]
    // A sentence that depends on another one is weak; a leading But does not make it so.
    [InlineData("“The orchestra plays without me”", "I take no comfort in it.", "The orchestra plays without me.")]
    [InlineData("“The bell cracked in the frost”", "He told me a story.", "The bell cracked in the frost.")]
    [InlineData("“The tower leans a hand a year”", "I cannot say a word about that.", "The tower leans a hand a year.")]
    [InlineData("“But a chapel without a roof is a courtyard, and we will not rent a courtyard”", "Brides want a view of the old garden and of the hills behind.", "But a chapel without a roof is a courtyard, and we will not rent a courtyard.", "I have a niece of my own.")]
    [InlineData("“And nobody counts the swans at night”", "I keep a list at home.", "And nobody counts the swans at night.")]
    [InlineData("“The cannery opens on Friday”", "Because of the strike we were late.", "The cannery opens on Friday.")]
    [InlineData("“The ice is thin by noon”", "They say so.", "The ice is thin by noon.")]
    [InlineData("“There will be a ballot, and I will respect it”", "Let me be absolutely clear.", "There will be a ballot, and I will respect it.")]
    // Questions are the last resort.
    [InlineData("“The choir rehearses in a barn”", "Would you sing in a barn?", "The choir rehearses in a barn.")]
    [InlineData("“Would you sing in a barn?”", "Would you sing in a barn?", "A barn")]
    public void The_strongest_statement_titles_the_entry(string title, params string[] said) =>
        Assert.Equal(title, SpokenTitle.Of(said.Select(Said)));

    [Theory]
    [InlineData("“Regret is a word. We want dates”", "Regret is a word. We want dates.")]
    [InlineData("“We have known about the weir since March. It needs two million bricks”", "We have known about the weir since March. It needs two million bricks.")]
    [InlineData("“They told me, ‘You have a week.’ I took a day”", "They told me, ‘You have a week.’ I took a day.")]
    public void Two_short_sentences_that_belong_together_are_one_title(string title, string said) =>
        Assert.Equal(title, SpokenTitle.Of([Said(said, 0)]));

    [Theory]
    // A sentence that fits whole wins over one that must be cut.
    [InlineData(
        "“The weir is older than the town”",
        "Nobody in the whole of the valley would ever have believed that the weir could last as long as the bridge above.",
        "The weir is older than the town.")]
    [InlineData("“I am sorry to the growers …”", "I am sorry to the growers, and I am sorry to the pickers who told us so in May and were sent home without their pay.")]
    [InlineData("“We were cold and beaten by nine o’clock last night …”", "We were cold and beaten by nine o’clock last night and I told them nobody goes home beaten from a harvest in this parish.")]
    [InlineData("“The lamp must not go out …”", "The lamp must not go out, because the pilots of the outer sound have steered by it since before there were charts.")]
    [InlineData("“When the dam was built, we lost the meadows …”", "When the dam was built, we lost the meadows, and the ministry that had promised us new ones forgot where we lived.")]
    [InlineData("“I will not sell the herd …”", "I will not sell the herd; my family has kept those animals through two wars, a flood and the winter without hay.")]
    [InlineData("“The school has nine pupils and a leaking roof …”", "The school has nine pupils and a leaking roof, which the county has known about since the day that I first wrote.")]
    public void A_long_sentence_is_cut_where_a_clause_ends(string title, params string[] said) => Assert.Equal(title, SpokenTitle.Of(said.Select(Said)));

    [Theory]
    [InlineData("It was the best thing that has happened to the wool trade of this island in the years since the old railway came.")]
    [InlineData("My uncle always said, ‘Never lend a boat to a man who cannot name the rocks in the sound between here and Orm,’")]
    [InlineData("We need boats, crews, and money from a ministry that has not answered one letter of the fishers of Orley so far.")]
    public void A_sentence_without_a_clause_end_gives_no_title(string said) => Assert.Null(SpokenTitle.Of([Said(said, 0)]));

    [Theory]
    [InlineData("“My aunt told us, ‘Plant it deep,’ and we did”", "My aunt told us, ‘Plant it deep,’ and we did.")]
    [InlineData("“I was told ‘no.’ Then I was told ‘perhaps’”", "I was told ‘no.’ Then I was told ‘perhaps.’")]
    [InlineData("“He wrote ‘Rain’ in the book”", "He wrote “Rain” in the book.")]
    [InlineData("“The label says ‘Keep dry. Keep cold,’ and nobody reads it”", "The label says ‘Keep dry. Keep cold,’ and nobody reads it.")]
    public void A_quotation_inside_is_never_left_open(string title, string said) => Assert.Equal(title, SpokenTitle.Of([Said(said, 0)]));

    [Theory]
    [InlineData("Ada Pell: “the loudest silence this valley has heard in years”", "After nine hours in the hall, Gov. Ada Pell told the reporters of four papers that it was “the loudest silence this valley has heard in years” and left.")]
    [InlineData("Governor Ada Pell called the weir “a sieve”", "Gov. Ada Pell called the weir “a sieve.”")]
    [InlineData("Lieutenant Governor Ada Pell called the weir “a sieve”", "Lt. Gov. Ada Pell called the weir “a sieve.”")]
    [InlineData("Detective Inspector Ada Pell called the weir “a sieve”", "Det Insp Ada Pell called the weir “a sieve”.")]
    [InlineData("Dr. Ada Pell called the weir “a sieve”", "Dr. Ada Pell called the weir “a sieve.”")]
    [InlineData(
        "Ada Pell: “today there are six, and four of them sleep in the loft”",
        "“Before I first came to this works the year the river froze there were two hundred of us in the sheds with wages that fed a whole street of people, and today there are six, and four of them sleep in the loft,” said Ada Pell.")]
    [InlineData("Talks", "After nine hours in the hall and a walk around the weir in the rain, the engineer Ada Pell called it “a sieve” and left.")]
    public void Without_a_sentence_of_the_speaker_the_title_names_the_speaker(string title, string paragraph)
    {
        var open = paragraph.IndexOf('“', StringComparison.Ordinal) + 1;
        var text = paragraph[open..paragraph.IndexOf('”', StringComparison.Ordinal)];
        var article = new Article
        {
            Title = "Talks",
            Paragraphs = [new Paragraph(ParagraphKind.Text, paragraph)],
            Quotes = [new Quote { Paragraph = 0, Start = open, Length = text.Length, Text = text, Speaker = "Ada Pell", SpeakerSlug = "ada-pell" }],
        };
        var said = DistinctSpeech.Of(article, "ada-pell");

        Assert.Equal(title, SpokenTitle.Of(article, said, Statements.Of(article, said.Quotes)));
    }

    private static QuotedStatement Said(string text, int paragraph) =>
        new(paragraph, [text], new Quote { Paragraph = paragraph, Start = 1, Length = text.Length, Text = text });
}
