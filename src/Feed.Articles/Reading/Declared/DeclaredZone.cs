using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>The time zone behind a declared date: an offset, an abbreviation or an IANA name.</summary>
internal readonly partial record struct DeclaredZone
{
    /// <summary>The offset that the text gives; null when it gives none.</summary>
    public TimeSpan? Offset { get; private init; }

    /// <summary>The zone that the text names; null when it names none.</summary>
    public TimeZoneInfo? Zone { get; private init; }

    /// <summary>The name in the text that is not known, or stands for several zones of which none is the publisher's.</summary>
    public string? Unknown { get; private init; }

    /// <summary>Whether what stands behind the date is no zone at all.</summary>
    public bool IsNone { get; private init; }

    /// <summary>Reads what stands behind a date.</summary>
    /// <param name="text">Such as <c>Z</c>, <c>-0500</c>, <c>EST</c>, <c>GMT+1</c>, <c>Europe/Berlin</c>; empty: the publisher's
    /// zone.</param>
    /// <param name="publishers">The publisher's zone, which settles what an ambiguous abbreviation means.</param>
    public static DeclaredZone Of(string text, TimeZoneInfo publishers)
    {
        var name = InBrackets().Replace(text, "").Trim();
        if (name.Length == 0 && text.Trim().Length > 0)
            name = text.Trim(' ', '(', ')');
        if (name.Length == 0)
            return default;
        if (AsOffset().Match(name) is { Success: true } match)
            return OfOffset(match, name);
        if (ZoneNames.Find(name, publishers) is { } known)
            return new() { Zone = known };
        if (name.Contains('/') && name.Length <= 40 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return new() { Zone = zone };
        return Abbreviation().IsMatch(name) ? new() { Unknown = name } : new() { IsNone = true };
    }

    private static DeclaredZone OfOffset(Match match, string name)
    {
        var hours = match.Groups["h"].Success ? int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture) : 0;
        var minutes = match.Groups["n"].Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return offset.TotalHours > 14 || minutes > 59
            ? new() { Unknown = name }
            : new() { Offset = match.Groups["sign"].Value is "-" or "−" ? -offset : offset };
    }

    [GeneratedRegex(@"\([^)]*\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(Z|z|(GMT|UTC|UT)|((GMT|UTC|UT)\s?)?(?<sign>[+\-−])(?<h>\d{1,2})(:?(?<n>\d{2}))?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AsOffset();

    [GeneratedRegex("^([A-Z]{1,5}|[A-Za-z_]+/[A-Za-z_/]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Abbreviation();
}
