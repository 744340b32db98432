using Feed.Syndication;
using Microsoft.AspNetCore.Html;

namespace Feed.Web.Pages;

/// <summary>Numbers in words that fit them.</summary>
static class Words
{
    public static string Articles(int number) => number == 1 ? "1 article" : $"{number} articles";

    /// <summary>Names one after the other, each in its own direction of writing.</summary>
    public static HtmlString Names(IEnumerable<string> names) => new(string.Join(", ", names.Select(name => $"<bdi>{ArticleHtml.Encode(name)}</bdi>")));

    /// <summary>An address that may be broken after its slashes, and so stays whole words.</summary>
    public static HtmlString Breakable(Uri address) => new(string.Join("/<wbr>", address.AbsoluteUri.Split('/').Select(ArticleHtml.Encode)));

    public static string Quotes(int number) => number == 1 ? "1 quote" : $"{number} quotes";
}
