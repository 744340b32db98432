using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Time zones as the press names them, such as <c>EST</c>, <c>GMT+1</c> and <c>UK time</c>. The names are in <c>zone-names.txt</c>.
/// </summary>
internal static partial class ZoneNames
{
    private const int MaxWords = 4;
    private const string Own = "own";

    private static readonly Dictionary<string, Meaning[]> Known = DataFile.Entries("Reading.Dates.zone-names.txt")
        .Select(line => line.Split(':', 2))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(';').Select(Parse).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every zone of the database, ordered by id.</summary>
    /// <remarks>Ordering by display name, the default, costs a third of a second of processor time at the first file.</remarks>
    private static readonly TimeZoneInfo[] Zones =
        [.. TimeZoneInfo.GetSystemTimeZones(skipSorting: true).OrderBy(zone => zone.Id, StringComparer.Ordinal)];

    private static readonly ILookup<char, string> KnownByLetter = ByLetter(Known.Keys);

    /// <summary>The cities of the zone database, and those of <c>zone-cities.txt</c>: <c>New York</c>, <c>Washington</c>.</summary>
    private static readonly Dictionary<string, TimeZoneInfo> Cities = ReadCities();

    private static readonly ILookup<char, string> CitiesByLetter = ByLetter(Cities.Keys);

