using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>
/// Driven by the tables of known keys and of newsroom labels: among lines of keys and values without delimiters, no label and no bad value
/// takes the other facts away.
/// </summary>
public sealed class BareHeadFactTests
{
    private static readonly string[] Names = ["quay.txt", "quay.md"];

    private static readonly string[] Labels =
    [
        .. DataFile.Entries("Reading.Releases.Head.head-labels.txt").Where(line => !line.StartsWith("headline", StringComparison.Ordinal))
            .Select(line => line.Split(':')[1].Trim()),
        "Photographer", "Editor", "Standfirst", "Contact", "Media Contact", "Phone", "Email", "Zork", "Zork by",
    ];

    private static readonly string[] BadValues = ["03/04/2099", "2026-02-30", "Tuesday", "english", "!!!"];

    private static readonly Dictionary<(string Name, string Label, bool HasPicture), string[]> WithoutFact = [];

    public static TheoryData<string> Facts => [.. DeclaredKeyTests.Facts.Select(row => row.Data).Where(fact => fact != "title")];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_among_such_lines_shows_or_is_explained(string fact)
    {
        var key = DeclaredKeyTests.Keys[fact][0];
        string[] usable = [.. DeclaredKeyTests.Usable[fact].Where(json => json[0] is not ('[' or '{')).Select(json => json.Trim('"'))];
        List<string> silent = [];
        foreach (var (label, index) in Labels.Select((label, index) => (label, index)))
        {
            foreach (var (value, kind) in usable.Take(1).Append(BadValues[index % BadValues.Length]).Select((value, kind) => (value, kind)))
            {
                if (DeclaredKeyTests.MeansNothing(fact, usable.Contains(value) ? $"\"{value}\"" : "\"zork flam\"", "yaml")
                    || (fact == "url" && value.Contains("/2099", StringComparison.Ordinal)))
                    continue;
                string[] orders = [$"{key}: {value}\n{label}: flam", $"{label}: flam\n{key}: {value}"];
                foreach (var (lines, order) in orders.Select((lines, order) => (lines, order)))
                {
                    // Each label, each value and each order is read in both formats, but not each combination of the three.
                    var name = Names[(index + kind + order) % Names.Length];
                    var read = Read(name, fact, lines);
                    if (!DeclaredKeyTests.Explains(read, key) && !DeclaredKeyTests.Atoms(read).Except(Without(name, fact, label)).Any())
                        silent.Add($"{name}: {lines.Replace("\n", " / ", StringComparison.Ordinal)}");
                }
            }
        }

        Assert.True(silent.Count == 0, $"{silent.Count} dropped without a word:\n{string.Join('\n', silent.Take(30))}");
    }

    public static TheoryData<string> NotYet =>
        ["Date: 2099-03-05", "Published: 5 March 2099", "Date: 03/04/2099", "Date: 2099-02-30", "Embargo: 2099-03-05", "Release date: 2099-03-05"];

    [Theory]
    [MemberData(nameof(NotYet))]
    public void No_label_publishes_a_file_before_its_date(string line)
    {
        foreach (var (name, label) in Names.SelectMany(name => Labels.Select(label => (name, label))))
        {
            var read = Upload.Read(name, Encoding.UTF8.GetBytes(
                $"Title: Quay opens\nAuthor: Ada Quill\n{line}\n{label}: flam\n\nThe quay opened on Monday.\n\nIt took nine years.\n"));
            Assert.True(read is ReadResult.Rejected || read is ReadResult.Accepted { Article: var article }
                && (article.Hold is not null || (article.Published?.Year == 2099 && article.PublishedFrom == PublishedFrom.Declared)), $"{name}: {line} / {label}: flam");
        }
    }

    [Theory]
    [InlineData("Contact: Ada Quill\nPhone: 555-0100\nDate: March 3, 2026\n\nQuay opens\n\nThe quay opened on Monday.")]
    [InlineData("Headline: Quay opens\nContact: Ada Quill, 555-0100\nDate: March 3, 2026\n\nThe quay opened on Monday.")]
    public void The_head_of_a_release_is_not_part_of_its_text(string text)
    {
        var article = Upload.Article(text);
        Assert.Equal("Quay opens", article.Title);
        Assert.Equal(["The quay opened on Monday."], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void A_source_in_the_head_is_not_text_and_gets_a_note()
    {
        var article = Upload.Article("Title: Quay opens\nSource: Harwick Courier\nDate: March 3, 2026\n\nThe quay opened on Monday.");

        Assert.Equal(["The quay opened on Monday."], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Contains(article.Notes, note => note.Contains("source", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_lines_of_facts_are_not_part_of_the_text()
    {
        foreach (var label in Labels.Except(["date", "language"]))
        {
            var article = Upload.Article($"Title: Quay opens\nExpires: 2020-03-05\n{label}: Harwick\nTags: Quays, Rivers\n\nThe quay opened on Monday.\n\nIt took nine years.\n");
            Assert.Contains(article.Tags, tag => tag is { Declared: true, Label: "Rivers" });
            Assert.Equal(2020, article.Expires?.Year);
            Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("2020", StringComparison.Ordinal)
                || paragraph.Text.Contains("Quays", StringComparison.Ordinal));
        }
    }

    /// <summary>What a file with only the label says; the same for nearly all facts.</summary>
    private static string[] Without(string name, string fact, string label)
    {
        var key = (name, label, fact is "alt" or "credit");
        return WithoutFact.TryGetValue(key, out var known) ? known : WithoutFact[key] = DeclaredKeyTests.Atoms(Read(name, fact, $"{label}: flam"));
    }

    private static ReadResult Read(string name, string fact, string lines)
    {
        if (fact is "alt" or "credit")
            lines = $"image: quay.jpg\n{lines}";
        return Upload.Read(name, Encoding.UTF8.GetBytes(
            $"Title: Quay opens\n{lines}\n\nThe quay opened on Monday.\n\n“We waited nine years,” said Mayor Ada Quill.\n"));
    }
}
