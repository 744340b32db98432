using System.Globalization;
using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>A release saved as a web page has its head in lines, inside one paragraph or in several short ones.</summary>
public sealed class HtmlReleaseHeadTests
{
    private const string Headline = "Second Quay Will Open Port Ansel To Night Ferries";

    private static readonly string[] Texts =
    [
        "The harbour board will build a second quay at Port Ansel next summer, and the ferries of the island will sail every hour until midnight, its chair said on Tuesday.",
        "“We have kept our word to the islanders,” said Mayor Ellen Prescott, who has asked for the quay since the old bridge fell eleven years ago. The work will cost nine million.",
        "Tom Akers, who sells plums on the quay, asked for a shed with a roof and a lamp, and for a place in which the late boat can be awaited without getting wet.",
    ];

    private static readonly string[] Heads =
    [
        "Harwick Harbour Board|12 Quay Street, Harwick|FOR IMMEDIATE RELEASE|March 3, 2026|" + Headline,
        "Harwick Harbour Board|FOR IMMEDIATE RELEASE|" + Headline + "|March 3, 2026",
        "FOR IMMEDIATE RELEASE|Contact: Jane Roe, 555-0100|3 March 2026|" + Headline,
        "MEDIA RELEASE|Tuesday, 3 March 2026|" + Headline,
        "PRESS RELEASE|Date: 3 March 2026|Media contact: Jane Roe, jane@harwick.example|" + Headline,
        "NEWS RELEASE|" + Headline + "|Released: 3 March 2026",
    ];

    private static readonly (string Name, Func<string[], string> Write)[] Forms =
    [
        ("one paragraph", lines => $"<p>{string.Join("<br>", lines)}</p>"),
        ("one paragraph in bold", lines => $"<p><strong>{string.Join("<br/>\n", lines)}</strong></p>"),
        ("empty lines", lines => $"<p>{string.Join("<br><br>", lines)}</p>"),
        ("a block", lines => $"<div>{string.Join("<br>", lines)}<br></div>"),
        ("in the middle", lines => $"<center>{string.Join("<br>", lines)}</center>"),
        ("paragraphs", lines => string.Concat(lines.Select(line => $"<p>{line}</p>"))),
        ("a cell", lines => $"<table><tr><td>{string.Join("<br>", lines)}</td></tr></table>"),
        ("headline apart", lines => $"<p>{string.Join("<br>", lines.Where(line => line != Headline))}</p><h2>{Headline}</h2>"),
        ("headline apart in bold", lines => $"<p>{string.Join("<br>", lines.Where(line => line != Headline))}</p><p><b>{Headline}</b></p>"),
    ];

    private static readonly string[] Titles = ["", "<title>Press release</title>", "<title>Harwick Harbour Board</title>", $"<title>{Headline}</title>"];

    [Fact]
    public void Its_headline_and_its_date_are_found_and_the_rest_of_the_head_is_cut()
    {
        List<string> wrong = [];
        foreach (var head in Heads)
        {
            foreach (var (name, write) in Forms)
            {
                foreach (var title in Titles)
                {
                    var page = $"<!doctype html><html lang=en><head>{title}</head><body>{write(head.Split('|'))}{string.Concat(Texts.Select(text => $"<p>{text}</p>"))}</body></html>";
                    var article = Upload.Article("quay.html", Encoding.UTF8.GetBytes(page));
                    var date = article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    var text = article.Paragraphs.Select(paragraph => paragraph.Text).ToArray();
                    if (article.Title != Headline || date != "2026-03-03" || !Texts.SequenceEqual(text))
                        wrong.Add($"{name} | {title} | {head}: {article.Title} | {date} | {string.Join(" / ", text.Except(Texts))}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void A_link_to_press_releases_above_an_article_adds_nothing_to_it()
    {
        var page = $"<html><body><div><a href=/press>Press releases</a></div><div><a href=/c>Contact: press@harwick.example</a></div><h1>{Headline}</h1>{string.Concat(Texts.Select(text => $"<p>{text}</p>"))}</body></html>";
        Assert.Equal(Texts, Upload.Article("quay.html", Encoding.UTF8.GetBytes(page)).Paragraphs.Select(paragraph => paragraph.Text));
    }
}
