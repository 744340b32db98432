using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class QuotedRangesTests
{
    [Theory]
    [InlineData("“We left,” said Hale. “All of us.”", "We left,|All of us.")]
    [InlineData("\"We left,\" said Hale. \"All of us.\"", "We left,|All of us.")]
    [InlineData("« Nous partons », dit Hale.", "Nous partons")]
    [InlineData("„Wir gehen“, sagte Hale.", "Wir gehen")]
    [InlineData("»Wir gehen«, sagte Hale.", "Wir gehen")]
    [InlineData("``We left,'' said Hale.", "We left,")]
    [InlineData("Hale left.", "")]
    [InlineData("A 6\" pipe broke.", "")]
    public void Words_between_double_marks_of_any_form_are_a_range(string text, string ranges) => Assert.Equal(ranges, Print(text));

    [Theory]
    [InlineData("“He said “no” to us,” said Hale.", "He said “no” to us,")]
    [InlineData("“We left. “All of us,” said Hale.", "We left.|All of us,")]
    public void A_second_opening_mark_is_a_quote_within_the_quote_only_if_both_are_closed(string text, string ranges) =>
        Assert.Equal(ranges, Print(text));

    [Fact]
    public void A_quote_without_a_closing_mark_ends_with_the_paragraph_and_stays_open()
    {
        var range = Assert.Single(QuotedRanges.Find("“We left and never came back.", doubledApostrophes: false));
        Assert.False(range.Closed);
    }

    [Theory]
    [InlineData("We left. ''Not so'', said Hale.", false, "")]
    [InlineData("We left. ''Not so'', said Hale.", true, "Not so")]
    public void Two_apostrophes_are_a_mark_only_in_an_article_that_quotes_with_them(string text, bool doubled, string ranges) =>
        Assert.Equal(ranges, Print(text, doubled));

    [Theory]
    [InlineData("We kept our word. — Ann Hale", "We kept our word.")]
    [InlineData("“We kept our word.”", "We kept our word.")]
    [InlineData("We kept our word — and paid for it.", "We kept our word — and paid for it.")]
    public void A_block_quote_is_whole_without_its_marks_and_its_signature(string text, string words)
    {
        var range = Assert.Single(QuotedRanges.Whole(text));
        Assert.Equal(words, text[range.Start..range.End]);
    }

    private static string Print(string text, bool doubled = false) =>
        string.Join('|', QuotedRanges.Find(text, doubled).Select(range => text[range.Start..range.End]));
}
