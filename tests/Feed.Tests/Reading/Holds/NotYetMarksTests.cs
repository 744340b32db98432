using System.Text;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Further marks by which files say "not yet", and what stays out of the text with them.</summary>
public sealed class NotYetMarksTests
{
    private static readonly string[] Digits = ["０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿"];

    public static TheoryData<string, string> Dated => new()
    {
        { "a.md", "---\ndate: {0}2019-03-05{1}\n---\n{2}" }, { "a.md", "---\ndate: \"{0}5 March 2019{1}\"\n---\n{2}" }, { "a.md", "---\ndate: {0}5-Mar-2019{1}\n---\n{2}" },
        { "a.txt", "{2}\n\nHARWICK, {0}March 5, 2019{1} — The ferry left the upper pier.\n" }, { "a.txt", "{2}\n\n{0}5 March 2019{1}\n\nThe ferry left the upper pier.\n" },
        { "a.html", "<html><head><title>{2}</title><meta name=date content='{0}2019-03-05{1}'></head><body><h1>{2}</h1><p>The ferry left.</p></body></html>" },
        { "a.html", "<html><head><title>{2}</title></head><body><h1>{2}</h1><time>{0}5 March 2019{1}</time><p>The ferry left.</p></body></html>" },
        { "a.html", "<html><head><title>{2}</title></head><body><h1>{2}</h1><p class=date>{0}5. März 2019{1}</p><p>The ferry left.</p></body></html>" },
        { "a.eml", "From: Ada Quill <a@harbour.example>\r\nMIME-Version: 1.0\r\nDate: {0}Tue, 5 Mar 2019 00:00:00 +0000{1}\r\nSubject: {2}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe ferry left.\r\n" },
    };

    [Theory]
    [MemberData(nameof(Dated))]
    public void Digits_of_every_script_are_read_wherever_dates_are_read(string name, string file)
    {
        foreach (var digits in Digits)
        {
            var text = file.Replace("{2}", AnyFormat.Headline, StringComparison.Ordinal);
            var (start, end) = (text.IndexOf("{0}", StringComparison.Ordinal), text.IndexOf("{1}", StringComparison.Ordinal));
            var elements = System.Globalization.StringInfo.ParseCombiningCharacters(digits).Select(at => System.Globalization.StringInfo.GetNextTextElement(digits, at)).ToArray();
            var date = string.Concat(text[(start + 3)..end].Select(c => char.IsAsciiDigit(c) ? elements[c - '0'] : c.ToString()));
            var article = Upload.Article(name, Encoding.UTF8.GetBytes(text[..start] + date + text[(end + 3)..]));
            Assert.True(article.Published == new DateTimeOffset(2019, 3, 5, 0, 0, 0, TimeSpan.Zero), $"{name}: {date}: {article.Published:O} {string.Join(' ', article.Notes)}");
        }
    }

    [Fact]
    public void An_embargo_in_digits_of_every_script_ends_at_its_time()
    {
        foreach (var digits in Digits)
        {
            var elements = System.Globalization.StringInfo.ParseCombiningCharacters(digits).Select(at => System.Globalization.StringInfo.GetNextTextElement(digits, at)).ToArray();
            var time = string.Concat("10:00 GMT, 5 March 2099".Select(c => char.IsAsciiDigit(c) ? elements[c - '0'] : c.ToString()));
            foreach (var text in new[] { $"EMBARGOED UNTIL {time}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}", $"---\nembargo: \"{time}\"\n---\n{AnyFormat.Headline}\n\n{AnyFormat.Text}" })
                Assert.Equal(new DateTimeOffset(2099, 3, 5, 10, 0, 0, TimeSpan.Zero), Upload.Article(text).Hold?.Until);
        }
    }

