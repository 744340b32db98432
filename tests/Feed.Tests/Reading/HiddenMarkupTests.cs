using System.Text;

namespace Feed.Tests.Reading;

/// <summary>What markup hides from readers or strikes out is not published, whatever element, place and format it stands in.</summary>
public sealed class HiddenMarkupTests
{
    private const string Secret = "the heron told us so";
    private const string Shown = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river.";

    private static readonly string[] Attributes =
    [
        "hidden", "hidden=\"\"", "style=\"display:none\"", "style=\"display/* no */:none\"", "style=\"DISPLAY : none !important\"", "style=\"color:red;display:none;\"", "style='visibility: hidden'",
    ];

    private static readonly string[] Places =
    [
        "<p {0}>{1}</p>", "<div {0}><p>{1}</p></div>", "<p>A pear <span {0}>{1}</span> fell.</p>", "<p>A <b><i {0}>{1}</i></b> pear fell.</p>",
        "<h2>Pears <span {0}>{1}</span></h2>", "<ul><li>One</li><li {0}>{1}</li></ul>", "<blockquote {0}>{1}</blockquote>",
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2 <span {0}>{1}</span></td></tr></table>",
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td {0}>{1}</td></tr><tr><td>1</td><td>2</td></tr></table>",
        "<pre><code>x <span {0}>{1}</span></code></pre>", "<p>10<sup><span {0}>{1}</span></sup></p>", "<p>10<sup {0}>{1}</sup></p>",
        "<figure><img src=\"https://a.example/p.jpg\" alt=\"\"><figcaption {0}>{1}</figcaption></figure>", "<details {0}><summary>More</summary><p>{1}</p></details>",
    ];

    private static readonly string[] Struck =
    [
        "<del><p>{1}</p></del>", "<DEL><P>{1}</P></DEL>", "<p>A <S>{1}</S> pear</p>", "<p>A <Strike>{1}</Strike> pear</p>", "<del><ul><li>{1}</li></ul></del>",
    ];

    public static TheoryData<string> Formats => ["pears.html", "pears.md", "pears.eml", "pears.xml"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Hidden_and_struck_out_words_are_not_published(string name)
    {
        foreach (var (place, attribute) in Places.SelectMany(place => Attributes, (place, attribute) => (place, attribute)).Concat(Struck.Select(place => (place, ""))))
        {
            // NewsML is XML, in which every attribute has a value and names are in lower case.
            if (name.EndsWith(".xml", StringComparison.Ordinal) && (attribute == "hidden" || place.Contains("DEL") || place.Contains('S') || place.Contains("<img")))
                continue;
            var text = Published(name, string.Format(null, place, attribute, Secret));
            Assert.Contains(Shown, text, StringComparison.Ordinal);
            Assert.False(text.Contains("heron", StringComparison.Ordinal), $"{name}: {string.Format(null, place, attribute, Secret)}");
        }
    }

    [Theory]
    [InlineData("<p style=\"display:block\">{1}</p>")]
    [InlineData("<p style=\"overflow-display: nonesuch; visibility: visible\">{1}</p>")]
    [InlineData("<p data-hidden=\"true\">{1}</p>")]
    public void Markup_that_only_looks_alike_hides_nothing(string place) =>
        Assert.Contains("heron", Published("pears.html", string.Format(null, place, "", Secret + ", said the ferryman to the people at the pier.")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<body style=\"visibility:hidden\">{0}</body>")]
    [InlineData("<body><div style=\"display:none\">{0}</div></body>")]
    [InlineData("<body><main hidden>{0}</main></body>")]
    public void A_page_that_hides_all_of_its_text_until_it_is_loaded_is_read(string page)
    {
        var article = Upload.Article("pears.html", Encoding.UTF8.GetBytes(
            "<html><head><title>Pears cross the river</title></head>" + string.Format(null, page, $"<h1>Pears cross the river</h1><p>{Shown}</p><p>{Shown} It came back.</p>")));
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text == Shown);
    }

    private static string Published(string name, string body)
    {
        var article = Upload.Article(name, Encoding.UTF8.GetBytes(File(name, body)));
        return string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text + paragraph.Html).Append(article.Title).Append(article.Summary));
    }

    private static string File(string name, string body) => Path.GetExtension(name) switch
    {
        ".html" => $"<html><head><title>Pears cross the river</title></head><body><article><h1>Pears cross the river</h1><p>{Shown}</p>{body}<p>{Shown} It came back.</p></article></body></html>",
        ".md" => $"# Pears cross the river\n\n{Shown}\n\n{body}\n\n{Shown} It came back.\n",
        ".eml" => $"From: Ada Quill <ada@harbour.example>\r\nSubject: Pears cross the river\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{Shown}</p>{body}<p>{Shown} It came back.</p>\r\n",
        _ => "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:pears:1\" version=\"1\"><itemMeta><versionCreated>2026-03-02T09:00:00Z</versionCreated></itemMeta>"
            + "<contentMeta><headline>Pears cross the river</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
            + $"<p>{Shown}</p>{body}<p>{Shown} It came back.</p></body></html></inlineXML></contentSet></newsItem>",
    };
}
