using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Splits a head line into its columns, at tabs or runs of spaces, if one of them asks to wait. Left together, an office's name and the
/// embargo would read like a sentence about an embargo. A label and a value that say that there is no embargo stay one line.
/// </summary>
internal static partial class HeadColumns
{
    private const string Run = "   ";

    /// <summary>The columns of a line; null when there is only one column, or none asks to wait.</summary>
    public static IReadOnlyList<string>? Of(string line)
    {
        var text = line.Trim();
        if (!(text.Contains('\t', StringComparison.Ordinal) || text.Contains(Run, StringComparison.Ordinal))
            || text.Length > EmbargoClause.MaxLineLength || !EmbargoWords.MayAskToWait(text))
            return null;
        string[] columns = [.. Gap().Split(text).Select(CleanText.Line).Where(column => column.Length > 0)];
        if (columns is [var label, var value] && Embargo.IsLifted($"{label.TrimEnd(':', ' ')}: {value}"))
            return [$"{label.TrimEnd(':', ' ')}: {value}"];
        return columns.Length > 1 && Array.Exists(columns, column => HeaderLine.Classify(column).Kind == HeadKind.Embargo
            || HeadNotice.StrengthOf(column) >= NoticeStrength.Likely) ? columns : null;
    }

    [GeneratedRegex(@"\t+| {3,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gap();
}
