namespace Feed.Speech;

/// <summary>Titles from the article's own sentences, for people whom it quotes only in fragments or not at all.</summary>
internal static class ArticleSentenceTitle
{
    private const int MinWordsOfFragment = 4;
    private const int MinLetters = 25;

    /// <summary>
    /// The article's sentence around a quoted fragment, as in <c>Ada Kern called the plan “a disgrace”</c>, if it names the speaker and
    /// fits; else the name and the fragment, <c>Ada Kern: “a disgrace from the first day”</c>; null if neither fits.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="quotes">What the person says in it.</param>
    /// <param name="statements">The statements of the quotes.</param>
    public static string? FromFragment(Article article, IReadOnlyList<Quote> quotes, IEnumerable<QuotedStatement> statements) =>
        quotes.Where(quote => quote.Speaker is not null).Select(quote => (Quote: quote, Sentence: SentenceOf(article, quote)))
            .Where(found => HasLastName(found.Sentence.Replace(found.Quote.Text, "", StringComparison.Ordinal), found.Quote.Speaker!))
            .Select(found => SpelledOutIfFits(found.Sentence)).FirstOrDefault(sentence => sentence is not null)
        ?? NameWithFragment(quotes.Select(quote => quote.Speaker).FirstOrDefault(name => name is not null), statements);

    /// <summary>
    /// The sentence of a reported statement if it fits; else the speaker's name and the statement, or a quoted fragment of it, or its
    /// start up to the end of a clause; null if nothing fits.
    /// </summary>
    public static string? FromReported(ReportedStatement statement)
    {
        var (name, text) = (statement.Speaker, QuotedText.TrimFullStop(statement.Text));
        if (SpelledOutIfFits(QuotedText.TrimFullStop(statement.Sentence)) is { } whole)
            return whole;
        var maxLength = MaxLengthAfter(name);
        var fragments = text.Split('“').Skip(1).Select(part => part.Split('”')[0])
            .Select(QuotedText.PrepareForQuoting).Select(ClauseCut.TrimConjunction);
        if (HasLastName(text, name))
        {
            var head = ClauseCut.Head(RoleText.InSentence(text), SpokenTitle.MaxQuotedLength - SpokenTitle.EllipsisLength, MinLetters);
            return NameWithLongest(name, fragments) ?? (head is not null && HasLastName(head, name) ? $"{head} …" : null);
        }

        if (text.Length <= maxLength)
            return $"{name}: {text}";
        return NameWithLongest(name, fragments)
            ?? (ClauseCut.Head(text, maxLength - SpokenTitle.EllipsisLength, MinLetters) is { } start ? $"{name}: {start} …" : null);
    }

    /// <summary>The name with the longest fragment that fits, else with the last clauses of a quoted sentence.</summary>
    private static string? NameWithFragment(string? name, IEnumerable<QuotedStatement> statements)
    {
        if (name is null)
            return null;
        var parts = statements.SelectMany(statement => statement.Parts)
            .Select(QuotedText.PrepareForQuoting).Select(ClauseCut.TrimConjunction).ToList();
        return NameWithLongest(name, parts) ?? parts
            .SelectMany(QuotedText.Sentences).Select(sentence => ClauseCut.Tail(sentence, MaxLengthAfter(name)))
            .Where(tail => tail is not null).Select(tail => $"{name}: “{tail}”").FirstOrDefault();
    }

    private static string? NameWithLongest(string name, IEnumerable<string> fragments) => fragments
        .Where(text => text.Length <= MaxLengthAfter(name) && text.Split(' ').Length >= MinWordsOfFragment
            && !QuotedText.IsOpen(text, text.Length))
        .MaxBy(text => text.Length) is { } longest ? $"{name}: “{longest}”" : null;

    /// <summary>How many characters of a title are left after the name and a colon.</summary>
    private static int MaxLengthAfter(string name) => SpokenTitle.MaxQuotedLength - name.Length - ": ".Length;

    /// <summary>The sentence with its roles spelled out, if it fits.</summary>
    private static string? SpelledOutIfFits(string sentence) =>
        RoleText.InSentence(sentence) is { Length: > 0 and <= SpokenTitle.MaxQuotedLength } full ? full : null;

    /// <summary>Whether a text has a speaker's last name.</summary>
    public static bool HasLastName(string text, string speaker) => text.Contains(speaker.Split(' ')[^1], StringComparison.Ordinal);

    /// <summary>The sentence of the article that contains a quote, without its full stop; empty if the quote spans several.</summary>
    private static string SentenceOf(Article article, Quote quote) => SentenceSplitter.Split(Statements.ParagraphOf(article, quote))
        .FirstOrDefault(sentence => sentence.Contains(quote.Text, StringComparison.Ordinal)) is { } found
        ? QuotedText.TrimFullStop(found)
        : "";
}