    /// <summary>The zones of the database by name, ignoring case.</summary>
    private static readonly Dictionary<string, TimeZoneInfo> ZonesById =
        Zones.ToDictionary(zone => zone.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone of a name, ignoring case; null when it is unknown or ambiguous.</summary>
    /// <param name="name">Such as <c>EST</c>, <c>GMT+1</c>, <c>UTC-05:30</c> and <c>Europe/Berlin</c>.</param>
    /// <param name="publisherZone">The publisher's zone, which resolves ambiguous names.</param>
    public static TimeZoneInfo? Find(string name, TimeZoneInfo publisherZone) =>
        FindAtStart(name.Trim(), publisherZone) is { } found && found.Length == name.Trim().Length ? found.Zone : null;

    /// <summary>
    /// The length of the zone name that a text begins with, and the zone, which is null when unknown or ambiguous. Null when the text
    /// begins with no zone name.
    /// </summary>
    public static (int Length, TimeZoneInfo? Zone)? FindAtStart(string text, TimeZoneInfo publisherZone)
    {
        if (Identifier().Match(text) is { Success: true } identifier)
            return (identifier.Length, ZonesById.GetValueOrDefault(identifier.Value)
                ?? (TimeZoneInfo.TryFindSystemTimeZoneById(identifier.Value, out var found) ? found : null));
        if (Offset().Match(text) is { Success: true } offset)
            return (offset.Length, OfOffset(offset));
        if (NameAtStart(text, KnownByLetter) is { } name && !Shift().IsMatch(text[name.Length..]))
        {
            var meanings = Known[name];
            var chosen = Array.Find(meanings, meaning => meaning.Publishers.Contains(publisherZone.Id)) ?? meanings[0];
            if (!chosen.IsOwn)
                return (name.Length, chosen.Zone);
            var next = text.Length - text.AsSpan(name.Length).TrimStart(" ,(").Length;
            return FindAtStart(text[next..], publisherZone) is { } named ? (next + named.Length, named.Zone) : (name.Length, publisherZone);
        }

        return Unknown().Match(text) is { Success: true } unknown ? (unknown.Length, null) : null;
    }

    /// <summary>The text with dots removed from abbreviations: <c>E.S.T.</c> and <c>U.S. Eastern</c>.</summary>
    public static string WithoutDots(string text) =>
        Dotted().Replace(text, match => match.Value.Replace(".", "", StringComparison.Ordinal) + " ")
            .Replace("  ", " ", StringComparison.Ordinal);

    /// <summary>The length of the known city that a text begins with, and its zone; null when it begins with none.</summary>
    public static (int Length, TimeZoneInfo Zone)? CityAtStart(string text)
    {
        return NameAtStart(text, CitiesByLetter) is { } name ? (name.Length, Cities[name]) : null;
    }

    /// <summary>The names by their first letter in upper case, the longest first.</summary>
    private static ILookup<char, string> ByLetter(IEnumerable<string> names) =>
        names.OrderByDescending(name => name.Length).ToLookup(name => char.ToUpperInvariant(name[0]));

    /// <summary>The longest of the names that a text begins with; null when there is none.</summary>
    private static string? NameAtStart(string text, ILookup<char, string> names)
    {
        foreach (var name in text.Length == 0 ? [] : names[char.ToUpperInvariant(text[0])])
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length])))
                return name;
        }

        return null;
    }

    /// <summary>The zone whose name or city ends a text; null when there is none.</summary>
    public static TimeZoneInfo? FindAtEnd(string text, TimeZoneInfo publisherZone)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(MaxWords, words.Length); count > 0; count--)
        {
            var name = string.Join(' ', words[^count..]);
            if ((Find(name, publisherZone) ?? Cities.GetValueOrDefault(name)) is { } zone)
                return zone;
        }

        return null;
    }

    private static Dictionary<string, TimeZoneInfo> ReadCities()
    {
        Dictionary<string, TimeZoneInfo> cities = new(StringComparer.OrdinalIgnoreCase);
        foreach (var parts in DataFile.Entries("Reading.Dates.zone-cities.txt").Select(line => line.Split(':', 2)))
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(parts[1].Trim(), out var known))
                cities[parts[0]] = known;
        }

        foreach (var zone in Zones.Where(zone => zone.Id.Contains('/', StringComparison.Ordinal)))
            cities.TryAdd(zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' '), zone);
        return cities;
    }

    private static TimeZoneInfo? OfOffset(Match match)
    {
        var hours = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return hours <= 14 && minutes < 60 && offset <= TimeSpan.FromHours(14)
            ? Fixed(match.Value, match.Groups["sign"].Value.ToLowerInvariant() is "+" or "plus" ? offset : -offset)
            : null;
    }

    private static Meaning Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [Own])
            return new Meaning(null, []) { IsOwn = true };
        if (words is not [var zone, .. var publishers] || zone == Own)
            return new Meaning(null, []);
        return zone[0] is '+' or '-'
            ? new Meaning(Fixed(zone, TimeSpan.Parse(zone.TrimStart('+'), CultureInfo.InvariantCulture)), publishers)
            : new Meaning(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null, publishers);
    }

    private static TimeZoneInfo Fixed(string name, TimeSpan offset) => TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);

    private sealed record Meaning(TimeZoneInfo? Zone, string[] Publishers)
    {
        /// <summary>Whether the words mean the publisher's own zone.</summary>
        public bool IsOwn { get; init; }
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The name of a zone in the zone database, which begins with a part of the world.</summary>
    [GeneratedRegex(@"^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada|Brazil|Chile|Mexico)(/[A-Z][\w+-]*){1,2}", Options, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^(GMT|UTC|UT) ?(?<sign>[+\-−]|plus|minus) ?(?<h>[0-9]{1,2})(:?(?<m>[0-9]{2}))?(?![0-9]|[.:][0-9])", Options, 1000)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\b(?-i:([A-Z]\.){2,4})", Options, 1000)]
    private static partial Regex Dotted();

    /// <summary>An offset that changes the preceding zone name: <c>BST+2</c>.</summary>
    [GeneratedRegex("^ ?[+−-][0-9]", Options, 1000)]
    private static partial Regex Shift();

    /// <summary>Text that can only be a zone: <c>QQT+3</c>, <c>QQT3QQS</c>, <c>Ruritania/Harwick</c>.</summary>
    [GeneratedRegex(@"^(?-i:[A-Z]{3,4} ?[+−-][0-9]{1,2}([A-Z]{3,4})?|[A-Z]{3,4}[0-9]{1,2}[A-Z]{3,4}|[A-Z][a-z]+/[A-Z][a-z_]+)(?![\p{L}0-9])", Options, 1000)]
    private static partial Regex Unknown();
}
