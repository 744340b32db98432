namespace Feed.Articles;

/// <summary>A day found in a dateline, a byline or a caption, often without its year.</summary>
/// <param name="Year">The year; null when the text omits it.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct FoundDate(int? Year, int Month, int Day)
{
    private const int LeapYear = 2024;

    /// <summary>The full date; null when the text omits the year.</summary>
    public DateOnly? Full => Year is { } year ? InYear(year) : null;

    /// <summary>Creates a date; null when the day does not exist, or when its year is given and not between 1900 and 2100.</summary>
    public static FoundDate? Of(int? year, int month, int day)
    {
        var date = new FoundDate(year, month, day);
        return year is null or (>= 1900 and <= 2100) && date.InYear(year ?? LeapYear) is not null ? date : null;
    }

    /// <summary>A day with its year.</summary>
    public static FoundDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>
    /// The full date; without a year, the latest such day on or before <paramref name="latest"/>. Null when there is no such day.
    /// </summary>
    /// <param name="latest">A day on which the text already existed.</param>
    public DateOnly? Resolve(DateOnly latest)
    {
        if (Year is { } known)
            return InYear(known);

        // Two leap days are at most eight years apart, as in 1896 and 1904.
        for (var year = latest.Year; year > latest.Year - 9; year--)
        {
            if (InYear(year) is { } date && date <= latest)
                return date;
        }

        return null;
    }

    private DateOnly? InYear(int year) =>
        year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month)
            ? new DateOnly(year, Month, Day)
            : null;
}
