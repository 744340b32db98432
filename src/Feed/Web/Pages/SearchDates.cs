using System.Globalization;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web.Pages;

/// <summary>The range of days to search.</summary>
/// <param name="From">The first; null for any.</param>
/// <param name="Until">The last; null for any.</param>
public sealed record SearchDates(DateOnly? From, DateOnly? Until)
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The maximum length of an invalid date in the error message.</summary>
    private const int MaxShownLength = 40;

    /// <summary>The days as part of an address, <c>&amp;from=2026-03-01</c>; empty for all.</summary>
    public string Query => $"{Part("from", From)}{Part("until", Until)}";

    /// <summary>Reads <c>from</c> and <c>until</c>; forms also send empty values.</summary>
    /// <exception cref="ShortCircuitException">A value is not a date, or the dates are in the wrong order.</exception>
    public static SearchDates Read(HttpRequest request)
    {
        var (from, until) = (Day(request, "from"), Day(request, "until"));
        return from > until
            ? throw ShortCircuitException.BadRequest($"from is {Text(from)} and until is {Text(until)}; until must be the later day.")
            : new SearchDates(from, until);
    }

    /// <summary>When a day begins.</summary>
    public static DateTimeOffset? Start(DateOnly? day, TimeZoneInfo zone) => day?.ToDateTime(TimeOnly.MinValue) is { } start
        ? new DateTimeOffset(start, TimeSpan.Zero) - zone.GetUtcOffset(start)
        : null;

    /// <summary>A day in the format of forms and addresses; empty for none.</summary>
    public static string Text(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(HttpRequest request, string name)
    {
        var text = request.Query[name].ToString();
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1000 and <= 9000)
            return day;
        var shown = text.Length > MaxShownLength ? text[..MaxShownLength] + "…" : text;
        throw ShortCircuitException.BadRequest($"{name} is “{shown}”; it must be a day, such as {name}=2026-03-01.");
    }


    private static string Part(string name, DateOnly? day) => day is null ? "" : $"&{name}={Text(day)}";
}
