namespace Feed.Articles.Quotes;

/// <summary>Splits an article into tokens and quotes, paragraph by paragraph.</summary>
internal sealed class DocumentReader
{
    /// <summary>The number of empty tokens at each end, so that looking at neighbours needs no bounds check.</summary>
    public const int Margin = 5;

    /// <summary>
    /// With at least this many characters outside the quotation marks, a block quote has words of its own, not just punctuation.
    /// </summary>
    private const int MinCharactersOutsideQuotes = 8;

    private const int MinSentenceSpaces = 4;

    private readonly LanguageProfile language;
    private readonly string[] paragraphs;
    private readonly Func<int, ParagraphKind?> kindOf;
    private readonly IReadOnlyDictionary<int, int>? answers;
    private readonly TokenBuffer tokens;
    private readonly List<QuoteSpan> spans = [];
    private readonly HashSet<int> openBlocks = [];
    private readonly Transcript transcript;
    private readonly AnnouncedTexts announced = new();
    private readonly SingleMarks marks;
    private readonly bool hasDoubledApostrophes;
    private readonly bool hasSingleMarks;

    /// <summary>For each paragraph, the ranges between double marks.</summary>
    private readonly List<List<QuotedRange>> doubles;

    /// <summary>Prepares to read an article; the parameters are those of <see cref="AnnotatedDocument.Read"/>.</summary>
    public DocumentReader(LanguageProfile language, string[] paragraphs, Func<int, ParagraphKind?> kindOf,
        IReadOnlyDictionary<int, int>? answers, TokenBuffer tokens)
    {
        (this.language, this.paragraphs, this.kindOf, this.answers, this.tokens) = (language, paragraphs, kindOf, answers, tokens);
        transcript = new Transcript(paragraphs, language);
        marks = new SingleMarks(language);
        hasDoubledApostrophes = DoubledApostrophes.HasMarks(paragraphs, language);
        doubles = [.. paragraphs.Select(text => QuotedRanges.Find(text, hasDoubledApostrophes))];
        hasSingleMarks = UsesSingleMarks();
    }

    /// <summary>Reads the article. The document owns the tokens.</summary>
    public AnnotatedDocument Read()
    {
        var tokenizer = new Tokenizer(language, hasDoubledApostrophes);
        AddMargin();
        var firstTokens = new int[paragraphs.Length + 1];
        for (var index = 0; index < paragraphs.Length; index++)
        {
            firstTokens[index] = tokens.Count;
            tokenizer.Read(paragraphs[index], index, tokens, hasSingleMarks);
            AddQuotes(index, firstTokens[index]);
        }

        firstTokens[paragraphs.Length] = tokens.Count;
        SentenceNumbering.Number(tokens.Items.AsSpan(Margin..tokens.Count));
        var ranks = SentenceNumbering.Ranks(tokens.Items.AsSpan(Margin..tokens.Count));
        AddMargin();
        return new AnnotatedDocument(language, paragraphs, tokens, firstTokens, spans, ranks, openBlocks);
    }

    private void AddMargin()
    {
        for (var added = 0; added < Margin; added++)
            tokens.Add(Token.Empty);
    }

    /// <summary>Adds the quotes of a paragraph whose tokens have just been added.</summary>
    /// <param name="index">The paragraph's index.</param>
    /// <param name="first">The index of its first token.</param>
    private void AddQuotes(int index, int first)
    {
        var text = paragraphs[index];
        var words = tokens.Items.AsSpan(first..tokens.Count);
        var kind = kindOf(index);
        var announcement = announced.AnnouncementOf(index, kind, text, words);
        if (kind is null or ParagraphKind.Code)
            return;
        var start = transcript.TurnStart(index);
        if (start == 0 && announcement is not null && words[0].Mark != '"')
        {
            var span = QuoteSpan.ToParagraphEnd(0, text, words, first);
            Add(span is null ? null : span with { Announcement = announcement });
        }
        else if (start > 0 || answers?.TryGetValue(index - 1, out start) == true)
        {
            // Otherwise the "Q." or "A." could look like the initial of a name.
            if (transcript.HasLetterLabel(index))
                words[0].Shape = Shape.Lowercase;
            Add(QuoteSpan.ToParagraphEnd(start, text, words, first));
        }
        else
        {
            AddMarkedQuotes(index, kind.Value, first, words, announcement);
        }
    }

