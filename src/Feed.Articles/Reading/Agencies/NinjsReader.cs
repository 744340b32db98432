using System.Text.Json;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Reads ninjs, IPTC's JSON format for a news item, versions 1 to 3.</summary>
internal static class NinjsReader
{
    private static readonly HashSet<string> MainRoles = new(AgencyWords.Of("main"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> PictureTypes = new(AgencyWords.Of("picture"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> AuthorRoles = new(AgencyWords.Of("author"), StringComparer.OrdinalIgnoreCase);

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64
    };

    /// <summary>The item, or one sentence on why there is none.</summary>
    public static (NewsItem? Item, string? Problem) Read(ReadOnlySpan<byte> content)
    {
        if (!TextDecoder.TryDecode(content, out var text, out var reason))
            return (null, reason);
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'), Options);
            return document.RootElement switch
            {
                { ValueKind: JsonValueKind.Object } item => Read(new NinjsObject(item)),
                { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() == 1 && list[0].ValueKind == JsonValueKind.Object =>
                    Read(new NinjsObject(list[0])),
                { ValueKind: JsonValueKind.Array } list =>
                    (null, FormattableString.Invariant($"The file is a list of {list.GetArrayLength():N0} ninjs items; upload each as ")
                        + "a separate file."),
                _ => (null, "The file is JSON without a ninjs item; upload the article as text."),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (null, "The file is a damaged ninjs item: it is not valid JSON; request it again, or upload the article as text.");
        }
    }

    private static (NewsItem? Item, string? Problem) Read(NinjsObject item)
    {
        var (inner, problem) = Body(item);
        if (inner is null)
            return (null, problem);
        if (inner.Paragraphs.Count == 0 && NonTextKind(item.Text("type")) is { } kind && item.Values("pubstatus").All(AgencyHolds.IsUsable))
            return (null, $"The file is a ninjs item for {kind} and has no text; upload the article.");
        return (new NewsItem
        {
            Headline = item.Text("headline") ?? item.Text("headline_main") ?? MainValue(item.Objects("headlines")) ?? inner.Headline
                ?? item.Text("title"),
            Bylines = [.. new[] { item.Text("byline"), item.Text("by"), Authors(item) }.OfType<string>(), .. inner.Bylines],
            Language = item.Text("language") ?? inner.Language,
            Place = item.Text("located") ?? inner.Place,
            Created = item.Text("versioncreated") ?? item.Text("firstpublished") ?? item.Text("contentcreated")
                ?? item.Text("firstcreated"),
            Embargoes = [.. item.Names.Where(IsEmbargo).SelectMany(item.Values), .. inner.Embargoes],
            Expires = item.Names.Where(name => FactKeys.Find(name)?.Fact is Fact.Expires).SelectMany(item.Values).FirstOrDefault()
                ?? inner.Expires,
            Statuses = [.. item.Values("pubstatus"), .. inner.Statuses],
            Declared = [.. item.Names.Where(name => !IsEmbargo(name)).SelectMany(name => item.Values(name).Select(value => (name, value)))],
            Subjects = [.. item.Objects("subject").Concat(item.Objects("subjects")).Select(Subject).OfType<Subject>()],
            Guid = item.Text("guid") ?? item.Text("uri"),
            Version = item.Text("version"),
            Summary = item.Text("description_text") ?? MainValue(item.Objects("descriptions")) ?? inner.Summary,
            EditorNotes = [.. new[] { item.Text("ednote"), item.Text("usageterms") }.OfType<string>(), .. inner.EditorNotes],
            Pictures = [.. item.Members("associations").Select(Picture).OfType<ArticlePicture>(), .. inner.Pictures],
            Paragraphs = inner.Paragraphs,
        }, null);
    }

    private static ArticlePicture? Picture(NinjsObject association) =>
        association.Text("type") is { } type && !PictureTypes.Contains(type) ? null : AgencyPicture.Of(
            association.Members("renditions")
                .Select(size => (size.Text("href"), size.Text("mimetype") ?? size.Text("contenttype"), size.Text("width"))),
            association.Text("description_text") ?? MainValue(association.Objects("descriptions")) ?? association.Text("headline"),
            association.Text("creditline") ?? association.Text("byline"));

    private static bool IsEmbargo(string name) => FactKeys.Find(name) is { Fact: Fact.Embargo };

    /// <summary>The text: HTML if there is any, else NITF or plain text.</summary>
    private static (NewsItem? Item, string? Problem) Body(NinjsObject item)
    {
        var bodies = item.Objects("bodies")
            .Select(body => (Type: body.Text("contenttype") ?? body.Text("role") ?? "", Text: body.Text("value")))
            .Concat(item.TextsStartingWith("body_").Select(body => (Type: body.Name, Text: (string?)body.Text)))
            .Where(body => body.Text is not null)
            .OrderBy(body =>
                body.Type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 0
                : body.Type.Contains("rich", StringComparison.OrdinalIgnoreCase) ? 1 : 2);
        if (bodies.FirstOrDefault().Text is not { } text)
            return (new NewsItem(), null);
        if (text.Contains("<nitf", StringComparison.OrdinalIgnoreCase))
            return SafeXml.Read(text, DataFormat.Ninjs.Name()) is ({ } root, _) ? NitfReader.Read(root)
                : (null, "The file is a ninjs item whose NITF is damaged; request it again, or upload the article as text.");
        var (paragraphs, problem) = AgencyText.Read(text);
        return problem is null ? (new NewsItem { Paragraphs = paragraphs }, null) : (null, problem);
    }

    /// <summary>The value with a main role; else the first value.</summary>
    private static string? MainValue(IEnumerable<NinjsObject> values)
    {
        NinjsObject[] all = [.. values];
        return all.Length == 0 ? null : (Array.Find(all, value => MainRoles.Contains(value.Text("role") ?? "")) ?? all[0]).Text("value");
    }

    private static string? Authors(NinjsObject item)
    {
        string[] names = [.. item.Objects("authors").Where(author => AuthorRoles.Contains(author.Text("role") ?? "author"))
            .Select(author => author.Text("name")).OfType<string>()];
        return names.Length > 0 ? string.Join(", ", names) : null;
    }

    private static Subject? Subject(NinjsObject subject) =>
        new[] { subject.Text("code"), subject.Text("uri"), subject.Text("literal") }.Select(code =>
            SubjectCode.Of(code, subject.Text("name"))).FirstOrDefault(found => found is not null);

    /// <summary>What an item without text contains, such as <c>a picture</c>; null for text.</summary>
    private static string? NonTextKind(string? type) => type?.ToLowerInvariant() switch
    {
        null or "text" or "composite" => null,
        var word when PictureTypes.Contains(word) => "a picture",
        var word when AgencyWords.Of("sound").Contains(word) => "a sound",
        var word when AgencyWords.Of("video").Contains(word) => "a video",
        var word when AgencyWords.Of("plan").Contains(word) => "an event",
        _ => null,
    };
}
