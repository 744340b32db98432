namespace Feed.Articles.Quotes;

/// <summary>An article split into paragraphs, tokens, sentences and quoted ranges. Immutable. The rules search ranges of tokens from
/// <c>start</c> or <c>first</c> up to, not including, <c>end</c>. A search to the left stops at <c>start</c>.</summary>
internal sealed class AnnotatedDocument : IDisposable
{
    private readonly TokenBuffer tokens;
    private readonly StepBudget budget;
    private readonly string[] paragraphs;
    private readonly int[] ranks;
    private readonly HashSet<int> quoted;
    private readonly HashSet<int> openBlocks;

    /// <summary>The tokens; entries from <see cref="Length"/> on are undefined.</summary>
    private Token[] items;

    internal AnnotatedDocument(LanguageProfile language, string[] paragraphs, TokenBuffer tokens, int[] firstTokens,
        List<QuoteSpan> spans, int[] ranks, HashSet<int> openBlocks) =>
        (Language, this.paragraphs, this.tokens, items, Length, FirstTokens, QuoteSpans, this.ranks, this.openBlocks, budget, quoted) =
        (language, paragraphs, tokens, tokens.Items, tokens.Count, firstTokens, spans, ranks, openBlocks,
            StepBudget.WithTokens(tokens.Count), [.. spans.Select(span => span.Paragraph)]);

    /// <summary>The profile of the article's language.</summary>
    public LanguageProfile Language { get; }

    /// <summary>The paragraphs' texts.</summary>
    public IReadOnlyList<string> Paragraphs => paragraphs;

    /// <summary>Every word and mark, in order, with empty tokens before the first and after the last.</summary>
    /// <exception cref="StepBudgetException">The tokens were accessed so often that a search must be stuck.</exception>
    public ReadOnlySpan<Token> Tokens
    {
        get
        {
            budget.SpendOne();
            return items.AsSpan(0, Length);
        }
    }

    /// <summary>The number of tokens, including the empty ones.</summary>
    public int Length { get; }

    /// <summary>The index of the first token of each paragraph, then the index after the last token.</summary>
    public IReadOnlyList<int> FirstTokens { get; }

    /// <summary>The quoted ranges that count as speech; <see cref="Token.QuoteIndex"/> is an index into them.</summary>
    public IReadOnlyList<QuoteSpan> QuoteSpans { get; }

    /// <summary>Splits an article into tokens and quotes.</summary>
    /// <param name="language">The language it is written in.</param>
    /// <param name="paragraphs">The texts of the paragraphs.</param>
    /// <param name="kindOf">The kind of each paragraph; null for a headline. A block quote is a quote even without marks, unless it
    /// contains its own attribution. A headline is never a quote.</param>
    /// <param name="answers">Where each answer without marks starts, by paragraph index; the headline is not counted.</param>
    public static AnnotatedDocument Read(LanguageProfile language, string[] paragraphs, Func<int, ParagraphKind?> kindOf,
        IReadOnlyDictionary<int, int>? answers = null)
    {
        // Rarely too small: a word averages more than four letters plus a space.
        var tokens = new TokenBuffer((2 * DocumentReader.Margin) + (paragraphs.Sum(paragraph => paragraph.Length) / 5));
        return new DocumentReader(language, paragraphs, kindOf, answers, tokens).Read();
    }

    /// <summary>Returns the tokens to the pool; they must not be used afterwards.</summary>
    public void Dispose()
    {
        tokens.Dispose();
        items = [];
    }

    /// <summary>The text of a token, without a possessive ending.</summary>
    public ReadOnlySpan<char> Word(int token)
    {
        ref readonly var word = ref Tokens[token];
        return word.Paragraph < 0 ? default : paragraphs[word.Paragraph].AsSpan(word.Start, word.End - word.Start);
    }

    /// <summary>The text from one token through another; empty when the second is earlier or in another paragraph.</summary>
    public string Words(int first, int last) => last < first || Tokens[first].Paragraph < 0
        || Tokens[first].Paragraph != Tokens[last].Paragraph ? ""
        : paragraphs[Tokens[first].Paragraph][Tokens[first].Start..Tokens[last].End];

    /// <summary>Whether a paragraph has quotes.</summary>
    public bool HasQuotes(int paragraph) => quoted.Contains(paragraph);

