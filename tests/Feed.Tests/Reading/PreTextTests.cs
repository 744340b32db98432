using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>An article that a page shows as preformatted text is read like a text file; code and poems keep their lines.</summary>
public sealed class PreTextTests
{
    private const string First = "The weather station on Mount Orrel has measured the coldest night in forty years, the keeper said on Tuesday.";

    private const string Second = "Two hikers who had lost the path were found at dawn and brought down to the village by the men of the station.";

    private static Article Read(string body) => Upload.Article("orrel.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A cold night on Orrel</title></head><body><h1>A cold night on Orrel</h1>{body}</body></html>"));

    [Fact]
    public void A_preformatted_article_has_paragraphs_an_author_and_a_date()
    {
        var article = Read($"<pre>By Ines Holm\nFebruary 3, 2004\n\n{First.Replace("coldest ", "coldest\n", StringComparison.Ordinal)}\n\n{Second}\n</pre>");

        Assert.Equal([First, Second], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["Ines Holm"], article.Authors);
        Assert.Equal(new DateOnly(2004, 2, 3), DateOnly.FromDateTime(article.Published!.Value.Date));
    }

    [Fact]
    public void Preformatted_code_is_one_block()
    {
        var article = Read($"<p>{First}</p><pre><code>let a = 1\n\nlet b = 2</code></pre><p>{Second}</p>");

        Assert.Contains("let a = 1\n\nlet b = 2", article.Paragraphs.Select(paragraph => paragraph.Text));
    }
}
