using Feed.Articles;
using Feed.Web.Pages;

namespace Feed.Tests.Web;

public sealed class QuoteMarkerTests
{
    [Theory]
    [InlineData("“[We go],” he said of <b>the harbour</b>.", "“<mark class=\"v\" id=\"q1\">We go</mark>,” he said of <b>the harbour</b>.")]
    [InlineData("<b>“[We</b> go],” he said.", "<b>“<mark class=\"v\" id=\"q1\">We</mark></b><mark class=\"v\"> go</mark>,” he said.")]
    [InlineData("“[We <em>go</em> home],” he said.", "“<mark class=\"v\" id=\"q1\">We </mark><em><mark class=\"v\">go</mark></em><mark class=\"v\"> home</mark>,” he said.")]
    [InlineData("<a href=\"https://x.example/?a=1&amp;b=2\">So “[we go],” he</a> said.", "<a href=\"https://x.example/?a=1&amp;b=2\">So “<mark class=\"v\" id=\"q1\">we go</mark>,” he</a> said.")]
    [InlineData("“[A &lt; B &amp; <b>C</b>]” and “[D]”", "“<mark class=\"v\" id=\"q1\">A &lt; B &amp; </mark><b><mark class=\"v\">C</mark></b>” and “<mark class=\"v\" id=\"q2\">D</mark>”")]
    [InlineData("[<b>🚢 sails]</b>", "<b><mark class=\"v\" id=\"q1\">🚢 sails</mark></b>")]
    [InlineData("no <i>quote</i> &amp; nobody", "no <i>quote</i> &amp; nobody")]
    public void Formatting_stays_and_each_quote_is_marked_where_it_is(string bracketed, string marked)
    {
        var html = bracketed.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Assert.Equal(marked, QuoteMarker.Mark(html, Segments(bracketed), _ => "v"));
    }

    [Theory]
    [InlineData("He <b>went</b> home")]
    [InlineData("He went")]
    [InlineData("")]
    public void Html_that_says_something_else_than_the_text_is_not_marked(string html) =>
        Assert.Null(QuoteMarker.Mark(html, Segments("“[We go],” he said."), _ => "v"));

    /// <summary>The text of HTML, cut at brackets, which stand around quotes.</summary>
    private static List<TextSegment> Segments(string bracketed)
    {
        var text = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(bracketed, "<[^>]*>", ""));
        var runs = new List<TextSegment>();
        var number = 0;
        foreach (var piece in System.Text.RegularExpressions.Regex.Split(text, @"(?=\[)|(?<=\])").Where(piece => piece.Length > 0))
        {
            runs.Add(piece[0] == '['
                ? new TextSegment(piece[1..^1], new Quote { Paragraph = 0, Start = 0, Length = piece.Length - 2, Text = piece[1..^1] }, ++number)
                : new TextSegment(piece, null, 0));
        }

        return runs;
    }
}
