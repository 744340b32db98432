using System.Globalization;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web.Pages;

/// <summary>The days of which articles are looked for.</summary>
/// <param name="From">The first; null for any.</param>
/// <param name="Until">The last; null for any.</param>
public sealed record SearchTime(DateOnly? From, DateOnly? Until)
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>How many letters of a wrong day are repeated.</summary>
    private const int LongestShown = 40;

    /// <summary>The days as part of an address, <c>&amp;from=2026-03-01</c>; empty for all.</summary>
    public string Query => $"{Part("from", From)}{Part("until", Until)}";

    /// <summary>Reads <c>from</c> and <c>until</c>; a form sends those that are empty too.</summary>
    /// <returns>Null when both could be read, else what is wrong.</returns>
    public static Answer.Failed? Read(HttpRequest request, out SearchTime time)
    {
        time = new SearchTime(null, null);
        var (wrongFrom, wrongUntil) = (Wrong(request, "from", out var from), Wrong(request, "until", out var until));
        if ((wrongFrom ?? wrongUntil) is { } wrong)
            return wrong;
        time = new SearchTime(from, until);
        return from > until ? Answer.BadRequest($"from is {Text(from)} and until is {Text(until)}; until has to be the later day.") : null;
    }

    /// <summary>When a day begins.</summary>
    public static DateTimeOffset? Start(DateOnly? day, TimeZoneInfo zone) => day?.ToDateTime(TimeOnly.MinValue) is { } start
        ? new DateTimeOffset(start, TimeSpan.Zero) - zone.GetUtcOffset(start)
        : null;

    /// <summary>A day as a form and an address have it; empty for none.</summary>
    public static string Text(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture) ?? "";

    private static Answer.Failed? Wrong(HttpRequest request, string name, out DateOnly? day)
    {
        day = null;
        var text = request.Query[name].ToString();
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            && read.Year is >= 1000 and <= 9000)
        {
            day = read;
            return null;
        }

        var shown = text.Length > LongestShown ? text[..LongestShown] + "…" : text;
        return Answer.BadRequest($"{name} is “{shown}”; it has to be a day, such as {name}=2026-03-01.");
    }

    private static string Part(string name, DateOnly? day) => day is null ? "" : $"&{name}={Text(day)}";
}
