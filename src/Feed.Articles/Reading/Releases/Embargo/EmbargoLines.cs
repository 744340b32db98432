namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Joins an embargo with the lines below that state its day and time: <c>EMBARGO DATE: 5 March 2099</c>, <c>EMBARGO TIME: 10:00 EST</c>.
/// </summary>
internal static class EmbargoLines
{
    private const int MaxMoreLines = 3;

    /// <summary>The line of an embargo, followed by the lines below that complete its time.</summary>
    /// <param name="lines">The lines of a text.</param>
    /// <param name="index">The index of the line that asks for the embargo.</param>
    public static string Join(IReadOnlyList<string> lines, int index)
    {
        var (text, translated) = (lines[index], EmbargoLanguages.ToEnglish(lines[index]));
        for (var next = index + 1; next < lines.Count && next <= index + MaxMoreLines; next++)
        {
            var more = lines[next].Replace('\t', ' ');
            bool wantsDay = !EmbargoTime.HasFullDate(translated), wantsClock = !EmbargoTime.HasClock(translated);
            if (string.IsNullOrWhiteSpace(more))
                continue;
            if (more.Length > EmbargoClause.MaxLineLength)
                break;
            var time = EmbargoLanguages.TranslateDates(more);
            var adds = (wantsDay && EmbargoTime.HasFullDate(time))
                || (wantsClock && EmbargoTime.HasClock(time) && !(EmbargoTime.HasFullDate(time) && !wantsDay));
            if (!adds || EmbargoTime.CountOtherLetters(time) > EmbargoTime.MaxOtherLetters)
                break;
            (text, translated) = ($"{text} {more}", $"{translated} {time}");
        }

        return text;
    }
}
