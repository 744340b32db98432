using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <content>The embargoes and other hold requests that the page shows.</content>
internal sealed partial class HtmlHead
{
    /// <summary>The sentence of a banner that forbids publication: <c>This is a preview. Not for publication before 5 March</c>.</summary>
    private static string? ProhibitionIn(string line) => EmbargoNotice.FindIn(line)
        ?? (HoldStamp.HasIndicator(line) ? line.Split(['.', '!', '|', '–', ';'], StringSplitOptions.TrimEntries)
            .SelectMany(part => new[] { part, part[(part.LastIndexOf(',') + 1)..].Trim() })
            .FirstOrDefault(part => !part.Any(char.IsDigit) && HoldStamp.ForbidsPublication(part)) : null);

    /// <summary>Whether an element is a single line and not the headline.</summary>
    private bool IsBanner(IElement element, string line) =>
        line != Headline && (heading is null || !element.Contains(heading))
        && !element.Children.Any(child =>
            child.LocalName is "p" or "div" or "section" or "article" or "ul" or "ol" or "table" or "h2" or "h3");

    /// <summary>The hold request in an element above the text; null when there is none.</summary>
    private string? RequestIn(IElement element) => FindIn(element, line =>
        line != Headline && Embargo.IsEmbargoLine(line) ? line : IsBanner(element, line) ? ProhibitionIn(line) : null);

    /// <summary>The embargo lines above the text, each joined with the lines that complete its time.</summary>
    private IEnumerable<string> EmbargoesAboveText(IReadOnlyList<string> lines)
    {
        return Enumerable.Range(0, lines.Count)
            .Where(at => lines[at] != Headline
                && ((EmbargoWords.MayAskToWait(lines[at]) && Embargo.IsEmbargoLine(lines[at])) || MayHold(lines[at])
                    || IsUnfinished(lines[at])))
            .Select(at => EmbargoLines.Join(lines, at));
    }

    /// <summary>The results of a search in the small elements, except links, above or below the start of the text.</summary>
    private IEnumerable<string> InSmallElements(bool isBelowHead, Func<IElement, string?> find)
    {
        foreach (var (element, index) in positions)
        {
            var isBelow = index > textStart;
            if (isBelow == isBelowHead && lengths[element] is > 8 and < MaxElementLength && element.ChildElementCount <= 3
                && find(element) is { } found && !IsLink(element))
                yield return found;
        }
    }

    /// <summary>Whether an element is a link, is inside one, or contains nothing else.</summary>
    private bool IsLink(IElement element) =>
        element.Closest(HtmlLines.Link) is not null || (element.QuerySelector(HtmlLines.Link) is { } link && Line(link) == Line(element));

    /// <summary>The result of a search in an element's line; null if a paragraph inside the element also has a result, or lifts the
    /// embargo.</summary>
    private string? FindIn(IElement element, Func<string, string?> find) =>
        find(PlainLine(element)) is { } found
            && !element.Children.Any(child => child.LocalName is "p" or "div" or "li" or "td" or "blockquote"
                && (find(PlainLine(child)) is not null || Embargo.IsLifted(PlainLine(child))))
            ? found
            : null;

    /// <summary>The lines that may name the day of publication, as far as they stand in the head.</summary>
    private IEnumerable<string> RunDays(IReadOnlyList<string> lines)
    {
        var sentences = 0;
        var isBelow = heading is null;
        foreach (var line in lines)
        {
            StepBudget.Spend();
            if (isBelow && HeaderLine.IsProse(line) && ++sentences > 1)
                break;
            isBelow |= line == Headline;
            // Below a sentence, a day of the week is that of an event.
            if (LabelLines.NamesWeekday(line) ? sentences == 0 : LabelLines.NamesRunDay(line))
                yield return line;
        }
    }

    /// <summary>Whether several words say that the text is not finished: <c>Not final. Awaiting quote from the council.</c></summary>
    private static bool IsUnfinished(string line) => line.Length <= MaxNoticeLength && line.Contains(' ', StringComparison.Ordinal)
        && (HoldInstruction.Is(line) || HoldStamp.IsStampLine(line));

    /// <summary>Whether the embargo rules may read a line as a hold request.</summary>
    private static bool MayHold(string line) =>
        line.Length <= MaxNoticeLength && line.Any(char.IsDigit)
            && (HeadNotice.StrengthOf(line) != NoticeStrength.None || EmbargoWords.IsUnambiguousDayLabel(line)
                || LaterDate().IsMatch(line));

    /// <summary><c>Publication date: 5 March 2099</c>: unlike <c>Published:</c>, it may say when the article is to be published.</summary>
    [GeneratedRegex(@"^(publication date|date of (publication|release)|release( date)?|publish|go(es|ing)? live|run date|air date)( on)?\b:?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LaterDate();
}
