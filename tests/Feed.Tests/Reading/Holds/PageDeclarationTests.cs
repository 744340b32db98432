using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>What a web page declares about not being published holds it, as in front matter.</summary>
public sealed class PageDeclarationTests
{
    private static readonly string[] Meta =
    [
        "name=\"{0}\" content=\"{1}\"", "property=\"article:{0}\" content=\"{1}\"", "name=\"dc.{0}\" content=\"{1}\"", "itemprop=\"{0}\" content=\"{1}\"",
        "content='{1}' name='{0}'", "NAME=\"{0}\" CONTENT=\" {1} \"",
    ];

    public static TheoryData<string, string> Holding => new()
    {
        { "draft", "true" }, { "draft", "yes" }, { "published", "false" }, { "publish", "no" }, { "status", "draft" }, { "status", "Pending" },
        { "post_status", "private" }, { "visibility", "private" }, { "embargo", "2099-03-05" }, { "embargoed", "true" }, { "embargo-date", "2099-03-05T10:00:00Z" },
        { "go-live", "2099-03-05" }, { "publish-after", "2099-03-05" },
    };

    public static TheoryData<string, string> Harmless => new()
    {
        { "draft", "false" }, { "published", "true" }, { "published", "2026-03-02" }, { "status", "publish" }, { "status", "breaking" }, { "status", "200" },
        { "release_date", "2026-03-02" }, { "visibility", "visible" }, { "embargo", "none" }, { "robots", "noindex" }, { "description", "A draft embargo" },
    };

    [Theory]
    [MemberData(nameof(Holding))]
    public void A_meta_element_that_says_so_holds_the_page(string name, string value)
    {
        foreach (var meta in Meta)
            Assert.NotNull(Page($"<meta {string.Format(null, meta, name, value)}>").Hold);
        Assert.NotNull(Page($"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{AnyFormat.Headline}\",\"{name}\":\"{value}\"}}</script>").Hold);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Any_other_declaration_holds_nothing(string name, string value)
    {
        foreach (var meta in Meta)
            Assert.Null(Page($"<meta {string.Format(null, meta, name, value)}>").Hold);
        Assert.Null(Page($"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{AnyFormat.Headline}\",\"{name}\":\"{value}\"}}</script>").Hold);
    }

    [Theory]
    [InlineData("\"creativeWorkStatus\":\"Draft\"")]
    [InlineData("\"creativeWorkStatus\":[\"Pending\"]")]
    [InlineData("\"creativeWorkStatus\":{\"@type\":\"DefinedTerm\",\"name\":\"Draft\"}")]
    [InlineData("\"creativeWorkStatus\":\"https://schema.example/Draft\"")]
    [InlineData("\"draft\":true")]
    public void The_status_of_the_article_in_JSON_LD_holds_the_page(string property) =>
        Assert.NotNull(Page($"<script type=\"application/ld+json\">{{\"@graph\":[{{\"@type\":\"NewsArticle\",\"headline\":\"{AnyFormat.Headline}\",{property}}}]}}</script>").Hold);

    [Theory]
    [InlineData("<article class=\"post status-draft\">", true)]
    [InlineData("<article class=\"post status-private\">", true)]
    [InlineData("<article class=\"post status-publish post-password-required hentry\">", true)]
    [InlineData("<article data-status=\"draft\">", true)]
    [InlineData("<article data-draft=\"true\">", true)]
    [InlineData("<article class=\"post status-publish\">", false)]
    [InlineData("<article class=\"draft-beer\" data-hidden=\"true\">", false)]
    public void The_mark_of_a_content_system_on_the_article_holds_the_page(string article, bool isHeld) =>
        Assert.Equal(isHeld, Page("", article).Hold is not null);

    private static Article Page(string head, string article = "<article>")
    {
        var page = $"<html><head><title>{AnyFormat.Headline}</title>{head}</head><body>{article}<h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p></article></body></html>";
        var read = Upload.Article("pears.html", Encoding.UTF8.GetBytes(page));
        Assert.Equal(AnyFormat.Headline, read.Title);
        return read;
    }
}
