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

    private static Statement Said(int paragraph, string text) =>
        new(paragraph, [text], new Quote { Paragraph = paragraph, Start = 1, Length = text.Length, Text = text });
}
