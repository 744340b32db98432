using System.Buffers;

namespace Feed.Articles.Quotes;

/// <summary>Finds the words between single quotation marks, which also serve as apostrophes.</summary>
/// <param name="language">Provides the words that start with an apostrophe.</param>
internal sealed class SingleMarks(LanguageProfile language)
{
    /// <summary>The longest range, in UTF-16 units; a closing mark farther away is not found.</summary>
    private const int MaxRangeLength = 3000;

    private const int MaxInnerLength = 80;
    private const int MinSpaces = 2;

    /// <summary>With the full stop outside the marks, words with at most this many spaces may be a term, not speech.</summary>
    private const int MaxTermSpaces = 2;

    private const int MaxWordsToVerb = 6;
    private const int MaxWordsToComma = 2;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,\"“:‘'");

    /// <summary>Whether a character is a single mark or an apostrophe.</summary>
    public static bool IsSingleMark(char mark) => mark is '\'' or '’' or '‘';

    /// <summary>Whether a paragraph has single marks that can only enclose speech: a full stop or comma is next to the closing
    /// mark.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="doubles">Its ranges between double marks, in which single marks quote another speaker.</param>
    public bool HasSpeech(string text, List<QuotedRange> doubles)
    {
        foreach (var range in Find(text, doubles, nextOpens: false))
        {
            var last = range.End < text.Length && IsSingleMark(text[range.End]) ? text[range.End - 1] : ' ';
            var following = range.End + 1 < text.Length ? text[range.End + 1] : ' ';
            if (range.Closed && (last is ',' or '.' or '?' or '!' || following is ',' or '.')
                && text.AsSpan(range.Start, range.End - range.Start).Count(' ') > (following == '.' ? MaxTermSpaces : 0))
                return true;
        }

        return false;
    }

    /// <summary>Whether a paragraph attributes words between single marks: they begin a sentence and a verb of speech follows (<c>'We lost
    /// it all,' said John Smith</c>), or the verb precedes them.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="doubles">Its ranges between double marks.</param>
    /// <param name="nextOpens">Whether the next paragraph begins with a mark.</param>
    public bool HasAttributedSpeech(string text, List<QuotedRange> doubles, bool nextOpens)
    {
        if (!text.AsSpan().ContainsAny('\'', '‘'))
            return false;
        foreach (var range in Find(text, doubles, nextOpens))
        {
            var open = range.Start - 1;
            if (!IsSingleMark(text[open]) || text.AsSpan(range.Start, range.End - range.Start).Count(' ') < MinSpaces)
                continue;
            var before = text.AsSpan(0, open).TrimEnd();
            if (!BeginsLikeSentence(text, open))
            {
                if (range.Closed && EndsClause(text, range) && EndsWithSaid(before))
                    return true;
                continue;
            }

            if (before is [.. var clause, ':' or ','] && (range.Closed || before[^1] == ':')
                && HasVerb(clause[(clause.LastIndexOfAny('.', '”', '"') + 1)..],
                before[^1] == ':' ? MaxWordsToVerb : MaxWordsToComma, fromEnd: true))
                return true;
            if (!range.Closed)
                continue;
            if (EndsClause(text, range) && EndsWithSaid(before))
                return true;
            var rest = text.AsSpan(range.End + 1);
            var isClauseEnd = text[range.End - 1] is ',' or '?' or '!' || rest is [',', ..];
            rest = rest.TrimStart(',');
            var end = rest.IndexOfAny(ClauseEnds);
            if (isClauseEnd && before is [] or [.., '.' or '?' or '!' or '”' or '"' or '’' or '\'']
                && HasVerb(end < 0 ? rest : rest[..end], MaxWordsToVerb, fromEnd: false))
                return true;
        }

        return false;
    }

    /// <summary>Whether punctuation is next to the closing mark of a range.</summary>
    private static bool EndsClause(string text, QuotedRange range) => text[range.End - 1] is '.' or ',' or '?' or '!'
        || range.End + 1 == text.Length || text[range.End + 1] is '.' or ',';

    /// <summary>Whether a text ends with a verb that only speech can follow: <c>Smith said</c>.</summary>
    private bool EndsWithSaid(ReadOnlySpan<char> text) =>
        (language.LookUp(text[(text.LastIndexOf(' ') + 1)..]).ReportingRole & ReportingRole.Say) != 0;

    /// <summary>Whether one of the first or last words of a text is a verb of speech.</summary>
    private bool HasVerb(ReadOnlySpan<char> text, int maxWords, bool fromEnd)
    {
        var (count, found) = (0, -1);
        foreach (var word in text.Split(' '))
        {
            if (text[word].IsEmpty)
                continue;
            var isVerb = (language.ClassOf(text[word]) & (WordClass.SpeechVerb | WordClass.VerbOrNoun)) == WordClass.SpeechVerb;
            if (isVerb && (found < 0 || fromEnd))
                found = count;
            count++;
        }

        return found >= 0 && (fromEnd ? count - found : found + 1) <= maxWords;
    }

    /// <summary>The ranges of one paragraph between single or double marks. Marks inside a range belong to it.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="doubles">Its ranges between double marks.</param>
    /// <param name="nextOpens">Whether the next paragraph begins with an opening mark, so that this one may be left open.</param>
    public List<QuotedRange> Find(string text, List<QuotedRange> doubles, bool nextOpens)
    {
        var ranges = new List<QuotedRange>();
        var (next, single) = (0, -1);
        var unclosed = default(Unclosed);
        for (var at = 0; at < text.Length; at++)
        {
            StepBudget.Spend();
            while (next < doubles.Count && doubles[next].Start <= at)
                next++;
            if (single < at)
                single = text.AsSpan(at).IndexOfAny('\'', '‘') is >= 0 and var distance ? at + distance : text.Length;
            at = next < doubles.Count ? Math.Min(single, doubles[next].Start - 1) : single;
            if (next < doubles.Count && at == doubles[next].Start - 1)
            {
                ranges.Add(doubles[next]);
                at = doubles[next++].End;
            }
            else if (at < text.Length && Opens(text, at))
            {
                var close = FindClose(text, at, ref unclosed, out var sure);
                var staysOpen = (close < 0 || (nextOpens && !sure)) && (at == 0 || (at > 1 && text[at - 2] == ':') || nextOpens)
                    && (BeginsLikeSentence(text, at)
                    || (nextOpens && at > 1 && text[at - 2] == ',' && HasSingleMarks(text, ranges)));
                if (close < 0 && !staysOpen)
                    continue;
                var end = staysOpen ? OpenEnd(text, at) : close;
                QuotedRanges.Add(ranges, text, at + 1, end, !staysOpen);
                at = end;
            }
        }

        return ranges;
    }

    /// <summary>Whether the last range of a paragraph is between single marks, so that a comma may introduce its second half.</summary>
    private static bool HasSingleMarks(string text, List<QuotedRange> ranges) =>
        ranges is [.., { Closed: true, Start: var start }] && IsSingleMark(text[start - 1]);

    /// <summary>Whether a mark opens a quote: it follows a space or nothing, and the word after it is not an elision such as '90s or
    /// 'em.</summary>
    public bool Opens(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] == '’' || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == text[at]))
            || char.IsWhiteSpace(text[at + 1]) || IsSingleMark(text[at + 1]) || !(char.IsLetterOrDigit(text[at + 1])
            || text[at + 1] is '[' or '(' or '…' or '.' or '£' or '$' or '€' or '"' or '“'))
            return false;
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        var word = text.AsSpan(at + 1, end - at - 1);
        return !(word.Length > 0 && ((char.IsDigit(word[0]) && word[^1] == 's') || ((language.ClassOf(word) & WordClass.Elision) != 0
            && char.IsLower(word[0]))));
    }

    /// <summary>The position of the mark that closes a range; -1 when no mark in the paragraph does. An apostrophe after an s may be a
    /// possessive: it closes the range only if no certain closing mark follows before the next opening mark.</summary>
    private int FindClose(string text, int open, ref Unclosed known, out bool sure)
    {
        sure = false;
        if (open < known.EndsAt)
            return -1;
        var (possibleClose, inner) = (-1, -1);
        var limit = Math.Min(text.Length, open + MaxRangeLength);
        if (!text.AsSpan(open + 1, limit - open - 1).ContainsAny('\'', '’'))
            return -1; // Most texts with opening marks only return here, without the slow search below.
        var (searched, endsAt) = (open + 1, 0);
        var isDoubleOpen = false;
        for (var at = Math.Max(open + 1, known.Searched); at < limit; at++)
        {
            StepBudget.Spend();
            if (!isDoubleOpen && at < limit - MaxInnerLength)
                searched = at;
            var isDouble = QuotedRanges.IsDoubleMark(text[at]);
            if (isDouble && text.AsSpan(at + 1, limit - at - 1).IndexOfAny('"', '”', '“') is >= 0 and var following)
                at += following + 1;
            else if (IsSingleMark(text[at]) && IsClosing(text, at, out sure) && (sure || possibleClose < 0))
            {
                if (sure)
                    return at;
                possibleClose = at;
            }
            else if (IsSingleMark(text[at]) && Opens(text, at))
            {
                if (possibleClose >= 0 || text[at - 2] == ':')
                {
                    endsAt = at;
                    break;
                }

                if (InnerEnd(text, at, limit) is > 0 and var innerEnd)
                    (inner, at) = (inner < 0 ? innerEnd : inner, innerEnd);
            }

            isDoubleOpen |= isDouble;
        }

        sure = false;
        if (possibleClose < 0 && inner < 0)
            known = new Unclosed(searched, endsAt);
        return possibleClose < 0 ? inner : possibleClose;
    }

    /// <summary>Remembers a search that found no closing mark, so that a paragraph full of opening marks is searched only once.</summary>
    /// <param name="Searched">No mark closes before this position.</param>
    /// <param name="EndsAt">No mark closes a range that opens before this position; 0 when unknown.</param>
    private readonly record struct Unclosed(int Searched, int EndsAt);

    /// <summary>The closing mark of a short quote within a quoted sentence; 0 when there is none.</summary>
    private static int InnerEnd(string text, int open, int limit)
    {
        if (open < 2 || !(char.IsLetterOrDigit(text[open - 2]) || text[open - 2] == ','))
            return 0;
        for (var at = open + 1; at < Math.Min(limit, open + MaxInnerLength); at++)
        {
            if (IsSingleMark(text[at]) && IsClosing(text, at, out _))
                return at + 2 < text.Length && char.IsWhiteSpace(text[at + 1]) && char.IsLower(text[at + 2]) ? at : 0;
        }

        return 0;
    }

    /// <summary>Where an unclosed range ends: with the paragraph, or before the sentence that turns to another speaker.</summary>
    private int OpenEnd(string text, int open)
    {
        for (var at = open + 3; at < text.Length; at++)
        {
            if (IsSingleMark(text[at]) && text[at - 2] == ':' && Opens(text, at))
                return text.LastIndexOf(". ", at, at - open, StringComparison.Ordinal) is > 0 and var stop ? stop + 1 : at;
        }

        return text.Length;
    }

    /// <summary>Whether a mark closes a range. <paramref name="sure"/> is false when the mark may be the apostrophe of <c>players'</c> or
    /// <c>sayin'</c>.</summary>
    private static bool IsClosing(string text, int at, out bool sure)
    {
        var before = text[at - 1];
        var following = at + 1 < text.Length ? text[at + 1] : ' ';
        sure = false;
        if (text[at] == '‘' || char.IsWhiteSpace(before) || char.IsLetterOrDigit(following)
            || (IsSingleMark(following) && following == text[at])
            || (at > 2 && IsSingleMark(text[at - 2]) && char.IsWhiteSpace(text[at - 3])))
            return false;
        var isPossessive = before == 's';
        var isDroppedG = before == 'n' && text[at - 2] == 'i' && following == ' ' && at + 2 < text.Length && char.IsLower(text[at + 2]);
        sure = !char.IsLetter(before) || !char.IsWhiteSpace(following) || at + 1 == text.Length || !(isPossessive || isDroppedG);
        return true;
    }

    /// <summary>Whether the first letter or digit after a mark is a capital or a digit.</summary>
    private static bool BeginsLikeSentence(string text, int open)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
                return char.IsDigit(text[at]) || char.IsUpper(text[at]);
        }

        return false;
    }
}
