namespace Feed.Articles.Quotes;

/// <summary>A quoted range that counts as speech.</summary>
/// <param name="Range">Where it is in its paragraph.</param>
/// <param name="Paragraph">The paragraph's index.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past the index of its last token.</param>
internal sealed record QuoteSpan(QuotedRange Range, int Paragraph, int First, int End)
{
    private const int MaxTitleWords = 8;
    private const double MinTitleCapitals = 0.4;
    private const int MinWords = 4;

    /// <summary>With final punctuation, even a few words are speech, not a term in scare quotes.</summary>
    private const int MinSentenceWords = 2;

    private const int MaxShortAnswerWords = 3;
    private const int MaxNameLength = 6;

    /// <summary>The last character of the quoted words.</summary>
    public required char LastChar { get; init; }

    /// <summary>Whether it has no quotation marks: a transcript turn (<c>SMITH: We left.</c>) or a paragraph of an announced
    /// text.</summary>
    public bool IsUnmarked { get; init; }

    /// <summary>The paragraph that announces its text; null outside an announced text.</summary>
    public int? Announcement { get; init; }

    /// <summary>The quote without marks from a position to the end of the paragraph; null without words.</summary>
    public static QuoteSpan? ToParagraphEnd(int start, string text, ReadOnlySpan<Token> paragraph, int offset)
    {
        var end = text.Length;
        var closed = false;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || QuotedRanges.IsDoubleMark(text[end - 1])))
        {
            StepBudget.Spend();
            closed |= QuotedRanges.IsDoubleMark(text[--end]);
        }

        var first = LowerBound(paragraph, start);
        var limit = LowerBound(paragraph, end);
        if (limit <= first || !(HasSmallWord(text, paragraph[first..limit]) || IsShortAnswer(text[end - 1], paragraph[first..limit])))
            return null;
        var range = new QuotedRange(start, end, closed || !QuotedRanges.IsDoubleMark(text[0]));
        return new QuoteSpan(range, paragraph[first].Paragraph, offset + first, offset + limit)
        {
            LastChar = text[end - 1],
            IsUnmarked = true,
        };
    }

    /// <summary>The quote between marks; null for a title or scare quotes.</summary>
    public static QuoteSpan? FromRange(QuotedRange range, string text, ReadOnlySpan<Token> paragraph, int offset)
    {
        var first = LowerBound(paragraph, range.Start);
        var end = LowerBound(paragraph, range.End);
        var words = 0;
        var small = 0;
        var capital = 0;
        var hasVerb = first < end && paragraph[first].Is(WordClass.SpeechVerb);
        foreach (ref readonly var token in paragraph[first..end])
        {
            words += token.IsWord ? 1 : 0;
            small += token.IsLowercase && !token.Is(WordClass.Function) ? 1 : 0;
            hasVerb |= token.IsLowercase && token.Is(WordClass.Auxiliary);
            capital += token.IsCapital && !token.Is(WordClass.Function) ? 1 : 0;
        }

        var last = text.AsSpan(range.Start, range.End - range.Start).TrimEnd("'’‘ ") is [.., var character]
            ? character
            : text[range.End - 1];
        var isTitle = !hasVerb && words is > 1 and <= MaxTitleWords && small == 0 && capital >= words * MinTitleCapitals
            && last is not ('!' or '?');
        // A quote without final punctuation before a comma or a speaker counts as ending with a comma.
        var endsClause = range.Closed && char.IsLetterOrDigit(last)
            && (IsFollowedBySpeaker(paragraph, first, end) || CharAfter(text, range.End) == ',');
        var lastChar = endsClause ? ',' : last;
        var isSpeech = IsAnswer(lastChar, paragraph, first, end)
            || (range.Closed && (IsSpoken(last, paragraph, first) || (!isTitle && IsSentence(last, paragraph, first, end))));
        if (words == 0 || ((words < MinimumWords(last) || isTitle) && !isSpeech))
            return null;
        return new QuoteSpan(range, paragraph[first].Paragraph, offset + first, offset + end)
        {
            LastChar = lastChar,
        };
    }

    /// <summary>Whether the quoted words are a sentence of their own: <c>She thinks. "Probably."</c></summary>
    private static bool IsSentence(char last, ReadOnlySpan<Token> paragraph, int first, int end) => last is '.' or '?' or '!'
        && (first < 2 || paragraph[first - 2].Mark is '.' or '?' or '!') && (end + 1 >= paragraph.Length || paragraph[end + 1].IsCapital);

    /// <summary>Whether quoted words follow a verb of speech and a colon, as in <c>he said: "No."</c> and <c>he told them:
    /// "No."</c></summary>
    private static bool IsSpoken(char last, ReadOnlySpan<Token> paragraph, int first) => last is '.' or '?' or '!' && first > 3
        && paragraph[first - 2].Mark == ':'
        && (paragraph[first - 3].Is(WordClass.SpeechVerb) || paragraph[first - 4].Is(ReportingRole.Told));

    /// <summary>Whether a verb of speech or its subject directly follows one or two words with a comma: <c>"No," he
    /// said</c>.</summary>
    private static bool IsAnswer(char last, ReadOnlySpan<Token> paragraph, int first, int end) =>
        (first < 2 || !paragraph[first - 2].IsWord) && last is ',' or '?' or '!' && end + 2 < paragraph.Length && paragraph[end].Mark == '"'
        && (paragraph[end + 1].Mark == ',' || paragraph[end + 1].Is(WordClass.SpeechVerb) || paragraph[end + 2].Is(WordClass.SpeechVerb)
        || (end + 3 < paragraph.Length && paragraph[end + 3].Is(WordClass.SpeechVerb)) || IsFollowedByName(paragraph[(end + 1)..]));

    /// <summary>Whether words with capitals and a verb of speech follow: <c>"No," Union Boss John Smith Said</c>.</summary>
    private static bool IsFollowedByName(ReadOnlySpan<Token> words)
    {
        var at = 0;
        while (at < words.Length - 1 && at < MaxNameLength && words[at].IsCapital
            && !words[at].Is(WordClass.SpeechVerb | WordClass.Function))
            at++;
        return at > 0 && at < words.Length && words[at].Is(WordClass.SpeechVerb) && !words[at].Is(WordClass.VerbOrNoun);
    }

    /// <summary>Whether a verb of speech and a name follow a sentence without a comma: <c>"We left" said Smith</c>.</summary>
    private static bool IsFollowedBySpeaker(ReadOnlySpan<Token> paragraph, int first, int end) =>
        (first < 2 || !paragraph[first - 2].IsWord) && paragraph[first].IsCapital && end + 2 < paragraph.Length
        && paragraph[end].Mark == '"'
        && paragraph[end + 1] is { IsLowercase: true } verb && verb.Is(WordClass.SpeechVerb) && !verb.Is(WordClass.VerbOrNoun)
        && paragraph[end + 2].IsCapital;

    /// <summary>The character after the closing mark.</summary>
    private static char CharAfter(string text, int close) => close + 1 < text.Length ? text[close + 1] : ' ';

    /// <summary>Whether a turn is only a few words with final punctuation: <c>ROTH: No.</c> is an answer, <c>Venue: Town Hall</c> is
    /// not.</summary>
    private static bool IsShortAnswer(char last, ReadOnlySpan<Token> tokens)
    {
        var words = 0;
        foreach (ref readonly var token in tokens)
            words += token.IsWord ? 1 : 0;
        return last is '.' or '!' or '?' && words is > 0 and <= MaxShortAnswerWords;
    }

    private static bool HasSmallWord(string text, ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (char.IsLower(text[token.Start]) && (!token.Is(WordClass.Function) || token.Is(WordClass.SpeechVerb | WordClass.Auxiliary)))
                return true;
        }

        return false;
    }

    private static int MinimumWords(char last) => last is '.' or ',' or '?' or '!' ? MinSentenceWords : MinWords;

    /// <summary>The index of the first token that starts at or after a position.</summary>
    private static int LowerBound(ReadOnlySpan<Token> tokens, int start)
    {
        var low = 0;
        var high = tokens.Length;
        while (low < high)
        {
            StepBudget.Spend();
            var middle = (low + high) / 2;
            if (tokens[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
