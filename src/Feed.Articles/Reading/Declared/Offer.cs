namespace Feed.Articles.Reading;

/// <summary>What one key declares for a fact that has only one value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Meaning">The value's meaning. Two values that say the same have equal meanings.</param>
internal sealed record Offer(string Key, DeclaredValue Value, object Meaning)
{
    /// <summary>The fact.</summary>
    public Fact Fact { get; init; }

    /// <summary>
    /// The kind of offer. Offers of different kinds do not contradict each other: a date of change and a publication date.
    /// </summary>
    public Fact Kind { get; init; }

    /// <summary>Whether it is a day without a time.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether it is a date.</summary>
    public bool IsDate => Meaning is DateTimeOffset;

    /// <summary>The value in a note.</summary>
    public string Text { get; init; } = CollectedFacts.Shorten(DeclaredTexts.Written(Value));

    /// <summary>Whether this value includes what the other says, as a moment includes its day.</summary>
    /// <param name="other">The other offer.</param>
    /// <param name="zone">The zone in which days are compared.</param>
    public bool Covers(Offer other, TimeZoneInfo zone) => Meaning.Equals(other.Meaning)
        || (other is { IsDay: true, Meaning: DateTimeOffset day } && Meaning is DateTimeOffset moment
            && DateIn(moment, zone) == DateIn(day, zone));

    private static DateOnly DateIn(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).Date);
}
