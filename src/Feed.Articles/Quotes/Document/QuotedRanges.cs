using System.Buffers;

namespace Feed.Articles.Quotes;

/// <summary>Words between quotation marks, within one paragraph.</summary>
/// <param name="Start">Where the words start, after the opening mark, in UTF-16 units.</param>
/// <param name="End">Where they end, before the closing mark.</param>
/// <param name="Closed">Whether a closing mark ends them; otherwise the paragraph does.</param>
internal readonly record struct QuotedRange(int Start, int End, bool Closed);

/// <summary>Finds quoted ranges by their marks: straight, curly and angled. A quote inside a quote belongs to the outer one.</summary>
internal static class QuotedRanges
{
    private const int MaxSignatureLength = 60;

    /// <summary>How far to look back from two apostrophes for the accents that open the quote, in UTF-16 units.</summary>
    private const int MaxSearchedLength = 3000;

    private static readonly SearchValues<char> MarkParts = SearchValues.Create("\"“”„‟«»＂`´’‘'");

    /// <summary>Whether a character is a double quotation mark.</summary>
    public static bool IsDoubleMark(char character) => character is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';

    /// <summary>The range of a passage set off as a quotation, without its outer marks and without a dash and signature at its
    /// end.</summary>
    public static List<QuotedRange> Whole(string text)
    {
        var ranges = new List<QuotedRange>();
        var dash = Math.Max(text.LastIndexOfAny(['—', '–', '―']), text.LastIndexOf("--", StringComparison.Ordinal));
        var signed = dash >= 0 && IsSignature(text.AsSpan(dash).TrimStart("-—–―"));
        var words = (signed ? text.AsSpan(0, dash) : text).TrimEnd();
        var marked = words is [var open, .., var close] && IsDoubleMark(open) && IsDoubleMark(close);
        Add(ranges, text, marked ? 1 : 0, marked ? words.Length - 1 : words.Length, closed: signed || marked);
        return ranges;
    }

    /// <summary>Whether the words after a dash are few and start with a name.</summary>
    private static bool IsSignature(ReadOnlySpan<char> words) =>
        words.Length is > 1 and < MaxSignatureLength && char.IsUpper(words[words[0] == ' ' ? 1 : 0]);

    /// <summary>The length of the double mark at a position: 1 for one character, 2 for a doubled accent, curly mark or apostrophe, 0 for
    /// none.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="at">The position.</param>
    /// <param name="doubledApostrophes">Whether two apostrophes are a mark even if no accents open them.</param>
    public static int MarkLength(string text, int at, bool doubledApostrophes)
    {
        if (IsDoubleMark(text[at]))
            return 1;
        var doubled = at + 1 < text.Length && text[at] == text[at + 1];
        var from = Math.Max(0, at - MaxSearchedLength);
        return doubled && (text[at] is '`' or '´' or '’' or '‘' || (text[at] == '\'' && (doubledApostrophes
            || text.AsSpan(from, at - from).Contains("``", StringComparison.Ordinal)))) ? 2 : 0;
    }

    /// <summary>The ranges of one paragraph between double marks, in order, never overlapping. An opening mark inside an open quote starts
    /// a new quote, because the closing mark is missing. But if there are as many opening as closing marks, it starts a nested
    /// quote.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="doubledApostrophes">Whether two apostrophes are a mark even if no accents open them.</param>
    public static List<QuotedRange> Find(string text, bool doubledApostrophes)
    {
        var ranges = new List<QuotedRange>();
        var start = -1;
        var nested = 0;
        var paired = text.AsSpan().Count('“') == text.AsSpan().Count('”');
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at + 1))
        {
            StepBudget.Spend();
            var length = MarkLength(text, at, doubledApostrophes);
            if (length == 0)
                continue;
            var spaceBefore = at == 0 || char.IsWhiteSpace(text[at - 1]);
            var end = at + length;
            var spaceAfter = end == text.Length || char.IsWhiteSpace(text[end]);
            if (paired && start >= 0 && (nested > 0 || (text[at] == '“' && text[start - 1] == '“' && spaceBefore && !spaceAfter)))
            {
                nested += text[at] == '“' ? 1 : text[at] == '”' ? -1 : 0;
                continue;
            }

            var opens = !(text[at] == '»' && start > 0 && text[start - 1] == '«')
                && (text[at] is '“' or '„' or '«' or '`' || (!spaceAfter && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))));
            if (start >= 0)
                Add(ranges, text, start, at, closed: true);
            var startsQuote = (start < 0 && (opens || (spaceBefore && spaceAfter))) || (opens && spaceBefore);
            start = startsQuote ? end : -1;
            at = end - 1;
        }

        if (start >= 0)
            Add(ranges, text, start, text.Length, closed: false);
        return ranges;
    }

    private static int Next(string text, int at) =>
        text.AsSpan(at).IndexOfAny(MarkParts) is >= 0 and var next ? at + next : text.Length;

    /// <summary>Adds a range without the spaces at its ends; an empty range is skipped.</summary>
    public static void Add(List<QuotedRange> ranges, string text, int start, int end, bool closed)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            ranges.Add(new QuotedRange(start, end, closed));
    }
}
