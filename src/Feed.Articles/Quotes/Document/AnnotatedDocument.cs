namespace Feed.Articles.Quotes;

/// <summary>
/// An article split into paragraphs, tokens, sentences and quoted ranges. Immutable. The rules search ranges of tokens: from <c>low</c> or
/// <c>first</c>, the first token, to <c>end</c>, the token after the last.
/// </summary>
internal sealed class AnnotatedDocument : IDisposable
{
    /// <summary>The number of empty tokens before the first and after the last one, so that neighbours need no bounds check.</summary>
    private const int Margin = 5;

    /// <summary>
    /// With at least this many characters outside the quotation marks, a block quote has words of its own, not just punctuation.
    /// </summary>
    private const int MinCharactersOutsideQuotes = 8;

    private const int MinSpacesOfSentence = 4;

    private readonly TokenBuffer tokens;
    private readonly StepBudget budget;
    private readonly int[] ranks;
    private readonly HashSet<int> quoted;
    private readonly HashSet<int> openBlocks;

    private AnnotatedDocument(LanguageProfile language, IReadOnlyList<string> paragraphs, TokenBuffer tokens, int[] firstTokens,
        List<QuoteSpan> spans, int[] ranks, HashSet<int> openBlocks) =>
        (Language, Paragraphs, this.tokens, FirstTokens, QuoteSpans, this.ranks, this.openBlocks, budget, quoted) =
        (language, paragraphs, tokens, firstTokens, spans, ranks, openBlocks, StepBudget.WithTokens(tokens.Count),
            [.. spans.Select(span => span.Paragraph)]);

    /// <summary>The profile of the article's language.</summary>
    public LanguageProfile Language { get; }

    /// <summary>The paragraphs' texts.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>Every word and mark, in order, with empty tokens before the first and after the last.</summary>
    /// <exception cref="StepBudgetException">The tokens were accessed so often that a search must be stuck.</exception>
    public ReadOnlySpan<Token> Tokens
    {
        get
        {
            budget.Take();
            return tokens.Items.AsSpan(0, tokens.Count);
        }
    }

    /// <summary>The number of tokens, including the empty ones.</summary>
    public int Length => tokens.Count;

    /// <summary>The index of the first token of each paragraph, and at the end that of the token after the last.</summary>
    public IReadOnlyList<int> FirstTokens { get; }

    /// <summary>The quotes: the ranges that are taken for speech; <see cref="Token.QuoteIndex"/> is an index into them.</summary>
    public IReadOnlyList<QuoteSpan> QuoteSpans { get; }

    /// <summary>Splits an article into tokens and quotes.</summary>
    /// <param name="language">The language it is written in.</param>
    /// <param name="paragraphs">The texts of the paragraphs.</param>
    /// <param name="kindOf">The kind of each paragraph; null for a headline. A block quote is quoted entirely, even without marks, unless
    /// it contains its own attribution; a headline never is.</param>
    /// <param name="answers">Where each answer without marks starts, by paragraph index; the headline is not counted.</param>
    public static AnnotatedDocument Read(LanguageProfile language, IReadOnlyList<string> paragraphs, Func<int, ParagraphKind?> kindOf,
        IReadOnlyDictionary<int, int>? answers = null)
    {
        // Rarely too small: a word averages more than four letters plus a space.
        var tokens = new TokenBuffer((2 * Margin) + (paragraphs.Sum(paragraph => paragraph.Length) / 5));
        var apostrophes = DoubledApostrophes.AreMarks(paragraphs, language);
        var tokenizer = new Tokenizer(language, apostrophes);
        AddMargin(tokens);
        var firstTokens = new int[paragraphs.Count + 1];
        var spans = new List<QuoteSpan>();
        var openBlocks = new HashSet<int>();
        var transcript = new Transcript(paragraphs, language);
        var marks = new SingleMarks(language);
        var announced = new AnnouncedTexts();
        var doubles = paragraphs.Select(text => QuotedRanges.Find(text, apostrophes)).ToList();
        var single = UsesSingleMarks(paragraphs, kindOf, marks, doubles);
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var text = paragraphs[index];
            firstTokens[index] = tokens.Count;
            tokenizer.Read(text, index, tokens, single);
            var words = tokens.Items.AsSpan(firstTokens[index]..tokens.Count);
            var kind = kindOf(index);
            var announcement = announced.AnnouncementOf(index, kind, text, words);
            if (kind is null or ParagraphKind.Code)
                continue;
            var start = transcript.TurnStart(index);
            if (start == 0 && announcement is not null)
            {
                var span = QuoteSpan.FromTurn(0, text, words, firstTokens[index]);
                Add(span is null ? null : span with { Announcement = announcement }, tokens, spans);
                continue;
            }

            if (start > 0 || answers?.TryGetValue(index - 1, out start) == true)
            {
                if (transcript.IsLettered(index))
                    words[0].Shape = Shape.Small;
                Add(QuoteSpan.FromTurn(start, text, words, firstTokens[index]), tokens, spans);
                continue;
            }

            var ranges = !single ? doubles[index]
                : marks.Find(text, doubles[index], index + 1 < paragraphs.Count
                    && SingleMarks.IsSingleMark(paragraphs[index + 1].FirstOrDefault()));
            if (kind == ParagraphKind.BlockQuote && !IsAttributed(text, ranges))
                ranges = QuotedRanges.Whole(text);
            var before = spans.Count;
            foreach (var range in ranges)
                Add(QuoteSpan.FromRange(range, text, words, firstTokens[index]), tokens, spans);
            if (kind == ParagraphKind.BlockQuote && spans.Count > before && !spans[^1].Range.Closed)
                openBlocks.Add(index);
            if (spans.Count > before && (TitleCase.IsUsed(words, index == 0) || TitleCase.IsUsedOutsideQuotes(words)))
                TitleCase.LowerVerbs(words);
            else if (spans.Count > before)
                TitleCase.LowerTagVerbs(words);
        }

