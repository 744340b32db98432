using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

/// <summary>The label of a release on the line of its headline is no part of it.</summary>
public sealed class HeadlineLabelTests
{
    private const string Headline = "Lamp Trust Buys The Old Lighthouse";

    private static readonly string[] Story =
    [
        "The Lamp Trust bought the lighthouse of Port Ansel on Monday, eleven years after its last keeper left the island, it said.",
        "“We paid a pound for it,” said Wilma Oke, who runs the trust. “The glass costs more.”",
    ];

    public static TheoryData<string> Labels =>
    [
        "FOR IMMEDIATE RELEASE: ", "For Immediate Release: ", "FOR IMMEDIATE RELEASE - ", "For immediate release – ", "PRESS RELEASE: ", "Press release: ",
        "PRESS RELEASE - ", "Press Release — ", "MEDIA RELEASE: ", "Media release | ", "News Release: ", "NEWS RELEASE | ", "MEDIA ADVISORY: ",
        "Pressemitteilung: ", "Communiqué de presse : ", "NOTA DE PRENSA: ", "Comunicato stampa: ", "Persbericht: ", "PARA PUBLICACIÓN INMEDIATA: ",
        "MEDIA RELEASE No. 12: ", "Pressemitteilung Nr. 7/2026: ", "Press release 12/2026 – ",
        "Zur sofortigen Veröffentlichung: ", "POUR DIFFUSION IMMÉDIATE : ",
    ];

    private static void AssertStory(Article article)
    {
        Assert.Equal(Headline, article.Title);
        Assert.Equal(Story, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void It_is_cut_from_a_text(string label) => AssertStory(Upload.Article($"{label}{Headline}\n\n{string.Join("\n\n", Story)}"));

    [Theory]
    [MemberData(nameof(Labels))]
    public void It_is_cut_from_a_text_with_a_date_and_a_contact(string label)
    {
        var article = Upload.Article($"{label}{Headline}\n\nContact: Ines Holm, 01632 960 001\n\n3 March 2026\n\n{string.Join("\n\n", Story)}\n\n###");
        AssertStory(article);
        Assert.Equal(PublishedFrom.Dateline, article.PublishedFrom);
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void It_is_cut_from_the_heading_of_a_page(string label) => AssertStory(Upload.Article("lamp.html", Encoding.UTF8.GetBytes(
        $"<html><body><h1>{label}{Headline}</h1><p>March 3, 2026</p>{string.Concat(Story.Select(text => $"<p>{text}</p>"))}</body></html>")));

    [Theory]
    [MemberData(nameof(Labels))]
    public void It_is_cut_from_a_title_that_a_page_declares(string label) => AssertStory(Upload.Article("lamp.html", Encoding.UTF8.GetBytes(
        $"<html><head><title>{label}{Headline}</title><meta property=og:title content=\"{label}{Headline}\"></head>"
        + $"<body><h1>{label}{Headline}</h1>{string.Concat(Story.Select(text => $"<p>{text}</p>"))}</body></html>")));

    [Theory]
    [MemberData(nameof(Labels))]
    public void It_is_cut_from_a_document(string label)
    {
        foreach (var style in new[] { "", "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>" })
        {
            var text = string.Concat(Story.Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"));
            AssertStory(Upload.Article("lamp.docx", WordDocument.Of($"<w:p>{style}<w:r><w:t xml:space=\"preserve\">{label}{Headline}</w:t></w:r></w:p>{text}")));
        }
    }

    [Theory]
    [InlineData("Press release: how to write one")]
    [InlineData("Press release-writing comes to Port Ansel")]
    [InlineData("Release: judge frees three keepers")]
    [InlineData("Immediate - and lasting - change")]
    [InlineData("Broadcast: the night the lamp went out")]
    [InlineData("Lamp Trust: Press release was wrong")]
    public void A_headline_that_begins_like_one_stays(string headline) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\n{string.Join("\n\n", Story)}").Title);

    [Theory]
    [InlineData("MEDIA RELEASE: PORT ANSEL LAMP TRUST")]
    [InlineData("Press release - Port Ansel Harbour Board")]
    [InlineData("FOR IMMEDIATE RELEASE: 3 March 2026")]
    [InlineData("NEWS RELEASE | Port Ansel Harbour Board | 3 March 2026")]
    [InlineData("PRESS RELEASE: No. 12/2026")]
    public void A_label_with_its_sender_or_date_is_not_the_headline(string line) =>
        AssertStory(Upload.Article($"{line}\n\n{Headline}\n\n{string.Join("\n\n", Story)}"));

    private const string Contact = "March 3, 2026 Contact: Ines Holm\nDirector of Communications\nPort Ansel Lamp Trust's Office\n214-555-0156 (office)\nines.holm@lamp.example\n";

    private const string Wrapped = "A mild night let the keepers of the Lamp Trust light the old lamp this evening after a\n"
        + "winter that lasted five months and broke the glass of three windows on the stairs.\n"
        + "\"We climbed it twice,\" said Wilma Oke, who runs the trust and who had asked the keepers\nfor a lamp that can be seen from the town.\n###\n";

    [Theory]
    [InlineData(Contact + "For Immediate Release: Trust Lights Lamp\n(Ansel, Oregon) – ", "Trust Lights Lamp", "(Ansel, Oregon) – A mild")]
    [InlineData(Contact + "For Immediate Release: Port Ansel Trust Lights The Old Lamp of\nthe Western Island\n(Ansel, Oregon) – ",
        "Port Ansel Trust Lights The Old Lamp of the Western Island", "(Ansel, Oregon) – A mild")]
    [InlineData(Contact + "FOR IMMEDIATE RELEASE: Trust lights lamp\nANSEL, Oregon – ", "Trust lights lamp", "ANSEL, Oregon – A mild")]
    [InlineData("For Immediate Release: Port Ansel Trust Lights The Old Lamp\n", "Port Ansel Trust Lights The Old Lamp", "A mild")]
    [InlineData("For Immediate Release: Port Ansel trust lights the old lamp\n", "Port Ansel trust lights the old lamp", "A mild")]
    [InlineData("March 3, 2026\nPort Ansel Trust Lights The Old Lamp\n(Ansel, Oregon) – ", "Port Ansel Trust Lights The Old Lamp", "(Ansel, Oregon) – A mild")]
    public void Headline_dateline_and_text_are_divided_without_empty_lines(string head, string title, string begin)
    {
        var article = Upload.Article(head + Wrapped);
        Assert.Equal(title, article.Title);
        Assert.StartsWith(begin, article.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("555", StringComparison.Ordinal));
    }

    [Fact]
    public void An_office_above_a_headline_and_a_date_is_not_the_headline() =>
        AssertStory(Upload.Article($"PORT ANSEL HARBOUR AUTHORITY\n\n{Headline}\n\nMarch 3, 2026\n\n{string.Join("\n\n", Story)}"));
}
