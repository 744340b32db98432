using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class DeclaredFactsTests
{
    private const string Declared = """
        ---
        title: Water: a plan for the valley
        url: https://courier.example/water
        authors: [Jane Roe, Sam Low]
        date: 2026-03-14 09:30
        tags: [Rivers, Local government]
        speakers:
          - Ada Quill
          - Zoë Núñez
        language: en-GB
        summary: The valley gets a plan.
        ---
        The council met on Thursday and agreed on a plan for the river.
        """;

    [Theory]
    [InlineData("title: The quay opens # draft title", "The quay opens")]
    [InlineData("title: Harbour: the quay opens  ## later", "Harbour: the quay opens")]
    [InlineData("title: The quay opens #", "The quay opens")]
    [InlineData("title: We are #1 in plums", "We are #1 in plums")]
    [InlineData("title: Harwick is # 1 in plums", "Harwick is # 1 in plums")]
    public void A_comment_of_yaml_is_left_out(string line, string title)
    {
        var article = Upload.Article($"---\n{line}\nauthor: Ada Quill # our stringer\nsummary: It opens. # short\n---\nThe quay opened on Monday.\n");
        Assert.Equal(title, article.Title);
        Assert.Equal(["Ada Quill"], article.Authors);
        Assert.Equal("It opens.", article.Summary);
    }

    [Fact]
    public void Front_matter_declares_every_fact()
    {
        var article = Upload.Article(Declared);
        Assert.Equal("Water: a plan for the valley", article.Title);
        Assert.Equal("https://courier.example/water", article.Url?.AbsoluteUri);
        Assert.Equal(["Jane Roe", "Sam Low"], article.Authors);
        Assert.Equal(new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(PublishedFrom.Declared, article.PublishedFrom);
        Assert.Equal(["rivers", "local-government"], article.Tags.Where(tag => tag.Declared).Select(tag => tag.Slug));
        Assert.Equal(["Ada Quill", "Zoë Núñez"], article.Speakers.Where(speaker => speaker.Declared).Select(speaker => speaker.Name));
        Assert.Equal("en-GB", article.Language);
        Assert.Equal("The valley gets a plan.", article.Summary);
        Assert.Equal(FactSource.FrontMatter, article.Sources.Title);
        Assert.Equal("The council met on Thursday and agreed on a plan for the river.", Assert.Single(article.Paragraphs).Text);
    }

    [Fact]
    public void Blob_metadata_overrides_the_file()
    {
        var article = Upload.Article(Declared, ("Title", "Caf%C3%A9 plan"), ("author", "Kit Moe, Staff Writer"), ("published", "2026-04-01T08:00:00%2B02:00"), ("tags", "floods; rain"), ("speakers", "Bo%20Lind"), ("language", "de"), ("url", "http://other.example/a"));
        Assert.Equal("Café plan", article.Title);
        Assert.Equal(["Kit Moe"], article.Authors);
        Assert.Equal(TimeSpan.FromHours(2), article.Published?.Offset);
        Assert.Equal(["floods", "rain"], article.Tags.Select(tag => tag.Slug));
        Assert.Equal("Bo Lind", Assert.Single(article.Speakers).Name);
        Assert.Equal("de", article.Language);
        Assert.Equal(FactSource.BlobMetadata, article.Sources.Published);
    }

    [Fact]
    public void A_language_other_than_English_is_said_to_be_read_without_quotes_and_topics()
    {
        var article = Upload.Article("Wahl im Bundestag\n\n„Wir gehen nach Hause“, sagte Bo Lind im Parlament.", ("language", "de"), ("tags", "wahlen"));
        Assert.Empty(article.Quotes);
        Assert.Equal("wahlen", Assert.Single(article.Tags).Slug);
        Assert.Contains("not in English", Assert.Single(article.Remarks), StringComparison.Ordinal);
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("---\ntitle: x\ndate: 2026-13-45\n---\ntext", "\"2026-13-45\"", "line 3")]
    [InlineData("---\ntitle: x\nurl: javascript:alert(1)\n---\ntext", "\"javascript:alert(1)\"", "line 3")]
    [InlineData("---\ntitle: x\nlanguage: klingon-ish language\n---\ntext", "language tag", "line 3")]
    [InlineData("---\ntitle: x\ntags: [a, b\n---\ntext", "cannot be read", "line")]
    [InlineData("---\ntitle: x\ncorrections: Ada\n---\ntext", "quote and speaker", "line 3")]
    [InlineData("---\ntitle: x\n\ntext without end", "closing line", "line 1")]
    public void Broken_front_matter_is_rejected_with_its_line(string text, string what, string where)
    {
        var reason = Upload.Reason(text);
        Assert.Contains(what, reason, StringComparison.Ordinal);
        Assert.Contains(where, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_date_in_the_metadata_is_rejected_rather_than_published_too_early() =>
        Assert.Contains("the blob's metadata", Upload.Reason("Title\n\nText.", ("published", "next Tuesday")), StringComparison.Ordinal);

    [Fact]
    public void A_line_of_dashes_is_not_front_matter()
    {
        var article = Upload.Article("---\n\nRiver Rises\n\n---\n\nThe river rose in the night.");
        Assert.Equal("River Rises", article.Title);
    }

    [Fact]
    public void A_nest_of_brackets_is_rejected_without_a_crash() =>
        Assert.Contains("front matter", Upload.Reason("---\ntitle: x\nother: " + new string('[', 200_000) + "\n---\ntext"), StringComparison.Ordinal);

    [Fact]
    public void Metadata_of_other_tools_is_ignored() => Assert.Equal("Title", Upload.Article("Title\n\nText.", ("hdi_isfolder", "true"), ("title2", "x")).Title);

    [Fact]
    public void A_value_with_spaces_by_the_ten_thousand_is_read_at_once()
    {
        Upload.Article("---\ntitle: Ferry Sails\n---\nThe first file waits until the rules are compiled.");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var article = Upload.Article($"---\ntitle: Ferry{new string(' ', 40_000)}Sails: At Noon\n---\nThe ferry sailed at noon.");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), watch.Elapsed.ToString());
        Assert.Equal("Ferry Sails: At Noon", article.Title);
    }
}
