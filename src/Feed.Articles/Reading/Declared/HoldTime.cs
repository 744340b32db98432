using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// The moment until which a declared value holds a file. Words that cannot be read make the hold longer, never shorter.
/// </summary>
/// <param name="Until">The moment.</param>
/// <param name="Unused">The words that could not be read; empty when all could.</param>
internal readonly record struct HoldTime(DateTimeOffset Until, string Unused)
{
    /// <summary>Whether the unused words may name another day.</summary>
    public bool MayBeLater { get; init; }

    /// <summary>Reads the moment that a text names; null when it names no day.</summary>
    /// <param name="text">Such as <c>2099-03-05T10:00+01:00</c> or <c>10am Thursday 5 March 2099 (New York time)</c>.</param>
    /// <param name="zone">The zone if the text names none.</param>
    public static HoldTime? Read(string text, TimeZoneInfo zone)
    {
        var read = DeclaredDate.Read(text, zone);
        if (read.IsExact && read.Moment is { } exact)
            return new HoldTime(exact, "");
        return EmbargoTime.ReadValue(text, zone)
            ?? ((read.Moment ?? read.Range?.Latest) is { } moment ? new HoldTime(moment, read.UnknownZone ?? "") : null);
    }
}
