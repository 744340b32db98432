using System.Text;
using Feed.Tests.Reading.Office;

namespace Feed.Tests.Reading.Holds;

/// <summary>An order to wait beside the name of an office, with a tab between them, holds the article as it does on a line of its own.</summary>
public sealed class ColumnMarkTests
{
    private static readonly DateTimeOffset Day = new(2098, 12, 7, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, bool> Lines => new()
    {
        { "Quay Office|Not for publication before 7 December 2098", true },
        { "Tarn Harbour Board|Embargoed until 7 December 2098", true },
        { "Board of Tarn|Strictly confidential until 7 December 2098|No. 4", true },
        { "No. 12|EMBARGO: 7 December 2098", true },
        { "Press Office|DRAFT", false },
        { "Quay Office|DO NOT PUBLISH", false },
        { "Quay Office|Hold for release", false },
        { "Page 1|Under embargo|Quay Office", false },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_order_in_a_column_of_the_first_line_holds_the_article(string line, bool isDated)
    {
        foreach (var (name, content) in Files(line))
        {
            var read = Upload.Article(name, content);
            Assert.True(read.Hold is not null && (read.Hold.Until == Day) == isDated, $"{name}: {line}: {read.Hold?.Until:u}");
            Assert.Equal(AnyFormat.Headline, read.Title);
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_order_in_a_column_of_the_page_header_holds_the_article(string line, bool isDated)
    {
        var (xml, body) = (Runs(line, "<w:tab/>"), $"<w:p><w:r><w:t>{AnyFormat.Headline}</w:t></w:r></w:p><w:p><w:r><w:t>{AnyFormat.Text}</w:t></w:r></w:p>");
        var read = Upload.Article("a.docx", WordDocument.WithMargins(body, xml, "<w:p/>"));
        Assert.True(read.Hold is not null && (read.Hold.Until == Day) == isDated, $"{line}: {read.Hold?.Until:u}");
        Assert.Equal(AnyFormat.Headline, read.Title);
        var rich = $@"{{\rtf1\ansi {{\header {line.Replace("|", @"\tab ", StringComparison.Ordinal)}\par}} {AnyFormat.Headline}\par {AnyFormat.Text}\par}}";
        Assert.NotNull(Upload.Article("a.rtf", Encoding.UTF8.GetBytes(rich)).Hold);
    }

    [Theory]
    [InlineData("Quay Office|Pears and plums")]
    [InlineData("Tarn Harbour Board|Oil embargo")]
    [InlineData("Quay Office|Draft law on ferries")]
    [InlineData("Board of Tarn|Release of water")]
    public void Other_columns_hold_nothing(string line)
    {
        foreach (var (name, content) in Files(line))
            Assert.Null(Upload.Article(name, content).Hold);
    }

    private static IEnumerable<(string Name, byte[] Content)> Files(string line)
    {
        yield return ("a.txt", Encoding.UTF8.GetBytes($"{line.Replace('|', '\t')}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}\n"));
        yield return ("b.txt", Encoding.UTF8.GetBytes($"{line.Replace("|", "      ", StringComparison.Ordinal)}\n{AnyFormat.Headline}\n\n{AnyFormat.Text}\n"));
        yield return ("a.docx", WordDocument.Of(Runs(line, "<w:tab/>") + Runs(AnyFormat.Headline, "") + Runs(AnyFormat.Text, "")));
        yield return ("a.odt", OdtTests.Document($"<text:p>{line.Replace("|", "<text:tab/>", StringComparison.Ordinal)}</text:p><text:p>{AnyFormat.Headline}</text:p><text:p>{AnyFormat.Text}</text:p>"));
        yield return ("a.rtf", Encoding.UTF8.GetBytes($@"{{\rtf1\ansi {line.Replace("|", @"\tab ", StringComparison.Ordinal)}\par {AnyFormat.Headline}\par {AnyFormat.Text}\par}}"));
    }

    private static string Runs(string line, string tab) =>
        $"<w:p>{string.Join(tab.Length == 0 ? "" : $"<w:r>{tab}</w:r>", line.Split('|').Select(part => $"<w:r><w:t>{part}</w:t></w:r>"))}</w:p>";
}
