using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <content>The date that the page shows.</content>
internal sealed partial class HtmlHead
{
    /// <summary>The visible date, and whether it is part of the text, as in a byline.</summary>
    private (DateTimeOffset Moment, bool IsText)? Date()
    {
        var start = heading is null ? -1 : order[heading];
        var dates = marked.Where(mark => mark.IsDate && (!IsCaption(mark.Element) || IsProperty(mark.Element))).Select(mark => mark.Element)
            .ToList();
        foreach (var element in dates.Where(element => Declared(element) is not null))
            Moment(element);
        return dates.Where(IsPublication).Select(Moment).FirstOrDefault(date => date is not null)
            ?? dates.Where(element => element.LocalName == "time" && !IsUpdate(element) && order[element] > start).Select(Moment)
                .FirstOrDefault(date => date is not null)
            ?? dates.Where(element => element.LocalName == "time" && !IsUpdate(element)).Select(Moment)
                .FirstOrDefault(date => date is not null)
            ?? dates.Where(element => !IsUpdate(element) && order[element] > start && order[element] <= textStart).Select(Moment)
                .FirstOrDefault(date => date is not null)
            ?? Lines().Select(InText).FirstOrDefault(date => date is not null)
            ?? dates.Where(element => order[element] < start && start - order[element] < 60).Select(Moment)
                .LastOrDefault(date => date is not null)
            ?? dates.Where(element => order[element] <= textStart).Select(Moment).FirstOrDefault(date => date is not null)
            ?? Above(start).Select(InText).LastOrDefault(date => date is not null)
            ?? dates.Where(element => !IsUpdate(element) && HtmlNames.Of(element).Any(PublishedClasses.Contains)).Select(Moment)
                .FirstOrDefault(date => date is not null);
    }

    /// <summary>Whether an element is the value in a table's row of properties, such as <c>Created</c>.</summary>
    private static bool IsProperty(IElement element) =>
        element.Closest("td")?.PreviousElementSibling is { } name && name == element.Closest("tr")?.FirstElementChild
        && FactKeys.Find(CleanText.Line(name.TextContent))?.Fact is Fact.Published or Fact.Created;

    /// <summary>The short lines right above the headline.</summary>
    private IEnumerable<IElement> Above(int start) => order
        .Where(pair => pair.Value < start && start - pair.Value <= NearAbove && pair.Key.ChildElementCount == 0)
        .Select(pair => pair.Key).Where(element => Line(element) is { Length: > 5 and <= 60 } line && HtmlSize.Of(line) <= MaxDateWords
            && !IsCaption(element));

    /// <summary>The declared date takes precedence, even with an unknown zone; otherwise the visible one.</summary>
    private (DateTimeOffset Moment, bool IsText)? Moment(IElement element)
    {
        if (Declared(element) is { } declared)
        {
            var before = metadata.Dates.UnknownZones;
            var isTime = element.LocalName == "time";
            var isOfHead = IsPublication(element) || (isTime && !IsUpdate(element) && order[element] <= textStart);
            var moment = metadata.Dates.Declared(isTime ? "time" : "date", declared, mayBeOther: !IsPublication(element), isOfHead);
            if (metadata.Dates.UnknownZones > before)
                untrusted.Add(element);
            if (moment is { } known)
                return (known, false);
        }

        var isByline = metadata.Names.Of(Line(element), needsLead: true).Count > 0;
        return Shown(element) is { } shown ? (shown, isByline) : null;
    }

    private (DateTimeOffset Moment, bool IsText)? InText(IElement element) =>
        !DayOfEvent.Is(Line(element)) && Shown(element) is { } shown ? (shown, true) : null;

    private string? Declared(IElement element) =>
        (element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? (element.LocalName == "time" ? Line(element) : null))
            is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : null;

    /// <summary>The date that an element shows, unless its declared date is untrusted.</summary>
    private DateTimeOffset? Shown(IElement element) => untrusted.Any(element.Contains) ? null : metadata.Dates.Shown(Line(element));

    private static bool IsPublication(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("datePublished", StringComparison.Ordinal) == true || element.HasAttribute("pubdate");

    private static bool IsUpdate(IElement element)
    {
        var property = element.GetAttribute("itemprop") ?? "";
        return property == "dateModified"
            || HtmlNames.Of(element).Any(name => name is "updated" or "modified") && !HtmlNames.Of(element).Contains("published");
    }
}