    /// <summary>Adds the quotes between marks, and a block quote as a whole.</summary>
    private void AddMarkedQuotes(int index, ParagraphKind kind, int first, Span<Token> words, int? announcement)
    {
        var text = paragraphs[index];
        var ranges = hasSingleMarks ? marks.Find(text, doubles[index], NextOpens(index)) : doubles[index];
        if (kind == ParagraphKind.BlockQuote && !IsAttributed(text, ranges))
            ranges = QuotedRanges.Whole(text);
        var before = spans.Count;
        foreach (var range in ranges)
            Add(QuoteSpan.FromRange(range, text, words, first) is { } span ? span with { Announcement = announcement } : null);
        if (spans.Count == before)
            return;
        if (kind == ParagraphKind.BlockQuote && !spans[^1].Range.Closed)
            openBlocks.Add(index);
        if (TitleCase.IsUsed(words, index == 0) || TitleCase.IsUsedOutsideQuotes(words))
            TitleCase.LowerVerbs(words);
        else
            TitleCase.LowerAttributionVerbs(words, (name, verb) => IsNameElsewhere(text[name.Start..verb.End]));
    }

    private void Add(QuoteSpan? span)
    {
        if (span is null)
            return;
        foreach (ref var token in tokens.Items.AsSpan(span.First..span.End))
            token.QuoteIndex = spans.Count;
        spans.Add(span);
    }

    /// <summary>Whether the paragraph after this one begins with a single mark.</summary>
    private bool NextOpens(int index) =>
        index + 1 < paragraphs.Length && SingleMarks.IsSingleMark(paragraphs[index + 1].FirstOrDefault());

    /// <summary>Whether the article quotes with single marks. If it also quotes whole sentences with double marks, single marks in only one
    /// paragraph may enclose a title, unless they have an attribution.</summary>
    private bool UsesSingleMarks()
    {
        if (paragraphs.Any(text => text.Contains("''", StringComparison.Ordinal)))
            return false;
        var hasSentence = doubles.Where((ranges, index) => ranges.Exists(range =>
            paragraphs[index].AsSpan(range.Start, range.End - range.Start).Count(' ') >= MinSentenceSpaces)).Any();
        var needed = hasSentence ? 2 : 1;
        int[] body = [.. Enumerable.Range(0, paragraphs.Length).Where(index => kindOf(index) is not null)];
        return body.Where(index => marks.HasSpeech(paragraphs[index], doubles[index])).Take(needed).Count() == needed
            || Array.Exists(body, index => marks.HasAttributedSpeech(paragraphs[index], doubles[index], NextOpens(index)));
    }

    /// <summary>Whether a capitalised word and a verb of speech are a name elsewhere in the article: a verb follows them (<c>Edward Said
    /// told</c>) or a lowercase word precedes them (<c>to Edward Said</c>).</summary>
    private bool IsNameElsewhere(string words)
    {
        foreach (var text in paragraphs)
        {
            for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                StepBudget.Spend();
                var rest = text.AsSpan(at + words.Length);
                var next = rest.TrimStart(' ');
                next = next.IndexOf(' ') is >= 0 and var end ? next[..end] : next;
                var isBeforeVerb = rest is [' ', >= 'a' and <= 'z', ..] && (language.ClassOf(next) & WordClass.Finite) != 0;
                if (isBeforeVerb || (at > 1 && text[at - 1] == ' ' && char.IsLower(text[at - 2])))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether quotation marks enclose most of a block quote, with an attribution outside them.</summary>
    private static bool IsAttributed(string text, List<QuotedRange> ranges)
    {
        var quoted = ranges.Sum(range => range.End - range.Start);
        return ranges.Count > 0 && ranges.TrueForAll(range => range.Closed) && text.Length - quoted > MinCharactersOutsideQuotes
            && (ranges[0].Start == 1 || quoted * 2 > text.Length);
    }
}
