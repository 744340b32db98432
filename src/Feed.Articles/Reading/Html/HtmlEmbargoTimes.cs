using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Writes out the times that a page declares inside its embargoes: <c>embargoed until &lt;time datetime="2099-03-05T09:00Z"&gt;Thursday
/// morning&lt;/time&gt;</c>. Such a time ends the embargo and does not date the article.
/// </summary>
internal static class HtmlEmbargoTimes
{
    private const int MaxTimes = 200;
    private const string Blocks = "p, div, li, td, th, dd, dt, blockquote, figcaption, h1, h2, h3, h4, h5, h6, section, article, header, footer, aside, body";

    /// <summary>Puts the declared time in place of each time element that is part of an embargo.</summary>
    /// <param name="page">The page, which is changed.</param>
    /// <param name="zone">The zone of times that name none.</param>
    public static void WriteOut(IHtmlDocument page, TimeZoneInfo zone)
    {
        foreach (var element in page.QuerySelectorAll("time[datetime]").Take(MaxTimes).ToList())
        {
            if (element.Closest(Blocks) is { } block && Line(block) is { Length: <= EmbargoClause.MaxLineLength } line
                && EmbargoWords.MayAskToWait(line) && TextOf(element, zone) is { } text)
                Replace(element, text, block);
        }
    }

    private static void Replace(IElement element, string text, IElement block)
    {
        var shown = element.TextContent;
        element.TextContent = text;
        if (Line(block) is var line && (Embargo.IsEmbargoLine(line) || EmbargoNotice.FindIn(line) is not null))
            element.Replace(element.Owner!.CreateTextNode(text));
        else
            element.TextContent = shown;
    }

    /// <summary>The declared time in words; null when the page already shows it, or shows another day.</summary>
    private static string? TextOf(IElement element, TimeZoneInfo zone)
    {
        var declared = element.GetAttribute("datetime")!.Trim();
        var shown = CleanText.Line(element.TextContent);
        var hasClock = declared.Contains(':', StringComparison.Ordinal);
        if (DeclaredDate.Read(declared, zone) is not { IsExact: true, Moment: { } moment }
            || (EmbargoTime.HasFullDate(shown) && (!hasClock || EmbargoTime.HasClock(shown) || !IsSameDay(shown, moment))))
            return null;
        return hasClock ? moment.ToUniversalTime().ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC"
            : moment.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    private static bool IsSameDay(string shown, DateTimeOffset moment) =>
        NoisyDate.Find(shown)?.Date.Full is { } day && day == DateOnly.FromDateTime(moment.Date);

    private static string Line(IElement element) => CleanText.Line(element.TextContent);
}
