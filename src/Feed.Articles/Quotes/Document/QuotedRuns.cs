namespace Feed.Articles.Quotes;

/// <summary>Words between quotation marks, within one paragraph.</summary>
/// <param name="Start">Where the words begin, behind the mark, in UTF-16 units.</param>
/// <param name="End">Where they end, before the closing mark.</param>
/// <param name="Closed">Whether a closing mark ends them; else the paragraph does.</param>
internal readonly record struct QuotedRun(int Start, int End, bool Closed);

/// <summary>Finds quoted runs by their marks: straight, curly and angled; a quote inside a quote belongs to the outer one.</summary>
internal static class QuotedRuns
{
    private const int LongestSignature = 60;

    /// <summary>Whether a character is a double quotation mark; two apostrophes or accents in its place are not read as one.</summary>
    public static bool IsMark(char character) => character is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';

    /// <summary>A passage set off as a quotation; a dash and a name at its end are its signature, not part of it.</summary>
    public static List<QuotedRun> Whole(string text)
    {
        var runs = new List<QuotedRun>();
        var dash = text.LastIndexOfAny(['—', '–', '―']);
        var signed = dash > 0 && text.Length - dash < LongestSignature && dash + 2 < text.Length
            && char.IsUpper(text[dash + 1] == ' ' ? text[dash + 2] : text[dash + 1]);
        Add(runs, text, 0, signed ? dash : text.Length, closed: signed);
        return runs;
    }

    /// <summary>The runs of one paragraph, in order, never overlapping.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="onlySingle">Whether the article quotes with single marks, as many British papers do.</param>
    public static List<QuotedRun> Find(string text, bool onlySingle)
    {
        return onlySingle ? Single(text) : Double(text);
    }

    /// <summary>Between single marks a closing one follows a point or a comma: any other may be an apostrophe.</summary>
    private static List<QuotedRun> Single(string text)
    {
        var runs = new List<QuotedRun>();
        var start = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('‘' or '’' or '\''))
                continue;
            var before = at == 0 ? ' ' : text[at - 1];
            var after = at + 1 < text.Length ? text[at + 1] : ' ';
            if (before == text[at] || after == text[at])
                continue;
            if (start < 0 && text[at] != '’' && !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after))
            {
                start = at + 1;
            }
            else if (start >= 0 && text[at] != '‘' && before is ',' or '.' or '?' or '!' or '…' && !char.IsLetterOrDigit(after))
            {
                Add(runs, text, start, at, closed: true);
                start = -1;
            }
        }

        return runs;
    }

    /// <summary>A mark that opens where one is open already begins anew: then the closing mark before it is missing. Where each opening mark
    /// has its closing one, it is a quote inside the quote.</summary>
    private static List<QuotedRun> Double(string text)
    {
        var runs = new List<QuotedRun>();
        var start = -1;
        var inside = 0;
        var paired = text.AsSpan().Count('“') == text.AsSpan().Count('”');
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsMark(text[at]))
                continue;
            var spaceBefore = at == 0 || char.IsWhiteSpace(text[at - 1]);
            var spaceBehind = at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]);
            if (paired && start >= 0 && (inside > 0 || (text[at] == '“' && text[start - 1] == '“' && spaceBefore && !spaceBehind)))
            {
                inside += text[at] == '“' ? 1 : text[at] == '”' ? -1 : 0;
                continue;
            }

            var opens = text[at] is '“' or '„' or '«' || (!spaceBehind && (at == 0 || !char.IsLetterOrDigit(text[at - 1])));
            if (start >= 0)
                Add(runs, text, start, at, closed: true);
            start = (start < 0 && (opens || (spaceBefore && spaceBehind))) || (opens && spaceBefore) ? at + 1 : -1;
        }

        if (start >= 0)
            Add(runs, text, start, text.Length, closed: false);
        return runs;
    }

    private static void Add(List<QuotedRun> runs, string text, int start, int end, bool closed)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            runs.Add(new QuotedRun(start, end, closed));
    }
}
