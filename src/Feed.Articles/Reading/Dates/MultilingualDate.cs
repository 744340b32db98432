using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Full dates as web pages of many languages show them; the order of day and month in digits follows the page's language.
/// </summary>
internal static partial class MultilingualDate
{
    private static readonly Dictionary<string, int> Months = ReadMonths();

    /// <summary>The first full date of a text; null when there is none, or only a numeric date with ambiguous day and month.</summary>
    /// <param name="text">A line of a page; only its first 300 characters are searched.</param>
    /// <param name="language">The page's language tag; null when the page names none.</param>
    public static DateOnly? First(string text, string? language)
    {
        foreach (Match match in Pattern().Matches(EraDate.ToCommonYears(AsciiDigits.Of(text.Length > 300 ? text[..300] : text))))
        {
            if (Parse(match, language) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>Whether a word is the name of a month.</summary>
    public static bool IsMonth(string word) => Month(word) is not null;

    /// <summary>The number of the month that a word names; null when it names none.</summary>
    public static int? Month(string word) => Months.TryGetValue(word.ToLowerInvariant(), out var month) ? month : null;

    private static DateOnly? Parse(Match match, string? language)
    {
        var year = Number(match, "y");
        int month, day;
        if (match.Groups["name"].Success)
        {
            if (!Months.TryGetValue(match.Groups["name"].Value.ToLowerInvariant(), out month))
                return null;
            day = Number(match, "d");
        }
        else if (match.Groups["m"].Success)
        {
            (month, day) = (Number(match, "m"), Number(match, "d"));
        }
        else
        {
            var (first, second) = (Number(match, "a"), Number(match, "b"));
            if (first == second || first > 12)
                (day, month) = (first, second);
            else if (second > 12)
                (month, day) = (first, second);
            else if (match.Value.Contains('.', StringComparison.Ordinal))
                (day, month) = (first, second);
            else if (language is null || language.Equals("en", StringComparison.OrdinalIgnoreCase))
                return null;
            else
                (day, month) = language.EndsWith("-us", StringComparison.OrdinalIgnoreCase) ? (second, first) : (first, second);
        }

        return month is >= 1 and <= 12 && year is >= 1900 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> ReadMonths()
    {
        Dictionary<string, int> months = new(StringComparer.Ordinal);
        HashSet<string> ambiguous = new(StringComparer.Ordinal);
        string[] lines = [.. DataFile.Entries("Reading.Dates.months.txt")];
        foreach (var line in lines)
        {
            var month = int.Parse(line.AsSpan(0, line.IndexOf(':')), NumberStyles.None, CultureInfo.InvariantCulture);
            foreach (var name in line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                months[name] = month;
                // Pages shorten months in many ways, so each prefix of three to five letters counts unless two months share it.
                for (var length = 3; length < Math.Min(name.Length, 6); length++)
                {
                    if (!months.TryAdd(name[..length], month) && months[name[..length]] != month)
                        ambiguous.Add(name[..length]);
                }
            }
        }

        var whole = lines.SelectMany(line => line.Split([' ', ':'])).ToHashSet(StringComparer.Ordinal);
        foreach (var name in ambiguous.Where(name => !whole.Contains(name)))
            months.Remove(name);
        return months;
    }

    [GeneratedRegex(
        @"\b(?<d>[0-9]{1,2})(\.|º|°|er|st|nd|rd|th|ª)?[ ,-]{0,2}(de |of |d[’'])?(?<name>\p{L}[\p{L}\p{M}]{2,12})[.,-]{0,2} {0,2}(de |del |di )?(?<y>[0-9]{4})\b" +
        @"|\b(?<name>\p{L}[\p{L}\p{M}]{2,12})\.? {0,2}(?<d>[0-9]{1,2})(st|nd|rd|th)?,? {0,2}(?<y>[0-9]{4})\b" +
        @"|\b(?<y>[0-9]{4})\.? (?<name>\p{L}[\p{L}\p{M}]{2,12})\.? (?<d>[0-9]{1,2})\b" +
        @"|(?<![0-9])(?<y>[0-9]{4}) ?[-/.年년] ?(?<m>[0-9]{1,2}) ?[-/.月월] ?(?<d>[0-9]{1,2})(?![0-9])" +
        @"|(?<![0-9./-])(?<a>[0-9]{1,2})[./-] ?(?<b>[0-9]{1,2})[./-] ?(?<y>[0-9]{4})(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
