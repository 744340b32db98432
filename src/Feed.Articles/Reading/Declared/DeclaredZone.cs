using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>The time zone after a declared date: an offset, an abbreviation or an IANA name.</summary>
internal readonly partial record struct DeclaredZone
{
    /// <summary>The offset in the text; null when there is none.</summary>
    public TimeSpan? Offset { get; private init; }

    /// <summary>The zone in the text; null when there is none.</summary>
    public TimeZoneInfo? Zone { get; private init; }

    /// <summary>A zone name that is unknown, or that is ambiguous and cannot mean the publisher's zone; null otherwise.</summary>
    public string? Unknown { get; private init; }

    /// <summary>Whether what follows the date is not a zone at all.</summary>
    public bool IsNotZone { get; private init; }

    /// <summary>Whether the text is not empty and gives neither an offset nor a known zone.</summary>
    public bool IsUnknown => Unknown is not null || IsNotZone;

    /// <summary>Reads the text after a date or after its time of day.</summary>
    /// <param name="text">Such as <c>Z</c>, <c>-0500</c>, <c>EST</c>, <c>GMT+1</c>, <c>Europe/Berlin</c>; empty: the publisher's
    /// zone.</param>
    /// <param name="publisherZone">The publisher's zone, which decides the meaning of an ambiguous abbreviation.</param>
    /// <param name="isAfterClock">Whether a time of day precedes the text, so that a word is almost certainly a zone.</param>
    public static DeclaredZone Of(string text, TimeZoneInfo publisherZone, bool isAfterClock)
    {
        var all = Edges().Replace(text, "");
        var name = Edges().Replace(InBrackets().Replace(all, ""), "");
        if (name.Length == 0)
            return default;
        if (AsOffset().Match(name) is { Success: true } match)
            return OfOffset(match, name);
        if (ZoneNames.FindAtStart(name, publisherZone) is { } known && (known.Length == name.Length || isAfterClock))
            return known.Zone is null ? new() { Unknown = name[..known.Length] } : new() { Zone = known.Zone };
        if (isAfterClock && ZoneNames.CityAtStart(name) is { } city && city.Length == name.Length)
            return new() { Zone = city.Zone };
        return (isAfterClock ? Name() : Abbreviation()).IsMatch(name) ? new() { Unknown = name } : new() { IsNotZone = true };
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

    /// <summary>Characters between a date and its zone, and after the zone.</summary>
    [GeneratedRegex(@"^[\s(\[,.;]*([-–—/](?=\s|\p{L})\s*)?|[\s)\],.;-]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Edges();

    /// <summary>What programs add after an offset: <c>+0100 (CET)</c>, <c>+01:00[Europe/Berlin]</c>.</summary>
    [GeneratedRegex(@"(?<=.)[(\[].*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(Z|z|((GMT|UTC|UT)\s?)?(?<sign>[+\-−])(?<h>\d{1,2})(:?(?<n>\d{2}))?)(?=$|[\s,])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AsOffset();

    [GeneratedRegex("^([A-Z]{1,5}|[A-Za-z_]+/[A-Za-z_/]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(\p{L}[\p{L}\p{N}.+−_/-]*|\p{L}+( \p{L}+){0,3} time)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
