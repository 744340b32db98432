namespace Feed.Articles.Quotes;

/// <summary>Numbers the sentences of an article. Quoted words belong to the sentence around them.</summary>
internal static class SentenceNumbering
{
    private const int MaxClosingMarks = 4;
    private const int MinCaptionTokens = 4;
    private const int MaxNameTokens = 5;
    private const int MaxDatelineTokens = 14;
    private const int MinPlaceLength = 3;
    private const int MaxNumberLength = 5;

    /// <summary>Sets <see cref="Token.Sentence"/> of every token.</summary>
    public static void Number(Span<Token> tokens)
    {
        var sentence = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (at > 0 && (tokens[at].Paragraph != tokens[at - 1].Paragraph ? !ContinuesSentence(tokens, at) : BeginsSentence(tokens, at)))
                sentence++;
            tokens[at].Sentence = sentence;
        }
    }

    /// <summary>For each sentence, the number of full sentences up to it. Captions and headings lack final punctuation and do not count;
    /// they get the bitwise complement of the number.</summary>
    /// <param name="tokens">Tokens with their sentences.</param>
    public static int[] Ranks(ReadOnlySpan<Token> tokens)
    {
        var ranks = new int[tokens.Length == 0 ? 0 : tokens[^1].Sentence + 1];
        var rank = 0;
        for (var (at, first) = (0, 0); at < tokens.Length; at++)
        {
            if (at + 1 < tokens.Length && tokens[at + 1].Sentence == tokens[at].Sentence)
                continue;
            var isCaption = at - first >= MinCaptionTokens && tokens[at].QuoteIndex < 0 && (tokens[at].IsWord || tokens[at].Mark == ')')
                && !tokens[at].Is(WordClass.Function);
            ranks[tokens[at].Sentence] = isCaption ? ~rank : ++rank;
            first = at + 1;
        }

        return ranks;
    }

    /// <summary>Whether a line end broke a sentence, so that this paragraph continues it: after a word such as <em>of</em>, or inside a
    /// name, as in <c>Ann Smith of the Coastal / Trust said</c>.</summary>
    private static bool ContinuesSentence(ReadOnlySpan<Token> tokens, int start)
    {
        var last = start - 1;
        if (tokens[last] is not { IsWord: true, QuoteIndex: < 0, Possessive: false } end
            || tokens[start] is not { IsWord: true, QuoteIndex: < 0 } begin)
            return false;
        if (end.IsLowercase)
            return end.Is(WordClass.Preposition | WordClass.Determiner | WordClass.And)
                && !(begin.IsCapital && begin.Is(WordClass.Function));
        if (!begin.IsCapital || !IsOpenName(tokens, last))
            return false;
        var at = start;
        while (at < tokens.Length && at < start + MaxNameTokens && tokens[at].IsCapital)
            at++;
        // In "Fire in Arva / Ann Smith said" the next line begins with its speaker.
        return at < tokens.Length && tokens[at - 1].Is(WordClass.Organisation | WordClass.Place)
            && (tokens[at].Mark == ',' || (tokens[at].IsLowercase && tokens[at].Is(WordClass.SpeechVerb)));
    }

    /// <summary>Whether a line without a verb ends with a preposition and a name.</summary>
    private static bool IsOpenName(ReadOnlySpan<Token> tokens, int last)
    {
        var name = last;
        while (name > 0 && tokens[name].IsCapital && last - name < MaxNameTokens)
            name--;
        if (name == 0 || !tokens[tokens[name].Is(WordClass.Determiner) ? name - 1 : name].Is(WordClass.LinkPreposition))
            return false;
        for (var at = name; at > 0 && tokens[at].Paragraph == tokens[last].Paragraph && tokens[at].Mark is not ('.' or '?' or '!'); at--)
        {
            if (tokens[at].IsLowercase && tokens[at].Is(WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.Past))
                return false;
        }

        return true;
    }

    private static bool BeginsSentence(ReadOnlySpan<Token> tokens, int at)
    {
        if ((tokens[at].IsCapital || tokens[at].Mark == '"') && EndsDateline(tokens, at - 1))
            return true;
        if (tokens[at].QuoteIndex >= 0 || !(tokens[at].IsCapital || tokens[at].Mark is '"' or '[' or '(' or '—'))
            return false;
        var end = at - 1;
        while (end >= 0 && end >= at - MaxClosingMarks && tokens[end].Paragraph == tokens[at].Paragraph
            && tokens[end].Mark is '"' or ')' or ']' or '\'' or '’')
            end--;
        return end >= 0 && tokens[end].Mark is '.' or '?' or '!' or '…' && (tokens[end].QuoteIndex < 0 || end < at - 1);
    }

    /// <summary>Whether a dash ends a dateline: <c>HARWICK, Aske (CW) —</c>, <c>London, March 3 –</c>.</summary>
    private static bool EndsDateline(ReadOnlySpan<Token> tokens, int dash)
    {
        if (!Marks.IsDash(tokens[dash].Mark))
            return false;
        var start = dash;
        while (start > 0 && start > dash - MaxDatelineTokens && tokens[start - 1].Paragraph == tokens[dash].Paragraph)
            start--;
        if (start == dash || (start > 0 && tokens[start - 1].Paragraph == tokens[dash].Paragraph))
            return false;
        var isDated = false;
        for (var at = start; at < dash; at++)
        {
            ref readonly var token = ref tokens[at];
            isDated |= token.Is(WordClass.Calendar);
            var isNumber = token is { IsLowercase: true, Class: WordClass.None } && token.End - token.Start <= MaxNumberLength
                && (isDated || tokens[at + 1].Is(WordClass.Calendar));
            if (!(token.IsCapital || isNumber || token.Mark is ',' or '.' or '(' or ')' or '/'))
                return false;
        }

        return isDated || tokens[dash - 1].Mark == ')' || tokens[start].Is(WordClass.Place)
            || (tokens[start].Shape == Shape.AllCapitals && tokens[start].End - tokens[start].Start >= MinPlaceLength);
    }
}
