namespace Feed.Speech;

/// <summary>Chooses the sentence that represents what a person said in an article, as the title of an entry.</summary>
public static class SpokenTitle
{
    /// <summary>The maximum length of a title in characters, quotation marks included.</summary>
    public const int MaxLength = 92;

    /// <summary>The maximum length of the text between the quotation marks.</summary>
    internal const int MaxQuotedLength = MaxLength - 2;

    /// <summary>The length of " …".</summary>
    internal const int EllipsisLength = 2;

    private const int ShortSentenceWords = 6;
    private const int MinWords = 3;

    /// <summary>
    /// The title of what a person says in an article: the best quoted sentence; else the article's sentence around a quoted fragment, or
    /// the person's name and a fragment; else the fragment alone, a reported statement, or the article's own title.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="said">What the person says in it.</param>
    /// <param name="statements">The statements of the quotes.</param>
    public static string Of(Article article, DistinctSpeech said, IEnumerable<QuotedStatement> statements)
    {
        QuotedStatement[] all = [.. statements];
        return Best(all) is { IsFragment: false } best
            ? best.Title
            : ArticleSentenceTitle.FromFragment(article, said.Quotes, all) ?? Best(all)?.Title ?? said.ReportedTitle() ?? article.Title;
    }

    /// <summary>The best sentence in quotation marks; null if there is none.</summary>
    /// <param name="statements">What the person said, in the order of the article.</param>
    public static string? Of(IEnumerable<QuotedStatement> statements) => Best(statements)?.Title;

    /// <summary>
    /// The sentence that best represents what the person said, or two that belong together. A long one is cut after a clause. Null if none
    /// fits.
    /// </summary>
    /// <param name="statements">What the person said, in the order of the article.</param>
    /// <param name="standaloneOnly">Whether to take only sentences that depend on no other sentence.</param>
    public static TitleCandidate? Best(IEnumerable<QuotedStatement> statements, bool standaloneOnly = false) =>
        statements.SelectMany(Candidates)
        .Where(candidate => candidate.StandsAlone || (!standaloneOnly && candidate.Strength > 0))
        // MaxBy keeps the first of equals.
        .MaxBy(candidate => candidate.Strength);

    private static IEnumerable<TitleCandidate> Candidates(QuotedStatement statement)
    {
        foreach (var part in statement.Parts)
        {
            string[] sentences = [.. QuotedText.Sentences(part)];
            for (var at = 0; at < sentences.Length; at++)
            {
                var sentence = sentences[at];
                if (at + 1 < sentences.Length && BelongTogether(sentence, sentences[at + 1])
                    && QuotableIfFits($"{sentence} {sentences[at + 1]}") is { } both)
                    yield return Candidate(statement, both, SentenceStrength.Of($"{sentence} {sentences[at + 1]}", both));
                if (QuotableIfFits(sentence) is { } whole)
                    yield return Candidate(statement, whole, SentenceStrength.Of(sentence, whole));
                else if (ClauseCut.Head(QuotedText.PrepareForQuoting(sentence), MaxQuotedLength - EllipsisLength) is { } start)
                    yield return Candidate(statement, $"{start} …", SentenceStrength.Of(sentence, start, isCut: true));
            }
        }
    }

    private static TitleCandidate Candidate(QuotedStatement statement, string shown, SentenceStrength strength) =>
        new($"“{shown}”", statement, strength.Value, strength.StandsAlone);

    private static string? QuotableIfFits(string sentence) =>
        QuotedText.PrepareForQuoting(sentence) is { Length: <= MaxQuotedLength } whole && !QuotedText.IsOpen(whole, whole.Length)
            ? whole
            : null;

    /// <summary>
    /// Whether one of two sentences says little without the other: the second depends on the first, or one of them is short.
    /// </summary>
    private static bool BelongTogether(string before, string sentence)
    {
        var (words, lists) = (SentenceSplitter.Words(sentence), TitleWords.Shipped);
        return words.Length >= MinWords && !before.EndsWith('?') && !sentence.EndsWith('?')
            && SentenceStrength.IsWhole(before) && SentenceStrength.IsWhole(sentence)
            && (lists.DependencePenalty(words) < 0 || SentenceSplitter.Words(before).Length < ShortSentenceWords
                || before.EndsWith('’') || before.EndsWith('”')
                || (words.Length < ShortSentenceWords && lists.Weigh(sentence).IsClaim && !lists.IsFirstPerson(words[0])));
    }

    /// <summary>Cuts a long text after a clause if one ends late enough, else after a word.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= MaxQuotedLength)
            return text;
        if (ClauseCut.Head(text, MaxQuotedLength - EllipsisLength) is { } head)
            return $"{head} …";
        var shown = text[..TextCut.AfterWord(text, MaxQuotedLength - EllipsisLength)].TrimEnd(' ', ',', ';', ':', '—', '–');
        var isOpen = QuotedText.IsOpen(shown, shown.Length);
        return $"{shown} …{(isOpen ? shown.Contains('“', StringComparison.Ordinal) ? "”" : "’" : "")}";
    }

    /// <summary>A candidate for the title.</summary>
    /// <param name="Title">The sentence in quotation marks, shortened if it is long.</param>
    /// <param name="Statement">The statement that contains the sentence.</param>
    /// <param name="Strength">How well the sentence represents what the person said.</param>
    /// <param name="StandsAlone">Whether it is a whole sentence that depends on no other sentence.</param>
    public sealed record TitleCandidate(string Title, QuotedStatement Statement, int Strength, bool StandsAlone)
    {
        /// <summary>Whether the words are from the middle of a sentence.</summary>
        public bool IsFragment => Title.FirstOrDefault(letter => char.IsLetterOrDigit(letter) || letter == '…') is var first
            && (first == '…' || char.IsLower(first));
    }
}
