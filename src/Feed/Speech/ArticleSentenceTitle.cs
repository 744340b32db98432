namespace Feed.Speech;

/// <summary>Titles from the article's own sentences, for people of whom it has no whole sentence.</summary>
internal static class ArticleSentenceTitle
{
    private const int MinWordsOfFragment = 4;
    private const int MinLetters = 25;

    /// <summary>
    /// The article's sentence around a quote that is not a sentence, as in <c>Ada Kern called the plan “a disgrace”</c>, if it names the
    /// speaker and fits; else <c>Ada Kern: “what she called it”</c>; null if neither fits.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="quotes">What the person says in it.</param>
    /// <param name="statements">The statements of the quotes.</param>
    public static string? FromFragment(Article article, IReadOnlyList<Quote> quotes, IEnumerable<QuotedStatement> statements) =>
        quotes.Where(quote => quote.Speaker is not null).Select(quote => (quote, Sentence: SentenceOf(article, quote)))
            .Where(one => HasName(one.Sentence.Replace(one.quote.Text, "", StringComparison.Ordinal), one.quote.Speaker!))
            .Select(one => InFullIfFits(one.Sentence)).FirstOrDefault(sentence => sentence is not null)
        ?? NameWithFragment(quotes.Select(quote => quote.Speaker).FirstOrDefault(name => name is not null), statements);

    /// <summary>
    /// The sentence of a reported statement if it fits, else the speaker's name and the statement, cut after a clause; null if neither
    /// fits.
    /// </summary>
    public static string? FromReported(ReportedStatement statement)
    {
        var (name, text) = (statement.Speaker, QuotedText.TrimFullStop(statement.Text));
        if (InFullIfFits(QuotedText.TrimFullStop(statement.Sentence)) is { } whole)
            return whole;
        var room = RoomAfter(name);
        var fragments = text.Split('“').Skip(1).Select(part => part.Split('”')[0])
            .Select(QuotedText.PrepareForQuoting).Select(ClauseCut.TrimConjunction);
        if (HasName(text, name))
        {
            var head = ClauseCut.Head(RoleText.InSentence(text), SpokenTitle.Room - SpokenTitle.Ellipsis, MinLetters);
            return NameWithLongest(name, fragments) ?? (head is not null && HasName(head, name) ? $"{head} …" : null);
        }

        if (text.Length <= room)
            return $"{name}: {text}";
        return NameWithLongest(name, fragments)
            ?? (ClauseCut.Head(text, room - SpokenTitle.Ellipsis, MinLetters) is { } start ? $"{name}: {start} …" : null);
    }

    /// <summary>The name with the longest fragment that fits: a quote, or the last clauses of a long sentence.</summary>
    private static string? NameWithFragment(string? name, IEnumerable<QuotedStatement> statements)
    {
        if (name is null)
            return null;
        var parts = statements.SelectMany(statement => statement.Parts)
            .Select(QuotedText.PrepareForQuoting).Select(ClauseCut.TrimConjunction).ToList();
        return NameWithLongest(name, parts) ?? parts
            .SelectMany(QuotedText.Sentences).Select(sentence => ClauseCut.Tail(sentence, RoomAfter(name)))
            .Where(tail => tail is not null).Select(tail => $"{name}: “{tail}”").FirstOrDefault();
    }

    private static string? NameWithLongest(string name, IEnumerable<string> fragments) => fragments
        .Where(text => text.Length <= RoomAfter(name) && text.Split(' ').Length >= MinWordsOfFragment
            && !QuotedText.IsOpen(text, text.Length))
        .MaxBy(text => text.Length) is { } longest ? $"{name}: “{longest}”" : null;

    /// <summary>How many characters a title has left after the name and a colon.</summary>
    private static int RoomAfter(string name) => SpokenTitle.Room - name.Length - ": ".Length;

    /// <summary>The sentence with roles in full words if it fits.</summary>
    private static string? InFullIfFits(string sentence) =>
        RoleText.InSentence(sentence) is { Length: > 0 and <= SpokenTitle.Room } full ? full : null;

    private static bool HasName(string text, string speaker) => text.Contains(speaker.Split(' ')[^1], StringComparison.Ordinal);

    /// <summary>The sentence of the article that has a quote, without its full stop; empty when the quote has several.</summary>
    private static string SentenceOf(Article article, Quote quote) => SentenceSplitter.Split(Statements.ParagraphOf(article, quote))
        .FirstOrDefault(sentence => sentence.Contains(quote.Text, StringComparison.Ordinal)) is { } found
        ? QuotedText.TrimFullStop(found)
        : "";
}
