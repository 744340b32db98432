using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Splits a head line into its columns, at tabs or runs of spaces, if one of them asks for a hold, or if they are the day and the label of
/// a release. Left together, an office's name and the embargo would read like a sentence about an embargo. A label and a value that
/// together rule out an embargo stay on one line.
/// </summary>
internal static partial class HeadColumns
{
    private const string Run = "   ";

    /// <summary>The columns of a line; null when it has only one column or stays whole.</summary>
    public static IReadOnlyList<string>? Of(string line)
    {
        var text = line.Trim();
        if (!(text.Contains('\t', StringComparison.Ordinal) || text.Contains(Run, StringComparison.Ordinal))
            || text.Length > EmbargoClause.MaxLineLength)
            return null;
        string[] columns = [.. Gap().Split(text).Select(CleanText.Line).Where(column => column.Length > 0)];
        if (IsDayWithLabel(columns))
            return columns;
        if (!EmbargoWords.MayAskToWait(text))
            return null;
        if (columns is [var label, var value] && Embargo.IsLifted($"{label.TrimEnd(':', ' ')}: {value}"))
            return [$"{label.TrimEnd(':', ' ')}: {value}"];
        return columns.Length > 1 && Array.Exists(columns, column => HeaderLine.Classify(column).Kind == HeadKind.Embargo
            || HeadNotice.StrengthOf(column) >= NoticeStrength.Likely) ? columns : null;
    }

    /// <summary><c>3 March 2026</c> and <c>Media Statement</c>, in either order.</summary>
    private static bool IsDayWithLabel(string[] columns) =>
        columns.Length is 2 or 3 && columns.Count(column => Dateline.DateAlone(column) is not null) == 1
        && Array.TrueForAll(columns, column => Dateline.DateAlone(column) is not null
            || HeaderLine.Classify(column) is { Kind: HeadKind.Label, IsDateAlone: false });

    [GeneratedRegex(@"\t+| {3,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gap();
}