    [Theory]
    [InlineData("5-Mar-99", 1999)]
    [InlineData("05-Mar-26", 2026)]
    [InlineData("5-March-2026", 2026)]
    public void A_month_between_hyphens_is_read(string date, int year) =>
        Assert.Equal(new DateTimeOffset(year, 3, 5, 0, 0, 0, TimeSpan.Zero), Upload.Article($"---\ntitle: Pears\ndate: {date}\n---\n{AnyFormat.Text}").Published);

    [Theory]
    [InlineData("EMBARGOED UNTIL 5-Mar-99")]
    [InlineData("EMBARGOED UNTIL 5-MAR-2099")]
    [InlineData("For release on 5-Mar-99")]
    public void An_embargo_with_a_month_between_hyphens_ends_on_that_day(string line) => Assert.Equal(
        new DateTimeOffset(2099, 3, 5, 0, 0, 0, TimeSpan.Zero), Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold?.Until);

    [Theory]
    [InlineData("publish: 2099-01-01")]
    [InlineData("publish: 1 January 2099")]
    [InlineData("publish_on: 2099-01-01")]
    [InlineData("tags: [draft]")]
    [InlineData("tags: Rivers, WIP")]
    [InlineData("tags: [Rivers, do-not-publish]")]
    [InlineData("keywords: Do Not Publish")]
    public void A_clear_mark_in_front_matter_holds_the_file(string line)
    {
        foreach (var text in new[] { $"---\ntitle: {AnyFormat.Headline}\n{line}\n---\n{AnyFormat.Text}", $"title: {AnyFormat.Headline}\n{line}\n\n{AnyFormat.Text}" })
            Assert.NotNull(Upload.Article("a.md", Encoding.UTF8.GetBytes(text)).Hold);
    }

