namespace Feed.Speech;

/// <summary>Cuts long sentences where a clause ends, never inside one or inside a quotation.</summary>
internal static class ClauseCut
{
    /// <summary>
    /// The start of a sentence is assumed to reach into the main clause if it is at least this long. A shorter one must make a claim.
    /// </summary>
    private const int MainClauseLength = 40;

    private const int MinWords = 4;
    private const int MinWordsOfListItem = 3;

    /// <summary>The start of a sentence, up to the last clause end that fits; null if none does.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="maxLength">The maximum number of characters.</param>
    /// <param name="minLength">The minimum number of characters.</param>
    public static string? Head(string text, int maxLength, int minLength = 0)
    {
        foreach (var end in Ends(text).Reverse())
        {
            var head = text[..end].TrimEnd(' ', ',', ';', ':', '—', '–');
            if (head.Length > maxLength || head.Length < minLength)
                continue;
            if (head.Length >= MainClauseLength
                || (SentenceSplitter.Words(head).Length >= MinWords && TitleWords.Shipped.Weigh(head).IsClaim))
                return head;
        }

        return null;
    }

    /// <summary>The end of a sentence, from the first clause that fits and makes a claim or has a number; null if there is none.</summary>
    public static string? Tail(string text, int maxLength) => Ends(text)
        .Select(end => TrimConjunction(text[end..].TrimStart(' ', ',', ';', ':', '—', '–')))
        .FirstOrDefault(tail => tail.Length <= maxLength && SentenceSplitter.Words(tail).Length >= MinWords
            && (TitleWords.Shipped.Weigh(tail).IsClaim || SentenceSplitter.Words(tail).Any(TitleWords.Shipped.IsNumber)));

    /// <summary>Where the clauses of a sentence end, in order.</summary>
    private static IEnumerable<int> Ends(string text)
    {
        var words = TitleWords.Shipped;
        var isInOpeningClause = SentenceSplitter.Words(text) is [var first, ..] && words.OpensSubordinateClause(first);
        var lastMark = 0;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
        {
            var next = SentenceSplitter.Words(text[(at + 1)..]);
            var mark = text[at - 1];
            var isListItem = SentenceSplitter.Words(text[lastMark..at]).Length < MinWordsOfListItem;
            if (mark is ',' or ';' or ':' or '—' or '–')
                lastMark = at;
            if (next.Length < 2 || QuotedText.IsOpen(text, at) || !IsEnd(words, mark, next) || (mark == ',' && isListItem)
                || words.IsConjunction(SentenceSplitter.Words(text[..at])[^1]))
                continue;
            // Do not cut after an opening clause such as "If it rains": the sentence has said nothing yet.
            if (isInOpeningClause && mark == ',' && !words.IsAndOrBut(next[0]))
                isInOpeningClause = false;
            else
                yield return at;
        }
    }

    private static bool IsEnd(TitleWords words, char mark, string[] next) => mark switch
    {
        ';' or ':' or '—' or '–' => true,
        ',' => words.OpensClauseAfterComma(next[0]) || words.IsSubjectPronoun(next[0])
            || next[0].EndsWith("ing", StringComparison.Ordinal)
            || (words.OpensClauseBeforeSubject(next[0]) && words.OpensClauseAfterConjunction(next[1])),
        _ => words.AlwaysOpensClause(next[0]) || (words.OpensClauseBeforeSubject(next[0]) && words.IsSubjectPronoun(next[1])),
    };

    /// <summary>Removes a leading "and" or "but".</summary>
    public static string TrimConjunction(string text) =>
        SentenceSplitter.Words(text) is [var first, .. { Length: > 0 }] && TitleWords.Shipped.IsAndOrBut(first)
            ? text[(first.Length + 1)..]
            : text;
}
