using System.Text;

namespace Feed.Tests.Reading;

/// <summary>The list of other stories on a short page is no text of its article; a list of links that its author wrote is.</summary>
public sealed class HtmlLinkListTests
{
    private const string Text = "The town of Lower Quay buys a second-hand dredger for its silted basin, the council said on Friday.";

    private static readonly string[] Others =
    [
        "Council votes on the quay wall", "Lamp oil gets dearer again", "Who pays for the new pier?", "Goat returns after nine days", "School boat sails at seven",
        "Museum shows nets from four centuries", "Old pump found in the lock", "Storm takes the upper jetty",
    ];

    private static string[] Texts(string body) =>
        [.. Upload.Article("dredger.html", Encoding.UTF8.GetBytes($"<html><head><title>Council buys a dredger</title></head><body>{body}</body></html>")).Paragraphs.Select(paragraph => paragraph.Text)];

    private static string Links(string before, string after) => string.Concat(Others.Select((title, at) => $"{before}<a href='/news/{at}'>{title}</a>{after}"));

    public static TheoryData<string> Pages => new(
        $"<h1>Council buys a dredger</h1><p>{Text}</p><ul>{Links("<li>", "</li>")}</ul>",
        $"<h1>Council buys a dredger</h1><p>{Text}</p><ul>{Links("<li>", " <span>3 March</span></li>")}</ul>",
        $"<div><h1>Council buys a dredger</h1><p>{Text}</p></div><div>{Links("<p>", "</p>")}</div>",
        $"<ul>{Links("<li>", "</li>")}</ul><h1>Council buys a dredger</h1><p>{Text}</p><ul>{Links("<li>", "</li>")}</ul>",
        $"<table><tr><td>{Links("", "<br>")}</td><td><h1>Council buys a dredger</h1><p>{Text}</p></td></tr></table>",
        $"<main><h1>Council buys a dredger</h1><p>{Text}</p><h3>Most read</h3><div>{Links("<div>", "</div>")}</div><h3>News</h3><div>{Links("<div>", "</div>")}</div></main>");

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_list_of_other_stories_is_left_out(string body) => Assert.Equal([Text], Texts(body));

    [Fact]
    public void A_list_that_a_sentence_announces_stays() => Assert.Equal([$"{Text[..^1]}:", .. Others],
        Texts($"<h1>Council buys a dredger</h1><p>{Text[..^1]}:</p><ul>{Links("<li>", "</li>")}</ul>"));

    [Fact]
    public void A_list_of_links_to_several_sites_stays() => Assert.Equal([Text, .. Others], Texts($"<h1>Council buys a dredger</h1><p>{Text}</p><ul>"
        + string.Concat(Others.Select((title, at) => $"<li><a href='https://site{at}.example/x'>{title}</a></li>")) + "</ul>"));
}
