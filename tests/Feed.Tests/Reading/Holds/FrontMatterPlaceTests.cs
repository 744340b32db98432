using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Facts at the head of a file count in every format, and in whatever marks people and programs put around them.</summary>
public sealed class FrontMatterPlaceTests
{
    private static readonly string[] Declared = ["draft: true", "published: false", "status: private", "publish: no"];

    private static readonly (string Open, string Close)[] Marks =
    [
        ("---", "---"), (" ---", " ---"), ("\t---", "---"), ("---yaml", "---"), ("--- # yaml", "---"), ("---- ", "----"), ("<!-- a page -->\n---", "---"),
        ("<!--\nby hand\n-->\n\n---", "---"), ("#lang pages\n\n---", "---"), ("```yaml", "```"), ("~~~", "~~~"), ("———", "———"), ("–––", "–––"), ("===", "==="),
        ("***", "***"), ("--", "--"), ("- - -", "- - -"), ("<!--", "-->"), ("/*", "*/"), ("%%%", "%%%"),
    ];

    public static TheoryData<string, string> Languages => new()
    {
        { "---json\n{{\n\"title\": \"Pears Cross The River\",\n\"{0}\": {1}\n}}\n---\n", "json" },
        { "---json\n\"title\": \"Pears Cross The River\",\n\"{0}\": {1}\n---\n", "json" },
        { "---toml\ntitle = \"Pears Cross The River\"\n{0} = {1}\n---\n", "toml" },
        { "+++\ntitle = \"Pears Cross The River\"\n{0} = {1}\n+++\n", "toml" },
        { "---yml\ntitle: Pears Cross The River\n{0}: {1}\n---\n", "yaml" },
    };

    public static TheoryData<string> Formats => [.. AnyFormat.Written];

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public void A_hold_counts_in_any_marks(string name)
    {
        foreach (var (open, close) in Marks)
        {
            foreach (var declared in Declared)
            {
                Held(name, $"{open}\n{declared}\n{close}\n");
                Held(name, $"{open}\ntitle: {AnyFormat.Headline}\n{declared}\n{close}\n\n");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_hold_counts_in_any_language(string front, string language)
    {
        foreach (var name in new[] { "a.md", "a.txt", "a.html" })
        {
            Held(name, string.Format(null, front, "draft", "true"));
            Held(name, string.Format(null, front, "embargo", language == "json" ? "\"2099-03-05\"" : "2099-03-05"));
        }
    }

    [Theory]
    [InlineData("**Draft:** true")]
    [InlineData("*Status:* Draft")]
    [InlineData("**Status**: draft")]
    [InlineData("| draft | true |")]
    [InlineData(":draft: true")]
    [InlineData("- draft: true")]
    [InlineData("> Draft: yes")]
    [InlineData("[//]: # (draft: true)")]
    public void A_hold_counts_in_the_marks_of_a_line(string line)
    {
        foreach (var name in new[] { "a.md", "a.txt" })
            Held(name, $"{line}\n\n");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_hold_counts_at_the_head_of_a_document_of_any_format(string format)
    {
        foreach (var declared in Declared)
        {
            foreach (var head in new string[][] { [declared], ["---", declared, "---"], ["---", $"title: {AnyFormat.Headline}", declared, "---"], [$"Title: {AnyFormat.Headline}", declared] })
            {
                // A text file has these facts in lines, and a page has them before its markup; both are tested above.
                if (format is "a.txt" or "a.md" or "a.html")
                    continue;
                var read = Upload.Article(format, AnyFormat.Of(format, [.. head, AnyFormat.Headline, AnyFormat.Text]));
                Assert.True(read.Hold is not null, $"{format}: {string.Join(" / ", head)}");
                Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains(declared, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Words_that_only_look_alike_stay(string format)
    {
        foreach (var line in new[] { "Draft: the council has a plan", "Status: unclear, says the mayor", "Published: a life of the ferryman", "Note: the ferry is late" })
        {
            var read = Upload.Article(format, AnyFormat.Of(format, line, AnyFormat.Text, AnyFormat.Text));
            Assert.Null(read.Hold);
            var all = string.Join(' ', read.Paragraphs.Select(paragraph => paragraph.Text).Prepend(read.Title));
            Assert.True(format.EndsWith(".eml", StringComparison.Ordinal) || format == "a.html" || all.Contains(line, StringComparison.Ordinal), $"{format}: {all}");
        }
    }

    [Theory]
    [InlineData("```yaml\nlayout: wide\nport: 80\n```\n\nThe file above configures the pier.\n")]
    [InlineData("***\n\nPart: one\n\n***\n\nThe ferry left.\n")]
    [InlineData("# Pears\n\n---\n\nThe ferry: a history.\n\n---\n\nIt left at nine.\n")]
    public void Blocks_without_a_hold_stay(string text) =>
        Assert.Null(Upload.Article("a.md", Encoding.UTF8.GetBytes(text)).Hold);

    private static void Held(string name, string front)
    {
        var body = name == "a.html" ? $"<html><head><title>{AnyFormat.Headline}</title></head><body><h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p></body></html>"
            : $"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n";
        var read = Upload.Read(name, Encoding.UTF8.GetBytes(front + body));
        Assert.True(read is ReadResult.Accepted { Article.Hold: not null }, $"{name}: {front}");
        Assert.DoesNotContain(((ReadResult.Accepted)read).Article.Paragraphs, paragraph => paragraph.Text.Contains("draft", StringComparison.OrdinalIgnoreCase));
    }
}
