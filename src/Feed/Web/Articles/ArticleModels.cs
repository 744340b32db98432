using System.Text.Json;
using System.Text.Json.Nodes;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>Makes the model of an article's page.</summary>
static class ArticleModels
{
    public static ArticleModel Create(ArticleRecord stored, Site site)
    {
        var article = stored.Content!;
        var frame = site.Frame(article.Title, SiteLinks.PathOfArticle(stored.Id), article.Summary) with
        {
            JsonLd = NewsArticle(stored, article, site),
            Image = ShownPicture.LeadOf(stored, article, site.Links),
            Kind = "article",
        };
        return new ArticleModel(frame, stored, article, RenderedParagraph.Of(article));
    }

    /// <summary>schema.org's NewsArticle. The serializer's default encoder escapes everything that could end a script element.</summary>
    private static string NewsArticle(ArticleRecord stored, Article article, Site site)
    {
        var page = site.Links.To(SiteLinks.PathOfArticle(stored.Id)).AbsoluteUri;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = article.Title,
            ["datePublished"] = stored.Published.UtcDateTime.ToString("s") + "Z",
            ["dateModified"] = stored.Updated.UtcDateTime.ToString("s") + "Z",
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
        if (ShownPicture.LeadOf(stored, article, site.Links) is { } image)
            data["image"] = image.Address.AbsoluteUri;
        return data.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonArray Named(string type, IEnumerable<string> names) =>
        new([.. names.Select(name => new JsonObject { ["@type"] = type, ["name"] = name })]);
}
