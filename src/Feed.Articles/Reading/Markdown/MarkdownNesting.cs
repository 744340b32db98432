namespace Feed.Articles.Reading;

/// <summary>
/// Bounds how deeply the lists and quotations of a Markdown text are nested. Markdig refuses what is nested too deeply, but only after a
/// time that grows with the square of the depth: it compares every line with every list that is open.
/// </summary>
internal sealed class MarkdownNesting
{
    /// <summary>Markdig refuses less than twice as many.</summary>
    private const int Max = 100;

    private const int Tab = 4;

    /// <summary>The column, inside the quotations, from which on a line belongs to each list that is open.</summary>
    private readonly List<int> open = [];

    private int quotations;

    /// <summary>Takes the next line.</summary>
    /// <returns>Whether what it stands in is nested no deeper than is read.</returns>
    public bool Take(ReadOnlySpan<char> line)
    {
        if (line.Trim().IsEmpty)
            return true;
        var column = 0;
        var (at, quoted) = Quotations(line);
        at += Spaces(line[at..], ref column);
        if (quoted != quotations)
            open.Clear();
        quotations = quoted;
        while (open.Count > 0 && open[^1] > column)
            open.RemoveAt(open.Count - 1);
        var lists = open.Count;
        var markers = 0;
        while (Marker(line[at..]) is > 0 and var length)
        {
            var isQuote = line[at] == '>';
            at += length;
            column += length;
            at += Spaces(line[at..], ref column);
            markers++;
            if (!isQuote)
                open.Add(column);
        }

        // Marks alone are a rule between paragraphs.
        if (at == line.Length)
            open.RemoveRange(Math.Min(lists, open.Count), open.Count - Math.Min(lists, open.Count));
        return at == line.Length || quoted + lists + markers <= Max;
    }

    /// <summary>Where the marks of the quotations end that a line begins with, and how many there are.</summary>
    private static (int End, int Count) Quotations(ReadOnlySpan<char> line)
    {
        var (end, count) = (0, 0);
        for (var at = 0; at < line.Length && line[at] is ' ' or '\t' or '>'; at++)
        {
            if (line[at] != '>')
                continue;
            count++;
            end = at + 1;
        }

        return (end, count);
    }

    /// <summary>How many characters of white space begin a text; the column moves with them.</summary>
    private static int Spaces(ReadOnlySpan<char> text, ref int column)
    {
        var at = 0;
        for (; at < text.Length && text[at] is ' ' or '\t'; at++)
            column += text[at] == '\t' ? Tab - (column % Tab) : 1;
        return at;
    }

    private static int Marker(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '+' or '*' or '>', ..])
            return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
