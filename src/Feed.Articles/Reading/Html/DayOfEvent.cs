using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Recognises a line of a page that tells of a day, and is not the date of the page: <c>5 March 2099: the fair opens</c>, <c>Deadline: 5
/// March 2099</c>.
/// </summary>
internal static partial class DayOfEvent
{
    private const int FewestWords = 2;

    private static readonly FrozenSet<string> Occasions = PageNames.List("occasion").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line names the day of an event.</summary>
    public static bool Is(string line)
    {
        foreach (var colon in Colon().EnumerateMatches(line))
        {
            var (before, after) = (line[..colon.Index].Trim(), line[(colon.Index + colon.Length)..]);
            if (Occasions.Contains(before) || (MultilingualDate.First(before, "en-us") is not null && TellsMore(after)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text has words besides a time of day.</summary>
    private static bool TellsMore(string text) => Word().Count(text) >= FewestWords;

    [GeneratedRegex(@" ?:(?=\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
