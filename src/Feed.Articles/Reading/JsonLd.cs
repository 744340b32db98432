using System.Text.Json;

namespace Feed.Articles.Reading;

/// <summary>Reads what a page declares as schema.org NewsArticle in JSON-LD.</summary>
internal static class JsonLd
{
    /// <summary>The facts of the first article among the scripts; null when there is none.</summary>
    /// <param name="scripts">The content of each script of type <c>application/ld+json</c>.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static Facts? Read(IEnumerable<string> scripts, TimeZoneInfo zone)
    {
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Articles(json.RootElement).Take(1).ToArray() is [var article])
                    return Facts(article, zone);
            }
            catch (JsonException)
            {
                // A broken script says nothing; the page's other metadata may.
            }
            catch (InvalidOperationException)
            {
                // The same: a string with a lone surrogate.
            }
        }

        return null;
    }

    private static IEnumerable<JsonElement> Articles(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Articles),
        JsonValueKind.Object when IsArticle(element) => [element],
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Articles(graph),
        JsonValueKind.Object when element.TryGetProperty("mainEntity", out var main) => Articles(main),
        _ => [],
    };

    private static bool IsArticle(JsonElement element) =>
        Texts(element, "@type").Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report");

    private static Facts Facts(JsonElement article, TimeZoneInfo zone) => new(FactSource.Document)
    {
        Title = Line(Texts(article, "headline").Concat(Texts(article, "name"))),
        Summary = Line(Texts(article, "description")),
        Published = Texts(article, "datePublished").Select(date => DeclaredDate.Parse(date, zone)).FirstOrDefault(date => date is not null),
        Authors = FactNames.Names(Texts(article, "author", "name").SelectMany(Byline.Declared)),
        Url = Texts(article, "url").Concat(Texts(article, "mainEntityOfPage", "@id")).Select(WebAddress.Parse).FirstOrDefault(url => url is not null),
        Language = Texts(article, "inLanguage", "alternateName").Select(FactNames.LanguageTag).FirstOrDefault(tag => tag is not null),
        Tags = FactNames.Names(Keywords(Texts(article, "keywords", "name"))),
        Image = Items(article, "image").Concat(Items(article, "thumbnailUrl")).Select(Image).FirstOrDefault(image => image is not null),
    };

    /// <summary>An image is an address or an <c>ImageObject</c>; the others of a list are the same picture cut otherwise.</summary>
    private static LeadImage? Image(JsonElement image)
    {
        var addresses = image.ValueKind == JsonValueKind.String ? [image.GetString()!] : Texts(image, "url").Concat(Texts(image, "contentUrl"));
        return addresses.Select(WebAddress.Parse).FirstOrDefault(url => url is not null) is not { } address ? null : new LeadImage(address, Line(Texts(image, "caption").Concat(Texts(image, "description"))) ?? "")
        {
            MediaType = Texts(image, "encodingFormat").Select(ImageType.Parse).FirstOrDefault(type => type is not null),
            Credit = Line(Texts(image, "creditText").Concat(Texts(image, "creator", "name")).Concat(Texts(image, "author", "name"))),
        };
    }

    /// <summary>Keywords come as a list, or as one text with commas.</summary>
    public static IEnumerable<string> Keywords(IEnumerable<string> values)
    {
        string[] all = [.. values];
        return (all.Length == 1 ? all[0].Split([',', ';']) : all).Take(20);
    }

    /// <summary>The items of a property's list, or its one value.</summary>
    private static JsonElement[] Items(JsonElement element, string property) =>
        !element.TryGetProperty(property, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static string? Line(IEnumerable<string> texts) => texts.Select(HtmlText.Plain).FirstOrDefault(text => text.Length > 0);

    /// <summary>The texts of a property: itself, the items of its list, or of each object the named member.</summary>
    private static IEnumerable<string> Texts(JsonElement element, string property, string member = "@id") =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Values(value, member) : [];

    private static IEnumerable<string> Values(JsonElement value, string member) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Values(item, member)),
        JsonValueKind.Object when value.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String => [text.GetString()!],
        _ => [],
    };
}
