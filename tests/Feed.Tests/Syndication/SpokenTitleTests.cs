using Feed.Articles;
using Feed.Speech;

namespace Feed.Tests.Syndication;

/// <summary>The sentence that titles an entry of a speaker's feed.</summary>
public sealed class SpokenTitleTests
{
    [Theory]
    [InlineData("“I need a dredger, not a study”", "I need a dredger, not a study.")]
    [InlineData("“We build it now”", "We build it now,", "Or nobody will.")]
    [InlineData("“We will not sell the ferry”", "The plan was drawn up in March by the office.", "We will not sell the ferry.")]
    [InlineData("“Nobody asked the fishermen!”", "a bad idea", "Nobody asked the fishermen!")]
    [InlineData("“The ferry stays”", "Who pays for the berth?", "The ferry stays.", "But why?")]
    [InlineData("“Who pays for the new berth?”", "Who pays for the new berth?")]
    [InlineData("“Mr. Pell told me to wait for St. Anne’s day”", "Mr. Pell told me to wait for St. Anne’s day.")]
    [InlineData("“She called it ‘a gift’ and I agree”", "She called it “a gift” and I agree.")]
    [InlineData("“She called it ‘a gift’ and I agree”", "She called it \"a gift\" and I agree.")]
    [InlineData("“You wrote down ‘Spain’ in June, and ‘holiday’”", "You wrote down “Spain” in June, and “holiday,”")]
    [InlineData("“The light tells me where home is”", "But I would miss it.", "The light tells me where home is.")]
    [InlineData("“I will never sell the pier”", "I take no pleasure in it.", "I will never sell the pier.")]
    [InlineData("“We must dredge the harbour before winter”", "We were on the quay that morning.", "We must dredge the harbour before winter.")]
    [InlineData("“Nobody in this town will pay a levy twice”", "The meeting began at noon in the hall.", "Nobody in this town will pay a levy twice.")]
    [InlineData("“The council must answer for the money”", "I am in shock.", "The council must answer for the money.")]
    [InlineData("“We are going to build a wall”", "Everybody agrees that the pier stays.", "We are going to build a wall.")]
    [InlineData("“We met on the quay on Sept. 11 at noon”", "We met on the quay on Sept. 11 at noon.")]
    [InlineData("“The pier stays where it is”", "(We must mend the pier too.)", "The pier stays where it is.")]
    [InlineData(
        "“The pier stays where it is”",
        "If we should have to close the harbour for longer than anybody in this town remembers, then the pier will go.",
        "The pier stays where it is.")]
    [InlineData("“المجلس لن يبيع الميناء في هذا العام”", "غدا.", "المجلس لن يبيع الميناء في هذا العام.")]
    [InlineData("“The ferry will sail on Monday”", "… and I have said so in every meeting of the trust.", "The ferry will sail on Monday.")]
    public void The_strongest_whole_sentence_becomes_the_title(string title, params string[] said) =>
        Assert.Equal(title, SpokenTitle.Of(said.Select((text, number) => Said(number, text))));

    [Theory]
    [InlineData(true, "We counted every coin before we signed.")]
    [InlineData(true, "The ferry will sail on Monday.")]
    [InlineData(false, "But I would never have signed it.")]
    [InlineData(false, "He told me so on the quay.")]
    [InlineData(false, "However, we know that nobody will pay.")]
    [InlineData(false, "never signed a paper that I had not read to its end")]
    [InlineData(false, "Who pays for the berth?")]
    [InlineData(false, "Yes, thank you.")]
    public void Only_a_self_contained_sentence_is_featured_on_the_front_page(bool stands, string said) =>
        Assert.Equal(stands, SpokenTitle.Best([Said(0, said)]) is { StandsAlone: true });

    [Theory]
    [InlineData("a tax")]
    [InlineData("very good indeed")]
    [InlineData("Yes.")]
    [InlineData("")]
    public void A_fragment_of_a_few_words_is_not_a_title(string said) => Assert.Null(SpokenTitle.Of([Said(0, said)]));

    [Theory]
    [InlineData("We have waited nine years for this bridge, and in all that time nobody from the ministry came to look at the river.", "We have waited nine years for this bridge …")]
    [InlineData("Nobody who has seen the harbour at low tide in the middle of winter would ever ask me that question again.", "Nobody who has seen the harbour at low tide in the middle of winter would ever ask me …")]
    public void A_long_text_on_a_page_is_cut_at_a_clause_else_at_a_word(string said, string cut) => Assert.Equal(cut, SpokenTitle.Cut(said));