        firstTokens[paragraphs.Count] = tokens.Count;
        SentenceNumbering.Number(tokens.Items.AsSpan(Margin..tokens.Count));
        var ranks = SentenceNumbering.Ranks(tokens.Items.AsSpan(Margin..tokens.Count));
        AddMargin(tokens);
        return new AnnotatedDocument(language, paragraphs, tokens, firstTokens, spans, ranks, openBlocks);
    }

    /// <summary>
    /// Whether an article quotes with single marks. If it also quotes whole sentences with double marks, single marks in only one paragraph
    /// may be a title, unless somebody says the words between them.
    /// </summary>
    private static bool UsesSingleMarks(IReadOnlyList<string> paragraphs, Func<int, ParagraphKind?> kindOf, SingleMarks marks,
        List<List<QuotedRange>> doubles)
    {
        if (paragraphs.Any(text => text.Contains("''", StringComparison.Ordinal)))
            return false;
        var hasSentence = doubles.Where((ranges, index) => ranges.Exists(range =>
            paragraphs[index].AsSpan(range.Start, range.End - range.Start).Count(' ') >= MinSpacesOfSentence)).Any();
        var needed = hasSentence ? 2 : 1;
        int[] body = [.. Enumerable.Range(0, paragraphs.Count).Where(index => kindOf(index) is not null)];
        return body.Where(index => marks.AreUsed(paragraphs[index], doubles[index])).Take(needed).Count() == needed
            || Array.Exists(body, index => marks.AreAttributed(paragraphs[index], doubles[index]));
    }

    private static void Add(QuoteSpan? span, TokenBuffer tokens, List<QuoteSpan> spans)
    {
        if (span is null)
            return;
        foreach (ref var token in tokens.Items.AsSpan(span.First..span.End))
            token.QuoteIndex = spans.Count;
        spans.Add(span);
    }

    /// <summary>Whether a block quote has its own quotation marks around most of it, and an attribution outside them.</summary>
    private static bool IsAttributed(string text, List<QuotedRange> ranges)
    {
        var quoted = ranges.Sum(range => range.End - range.Start);
        return ranges.Count > 0 && ranges.TrueForAll(range => range.Closed) && text.Length - quoted > MinCharactersOutsideQuotes
            && (ranges[0].Start == 1 || quoted * 2 > text.Length);
    }

    /// <summary>Returns the tokens to the pool; they must not be used afterwards.</summary>
    public void Dispose() => tokens.Dispose();

    /// <summary>The text of a token, without a possessive ending.</summary>
    public ReadOnlySpan<char> Word(int token) => Tokens[token].Paragraph < 0 ? default
        : Paragraphs[Tokens[token].Paragraph].AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>
    /// The text from one token to another, both included; empty when the second precedes the first or is in another paragraph.
    /// </summary>
    public string Words(int first, int last) => last < first || Tokens[first].Paragraph < 0
        || Tokens[first].Paragraph != Tokens[last].Paragraph ? ""
        : Paragraphs[Tokens[first].Paragraph][Tokens[first].Start..Tokens[last].End];

    /// <summary>Whether a paragraph has quotes.</summary>
    public bool HasQuotes(int paragraph) => quoted.Contains(paragraph);

    /// <summary>Whether a paragraph is a block quote that no closing mark ends, so that it may continue in the next one.</summary>
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

    /// <summary>Whether a verb of speech that is not also a noun follows a name.</summary>
    public bool IsFollowedBySpeechVerb(Mention name) =>
        Tokens[name.Last + 1] is { Shape: Shape.Small, QuoteIndex: < 0 } next && next.Is(WordClass.Verb) && !next.Is(WordClass.Noun);

    /// <summary>The age in figures that a comma sets off behind a name; null when there is none.</summary>
    public string? AgeAfter(Mention name) => Tokens[name.Last + 1].Mark == ',' && Word(name.Last + 2) is { Length: 2 } age
        && char.IsDigit(age[0]) ? age.ToString() : null;

    private static void AddMargin(TokenBuffer tokens)
    {
        for (var added = 0; added < Margin; added++)
            tokens.Add(Token.Nothing);
    }
}
