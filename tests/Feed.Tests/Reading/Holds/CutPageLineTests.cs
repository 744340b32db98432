using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>A short line with a date below a page's headline is cut as its date; if it asks for a hold, it holds the page first.</summary>
public sealed class CutPageLineTests
{
    [Theory]
    [InlineData("Embargo in place until 5 March 2099")]
    [InlineData("Publication date: 5 March 2099")]
    [InlineData("Publish: 5 March 2099")]
    [InlineData("GO LIVE: 5 March 2099")]
    [InlineData("To run 5 March 2099")]
    [InlineData("FOR SUNDAY RELEASE MARCH 5, 2099")]
    [InlineData("Release date: 5 March 2099")]
    [InlineData("Date of release: 5 March 2099")]
    public void It_holds_a_page_as_it_holds_a_text(string line)
    {
        Assert.NotNull(Upload.Article($"Ferry sails\n\n{line}\n\n{Text}\n").Hold);
        foreach (var markup in (string[])[$"<p>{line}</p>", $"<div class=meta>{line}</div>", $"<p><em>{line}</em></p>"])
            Assert.NotNull(Page(markup).Hold);
    }

    [Theory]
    [InlineData("Published: 5 March 2026")]
    [InlineData("5 March 2026")]
    [InlineData("By Nell Abara, 5 March 2026")]
    [InlineData("Release date: 5 March 2026")]
    [InlineData("Published 5 March 2026 | Updated 7 March 2026")]
    public void Dates_of_the_past_hold_nothing(string line) =>
        Assert.True(Page($"<p>{line}</p>").Hold is null or { Until: { Year: 2026 } });

    private const string Text = "The ferry of Port Ansel sails again after a winter in the yard, its owners said on Monday at the quay.";

    private static Feed.Articles.Article Page(string markup) => Upload.Article(
        "page.html", Encoding.UTF8.GetBytes($"<html><head><title>Ferry sails</title></head><body><article><h1>Ferry sails</h1>{markup}<p>{Text}</p><p>{Text}</p><p>{Text}</p></article></body></html>"));
}
