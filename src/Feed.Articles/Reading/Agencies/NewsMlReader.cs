using System.Xml.Linq;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Reads NewsML-G2, IPTC's exchange format: a news item, alone or in a message.</summary>
internal static class NewsMlReader
{
    private const string MediaTopics = "newscodes/mediatopic";
    private const string SubjectCodes = "newscodes/subjectcode";

    /// <summary>The item, or one sentence on why there is none.</summary>
    public static (NewsItem? Item, string? Problem) Read(ReadOnlySpan<byte> content)
    {
        var (root, problem) = SafeXml.Read(content, DataFormat.NewsMl.Name());
        if (root is null)
            return (null, problem);
        XElement[] items = root.Is("newsItem") ? [root] : [.. root.All("itemSet").SelectMany(set => set.All("newsItem"))];
        if (items.Length == 0)
            return (null,
                "The file is a NewsML-G2 document without a news item (a package, a plan or a list of concepts), so it has no text; "
                    + "upload the items that have text.");
        XElement[] texts = [.. items.Where(item => TextContent(item) is not null)];
        if (texts.Length > 1)
            return (null,
                FormattableString.Invariant($"The file is a NewsML-G2 message with {texts.Length:N0} texts; upload each news item as ")
                    + "a separate file.");
        var text = texts is [var only] ? only : items[0];
        (var item, problem) = Read(text, root.All("itemSet").SelectMany(set => set.All("packageItem")).FirstOrDefault());
        var pictures = items.Where(other => other != text).Select(Picture).OfType<ArticlePicture>();
        return (item is null ? null : item with { Pictures = [.. item.Pictures, .. pictures] }, problem);
    }

    /// <param name="item">The item.</param>
    /// <param name="package">The package sent with the item; its embargo or status applies to the item too. Null if there
    /// is none.</param>
    private static (NewsItem? Item, string? Problem) Read(XElement item, XElement? package)
    {
        var meta = item.Find("itemMeta");
        var about = item.Find("contentMeta");
        var content = TextContent(item);
        var (inner, problem) = content is null ? (new NewsItem(), null) : ReadContent(content);
        if (inner is null)
            return (null, problem);
        return (new NewsItem
        {
            Headline = MainHeadline(about.All("headline")).Text() ?? inner.Headline,
            Bylines = [.. about.All("by").Select(XmlNames.Text).OfType<string>(), .. inner.Bylines, .. Creators(about)],
            Language = about.Find("language").Get("tag") ?? item.Get("lang"),
            Place = about.Find("located", "name").Text() ?? about.Find("located").Get("literal") ?? inner.Place,
            Created = meta.Find("versionCreated").Text() ?? about.Find("contentModified").Text() ?? about.Find("contentCreated").Text()
                ?? inner.Created,
            Embargoes = [.. Embargoes(item), .. Embargoes(package), .. inner.Embargoes],
            Expires = inner.Expires,
            Statuses = [.. Codes(meta.All("pubStatus")), .. Codes(package.Find("itemMeta").All("pubStatus")), .. inner.Statuses],
            Subjects = [.. Subjects(item, about), .. inner.Subjects],
            Guid = item.Get("guid") ?? inner.Guid,
            Version = item.Get("version") ?? inner.Version,
            Summary = about.All("description").FirstOrDefault(text => Code(text.Get("role")) == "summary").Text() ?? inner.Summary,
            EditorNotes = [.. Notes(item, meta, about), .. inner.EditorNotes],
            Pictures = inner.Pictures,
            Paragraphs = inner.Paragraphs,
        }, null);
    }

    private static ArticlePicture? Picture(XElement item) =>
        Code(item.Find("itemMeta", "itemClass")) is not { } kind || !AgencyWords.Of("picture").Contains(kind) ? null : AgencyPicture.Of(
            item.Find("contentSet").All("remoteContent").Select(size => (size.Get("href"), size.Get("contenttype"), size.Get("width"))),
            item.Find("contentMeta", "description").Text() ?? item.Find("contentMeta", "headline").Text(),
            item.Find("contentMeta", "creditline").Text());

