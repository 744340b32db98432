using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Recognises a line of a page whose date is the day of an event and not the date of the page: <c>5 March 2099: the fair opens</c>,
/// <c>Deadline: 5 March 2099</c>.
/// </summary>
internal static partial class DayOfEvent
{
    private const int MinWords = 2;

    private static readonly FrozenSet<string> Occasions = PageNames.List("occasion").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line names the day of an event.</summary>
    public static bool IsIn(string line)
    {
        foreach (var colon in Colon().EnumerateMatches(line))
        {
            var (before, after) = (line[..colon.Index].Trim(), line[(colon.Index + colon.Length)..]);
            if (Occasions.Contains(before) || (MultilingualDate.First(before, "en-us") is not null && HasWords(after)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text has words besides a time of day.</summary>
    private static bool HasWords(string text) => Word().Count(text) >= MinWords;

    [GeneratedRegex(@" ?:(?=\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