    [Theory]
    [InlineData("tags: [Draft law, NFL draft, drafts]")]
    [InlineData("tags: Draft beer")]
    [InlineData("categories: [Draft]")]
    [InlineData("publish: 2020-01-01")]
    public void What_only_speaks_of_a_draft_holds_nothing(string line)
    {
        var hold = Upload.Article($"---\ntitle: {AnyFormat.Headline}\n{line}\n---\n{AnyFormat.Text}").Hold;
        Assert.True(hold is null || hold.Until < new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("FOR USE ON 5 MARCH 2099")]
    [InlineData("For use on 5 March 2099")]
    [InlineData("For use on Thursday 5 March 2099")]
    [InlineData("For use from 5 March 2099")]
    [InlineData("For publication on 5 March 2099")]
    [InlineData("For broadcast on 5 March 2099")]
    [InlineData("For use 5 March 2099")]
    public void A_cover_that_names_the_day_of_use_holds_until_that_day(string line)
    {
        foreach (var format in AnyFormat.Written)
        {
            Assert.Equal(
                new DateTimeOffset(2099, 3, 5, 0, 0, 0, TimeSpan.Zero), Upload.Article(format, AnyFormat.Of(format, line, AnyFormat.Headline, AnyFormat.Text)).Hold?.Until);
        }
    }

    [Theory]
    [InlineData("For use on 5 March")]
    [InlineData("FOR USE ON THURSDAY 5 MARCH")]
    public void A_cover_date_without_a_year_uses_the_releases_year_or_waits(string line)
    {
        Assert.Equal(new DateTimeOffset(2098, 3, 5, 0, 0, 0, TimeSpan.Zero), Upload.Article($"{line}\n\n1 March 2098\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold?.Until);
        Assert.Equal(HoldReason.UnreadableEmbargo, Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold?.Reason);
    }

    [Theory]
    [InlineData("opacity:0")]
    [InlineData("color:red; opacity: 0.0")]
    [InlineData("font-size:0")]
    [InlineData("font-size: 0px !important;")]
    [InlineData("OPACITY: 0%")]
    public void Text_without_size_or_colour_is_hidden(string style)
    {
        var article = Page($"<p>{AnyFormat.Text}</p><p style=\"{style}\">Not for readers.</p>");
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("Not for", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div style='font-size:0'><p style='font-size:14px'>Pears crossed.</p></div>")]
    [InlineData("<p style='opacity:0.5'>Pears crossed.</p>")]
    [InlineData("<p style='font-size:0.9em'>Pears crossed.</p>")]
    [InlineData("<p style='fill-opacity:0'>Pears crossed.</p>")]
    public void What_can_be_seen_stays(string html) =>
        Assert.Contains(Page($"<p>The ferry left.</p>{html}").Paragraphs, paragraph => paragraph.Text.Contains("Pears crossed", StringComparison.Ordinal));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    public void Comments_of_Google_Docs_are_not_published(string name)
    {
        var text = $"{AnyFormat.Headline}\n\nThe ferry[a] left the pier.[b] It carried pears.\n\nIt came back.\n\n\n[a]Which ferry?\n[b]Not for readers: check with legal\n";
        var article = Upload.Article(name, Encoding.UTF8.GetBytes(text));
        Assert.Equal(["The ferry left the pier. It carried pears.", "It came back."], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Notes_that_are_not_comments_stay() => Assert.Contains(
        Upload.Article($"{AnyFormat.Headline}\n\nThe ferry left the pier.\n\n[a]n odd line\n").Paragraphs, paragraph => paragraph.Text.Contains("odd", StringComparison.Ordinal));

    [Theory]
    [InlineData("// saved by a program\n// on Monday\n{\"title\":\"Pears\",\"body\":\"Not for readers\"}")]
    [InlineData("```json\n{\"title\":\"Pears\",\"body\":\"Not for readers\"}\n```\n")]
    [InlineData("```\n[{\"title\":\"Pears\"},{\"title\":\"Plums\"}]\n```")]
    [InlineData("callback({\"title\":\"Pears\",\"body\":\"Not for readers\"});")]
    [InlineData("/**/ jQuery.cb_12({\"title\":\"Pears\"})")]
    [InlineData("<?XML version=\"1.0\"?><items><item>Pears</item></items>")]
    [InlineData("<?Xml version=\"1.0\"?>\n<story><head>Pears</head></story>")]
    public void Data_after_a_programs_prefix_is_refused(string text) => Assert.Contains("data", Upload.Reason("a.txt", Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("// Pears cross the river\n\nThe ferry left.")]
    [InlineData("Pears (see below)\n\nThe ferry left.")]
    public void Text_that_only_begins_so_is_read(string text) => Assert.NotEmpty(Upload.Article(text).Paragraphs);

    [Theory]
    [InlineData("Pears\u0006 \u0006cross\u0006\u0006 the river.\nSecond line.", "0x06 in line 1")]
    [InlineData("Pears cross.\nThe\u0007\u0007\u0007 river.", "0x07 in line 2")]
    [InlineData("Pears cross.\n\nThe\0 river.", "0x00 in line 3")]
    public void A_message_about_control_characters_names_the_first(string text, string what) => Assert.Contains(what, Upload.Reason(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Status", "Draft", true)]
    [InlineData("status", "Not published", true)]
    [InlineData("Embargo", "2099-03-05", true)]
    [InlineData("Status", "Final", false)]
    [InlineData("Department", "Draft law", false)]
    public void A_custom_property_of_a_Word_document_holds_it_as_its_own_status_does(string name, string value, bool isHeld)
    {
        using var stream = new MemoryStream();
        stream.Write(AnyFormat.Of("a.docx", AnyFormat.Headline, AnyFormat.Text));
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var property = new CustomDocumentProperty(new VTLPWSTR(value)) { Name = name, PropertyId = 2, FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" };
            document.AddCustomFilePropertiesPart().Properties = new Properties(property);
        }

        Assert.Equal(isHeld, Upload.Article("a.docx", stream.ToArray()).Hold is not null);
    }

    private static Article Page(string html) => Upload.Article("a.html", Encoding.UTF8.GetBytes(
        $"<html><head><title>{AnyFormat.Headline}</title></head><body><article><h1>{AnyFormat.Headline}</h1>{html}</article></body></html>"));
}
