using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Tests.Reading;

/// <summary>An author's e-mail address is nobody's name, and no feed may spread it.</summary>
public sealed class AuthorAddressTests
{
    private const string Story = "The river rose in the night, and the mill stands in water.";

    /// <summary>What stands as an author, and the names that it gives, with semicolons between.</summary>
    public static TheoryData<string, string> Values { get; } = new()
    {
        { "Jane Roe <jane.roe@courier.example>", "Jane Roe" },
        { "jane.roe@courier.example (Jane Roe)", "Jane Roe" },
        { "\"Jane Roe\" <jane.roe@courier.example>", "Jane Roe" },
        { "Jane Roe <mailto:jane.roe@courier.example>", "Jane Roe" },
        { "Jane Roe (jane.roe@courier.example)", "Jane Roe" },
        { "Jane Roe [jane@courier.example]", "Jane Roe" },
        { "Jane Roe jane@courier.example", "Jane Roe" },
        { "Jane Roe | jane@courier.example", "Jane Roe" },
        { "jane@courier.example Jane Roe", "Jane Roe" },
        { "Jane Roe <jane@courier.example>, The Courier", "Jane Roe" },
        { "Jane Roe <jane@courier.example> and Sam Low <sam+news@post.courier.example>", "Jane Roe;Sam Low" },
        { "Jane Roe <jane@courier.example> Sam Low <sam@courier.example>", "Jane Roe;Sam Low" },
        { "Zoë Núñez <zoë@zeitung-köln.example>", "Zoë Núñez" },
    };

    /// <summary>The same, where no "By" marks a name as one, so that any text is taken for a name.</summary>
    public static TheoryData<string, string> DeclaredValues { get; } = new()
    {
        { "river desk <desk@courier.example>", "river desk" },
        { "desk@courier.example (river desk)", "river desk" },
        { "\"Roe, Jane\" <jane@courier.example>", "Roe, Jane" },
        { "jane@courier.example; Sam Low", "Sam Low" },
        { "jane@courier.example", "" },
        { "<jane@courier.example>", "" },
        { "By mailto:jane@courier.example", "" },
        { "Night@Harbour", "Night@Harbour" },
        { "Jane Roe @janeroe", "Jane Roe @janeroe" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    [MemberData(nameof(DeclaredValues))]
    public void Front_matter_and_blob_metadata_give_the_name_alone(string value, string names)
    {
        AssertNames(names, Upload.Article($"---\nauthor: '{value}'\n---\nRiver Rises\n\n{Story}").Authors);
        AssertNames(names, Upload.Article($"---\nauthors:\n  - '{value}'\n---\nRiver Rises\n\n{Story}").Authors.SelectMany(name => name.Split("; ")));
        AssertNames(names, Upload.Article($"River Rises\n\n{Story}", ("author", Uri.EscapeDataString(value))).Authors);
    }

    /// <summary>The same in the head of a page, which programs fill: what is no name of a person is left out there.</summary>
    public static TheoryData<string, string> PageValues { get; } = new()
    {
        { "river desk <desk@courier.example>", "" },
        { "\"Roe, Jane\" <jane@courier.example>", "Jane Roe" },
        { "jane@courier.example; Sam Low", "Sam Low" },
        { "jane@courier.example", "" },
        { "By mailto:jane@courier.example", "" },
        { "Night@Harbour", "" },
        { "Jane Roe @janeroe", "Jane Roe" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    [MemberData(nameof(PageValues))]
    public void The_head_of_a_page_gives_the_name_alone(string value, string names)
    {
        var escaped = System.Net.WebUtility.HtmlEncode(value);
        foreach (var head in (string[])[
            $"<meta name=author content=\"{escaped}\">",
            $"<meta property=article:author content=\"{escaped}\">",
            $"<script type=application/ld+json>{{\"@type\": \"NewsArticle\", \"author\": {System.Text.Json.JsonSerializer.Serialize(value)}}}</script>"])
        {
            var page = $"<!doctype html><html><head><title>River Rises</title>{head}</head><body><h1>River Rises</h1><p>{Story}</p></body></html>";
            AssertNames(names, Upload.Article("story.html", Encoding.UTF8.GetBytes(page)).Authors.SelectMany(name => name.Split("; ")));
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_byline_gives_the_name_alone_and_stays_out_of_the_text(string value, string names)
    {
        var article = Upload.Article($"River Rises\n\nBy {value}\n\n{Story}");
        AssertNames(names, article.Authors);
        Assert.Equal([Story], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void An_address_on_a_line_below_the_byline_belongs_to_the_byline()
    {
        var article = Upload.Article($"River Rises\n\nBy Jane Roe\n\njane.roe@courier.example\n\n{Story}");
        AssertNames("Jane Roe", article.Authors);
        Assert.Equal([Story], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void The_creator_of_a_Word_document_gives_the_name_alone()
    {
        using var file = new MemoryStream();
        file.Write(WordDocument.Of($"<w:p><w:r><w:t>{Story} Jane Roe saw it.</w:t></w:r></w:p>"));
        using (var document = WordprocessingDocument.Open(file, isEditable: true))
            document.PackageProperties.Creator = "Jane Roe <jane@courier.example>";
        AssertNames("Jane Roe", Upload.Article("story.docx", file.ToArray()).Authors);
    }

    [Fact]
    public void An_author_that_is_only_an_address_yields_to_the_byline()
    {
        var article = Upload.Article($"---\nauthor: jane.roe@courier.example\n---\nRiver Rises\n\nBy Jane Roe\n\n{Story}");
        AssertNames("Jane Roe", article.Authors);
        Assert.Equal(Feed.Articles.FactSource.Text, article.Sources.Authors);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a@")]
    [InlineData("<a@b.")]
    [InlineData("a ")]
    [InlineData("a@b.cc (")]
    public void Half_a_million_letters_without_an_address_are_read_quickly(string piece)
    {
        var page = $"<!doctype html><html><head><title>River Rises</title><meta name=author content=\"{string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length))}@\"></head><body><p>{Story}</p></body></html>";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(Upload.Article("story.html", Encoding.UTF8.GetBytes(page)).Authors);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }

    private static void AssertNames(string expected, IEnumerable<string> names) => Assert.Equal(expected, string.Join(';', names));
}
