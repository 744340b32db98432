using System.Text.Json;
using System.Text.Json.Nodes;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>Creates the model of an article's page.</summary>
static class ArticleModels
{
    public static ArticleModel Create(ArticleRecord record, Site site)
    {
        var article = record.Content!;
        var frame = site.Frame(article.Title, SiteLinks.PathOfArticle(record.Id), article.Summary) with
        {
            JsonLd = NewsArticle(record, article, site),
            Image = ShownPicture.LeadOf(record, article, site.Links),
            Kind = "article",
        };
        return new ArticleModel(frame, record, article, RenderedParagraph.Of(article));
    }

    /// <summary>
    /// The article as schema.org NewsArticle. The serializer's default encoder escapes whatever could end a script element.
    /// </summary>
    private static string NewsArticle(ArticleRecord record, Article article, Site site)
    {
        var page = site.Links.To(SiteLinks.PathOfArticle(record.Id)).AbsoluteUri;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = article.Title,
            ["datePublished"] = IsoTime.Of(record.Published),
            ["dateModified"] = IsoTime.Of(record.Updated),
            ["inLanguage"] = article.Language,
            ["url"] = article.Url?.AbsoluteUri ?? page,
            ["mainEntityOfPage"] = page,
            ["author"] = Named("Person", article.Authors),
            ["mentions"] = Named("Person", article.Speakers.Select(speaker => speaker.Name)),
            ["keywords"] = new JsonArray([.. article.Tags.Select(tag => JsonValue.Create(tag.Label))]),
            ["publisher"] = new JsonObject
            {
                ["@type"] = "Organization",
                ["name"] = site.Options.Title,
                ["url"] = site.Links.Home.AbsoluteUri
            },
        };
        if (article.Summary.Length > 0)
            data["description"] = article.Summary;
        if (ShownPicture.LeadOf(record, article, site.Links) is { } image)
            data["image"] = image.Address.AbsoluteUri;
        return data.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonArray Named(string type, IEnumerable<string> names) =>
        new([.. names.Select(name => new JsonObject { ["@type"] = type, ["name"] = name })]);
}
