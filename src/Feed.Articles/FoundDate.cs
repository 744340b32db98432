namespace Feed.Articles;

/// <summary>A day that stands in a dateline, a byline line or a caption, often without its year.</summary>
/// <param name="Year">The year; null when the text leaves it out.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct FoundDate(int? Year, int Month, int Day)
{
    private const int LeapYear = 2024;

    /// <summary>The full date; null when the text leaves the year out.</summary>
    public DateOnly? Full => Year is { } year ? In(year) : null;

    /// <summary>The date when such a day exists and its year is one of the press, 1900 to 2100; else null.</summary>
    public static FoundDate? Of(int? year, int month, int day) =>
        (year is null or (>= 1900 and <= 2100)) && new FoundDate(year, month, day) is var date && date.In(year ?? LeapYear) is not null
            ? date
            : null;

    /// <summary>A day that is known whole.</summary>
    public static FoundDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>
    /// The day itself, or without a year the latest such day that is not after another day; null when there is no such day.
    /// </summary>
    /// <param name="latest">The day on which the text was already there.</param>
    public DateOnly? On(DateOnly latest)
    {
        if (Year is { } known)
            return In(known);

        // 29 February comes back within eight years.
        for (var year = latest.Year; year > latest.Year - 9; year--)
        {
            if (In(year) is { } date && date <= latest)
                return date;
        }

        return null;
    }

    private DateOnly? In(int year) =>
        year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month)
            ? new DateOnly(year, Month, Day)
            : null;
}
