using System.Text.Json;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Reads the schema.org article in a page's JSON-LD.</summary>
internal static partial class JsonLd
{
    private const int MaxNodes = 5000;

    /// <summary>What the first article among the scripts declares; null when there is none.</summary>
    /// <param name="scripts">The content of each script of type <c>application/ld+json</c>.</param>
    /// <param name="dates">Reads the page's dates.</param>
    /// <param name="names">Recognises people among the page's authors.</param>
    /// <param name="keywords">Reads keywords, and notes which ones are left out.</param>
    /// <param name="isTitle">Whether the page also uses a text as its title elsewhere.</param>
    public static JsonLdArticle? Read(IEnumerable<string> scripts, HtmlDate dates, AuthorNames names, NameLists keywords,
        Func<string, bool> isTitle)
    {
        List<JsonDocument> documents = [.. scripts.Select(Parse).OfType<JsonDocument>()];
        try
        {
            List<JsonElement> nodes = [.. documents.SelectMany(document => Nodes(document.RootElement, 0)).Take(MaxNodes)];
            var articles = nodes.Where(IsArticle).ToList();
            // A page with several stories declares each of them, the main one first.
            if (articles.Count > 0)
                return Article(articles[0], nodes, dates, names, keywords, isTitle);
            return nodes.Where(node => Texts(node, "@type").Any(type => type is "WebPage" or "VideoObject" or "ItemPage"))
                .Select(node => DatedPage(node, dates)).FirstOrDefault(page => page is not null);
        }
        catch (InvalidOperationException)
        {
            // A string with a lone surrogate.
            return null;
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    /// <summary>
    /// A note if a script with an article cannot be parsed and the page lacks a fact that it has. Other broken scripts are common and do no
    /// harm.
    /// </summary>
    /// <param name="scripts">The content of each script of type <c>application/ld+json</c>.</param>
    /// <param name="needsDate">Whether the page has no date of publication.</param>
    /// <param name="needsAuthors">Whether the page has no authors.</param>
    public static IEnumerable<string> NotesOnBroken(IEnumerable<string> scripts, bool needsDate, bool needsAuthors) =>
        (needsDate || needsAuthors) && scripts.Any(script => ArticleType().IsMatch(script)
            && ((needsDate && script.Contains("\"datePublished\"", StringComparison.Ordinal))
                || (needsAuthors && script.Contains("\"author\"", StringComparison.Ordinal)))
            && !CanParse(script))
            ? ["The page's JSON-LD is not readable JSON, so the date and the authors in it were not used; correct it, or declare them in meta elements."]
            : [];

    private static bool CanParse(string script)
    {
        using var document = Parse(script);
        return document is not null;
    }

    [GeneratedRegex(@"""@type""\s*:\s*\[?\s*""(\w*Article|\w*Posting|Report|Review)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArticleType();

    /// <summary>
    /// Parses strict JSON; else JSON without the line breaks in strings and the wrappers that some content systems leave.
    /// </summary>
    private static JsonDocument? Parse(string script)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        foreach (var text in new[] { script, Repair(script) })
        {
            try
            {
                return JsonDocument.Parse(text, options);
            }
            catch (JsonException)
            {
                // An invalid script is ignored.
            }
        }

        return null;
    }

    private static string Repair(string script)
    {
        var text = RemoveWrappers(script);
        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = from[i] < ' ' ? ' ' : from[i];
        }).Trim()
            // A semicolon ends a JavaScript statement; slashes remain from the first and last lines of a wrapper.
            .TrimEnd(';').Trim('/');
    }

    /// <summary>
    /// A script without the wrappers that hide it from XML parsers, <c>&lt;![CDATA[ ... ]]&gt;</c>, and from browsers without scripts,
    /// <c>&lt;!-- ... --&gt;</c>, each with or without the slashes of a JavaScript comment.
    /// </summary>
    private static string RemoveWrappers(string script) => script
        .Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)
        .Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal)
        .Replace("//\n", "\n", StringComparison.Ordinal);

    /// <summary>The objects of a document: in lists, in graphs, and as the main entity or a part of another object.</summary>
    private static IEnumerable<JsonElement> Nodes(JsonElement element, int depth)
    {
        if (depth > 8)
            yield break;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var node in element.EnumerateArray().SelectMany(item => Nodes(item, depth + 1)))
                yield return node;
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            yield return element;
            foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed" })
            {
                if (!element.TryGetProperty(name, out var inner) || inner.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                    continue;
                foreach (var node in Nodes(inner, depth + 1))
                    yield return node;
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        Texts(element, "@type")
            .Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
                || type is "Report" or "Review");

    private static JsonLdArticle? DatedPage(JsonElement page, HtmlDate dates) =>
        Declared(page, "datePublished", dates).Concat(Declared(page, "uploadDate", dates)).FirstOrDefault() is { } published
            ? new JsonLdArticle(new Facts(FactSource.Document) { Published = published }, null)
            : null;

    private static JsonLdArticle Article(JsonElement article, List<JsonElement> nodes, HtmlDate dates, AuthorNames names,
        NameLists keywords, Func<string, bool> isTitle)
    {
        var published = Dates(article, dates)
            .Concat(nodes.Where(node => Texts(node, "@type").Contains("WebPage")).SelectMany(node => Dates(node, dates)));
        var facts = new Facts(FactSource.Document)
        {
            Title = Title(FirstLine(Texts(article, "headline")), FirstLine(Texts(article, "name")), isTitle),
            Summary = FirstLine(Texts(article, "description")),
            Published = published.Select(date => (DateTimeOffset?)date).FirstOrDefault(),
            Authors = FactReader.Names(Authors(article, nodes).SelectMany(name => names.Of(HtmlText.Plain(name)))),
            Url = Texts(article, "url").Concat(Texts(article, "mainEntityOfPage", "@id")).Select(WebAddress.Parse)
                .FirstOrDefault(url => url is not null),
            Language = Texts(article, "inLanguage", "alternateName").Select(FactReader.LanguageTag).FirstOrDefault(tag => tag is not null),
            Tags = keywords.TakeKeywords("the keywords", SplitKeywords(Texts(article, "keywords", "name").Select(HtmlText.Plain))),
            Image = Items(article, "image").Concat(Items(article, "thumbnailUrl")).Select(Image).FirstOrDefault(image => image is not null),
        };
        return new JsonLdArticle(facts, Texts(article, "articleBody").Concat(Texts(article, "text"))
            .FirstOrDefault(text => text.Length > 0))
        {
            Declared = [.. article.EnumerateObject()
                .SelectMany(property => TextsAndFlags(property.Value).Select(value => (property.Name, value)))],
        };
    }

    /// <summary>The headline, or the name if the page uses that as its title: some sites declare a description as the headline.</summary>
    private static string? Title(string? headline, string? name, Func<string, bool> isTitle) =>
        headline is not null && name is not null && !isTitle(headline) && isTitle(name) ? name : headline ?? name;

    /// <summary>The texts and booleans of a property. A status may be a URL such as <c>https://schema.example/Draft</c>.</summary>
    private static IEnumerable<string> TextsAndFlags(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text => [text, text[(text.LastIndexOf('/') + 1)..]],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind is not JsonValueKind.Array).SelectMany(TextsAndFlags),
        JsonValueKind.Object => Texts(value, "name", "name"),
        _ => [],
    };

    private static IEnumerable<DateTimeOffset> Dates(JsonElement node, HtmlDate dates) =>
        Declared(node, "datePublished", dates).Concat(Declared(node, "dateCreated", dates)).OfType<DateTimeOffset>();

    private static IEnumerable<DateTimeOffset?> Declared(JsonElement node, string property, HtmlDate dates) =>
        Texts(node, property).Select(value => dates.ReadDeclared(property, value)).Where(date => date is not null);

    /// <summary>The names of the people among the authors; an author may be a reference to another object of the page.</summary>
    private static IEnumerable<string> Authors(JsonElement article, List<JsonElement> nodes)
    {
        foreach (var author in Items(article, "author").Concat(Items(article, "creator")))
        {
            if (author.ValueKind == JsonValueKind.String)
                yield return author.GetString()!;
            if (author.ValueKind != JsonValueKind.Object)
                continue;
            var hasName = author.TryGetProperty("name", out _) || author.TryGetProperty("familyName", out _);
            var person = hasName
                ? author
                : nodes.Find(node => Texts(author, "@id").Any(id => Texts(node, "@id").Contains(id)) && node.TryGetProperty("name", out _));
            if (person.ValueKind != JsonValueKind.Object
                || Texts(person, "@type").Any(type => type.EndsWith("Organization", StringComparison.Ordinal)))
                continue;
            var parts = string.Join(' ', Texts(person, "givenName").Concat(Texts(person, "familyName")));
            foreach (var name in Texts(person, "name", "name").DefaultIfEmpty(parts))
                yield return name;
        }
    }

    /// <summary>An image is an address or an <c>ImageObject</c>; further items are crops of the same picture.</summary>
    private static ArticlePicture? Image(JsonElement image)
    {
        var addresses = image.ValueKind == JsonValueKind.String
            ? [image.GetString()!]
            : Texts(image, "url").Concat(Texts(image, "contentUrl"));
        return addresses.Select(WebAddress.Parse).FirstOrDefault(url => url is not null) is not { } address ? null
            : new ArticlePicture(address, FirstLine(Texts(image, "caption").Concat(Texts(image, "description"))) ?? "")
            {
                MediaType = Texts(image, "encodingFormat").Select(ImageType.Parse).FirstOrDefault(type => type is not null),
                Credit = FirstLine(Texts(image, "creditText").Concat(Texts(image, "creator", "name"))
                    .Concat(Texts(image, "author", "name"))),
            };
    }

    /// <summary>Keywords come as a list, or as one text with commas.</summary>
    public static IEnumerable<string> SplitKeywords(IEnumerable<string> values)
    {
        string[] all = [.. values];
        return all.Length == 1 ? all[0].Split([',', ';']) : all;
    }

    /// <summary>The items of a property's list, or its one value.</summary>
    private static JsonElement[] Items(JsonElement element, string property) =>
        !element.TryGetProperty(property, out var value) ? []
            : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
            : [value];

    private static string? FirstLine(IEnumerable<string> texts) => texts.Select(HtmlText.Plain).FirstOrDefault(text => text.Length > 0);

    /// <summary>The texts of a property: its value, the items of a list, or a named member of each object.</summary>
    private static IEnumerable<string> Texts(JsonElement element, string property, string member = "@id") =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Values(value, member) : [];

    private static IEnumerable<string> Values(JsonElement value, string member) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Values(item, member)),
        JsonValueKind.Object when value.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String =>
            [text.GetString()!],
        _ => [],
    };
}

/// <summary>What a page declares in JSON-LD.</summary>
/// <param name="Facts">Its facts.</param>
/// <param name="Text">The article's text as the page declares it, in HTML or plain text; null when it declares none.</param>
internal sealed record JsonLdArticle(Facts Facts, string? Text)
{
    /// <summary>The texts and booleans of the article's own properties.</summary>
    public IReadOnlyList<(string Name, string Value)> Declared { get; init; } = [];
}
