using System.Xml.Linq;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Reads NITF, IPTC's XML format for one article.</summary>
internal static class NitfReader
{
    private const int MinDeckWords = 3;

    /// <summary>The item, or one sentence on why there is none.</summary>
    public static (NewsItem? Item, string? Problem) Read(ReadOnlySpan<byte> content)
    {
        var (root, problem) = SafeXml.Read(content, DataFormat.Nitf.Name());
        return root is null ? (null, problem) : Read(root);
    }

    /// <summary>The item in an <c>nitf</c> element, or one sentence on why there is none.</summary>
    public static (NewsItem? Item, string? Problem) Read(XElement nitf)
    {
        var docdata = nitf.Find("head", "docdata");
        var body = nitf.Find("body");
        var head = body.Find("body.head");
        var (paragraphs, problem) = AgencyMarkup.Read(body.Find("body.content"));
        if (problem is not null)
            return (null, problem);
        var issued = docdata.Find("date.issue").Get("norm") ?? head.Find("dateline", "story.date").Get("norm")
            ?? nitf.Find("head", "pubdata").Get("date.publication");
        string[] releases = [.. docdata.All("date.release").Select(date => date.Get("norm") ?? date.Text()).OfType<string>()];
        return (new NewsItem
        {
            Headline = head.Find("hedline", "hl1").Text() ?? head.Find("headline", "hl1").Text() ?? nitf.Find("head", "title").Text(),
            Bylines = [.. head.All("byline").SelectMany(Bylines)],
            Language = nitf.Get("baselang") ?? body.Get("lang") ?? nitf.Get("lang"),
            Place = head.Find("dateline", "location").Text() ?? Place(head.Find("dateline")),
            Created = issued ?? releases.FirstOrDefault(),
            Embargoes = [.. releases.Where(release => IsLater(release, issued)), .. docdata.All("doc-scope")
                .Select(scope => scope.Get("scope")).Where(AgencyHolds.IsEmbargoed).Select(_ => "")],
            Expires = docdata.All("date.expire").Select(date => date.Get("norm") ?? date.Text())
                .FirstOrDefault(end => IsLater(end, issued)),
            Statuses = docdata.Get("management-status") is { } status ? [status] : [],
            Subjects = [.. nitf.Find("head", "tobject").All("tobject.subject").Select(Subject).OfType<Subject>()],
            Guid = docdata.Find("doc-id").Get("id-string"),
            Version = docdata.Find("du-key").Get("version"),
            Summary = head.Find("abstract").Text(),
            EditorNotes = [.. docdata.All("ed-msg").Select(message => message.Get("info"))
                .Concat(head.All("note").Select(note => note.Text())).OfType<string>()],
            Pictures = [.. body.Find("body.content")?.Descendants().Where(IsPicture).Select(Picture).OfType<ArticlePicture>() ?? []],
            Paragraphs = [.. Decks(head, paragraphs), .. paragraphs],
        }, null);
    }

    /// <summary>The decks, unless the text begins with them. One or two words are not a deck but the name of a section.</summary>
    private static IEnumerable<Paragraph> Decks(XElement? head, IReadOnlyList<Paragraph> paragraphs) =>
        (head.Find("hedline") ?? head.Find("headline")).All("hl2").Select(deck => deck.Text()).OfType<string>()
            .Where(deck => deck.Split(' ').Length >= MinDeckWords && !paragraphs.Take(2).Any(paragraph => paragraph.Text == deck))
            .Select(deck => new Paragraph(ParagraphKind.Heading, deck));

    private static bool IsPicture(XElement element) =>
        element.Is("media") && element.Get("media-type") is { } type && AgencyWords.Of("picture").Contains(type.ToLowerInvariant());

    private static ArticlePicture? Picture(XElement media) => AgencyPicture.Of(
        media.All("media-reference").Select(size => (size.Get("source"), size.Get("mime-type"), size.Get("width"))),
        media.Find("media-caption").Text() ?? media.Find("media-reference").Get("alternate-text"),
        media.Find("media-producer").Text());

    /// <summary>The people marked in a byline, if any; then the byline without the author's job title.</summary>
    private static IEnumerable<string> Bylines(XElement byline)
    {
        string[] people = [.. byline.Descendants().Where(element => element.Is("person")).Select(XmlNames.Text).OfType<string>()];
        if (people.Length > 0)
            yield return string.Join(", ", people);
        yield return CleanText.Line(string.Concat(byline.DescendantNodes().OfType<XText>()
            .Where(text => !text.Ancestors().TakeWhile(element => element != byline).Any(element => element.Is("byttl")))
            .Select(text => text.Value)));
    }

    private static string? Place(XElement? dateline) =>
        dateline is not null
            && CleanText.Line(string.Concat(dateline.Nodes().OfType<XText>().Select(text => text.Value))) is { Length: > 0 } place ? place
            : null;

    private static Subject? Subject(XElement subject) => SubjectCode.Of(
        subject.Get("tobject.subject.refnum"),
        subject.Get("tobject.subject.detail") ?? subject.Get("tobject.subject.matter") ?? subject.Get("tobject.subject.type"));

    /// <summary>Whether an item is released after it was issued; many agencies write the same time for both.</summary>
    private static bool IsLater(string? release, string? issued) =>
        !string.IsNullOrWhiteSpace(release)
        && (issued is null || DeclaredDate.Parse(release, TimeZoneInfo.Utc) is not { } until
            || DeclaredDate.Parse(issued, TimeZoneInfo.Utc) is not { } from || until > from);
}