    /// <summary>The item's notes for editors, including its terms of use.</summary>
    private static IEnumerable<string> Notes(XElement item, XElement? meta, XElement? about) =>
        meta.All("edNote").Concat(about.All("edNote")).Concat(meta.All("usageTerms"))
            .Concat(item.All("rightsInfo").SelectMany(rights => rights.All("usageTerms"))).Select(XmlNames.Text).OfType<string>();

    /// <summary>The ends of an item's embargoes, wherever the item states them; an empty text for an embargo signal, which has no
    /// end.</summary>
    private static IEnumerable<string> Embargoes(XElement? item)
    {
        XElement[] parts = item is null ? [] : [item, .. item.All("itemMeta"), .. item.All("contentMeta")];
        return parts.SelectMany(part => part.All("embargoed")).Select(embargoed => embargoed.Value.Trim())
            .Concat(parts.SelectMany(part => part.All("signal")).Select(Code).Where(AgencyHolds.IsEmbargoed).Select(_ => ""));
    }

    private static IEnumerable<string> Codes(IEnumerable<XElement> elements) =>
        elements.Select(element => Code(element) ?? element.Text()).OfType<string>();

    /// <summary>The content element that contains text; null when there is none.</summary>
    private static XElement? TextContent(XElement item) =>
        item.Find("contentSet")?.Elements()
            .FirstOrDefault(part =>
                (part.Is("inlineXML") && part.Elements().Any(IsTextElement))
                || (part.Is("inlineData") && IsTextType(part.Get("contenttype"))));

    private static bool IsTextElement(XElement element) =>
        element.Is("nitf") || element.Is("html") || element.Is("body") || element.Is("p") || element.Is("div") || element.Is("section");

    private static bool IsTextType(string? type) =>
        type is null || type.Contains("text", StringComparison.OrdinalIgnoreCase)
        || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    private static (NewsItem? Item, string? Problem) ReadContent(XElement content)
    {
        if (content.Find("nitf") is { } nitf)
            return NitfReader.Read(nitf);
        var (paragraphs, problem) = content.Is("inlineData") ? AgencyText.Read(content.Value)
            : AgencyMarkup.Read(content.Find("html", "body") ?? content);
        return problem is null ? (new NewsItem { Paragraphs = paragraphs }, null) : (null, problem);
    }

    /// <summary>The headline without a role or with a main role; else the first headline.</summary>
    private static XElement? MainHeadline(IEnumerable<XElement> headlines)
    {
        XElement[] all = [.. headlines];
        return Array.Find(all, headline => Code(headline.Get("role")) is null or "headline" or "main") ?? all.FirstOrDefault();
    }

    /// <summary>The people who created the content; organisations are skipped.</summary>
    private static IEnumerable<string> Creators(XElement? about) =>
        about.All("creator").Where(creator => Code(creator.Get("type")) is not ("organisation" or "organization"))
            .Select(creator => creator.Find("name").Text()).OfType<string>();

    private static IEnumerable<Subject> Subjects(XElement item, XElement? about)
    {
        HashSet<string> aliases = [.. item.All("catalog").SelectMany(catalog => catalog.All("scheme")).Where(IsIptc)
            .Select(scheme => scheme.Get("alias")).OfType<string>()];
        foreach (var subject in about.All("subject"))
        {
            var code = subject.Get("qcode") ?? subject.Get("uri");
            if (code?.Split(':') is [var alias, var local] && aliases.Contains(alias))
                code = local;
            if (SubjectCode.Of(code, subject.Find("name").Text()) is { } found)
                yield return found;
        }
    }

    private static bool IsIptc(XElement scheme) =>
        scheme.Get("uri") is { } uri
            && (uri.Contains(MediaTopics, StringComparison.OrdinalIgnoreCase)
            || uri.Contains(SubjectCodes, StringComparison.OrdinalIgnoreCase));

    private static string? Code(XElement? element) => Code(element.Get("qcode") ?? element.Get("uri"));

    /// <summary>A code without its scheme: <c>usable</c> for <c>stat:usable</c>.</summary>
    private static string? Code(string? code) => code?[(code.LastIndexOfAny([':', '/', '#']) + 1)..];
}
