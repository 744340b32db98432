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
    public void The_strongest_whole_sentence_becomes_the_title(string title, params string[] said) =>
        Assert.Equal(title, SpokenTitle.Of(said.Select((text, number) => Said(number, text))));

    [Theory]
    [InlineData("a tax")]
    [InlineData("very good indeed")]
    [InlineData("Yes.")]
    [InlineData("")]
    public void A_fragment_of_a_few_words_is_no_title(string said) => Assert.Null(SpokenTitle.Of([Said(0, said)]));

    [Theory]
    [InlineData("We have waited nine years for this bridge, and in all that time nobody from the ministry came to look at the river.", "“We have waited nine years for this bridge …”")]
    [InlineData("Nobody who has seen the harbour at low tide in the middle of winter would ever ask me that question again.", null)]
    public void A_long_sentence_is_cut_at_a_clause_else_at_a_word(string said, string? title)
    {
        var cut = SpokenTitle.Of([Said(0, said)])!;

        Assert.True(cut.Length <= SpokenTitle.MaxLength, cut);
        Assert.EndsWith(" …”", cut, StringComparison.Ordinal);
        Assert.StartsWith(cut[1..^3], said, StringComparison.Ordinal);
        if (title is not null)
            Assert.Equal(title, cut);
    }

    [Theory]
    [InlineData(
        "Joan Kell said that the reef moves",
        "the reef moves",
        "Joan Kell said that the reef moves.")]
    [InlineData(
        "According to harbour engineer Joan Kell, the breakwater will not stand another winter …",
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
        "Joan Kell: it will fall",
        "it will fall",
        "Joan Kell, who has looked after the breakwater, the quays and both lighthouses for thirty years, said it will fall.")]
    public void The_title_of_who_is_only_reported_says_who_says_it_and_some_of_what_is_said(string title, string said, string sentence) =>
        Assert.Equal(title, SpokenTitle.OfReported(new ReportedStatement
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

    private static Statement Said(int paragraph, string text) =>
        new(paragraph, [text], new Quote { Paragraph = paragraph, Start = 1, Length = text.Length, Text = text });
}
