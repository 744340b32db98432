using System.Text;

namespace Feed.Tests.Reading;

/// <summary>Facts at the head of a text file count without marks around them too, as several site generators write them.</summary>
public sealed class BareFrontMatterTests
{
    private const string Story = "The quay opened on Monday.\n\nIt took nine years.\n";

    public static TheoryData<string, string> Holds
    {
        get
        {
            TheoryData<string, string> holds = [];
            foreach (var name in new[] { "quay.md", "quay.txt" })
            {
                foreach (var declared in new[] { "draft: true", "Draft: yes", "draft = true", "status: draft", "Status: Private", "published: false", "publish: no", "wip: true" })
                {
                    holds.Add(name, $"{declared}\n\nQuay opens\n\n{Story}");
                    holds.Add(name, $"title: Quay opens\n{declared}\n\n{Story}");
                    holds.Add(name, $"\n{declared}\nTitle: Quay opens\nTags: quay, harbour\n\n{Story}");
                    if (declared.Contains(':'))
                        holds.Add(name, $"title: Quay opens\ntags:\n  - quay\n{declared}\n---\n{Story}");
                }

                holds.Add(name, $"title: Quay opens\nembargo: 2099-03-05\n\n{Story}");
                holds.Add(name, $";;;\n\"title\": \"Quay opens\",\n\"draft\": true\n;;;\n{Story}");
                holds.Add(name, $";;;\n{{\"title\": \"Quay opens\", \"draft\": true}}\n;;;\n{Story}");
            }

            return holds;
        }
    }

    [Theory]
    [MemberData(nameof(Holds))]
    public void A_declared_hold_holds_the_file(string name, string text)
    {
        var article = Upload.Article(name, Encoding.UTF8.GetBytes(text));
        Assert.NotNull(article.Hold);
        Assert.Equal("Quay opens", article.Title);
        Assert.Equal(["The quay opened on Monday.", "It took nine years."], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Every_fact_of_such_a_head_counts()
    {
        var article = Upload.Article("quay.md", Encoding.UTF8.GetBytes(
            $"Title: Quay opens: at last\nDate: 2026-03-03 10:20\nModified: 2026-03-04\nTags: quay, harbour\nAuthors: Ada Quill, Bo Reed\nSummary: A quay,\n  at last.\nSlug: quay\nTemplate: wide\n\n{Story}"));
        Assert.Equal("Quay opens: at last", article.Title);
        Assert.Equal(["Ada Quill", "Bo Reed"], article.Authors);
        Assert.Equal(["quay", "harbour"], article.Tags.Where(tag => tag.Declared).Select(tag => tag.Label));
        Assert.Equal("A quay, at last.", article.Summary);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 20, 0, TimeSpan.Zero), article.Published);
        Assert.Null(article.Hold);
    }

    [Theory]
    [InlineData("Note: the council meets on Monday.\nDate: to be told.\n\nIt took nine years.")]
    [InlineData("Schedule: nobody knew it.\nData: nobody had it.\n\nIt took nine years.")]
    [InlineData("Title: the quay\n\nIt took nine years.")]
    [InlineData("Draft: the council's plan is out\n\nIt took nine years.")]
    [InlineData("Status: unclear, said the mayor.\n\nIt took nine years.")]
    [InlineData("Title: Quay opens\nIt took nine years, the mayor said.\n\nAnd it cost a lot.")]
    public void Lines_of_a_text_that_only_look_alike_stay_in_it(string text)
    {
        var article = Upload.Article(text);
        Assert.Null(article.Hold);
        var words = string.Join(' ', article.Paragraphs.Select(paragraph => paragraph.Text).Prepend(article.Title));
        Assert.StartsWith(text[..text.IndexOf('\n')], words, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_are_never_closed_are_reported()
    {
        var reason = Upload.Reason("quay.md", Encoding.UTF8.GetBytes(";;;\n\"draft\": true\n\nThe quay opened.\n"));
        Assert.Contains(";;;", reason, StringComparison.Ordinal);
        Assert.Contains("line 1", reason, StringComparison.Ordinal);
    }
}
