using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <content>The lines that ask to wait.</content>
internal sealed partial class HtmlHead
{
    /// <summary>The sentence of a banner that forbids publication: <c>This is a preview. Not for publication before 5 March</c>.</summary>
    private static string? Order(string line) => EmbargoNotice.FindIn(line)
        ?? (HoldStamp.HasStampWord(line) ? line.Split(['.', '!', '|', '–', ';'], StringSplitOptions.TrimEntries)
            .SelectMany(part => new[] { part, part[(part.LastIndexOf(',') + 1)..].Trim() })
            .FirstOrDefault(part => !part.Any(char.IsDigit) && HoldStamp.ForbidsPublication(part)) : null);

    /// <summary>Whether an element is one line and not the headline.</summary>
    private bool IsBanner(IElement element, string line) =>
        line != Headline && (heading is null || !element.Contains(heading))
        && !element.Children.Any(child =>
            child.LocalName is "p" or "div" or "section" or "article" or "ul" or "ol" or "table" or "h2" or "h3");

    /// <summary>What an element above the text asks of an editor; null when it asks for nothing.</summary>
    private string? AskingIn(IElement element) => Within(element, line =>
        line != Headline && Embargo.IsEmbargoLine(line) ? line : IsBanner(element, line) ? Order(line) : null);

    /// <summary>The lines above the text that ask for an embargo, each joined with the lines that complete its time.</summary>
    private IEnumerable<string> AtHead()
    {
        var lines = HtmlLines.Head(body, textStart == int.MaxValue ? null : order.First(pair => pair.Value == textStart).Key);
        return Enumerable.Range(0, lines.Count)
            .Where(at => lines[at] != Headline
                && ((EmbargoWords.MayAskToWait(lines[at]) && Embargo.IsEmbargoLine(lines[at])) || MayHold(lines[at])))
            .Select(at => EmbargoLines.Join(lines, at));
    }

    private IEnumerable<IElement> SmallElements(bool isLate) => order
        .Where(pair => pair.Value > textStart == isLate && lengths[pair.Key] is > 8 and < Enormous && pair.Key.ChildElementCount <= 3
            && !IsLink(pair.Key))
        .Select(pair => pair.Key);

    /// <summary>Whether an element is a link, is inside one, or contains nothing else.</summary>
    private bool IsLink(IElement element) =>
        element.Closest(HtmlLines.Link) is not null || (element.QuerySelector(HtmlLines.Link) is { } link && Line(link) == Line(element));

    /// <summary>What is found in an element's line, unless a paragraph inside it has it on its own.</summary>
    private string? Within(IElement element, Func<string, string?> find) =>
        find(Line(element)) is { } found
            && !element.Children.Any(child => child.LocalName is "p" or "div" or "li" or "td" or "blockquote"
                && (find(Line(child)) is not null || Embargo.IsLifted(Line(child))))
            ? found
            : null;

    /// <summary>Whether the embargo rules may read the line as a request to wait, so that it must be passed on to them.</summary>
    private static bool MayHold(string line) =>
        line.Length <= MaxNoticeLength && line.Any(char.IsDigit)
            && (HeadNotice.StrengthOf(line) != NoticeStrength.None || EmbargoWords.IsUnambiguousDayLabel(line) || LaterDate().IsMatch(line));

    /// <summary><c>Publication date: 5 March 2099</c>: unlike <c>Published:</c>, it may say when the article is to be published.</summary>
    [GeneratedRegex(@"^(publication date|date of (publication|release)|release( date)?|publish|go(es|ing)? live|run date|air date)( on)?\b:?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LaterDate();
}
