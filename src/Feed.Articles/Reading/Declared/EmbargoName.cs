using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Reads the day on which the embargo in a file's name ends: <c>tram_embargo_2099-03-05.txt</c>, <c>Embargo 5 March 2099 tram.txt</c>,
/// <c>embargoed-until-5-march-2099-tram.txt</c>.
/// </summary>
internal static partial class EmbargoName
{
    private const int MaxDayWords = 6;

    private static readonly string[] EmbargoPhrases =
        [.. DraftName.WordsOf("dated").OrderByDescending(words => words.Length)];

    /// <summary>
    /// The end of the embargo in a file's name, and the name without it; null and the whole name when it has none.
    /// </summary>
    /// <param name="file">The name without its extension.</param>
    /// <param name="zone">The zone of the day.</param>
    public static (DateTimeOffset? Until, string Others) Read(string file, TimeZoneInfo zone)
    {
        if (!file.Any(char.IsDigit))
            return (null, file);
        var name = Separator().Replace(file, " ");
        foreach (var phrase in EmbargoPhrases)
        {
            for (var at = name.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = name.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + phrase.Length;
                if ((at == 0 || name[at - 1] == ' ') && end < name.Length && name[end] == ' ' && IsInstruction(file, name, at, phrase)
                    && Day(name, end, zone) is { } day)
                    return (day.Until, file.Remove(at, day.End - at));
            }
        }

        return (null, file);
    }

    /// <summary>
    /// Whether the words are an instruction, not part of a headline: <c>oil embargo</c> is news, and hyphens join the words of
    /// headlines.
    /// </summary>
    private static bool IsInstruction(string file, string name, int at, string phrase)
    {
        var before = name[..at].TrimEnd();
        if (before.Length == 0)
            return true;
        var words = name.AsSpan(at, phrase.Length);
        var isMark = !words.ContainsAnyInRange('a', 'z') && before.Any(char.IsLower);
        return isMark
            || (!HeadNotice.HasNews(before[(before.LastIndexOf(' ') + 1)..])
                && (file[at - 1] != '-' || phrase.Contains(' ', StringComparison.Ordinal)));
    }

    /// <summary>The moment that the next words name, and where those words end; null when they name none.</summary>
    private static (DateTimeOffset Until, int End)? Day(string name, int start, TimeZoneInfo zone)
    {
        List<int> ends = [];
        for (var at = start; at < name.Length && ends.Count < MaxDayWords; at++)
        {
            if (name[at] != ' ' && (at + 1 == name.Length || name[at + 1] == ' '))
                ends.Add(at + 1);
        }

        foreach (var end in Enumerable.Reverse(ends))
        {
            if (EmbargoTime.ReadValue(name[start..end].Trim(), zone) is { Unused.Length: 0 } time)
                return (time.Until, end);
        }

        return null;
    }

    /// <summary>Separators of the words in a name. Between digits, a hyphen or a dot belongs to a date or a time.</summary>
    [GeneratedRegex(@"[_(){}\[\],;+]|(?<!\d)[-–.]|[-–.](?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();
}
