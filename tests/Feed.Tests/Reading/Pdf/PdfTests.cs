using System.Globalization;
using System.IO.Compression;
using System.Text;
using Feed.Articles;
using Feed.Tests.Support;

namespace Feed.Tests.Reading.Pdf;

/// <summary>PDF documents: text as it is read, not as it is drawn.</summary>
public sealed class PdfTests
{
    private static readonly string[] Lead =
    [
        "HARWICK, March 3, 2026 - The ferry between Harwick and Port Ansel will sail twice",
        "a day from Easter, the harbour board said on Tuesday, after two winters in which the",
        "islanders had to wait for the only cross-",
        "ing until noon and the children lost a morning.",
    ];

    private static readonly string[] Words =
    [
        "\"We have kept our word,\" said Mayor Ellen Prescott in the evening. \"It took us longer",
        "than I like, and it cost more than we were told.\"",
    ];

    private static Article Read(PdfPages pages, string name = "ferry.pdf") => Upload.Article(name, pages.Bytes());

    private static IEnumerable<string> Texts(Article article) => article.Paragraphs.Select(paragraph => $"{paragraph.Kind}: {paragraph.Text}");

    private static string Reason(byte[] file) => Upload.Reason("ferry.pdf", file);

    [Theory]
    [InlineData("ferry.pdf")]
    [InlineData("ferry.txt")]
    [InlineData("ferry")]
    public void The_largest_line_is_the_headline_and_lines_are_joined_into_paragraphs(string name)
    {
        var article = Read(new PdfPages().Draw(70, 760, 22, "Pears Cross The River", "On A Ferry").Draw(70, 690, 11, "By Jane Roe").Draw(70, 660, 11, Lead).Draw(70, 590, 11, Words), name);
        Assert.Equal("Pears Cross The River On A Ferry", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal("2026-03-03", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(
            [
                "Text: HARWICK, March 3, 2026 - The ferry between Harwick and Port Ansel will sail twice a day from Easter, the harbour board said on Tuesday, after two winters in which the "
                    + "islanders had to wait for the only crossing until noon and the children lost a morning.",
                "Text: \"We have kept our word,\" said Mayor Ellen Prescott in the evening. \"It took us longer than I like, and it cost more than we were told.\"",
            ],
            Texts(article));
        Assert.Equal("Ellen Prescott", article.Quotes[0].Speaker);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        string[] left = ["The ferry left at nine with forty cars,", "a lorry and three hundred islanders on", "board, and it came back at noon with", "the same cars and twice as many of the"];
        string[] right = ["islanders, who had waited at the quay.", "", "Pears were sold out by two, and plums", "by three. The baker of the port had kept", "some bread for those who came late."];
        var article = Read(new PdfPages().Draw(60, 770, 20, "Pears Cross The River").Draw(60, 700, 11, left).Draw(320, 700, 11, right));
        Assert.Equal(
            [
                "Text: The ferry left at nine with forty cars, a lorry and three hundred islanders on board, and it came back at noon with the same cars and twice as many of the islanders, who had waited at the quay.",
                "Text: Pears were sold out by two, and plums by three. The baker of the port had kept some bread for those who came late.",
            ],
            Texts(article));
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_cut_and_a_sentence_continues_across_them()
    {
        var pages = new PdfPages().Draw(70, 810, 9, "Harwick Harbour Board").Draw(70, 760, 20, "Pears Cross The River").Draw(70, 700, 11, Lead[..2]).Draw(280, 30, 9, "Page 1 of 3")
            .NextPage().Draw(70, 810, 9, "Harwick Harbour Board").Draw(70, 760, 11, Lead[2..]).Draw(280, 30, 9, "Page 2 of 3")
            .NextPage().Draw(70, 810, 9, "Harwick Harbour Board").Draw(70, 760, 11, Words).Draw(300, 30, 9, "- 3 -");
        var article = Read(pages);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.EndsWith("in which the islanders had to wait for the only crossing until noon and the children lost a morning.", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_written_with_a_hyphen_elsewhere_keeps_it() =>
        Assert.StartsWith(
            "A well-known baker of the port sells well-known pears,",
            Read(new PdfPages().Draw(70, 760, 20, "Pears Cross The River").Draw(70, 700, 11, "A well-known baker of the port sells well-", "known pears, and nobody on the island has ever", "asked him where they grow, or who picks them.")).Paragraphs[0].Text,
            StringComparison.Ordinal);

    [Fact]
    public void Headings_lists_and_footnotes_keep_their_kinds()
    {
        var pages = new PdfPages().Draw(70, 760, 22, "Pears Cross The River").Draw(70, 700, 11, Lead).Draw(70, 630, 14, "A Long Wait")
            .Draw(70, 600, 11, Words).Draw(80, 550, 11, "\u2022 Pears by the crate", "\u2022 Plums by the pound").Draw(70, 60, 8, "1 By the clock of the quay, which is slow.");
        Assert.Equal(
            ["Text", "Heading: A Long Wait", "Text", "ListItem: Pears by the crate", "ListItem: Plums by the pound", "Footnote: [1] By the clock of the quay, which is slow."],
            Texts(Read(pages)).Select(text => text.StartsWith("Text", StringComparison.Ordinal) ? "Text" : text));
    }

    [Theory]
    [InlineData("one-column")]
    [InlineData("two-columns")]
    public void A_release_reads_like_its_Word_document(string layout)
    {
        var folder = Repository.Path("tests/Feed.Tests/Reading/Pdf/Releases");
        var word = Upload.Article("ferry.docx", File.ReadAllBytes(Path.Combine(folder, $"ferry-{layout}.docx")));
        var pdf = Upload.Article("ferry.pdf", File.ReadAllBytes(Path.Combine(folder, $"ferry-{layout}.pdf")));
        Assert.Equal((word.Title, word.Published), (pdf.Title, pdf.Published));
        Assert.Equal(word.Authors, pdf.Authors);
        Assert.Equal(Texts(word), Texts(pdf));
        Assert.Equal(word.Speakers, pdf.Speakers);
    }

    [Fact]
    public void Scans_and_empty_documents_are_refused_with_the_reason()
    {
        Assert.Contains("no text", Reason(new PdfPages().Bytes()), StringComparison.Ordinal);
        Assert.Contains("a scan", Reason(Raw("q 500 0 0 700 50 50 cm /P Do Q", "/XObject << /P 5 0 R >>", "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream")), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_and_hostile_documents_are_rejected_in_a_plain_sentence()
    {
        Assert.Contains("damaged", Reason(Encoding.ASCII.GetBytes("%PDF-1.7\nThe ferry left.")), StringComparison.Ordinal);
        Assert.Contains("not a PDF", Reason(Encoding.ASCII.GetBytes("The ferry left.")), StringComparison.Ordinal);
        var letters = string.Concat(Enumerable.Repeat("(pears and plums and pears) Tj ", 20_000));
        Assert.Contains("more than any article", Reason(Raw($"BT /F 12 Tf {letters} ET", Font, "<< >>")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_unpacks_to_a_hundred_megabytes_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 100; i++)
                zip.Write(new byte[1024 * 1024]);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more than any article", Reason(Raw(Encoding.Latin1.GetString(packed.ToArray()), Font, "<< >>", "/Filter /FlateDecode")), StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000);
    }

    [Fact]
    public void Parts_that_use_each_other_a_billion_times_are_not_followed()
    {
        var levels = Enumerable.Range(5, 10).Select(level =>
        {
            var content = string.Concat(Enumerable.Repeat("/N Do ", 10));
            return $"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /N {level + 1} 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream";
        });
        Assert.IsType<ReadResult.Rejected>(Upload.Read("ferry.pdf", Raw("/N Do", "/XObject << /N 5 0 R >>", [.. levels, "<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 1 >>\nstream\nn\nendstream"])));
    }

    private const string Font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

    /// <summary>A document of one page with the given content, resources and further objects, which are numbered from 5.</summary>
    internal static byte[] Raw(string content, string resources, params string[] objects) => Raw(content, resources, objects, "");

    private static byte[] Raw(string content, string resources, string other, string filter) => Raw(content, resources, [other], filter);

    private static byte[] Raw(string content, string resources, string[] objects, string filter)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        List<int> places = [];
        string[] all =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << {resources} >> /Contents 4 0 R >>",
            $"<< /Length {content.Length} {filter} >>\nstream\n{content}\nendstream",
            .. objects,
        ];
        for (var i = 0; i < all.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{all[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {all.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {all.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
