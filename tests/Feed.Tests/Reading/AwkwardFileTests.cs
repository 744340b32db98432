using System.Diagnostics;
using System.Xml;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Each file of the folder <c>Awkward</c> is named after what is wrong with it; <c>expected.tsv</c> there says what comes of it.</summary>
public sealed class AwkwardFileTests
{
    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Reading", "Awkward");

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Files =>
        File.ReadLines(Path.Combine(Folder, "expected.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t')).Select(row => new TheoryDataRow<string, string, string, string>(row[0], row[1], row[2], row[3]));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_awkward_file_is_read_or_rejected_with_its_reason(string file, string outcome, string what, string text)
    {
        var content = File.ReadAllBytes(Path.Combine(Folder, file));
        var watch = Stopwatch.StartNew();
        var result = Upload.Read(file, content);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
        if (outcome == "rejected")
        {
            var reason = Assert.IsType<ReadResult.Rejected>(result).Reason;
            Assert.Contains(what, reason, StringComparison.Ordinal);
            Assert.EndsWith(".", reason, StringComparison.Ordinal);
            return;
        }

        var article = Assert.IsType<ReadResult.Accepted>(result).Article;
        Assert.StartsWith(what, article.Title, StringComparison.Ordinal);
        Assert.Contains(text, string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text)), StringComparison.Ordinal);
        Assert.All(article.Paragraphs, paragraph => AssertClean(paragraph.Text, paragraph.Html));
        AssertClean(article.Title, article.Summary);
    }

    [Fact]
    public void Every_file_of_the_folder_has_its_expectation() =>
        Assert.Equal(Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Where(name => name != "expected.tsv").Order(StringComparer.Ordinal), Files.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    private static void AssertClean(params string?[] texts)
    {
        foreach (var text in texts.OfType<string>())
        {
            XmlConvert.VerifyXmlChars(text);
            Assert.True(text.IsNormalized());
            Assert.DoesNotContain('\n', text);
            Assert.DoesNotContain("javascript:", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("onclick", text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
