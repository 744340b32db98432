using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Joins a date with the time of day and the zone that are on other lines of the same mapping: <c>date: 2099-03-05</c>, <c>time: 18:30</c>.
/// The keys are in <c>time-keys.txt</c>.
/// </summary>
internal static class SplitDates
{
    private const int MaxPartLength = 60;
    private const int StemLength = 5;

    private static readonly ILookup<string, string> Words = DataFile.ByKind("Reading.Declared.time-keys.txt");

    /// <summary>Any zone other than UTC. A text that gives different moments in the two zones has no zone.</summary>
    private static readonly TimeZoneInfo East = TimeZoneInfo.CreateCustomTimeZone("East", TimeSpan.FromHours(1), "East", "East");

    /// <summary>The entries, each date joined with its time of day and zone.</summary>
    public static IReadOnlyList<DeclaredEntry> Join(IReadOnlyList<DeclaredEntry> entries)
    {
        if (!entries.Any(entry => IsPart(entry.Key)))
            return entries;
        var dates = entries.Where(IsDate).ToList();
        List<Part> parts = [.. entries.Where(entry => IsPart(entry.Key) && !dates.Contains(entry))
            .Select(entry => new Part(entry, TextOf(entry.Value) ?? "", Stem(entry.Key, "zone") is not null,
                Stem(entry.Key, "zone") ?? Stem(entry.Key, "clock")!))
            .Where(part => part.Text.Length is > 0 and <= MaxPartLength)];
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
            var isUnreadable = false;
            if (FindPart(parts, entry, isZone: false) is { } clock && !IsDuration(clock.Text))
            {
                if (!EmbargoTime.HasClock(text))
                {
                    text = $"{text} {clock.Text}";
                    isUnreadable = HoldTime.Read(text, TimeZoneInfo.Utc) is not { Unused: "" };
                    used.Add(clock.Entry);
                }
                else if (IsClockOf(clock.Text, text))
                    used.Add(clock.Entry);
            }

            string? added = null;
            if (FindPart(parts, entry, isZone: true) is { } zone)
            {
                // An unknown zone makes a date unusable even if the time of day cannot be read.
                var isNeeded = LacksZone(text)
                    || (isUnreadable && DeclaredZone.Of(zone.Text, TimeZoneInfo.Utc, isAfterClock: true).IsUnknown);
                if (isNeeded || IsZoneOf(zone.Text, text))
                    used.Add(zone.Entry);
                if (isNeeded)
                    text = $"{text} {added = zone.Text}";
            }

            var whole = new DeclaredValue.Text(text, IsPlain: false, entry.Value.Line) { Zone = added };
            joined.Add(entry with { Value = whole });
        }

        return [.. joined.Where(entry => !used.Contains(entry))];
    }

    /// <summary>
    /// Whether an entry is a time of day or a zone, and not a duration. It is used only with a date that lacks it.
    /// </summary>
    public static bool IsPart(string key, DeclaredValue value) =>
        !DeclaredTexts.IsEmpty(value)
        && (IsWholePart(Stem(key, "zone"), key)
            || (IsWholePart(Stem(key, "clock"), key) && !(TextOf(value) is { } text && IsDuration(text))));

    /// <summary>
    /// Whether a key is the part word alone, or a date's key followed by the part word: <c>published_zone</c>, but not <c>cooking_time</c>.
    /// </summary>
    private static bool IsWholePart(string? stem, string key) =>
        stem is not null && (stem.Length == 0 || FactKeys.Find(FactKeys.WordsOf(key).First()) is not null);

    /// <summary>Whether a date has the same time of day as the separate time.</summary>
    private static bool IsClockOf(string clock, string date) =>
        DeclaredDate.Parse(date, TimeZoneInfo.Utc) is { } moment
        && HoldTime.Read(FormattableString.Invariant($"{moment.DateTime:yyyy-MM-dd} {clock}"), TimeZoneInfo.Utc) is { Unused: "" } other
        && other.Until.TimeOfDay == moment.TimeOfDay;

    /// <summary>Whether a date has the same offset as the separate zone.</summary>
    private static bool IsZoneOf(string zone, string date) =>
        DeclaredDate.Parse(date, TimeZoneInfo.Utc) is { } moment
        && FormattableString.Invariant($"{moment.DateTime:yyyy-MM-dd HH:mm:ss} {zone}") is var text
        && HoldTime.Read(text, TimeZoneInfo.Utc) is { Unused: "" } other
        && other.Until == moment;

    /// <summary>The time of day or the zone that completes a date: the one with the same stem, or else one without a stem.</summary>
    private static Part? FindPart(List<Part> parts, DeclaredEntry date, bool isZone)
    {
        var candidates = parts.Where(part => part.IsZone == isZone).ToList();
        return candidates.Find(part => part.Stem.Length > 0 && date.Key.StartsWith(part.Stem, StringComparison.OrdinalIgnoreCase))
            ?? candidates.Find(part => part.Stem.Length == 0);
    }

    /// <summary>A time of day or a zone on its own line.</summary>
    /// <param name="Entry">The line.</param>
    /// <param name="Text">Its value.</param>
    /// <param name="IsZone">Whether it is a zone; otherwise it is a time of day.</param>
    /// <param name="Stem">The prefix that its key shares with the date's key, such as <c>publi</c>; empty if it fits any date.</param>
    private sealed record Part(DeclaredEntry Entry, string Text, bool IsZone, string Stem);

    /// <summary>Whether the value of an entry is short and has a full date.</summary>
    private static bool IsDate(DeclaredEntry entry) => TextOf(entry.Value) is { Length: > 0 and <= MaxPartLength } text
        && EmbargoTime.HasFullDate(AsciiDigits.Of(text));

    private static bool IsPart(string key) => Stem(key, "zone") is not null || Stem(key, "clock") is not null;

    /// <summary>The stem of a key before its part word; null when the key is not a part.</summary>
    private static string? Stem(string key, string kind)
    {
        var words = string.Join(' ', FactKeys.WordsOf(key)).ToLowerInvariant();
        foreach (var part in Words[kind])
        {
            if (words == part)
                return "";
            if (words.EndsWith(" " + part, StringComparison.Ordinal))
                return words.Split(' ')[0] is { Length: > StemLength } first ? first[..StemLength] : words.Split(' ')[0];
        }

        return null;
    }

    /// <summary>Whether a value is a duration, or only a number.</summary>
    private static bool IsDuration(string text) => text.All(char.IsDigit)
        || (char.IsDigit(text[0])
            && Words["duration"].Contains(text.Split([' ', '-'])[^1].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));

    /// <summary>Whether a text has a date but no zone.</summary>
    private static bool LacksZone(string text) =>
        HoldTime.Read(text, TimeZoneInfo.Utc)?.Until is { } one && HoldTime.Read(text, East)?.Until is { } other && one != other;

    private static string? TextOf(DeclaredValue value) => value switch
    {
        DeclaredValue.Text text => CleanText.Line(text.Value),
        DeclaredValue.Alias { Target: DeclaredValue.Text text } => CleanText.Line(text.Value),
        _ => null,
    };
}
