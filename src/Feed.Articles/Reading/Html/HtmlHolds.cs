using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>Finds holds that a page declares in meta elements and on its article element.</summary>
internal static class HtmlHolds
{
    /// <summary>The class of a status, as WordPress writes it: <c>status-draft</c>.</summary>
    private const string StatusClass = "status-";

    /// <summary>The WordPress class of a password-protected article.</summary>
    private const string PasswordClass = "post-password-required";

    private const string DataPrefix = "data-";

    private const int MaxCommentLength = 200;
    private const int MaxComments = 50;

    private static readonly string[] Elements = ["html", "body", "main", "article"];

    /// <summary>The hold on a page; null when there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="jsonLd">The names and values of the page's article in JSON-LD.</param>
    /// <param name="dates">The names of publication dates, which are never holds.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static Hold? Of(IHtmlDocument page, IEnumerable<(string Name, string Value)> jsonLd, IReadOnlySet<string> dates,
        TimeZoneInfo zone)
    {
        var holds = new DeclaredHolds(zone, _ => "the page's markup");
        foreach (var (name, value) in page.QuerySelectorAll("meta").SelectMany(Declared).Concat(jsonLd).Concat(OnElements(page)))
        {
            if (value.Length > 0 && !dates.Contains(name))
                holds.TakeForeign(name, value);
        }

        foreach (var comment in Comments(page))
            holds.TakePageComment(comment);
        return holds.Find(hasDate: true);
    }

    /// <summary>A note for each draft flag of the page whose value is neither yes nor no.</summary>
    public static IEnumerable<string> Notes(IHtmlDocument page) => page.QuerySelectorAll("meta").SelectMany(Declared)
        .Where(meta => FactKeys.Find(meta.Name) is { Fact: Fact.Draft } && meta.Value.Length > 0 && !DraftMark.IsNegation(meta.Value)
            && DraftMark.ParseBoolean(meta.Value) is null)
        .Select(meta => $"\"{CollectedFacts.Shorten(meta.Name)}: {CollectedFacts.Shorten(meta.Value)}\" in the page's markup is neither yes nor no, "
            + "so it was ignored.").Distinct();

    /// <summary>
    /// The comments before the text of a page, in which systems and editors leave instructions. Comments in the text are mostly disabled
    /// code.
    /// </summary>
    private static IEnumerable<string> Comments(IHtmlDocument page)
    {
        var start = page.QuerySelector("p");
        return page.Descendants<IComment>()
            .TakeWhile(comment => start is null || (start.CompareDocumentPosition(comment) & DocumentPositions.Following) == 0)
            .Take(MaxComments).Select(comment => CleanText.Line(comment.Data))
            .Where(text => text.Length is > 0 and <= MaxCommentLength && !text.Contains('<', StringComparison.Ordinal));
    }

    /// <summary>The name of a meta element without its schema, as in <c>article:status</c> and <c>dc.status</c>, and its value.</summary>
    private static IEnumerable<(string Name, string Value)> Declared(IElement meta)
    {
        var name = meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop")
            ?? meta.GetAttribute("http-equiv");
        var value = meta.GetAttribute("content") ?? meta.GetAttribute("value");
        if (name is null || value is null)
            yield break;
        name = name.Trim().ToLowerInvariant();
        yield return (name, CleanText.Line(value));
        if (name.LastIndexOfAny([':', '.']) is > 0 and var at)
            yield return (name[(at + 1)..], CleanText.Line(value));
    }

    private static bool IsStatusKey(string attribute) =>
        attribute.StartsWith(DataPrefix, StringComparison.Ordinal)
        && (attribute.Contains("draft", StringComparison.Ordinal)
            || FactKeys.Find(attribute[DataPrefix.Length..]) is { Fact: Fact.Status });

    private static IEnumerable<(string Name, string Value)> OnElements(IHtmlDocument page)
    {
        foreach (var element in page.All.Where(element => Elements.Contains(element.LocalName)))
        {
            foreach (var status in element.ClassList.Where(name => name.StartsWith(StatusClass, StringComparison.OrdinalIgnoreCase)))
                yield return ("status", status[StatusClass.Length..]);
            if (element.ClassList.Contains(PasswordClass))
                yield return ("status", "password protected");
            foreach (var attribute in element.Attributes.Where(attribute => IsStatusKey(attribute.LocalName)))
                yield return (attribute.LocalName[DataPrefix.Length..], CleanText.Line(attribute.Value));
        }
    }
}
