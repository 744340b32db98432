using System.Text;

namespace Feed.Articles.Reading;

/// <summary>Recognises a table as programs export it, such as CSV.</summary>
internal static class TableData
{
    private const int SampleSize = 16 * 1024;
    private const int MinColumns = 3;
    private const int MinRows = 3;
    private const int MinQuotedRows = 2;
    private const int MaxNameLength = 40;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>
    /// Whether the first line names the columns and every line has the same number of values. Prose has a space after each comma.
    /// </summary>
    public static bool Is(ReadOnlySpan<byte> content)
    {
        var sample = Encoding.Latin1.GetString(content[..Math.Min(content.Length, SampleSize)]);
        var end = sample.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0)
            return false;
        var header = sample[..end];
        var rows = content.Length > SampleSize ? sample[..(sample.LastIndexOf('\n') + 1)] : sample;
        return Array.Exists(Delimiters, delimiter => HasNames(header, delimiter) && IsTable(rows, delimiter));
    }

    private static bool HasNames(string header, char delimiter)
    {
        var names = header.TrimEnd('\r').Split(delimiter);
        return names.Length >= MinColumns && Array.TrueForAll(names,
            name => name.Trim('"') is { Length: > 0 and <= MaxNameLength } plain && plain.Any(char.IsLetter)
                && plain == plain.Trim() && plain[^1] is not ('.' or '!' or '?' or ':'));
    }

    private static bool IsTable(string text, char delimiter)
    {
        int rows = 0, columns = 0, width = 1;
        bool isQuoted = false, hasQuotes = false, isFieldStart = true;
        foreach (var c in text.TrimEnd() + '\n')
        {
            if (c == '"' && (isQuoted || isFieldStart))
                (isQuoted, hasQuotes) = (!isQuoted, true);
            if (c == '\r')
                continue;
            if (!isQuoted && isFieldStart && c == ' ')
                return false;
            isFieldStart = !isQuoted && (c == delimiter || c == '\n' || (isFieldStart && c == '"'));
            if (isQuoted || (c != delimiter && c != '\n'))
                continue;
            width += c == delimiter ? 1 : 0;
            if (c != '\n')
                continue;
            columns = rows++ == 0 ? width : columns;
            if (width != columns)
                return false;
            width = 1;
        }

        return rows >= (hasQuotes ? MinQuotedRows : MinRows);
    }
}