    /// <summary>Whether a paragraph is a block quote without a closing mark, which may continue in the next paragraph.</summary>
    public bool IsOpenBlockQuote(int paragraph) => openBlocks.Contains(paragraph);

    /// <summary>Whether a token begins a sentence.</summary>
    public bool BeginsSentence(int token) => Tokens[token - 1].Sentence != Tokens[token].Sentence;

    /// <summary>Whether two tokens are in one sentence.</summary>
    public bool SameSentence(int one, int other) => Tokens[one].Sentence == Tokens[other].Sentence;

    /// <summary>The number of sentences from one token to a later one, not counting captions and headings.</summary>
    public int SentencesBetween(int from, int to) => Math.Max(0, Rank(to) - Rank(from));

    /// <summary>Whether a token is in text without final punctuation, such as a caption.</summary>
    public bool IsCaption(int token) => ranks[Tokens[token].Sentence] < 0;

    private int Rank(int token) => ranks[Tokens[token].Sentence] is < 0 and var caption ? ~caption : ranks[Tokens[token].Sentence];

    /// <summary>The first token of a token's sentence; the search stops at quoted words.</summary>
    public int SentenceStart(int token)
    {
        while (token > 0 && !BeginsSentence(token) && Tokens[token - 1].QuoteIndex < 0)
            token--;
        return token;
    }

    /// <summary>Where a clause of a paragraph ends: at a quote, or at the mark that ends its sentence.</summary>
    public int ClauseEnd(int start, int paragraph)
    {
        var end = start;
        while (Tokens[end] is { QuoteIndex: < 0 } token && token.Paragraph == paragraph && token.Mark is not ('.' or '?' or '!'))
            end++;
        return end;
    }

    /// <summary>Where the run of unquoted words right before a token begins; the token itself when a mark precedes it.</summary>
    public int StartOfWords(int at, int start)
    {
        while (at > start && Tokens[at - 1] is { IsWord: true, QuoteIndex: < 0 })
            at--;
        return at;
    }

    /// <summary>The token before the run of lowercase words of the given classes that ends at a token.</summary>
    public int BeforeLowercase(int at, int start, WordClass any)
    {
        while (at > start && Tokens[at].IsLowercase && Is(at, any))
            at--;
        return at;
    }

    /// <summary>The first comma in a range; the end of the range if there is none.</summary>
    public int FirstComma(int first, int end)
    {
        while (first < end && Tokens[first].Mark != ',')
            first++;
        return first;
    }

    /// <summary>Whether any token in a range satisfies a predicate.</summary>
    public static bool Any(int first, int end, Predicate<int> holds)
    {
        while (first < end && !holds(first))
            first++;
        return first < end;
    }

    /// <summary>Whether a token has any of the given classes.</summary>
    public bool Is(int token, WordClass any) => Tokens[token].Is(any);

    /// <summary>Whether a token has any of the given roles in a sentence that reports speech.</summary>
    public bool Is(int token, ReportingRole any) => Tokens[token].Is(any);

    /// <summary>Whether a token is a finite verb.</summary>
    public bool IsFinite(int token) => Tokens[token].IsLowercase && Is(token, WordClass.Finite);

    /// <summary>Whether a range contains a finite verb.</summary>
    public bool HasVerb(int first, int end) => Any(first, end, IsFinite);

    /// <summary>Whether a token is a lowercase noun for a person.</summary>
    public bool IsRoleNoun(int token) => Tokens[token].IsLowercase && Is(token, WordClass.Role);

    /// <summary>Whether a token begins with a digit.</summary>
    public bool BeginsWithDigit(int token) => Word(token) is [>= '0' and <= '9', ..];

    /// <summary>Whether a verb of speech that is not also a noun follows a name.</summary>
    public bool IsFollowedBySpeechVerb(Mention name) =>
        Tokens[name.Last + 1] is { IsLowercase: true, QuoteIndex: < 0 } next && next.Is(WordClass.SpeechVerb)
        && !next.Is(WordClass.VerbOrNoun);

    /// <summary>The age in figures after a name and a comma, as in <c>Smith, 34,</c>; null when there is none.</summary>
    public string? AgeAfter(Mention name) => Tokens[name.Last + 1].Mark == ',' && Word(name.Last + 2) is { Length: 2 } age
        && char.IsDigit(age[0]) ? age.ToString() : null;
}
