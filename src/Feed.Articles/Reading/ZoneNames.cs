using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Time zones by the names of the press, such as <c>EST</c>, <c>GMT+1</c> and <c>UK time</c>. The names are in <c>zone-names.txt</c>.
/// </summary>
internal static partial class ZoneNames
{
    private const int MostWords = 4;

    private static readonly Dictionary<string, Meaning[]> Known = DataFile.Entries("Reading.zone-names.txt")
        .Select(line => line.Split(':', 2))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(';').Select(Parse).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Longest = [.. Known.Keys.OrderByDescending(name => name.Length)];

    /// <summary>The cities of the zone database, and those of <c>zone-cities.txt</c>: <c>New York</c>, <c>Washington</c>.</summary>
    private static readonly Dictionary<string, TimeZoneInfo> Cities = ReadCities();

    private static readonly string[] LongestCities = [.. Cities.Keys.OrderByDescending(name => name.Length)];

    /// <summary>The zone of a name, in whatever case; null when it is not known, or may be another one.</summary>
    /// <param name="name">An abbreviation, or an offset such as <c>GMT+1</c> and <c>UTC-05:30</c>.</param>
    /// <param name="preferred">The publisher's zone, which settles what an ambiguous name means.</param>
    public static TimeZoneInfo? Find(string name, TimeZoneInfo preferred)
    {
        name = name.Trim();
        if (Offset().Match(name) is { Success: true, Length: var length } offset && length == name.Length)
            return OfOffset(offset);
        if (!Known.TryGetValue(name, out var meanings))
            return null;
        var chosen = Array.Find(meanings, meaning => meaning.Publishers.Contains(preferred.Id)) ?? meanings[0];
        return chosen.Zone;
    }

    /// <summary>The name with which a text begins, and what it means; null when it begins with none.</summary>
    public static (int Length, TimeZoneInfo? Zone)? FindAtStart(string text, TimeZoneInfo preferred)
    {
        if (Offset().Match(text) is { Success: true } offset)
            return (offset.Length, OfOffset(offset));
        var name = Array.Find(Longest, one => text.StartsWith(one, StringComparison.OrdinalIgnoreCase)
            && (text.Length == one.Length || !char.IsLetterOrDigit(text[one.Length])));
        return name is null ? null : (name.Length, Find(name, preferred));
    }

    /// <summary>The city with which a text begins, and its zone; null when it begins with none that is known.</summary>
    public static (int Length, TimeZoneInfo Zone)? CityAtStart(string text)
    {
        var name = Array.Find(LongestCities, one => text.StartsWith(one, StringComparison.OrdinalIgnoreCase)
            && (text.Length == one.Length || !char.IsLetterOrDigit(text[one.Length])));
        return name is null ? null : (name.Length, Cities[name]);
    }

    /// <summary>The zone whose name, or whose city, ends a text; null when none does.</summary>
    public static TimeZoneInfo? FindAtEnd(string text, TimeZoneInfo preferred)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            var name = string.Join(' ', words[^count..]);
            if ((Find(name, preferred) ?? Cities.GetValueOrDefault(name)) is { } zone)
                return zone;
        }

        return null;
    }

    private static Dictionary<string, TimeZoneInfo> ReadCities()
    {
        Dictionary<string, TimeZoneInfo> cities = new(StringComparer.OrdinalIgnoreCase);
        foreach (var parts in DataFile.Entries("Reading.zone-cities.txt").Select(line => line.Split(':', 2)))
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(parts[1].Trim(), out var known))
                cities[parts[0]] = known;
        }

        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.Id.Contains('/', StringComparison.Ordinal)))
            cities.TryAdd(zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' '), zone);
        return cities;
    }

    private static TimeZoneInfo? OfOffset(Match match)
    {
        var hours = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return hours <= 14 && minutes < 60 && offset <= TimeSpan.FromHours(14)
            ? Fixed(match.Value, match.Groups["sign"].Value == "+" ? offset : -offset)
            : null;
    }

    private static Meaning Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var zone, .. var publishers])
            return new Meaning(null, []);
        return zone[0] is '+' or '-'
            ? new Meaning(Fixed(zone, TimeSpan.Parse(zone.TrimStart('+'), CultureInfo.InvariantCulture)), publishers)
            : new Meaning(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null, publishers);
    }

    private static TimeZoneInfo Fixed(string name, TimeSpan offset) => TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);

    private sealed record Meaning(TimeZoneInfo? Zone, string[] Publishers);

    [GeneratedRegex(@"^(GMT|UTC) ?(?<sign>[+\-−]) ?(?<h>[0-9]{1,2})(:?(?<m>[0-9]{2}))?(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Offset();
}
