namespace Feed.Articles.Reading;

/// <summary>
/// Limits how deeply the lists and block quotes of a Markdown text are nested. Markdig rejects deep nesting too, but its time grows with
/// the square of the depth, because it compares every line with every open list.
/// </summary>
internal sealed class MarkdownNesting
{
    /// <summary>Below the 128 nested blocks that Markdig allows, and low enough for its quadratic time to stay short.</summary>
    private const int MaxDepth = 100;

    private const int TabWidth = 4;

    /// <summary>For each open list, the column (inside the block quotes) from which a line belongs to it.</summary>
    private readonly List<int> openLists = [];

    private int quoteDepth;

    /// <summary>Takes the next line.</summary>
    /// <returns>False when the line is nested too deeply.</returns>
    public bool Take(ReadOnlySpan<char> line)
    {
        if (line.Trim().IsEmpty)
            return true;
        var column = 0;
        var (at, quoted) = QuoteMarkers(line);
        at += SkipSpaces(line[at..], ref column);
        if (quoted != quoteDepth)
            openLists.Clear();
        quoteDepth = quoted;
        while (openLists.Count > 0 && openLists[^1] > column)
        {
            StepBudget.Spend();
            openLists.RemoveAt(openLists.Count - 1);
        }

        var lists = openLists.Count;
        var markers = 0;
        while (MarkerLength(line[at..]) is > 0 and var length)
        {
            StepBudget.Spend();
            var isQuote = line[at] == '>';
            at += length;
            column += length;
            at += SkipSpaces(line[at..], ref column);
            markers++;
            if (!isQuote)
                openLists.Add(column);
        }

        // A line of markers alone is a rule between paragraphs and opens no list.
        if (at == line.Length)
            openLists.RemoveRange(Math.Min(lists, openLists.Count), openLists.Count - Math.Min(lists, openLists.Count));
        return at == line.Length || quoted + lists + markers <= MaxDepth;
    }

    /// <summary>The end and the number of the block quote markers at the start of a line.</summary>
    private static (int End, int Count) QuoteMarkers(ReadOnlySpan<char> line)
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

    /// <summary>The number of white-space characters at the start of a text; advances the column past them.</summary>
    private static int SkipSpaces(ReadOnlySpan<char> text, ref int column)
    {
        var at = 0;
        for (; at < text.Length && text[at] is ' ' or '\t'; at++)
            column += text[at] == '\t' ? TabWidth - (column % TabWidth) : 1;
        return at;
    }

    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '+' or '*' or '>', ..])
            return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
