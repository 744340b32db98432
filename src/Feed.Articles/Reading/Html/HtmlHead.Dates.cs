using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <content>The date that the page shows.</content>
internal sealed partial class HtmlHead
{
    /// <summary>The visible date, and whether it is part of a line of text, as in a byline.</summary>
    private (DateTimeOffset Moment, bool IsInLine)? FindDate()
    {
        var dates = marked.Where(mark => mark.IsDate && (!IsCaption(mark.Element) || IsProperty(mark.Element))).Select(mark => mark.Element)
            .ToList();
        // Reading a declared date that cannot be used adds a note and marks the date's element as untrusted.
        foreach (var element in dates.Where(element => DeclaredValue(element) is not null))
            DateOf(element);
        return DatesByTrust(dates).FirstOrDefault(date => date is not null);
    }

    /// <summary>The dates of the page, from the most to the least reliable place. Each place is read only when it is reached.</summary>
    /// <param name="dates">The elements that are marked as dates.</param>
    private IEnumerable<(DateTimeOffset Moment, bool IsInLine)?> DatesByTrust(List<IElement> dates)
    {
        var times = dates.Where(element => element.LocalName == "time" && !IsUpdate(element));
        IEnumerable<(DateTimeOffset Moment, bool IsInLine)?>[] places =
        [
            // The publication date; a time below the headline, then anywhere.
            dates.Where(IsPublication).Select(DateOf),
            times.Where(element => positions[element] > HeadingPosition).Select(DateOf),
            times.Select(DateOf),

            // A marked date between headline and text, then a plain one.
            dates.Where(element => !IsUpdate(element) && IsBetweenHeadingAndText(element)).Select(DateOf),
            ShortLines().Select(DateInLine),

            // The last marked date above the headline, then the first one above the text.
            dates.Where(element => positions[element] < HeadingPosition && HeadingPosition - positions[element] < FarAbove)
                .Select(DateOf).Reverse(),
            dates.Where(element => positions[element] <= textStart).Select(DateOf),

            // The last plain date right above the headline, then a publication date below the text.
            LinesAboveHeading().Select(DateInLine).Reverse(),
            dates.Where(element => !IsUpdate(element) && ClassWords.Of(element).Any(PublishedClasses.Contains)).Select(DateOf),
        ];
        return places.SelectMany(place => place);
    }

    /// <summary>Whether an element is the value in a table's row of properties, such as <c>Created</c>.</summary>
    private static bool IsProperty(IElement element) =>
        element.Closest("td")?.PreviousElementSibling is { } name && name == element.Closest("tr")?.FirstElementChild
        && FactKeys.Find(CleanText.Line(name.TextContent))?.Fact is Fact.Published or Fact.Created;

    /// <summary>The short lines right above the headline.</summary>
    private IEnumerable<IElement> LinesAboveHeading() => positions
        .Where(pair => pair.Value < HeadingPosition && HeadingPosition - pair.Value <= RightAbove && pair.Key.ChildElementCount == 0)
        .Select(pair => pair.Key).Where(element => Line(element) is { Length: > 5 and <= 60 } line && HtmlWordCount.Of(line) <= MaxDateWords
            && !IsCaption(element));

    /// <summary>The date that an element declares or, if it declares none, shows.</summary>
    private (DateTimeOffset Moment, bool IsInLine)? DateOf(IElement element)
    {
        if (DeclaredValue(element) is { } declared)
        {
            var before = metadata.Dates.UnknownZones;
            var isTime = element.LocalName == "time";
            var mayHold = IsPublication(element) || (isTime && !IsUpdate(element) && positions[element] <= textStart);
            var moment = metadata.Dates.ReadDeclared(isTime ? "time" : "date", declared, mayBeOther: !IsPublication(element), mayHold);
            if (metadata.Dates.UnknownZones > before)
                untrusted.Add(element);
            if (moment is { } known)
                return (known, false);
        }

        var isByline = metadata.Names.Of(Line(element), needsLead: true).Count > 0;
        return ShownDate(element) is { } shown ? (shown, isByline) : null;
    }

    /// <summary>The date in a short line. A line that begins with "Published" holds only the date, so it is marked for removal.</summary>
    private (DateTimeOffset Moment, bool IsInLine)? DateInLine(IElement element)
    {
        if (Line(element).Split(" | ").Any(DayOfEvent.IsIn) || ShownDate(element) is not { } shown)
            return null;
        if (Array.Exists(PublicationWords, words => Line(element).StartsWith(words, StringComparison.OrdinalIgnoreCase)))
            marked.Add((element, false, true));
        return (shown, true);
    }

    private string? DeclaredValue(IElement element) =>
        (element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? (element.LocalName == "time" ? Line(element) : null))
            is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : null;

    /// <summary>The date that an element shows, unless its declared date is untrusted.</summary>
    private DateTimeOffset? ShownDate(IElement element) =>
        untrusted.Any(element.Contains) ? null : metadata.Dates.ReadShown(Line(element));

    private static bool IsPublication(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("datePublished", StringComparison.Ordinal) == true || element.HasAttribute("pubdate");

    private static bool IsUpdate(IElement element)
    {
        var property = element.GetAttribute("itemprop") ?? "";
        return property == "dateModified"
            || ClassWords.Of(element).Any(name => name is "updated" or "modified") && !ClassWords.Of(element).Contains("published");
    }
}