    [Theory]
    [InlineData(
        "Joan Kell said that the reef moves",
        "the reef moves",
        "Joan Kell said that the reef moves.")]
    [InlineData(
        "Joan Kell: the breakwater will not stand another winter without great care …",
        "the breakwater will not stand another winter without great care unless it is mended",
        "According to harbour engineer Joan Kell, the breakwater will not stand another winter without great care unless it is mended.")]
    [InlineData(
        "Joan Kell: the breakwater will not stand another winter",
        "the breakwater will not stand another winter",
        "According to the harbour engineer of Tarnby and its neighbours, Joan Kell, the breakwater will not stand another winter.")]
    [InlineData(
        "Joan Kell: The breakwater will not stand another winter of gales unless it is mended",
        "The breakwater will not stand another winter of gales unless it is mended",
        "The breakwater will not stand another winter of gales unless it is mended, the engineer Joan Kell said.")]
    [InlineData(
        null,
        "The breakwater is “done for,” Joan Kell wrote in a letter to the harbour trust and its neighbours on Monday.",
        "The breakwater is “done for,” Joan Kell wrote in a letter to the harbour trust and its neighbours on Monday.")]
    [InlineData(
        "Joan Kell: it will fall",
        "it will fall",
        "Joan Kell, who has looked after the breakwater, the quays and both lighthouses for thirty years, said it will fall.")]
    public void The_title_for_a_reported_speaker_has_the_speaker_and_the_start_of_the_statement(string? title, string said, string sentence) =>
        Assert.Equal(title, ArticleSentenceTitle.FromReported(new ReportedStatement
        {
            Paragraph = 0,
            Start = sentence.IndexOf(said, StringComparison.Ordinal),
            Length = said.Length,
            Text = said,
            Kind = StatementKind.Reported,
            Sentence = sentence,
            Speaker = "Joan Kell",
            Cue = "said",
            Rule = "reported.that",
            Confidence = 0.9,
        }));

    [Theory]
    [InlineData("Joan Kell called the plan “a disgrace”", "Joan Kell called the plan “a disgrace.”")]
    [InlineData("“A disgrace,” was Kell’s word for the plan of the trust", "“A disgrace,” was Kell’s word for the plan of the trust.")]
    [InlineData("The engineer Joan Kell said the reef is “a moving thing with a will of its own”", "The engineer Joan Kell said the reef is “a moving thing with a will of its own”.")]
    [InlineData("“The pier stays where it is”", "Joan Kell called the plan “a disgrace.” She said: “The pier stays where it is.”")]
    [InlineData("“It was a bad day for all of us”", "Joan Kell called the plan “a disgrace.” “It was a bad day for all of us,” she said.")]
    [InlineData("Joan Kell: “a moving thing with a will of its own that nobody has tamed yet”", "Kell, the engineer, said that the reef is “a moving thing with a will of its own that nobody has tamed yet,” and went home.")]
    [InlineData("Joan Kell: “a moving thing with a will of its own”", "The reef is “a moving thing with a will of its own,” she said.")]
    [InlineData("The harbour waits", "The reef is “a moving thing,” she said.")]
    [InlineData(
        "The harbour waits",
        "After a day of talks in the town hall, at which nobody from the ministry spoke, the harbour engineer Joan Kell called the plan “a disgrace.”")]
    public void A_fragment_is_shown_in_the_sentence_of_the_article_that_names_its_speaker(string title, string paragraph)
    {
        var article = new Article
        {
            Title = "The harbour waits",
            Paragraphs = [new Paragraph(ParagraphKind.Text, paragraph)],
            Quotes = [.. paragraph.Split('“').Skip(1).Select(part => part.Split('”')[0]).Select(text => new Quote
            {
                Paragraph = 0,
                Start = paragraph.IndexOf(text, StringComparison.Ordinal),
                Length = text.Length,
                Text = text,
                Speaker = "Joan Kell",
                SpeakerSlug = "joan-kell",
            })],
        };
        var said = DistinctSpeech.Of(article, "joan-kell");

        Assert.Equal(title, SpokenTitle.Of(article, said, Statements.Of(article, said.Quotes)));
    }

    private static QuotedStatement Said(int paragraph, string text) =>
        new(paragraph, [text], new Quote { Paragraph = paragraph, Start = 1, Length = text.Length, Text = text });
}
