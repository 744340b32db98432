using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Joins a date with the time of day and the zone that are in other lines of the same mapping. The keys are in <c>time-keys.txt</c>.
/// </summary>
internal static partial class SplitDates
{
    private const int MaxPartLength = 60;
    private const int StemLength = 5;

    private static readonly ILookup<string, string> Words = DataFile.Entries("Reading.Declared.time-keys.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim());

    private static readonly TimeZoneInfo East = TimeZoneInfo.CreateCustomTimeZone("East", TimeSpan.FromHours(1), "East", "East");

    /// <summary>The entries, with each date joined with its time of day and zone.</summary>
    public static IReadOnlyList<DeclaredEntry> Join(IReadOnlyList<DeclaredEntry> entries)
    {
        if (!entries.Any(entry => IsPart(entry.Key)))
            return entries;
        var dates = entries.Where(IsDate).ToList();
        List<(DeclaredEntry Part, string Text, bool IsZone, string Stem)> parts = [.. entries.Where(entry => IsPart(entry.Key))
            .Select(entry => (entry, TextOf(entry.Value) ?? "", Stem(entry.Key, "zone") is not null, Stem(entry.Key, "zone")
                ?? Stem(entry.Key, "clock")!))
            .Where(part => part.Item2.Length is > 0 and <= MaxPartLength && !(dates.Contains(part.entry)))];
        if (dates.Count == 0 || parts.Count == 0)
            return entries;
        HashSet<DeclaredEntry> used = new(ReferenceEqualityComparer.Instance);
        List<DeclaredEntry> joined = [];
        foreach (var entry in entries)
        {
            if (!dates.Contains(entry))
            {
                joined.Add(entry);
                continue;
            }

            var text = TextOf(entry.Value)!;
            if (!EmbargoTime.HasClock(text) && Nearest(parts, entry, isZone: false) is { } clock && !IsDuration(clock.Text))
            {
                used.Add(clock.Part);
                text = $"{text} {clock.Text}";
            }

            if (Nearest(parts, entry, isZone: true) is { } zone && NamesNoZone(text))
            {
                used.Add(zone.Part);
                text = $"{text} {zone.Text}";
            }

            joined.Add(entry with { Value = new DeclaredValue.Text(text, IsPlain: false, entry.Value.Line) });
        }

        return [.. joined.Where(entry => !used.Contains(entry))];
    }

    private static (DeclaredEntry Part, string Text)? Nearest(
        List<(DeclaredEntry Part, string Text, bool IsZone, string Stem)> parts, DeclaredEntry date, bool isZone)
    {
        var of = parts.Where(part => part.IsZone == isZone).ToList();
        var own = of.Where(part => part.Stem.Length > 0 && date.Key.StartsWith(part.Stem, StringComparison.OrdinalIgnoreCase));
        return own.Concat(of.Where(part => part.Stem.Length == 0)).Select(part => ((DeclaredEntry, string)?)(part.Part, part.Text))
            .FirstOrDefault();
    }

    /// <summary>Whether the value of an entry contains only a date or a moment.</summary>
    private static bool IsDate(DeclaredEntry entry) => TextOf(entry.Value) is { Length: > 0 and <= MaxPartLength } text
        && EmbargoTime.HasFullDate(AsciiDigits.Of(text));

    private static bool IsPart(string key) => Stem(key, "zone") is not null || Stem(key, "clock") is not null;

    /// <summary>The stem of a key before its part word; null when the key is not a part.</summary>
    private static string? Stem(string key, string kind)
    {
        var words = string.Join(' ', Word().Matches(key).Select(match => match.Value)).ToLowerInvariant();
        foreach (var part in Words[kind])
        {
            if (words == part)
                return "";
            if (words.EndsWith(" " + part, StringComparison.Ordinal))
                return words.Split(' ')[0] is { Length: > StemLength } first ? first[..StemLength] : words.Split(' ')[0];
        }

        return null;
    }

    /// <summary>Whether a value says how long something takes, or is a number alone.</summary>
    private static bool IsDuration(string text) => text.All(char.IsDigit)
        || (char.IsDigit(text[0])
            && Words["duration"].Contains(text.Split([' ', '-'])[^1].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));

    /// <summary>Whether the moment that a text names depends on the zone that it is read in.</summary>
    private static bool NamesNoZone(string text) =>
        HoldTime.Read(text, TimeZoneInfo.Utc)?.Until is { } one && HoldTime.Read(text, East)?.Until is { } other && one != other;

    private static string? TextOf(DeclaredValue value) => value switch
    {
        DeclaredValue.Text text => CleanText.Line(text.Value),
        DeclaredValue.Alias { Target: DeclaredValue.Text text } => CleanText.Line(text.Value),
        _ => null,
    };

    /// <summary>A word in snake, kebab or camel case.</summary>
    [GeneratedRegex(@"\p{Lu}?[\p{Ll}]+|\p{Lu}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
