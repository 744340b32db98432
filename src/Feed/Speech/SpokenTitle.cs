namespace Feed.Speech;

/// <summary>Chooses the sentence that represents what a person said in an article, as the title of an entry.</summary>
public static class SpokenTitle
{
    /// <summary>The maximum length of a title in characters, quotation marks included.</summary>
    public const int MaxLength = 92;

    private const int MinCutLength = 40;
    private const int MaxLead = 50;
    private const int MinLetters = 25;
    private const int MinWords = 3;
    private const int UsualWords = 4;
    private const int MinWordsOfFragment = 6;
    private const int ShortWords = 20;

    /// <summary>More than any sentence can gain, so that a sentence that depends on another one stays below <see cref="Whole"/>.</summary>
    private const int Leaning = 10;

    /// <summary>
    /// The title of what a person says in an article: the best sentence; if there are only fragments, the article's sentence around one;
    /// else a fragment of several words, what is reported, or the article's own title.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="said">What the person says in it.</param>
    /// <param name="statements">The statements of the quotes.</param>
    public static string Of(Article article, DistinctSpeech said, IEnumerable<Statement> statements)
    {
        var best = Best(statements);
        return best is { IsFragment: false } ? best.Title
            : OfFragment(article, said.Quotes) ?? best?.Title ?? said.ReportedTitle ?? article.Title;
    }

    /// <summary>The title in quotation marks; null if no sentence can stand alone.</summary>
    /// <param name="statements">What the person said, in the order of the article.</param>
    public static string? Of(IEnumerable<Statement> statements) => Best(statements)?.Title;

    /// <summary>The sentence that best represents what the person said; null if no sentence can stand alone.</summary>
    /// <param name="statements">What the person said, in the order of the article.</param>
    public static Spoken? Best(IEnumerable<Statement> statements)
    {
        // MaxBy keeps the first of equals.
        var best = statements.SelectMany(Candidates).Where(candidate => candidate.Strength > 0).MaxBy(candidate => candidate.Strength);
        return best is null ? null : best with { Title = $"“{Cut(Inner(best.Title))}”" };
    }

    private static IEnumerable<Spoken> Candidates(Statement statement) =>
        statement.Parts.SelectMany(SentenceSplitter.Split).Select(sentence => new Spoken(sentence, statement, StrengthOf(sentence)));

    /// <summary>
    /// Prefers whole sentences to fragments, sentences that depend on no other one, claims and the first person, sentences that fit to
    /// those that must be cut, and everything to questions.
    /// </summary>
    private static int StrengthOf(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // In front of "she said" a whole sentence ends with a comma.
        var isWhole = sentence.FirstOrDefault(letter => char.IsLetterOrDigit(letter) || letter is '…' or '.' or '(' or '[') is var first
            && !char.IsLower(first) && !char.IsPunctuation(first)
            && sentence.TrimEnd('”', '’', '"', '\'') is [.., '.' or '!' or '?' or '…' or ',' or '。'];
        if (words.Length < (isWhole ? MinWords : MinWordsOfFragment))
            return 0;
        // A question is the last resort: it makes no claim.
        if (sentence.EndsWith('?'))
            return 1;
        var strength = isWhole ? Whole : 2;
        // Only the words that are shown count: if a sentence starts with a condition, a cut may show only that.
        var shown = Cut(sentence).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (shown.Any(SpeechWords.Shipped.IsFirstPerson))
            strength += 3;
        if (shown.Any(SpeechWords.Shipped.IsClaim))
            strength += 2;
        if (words.Length <= ShortWords && sentence.Length <= MaxLength - 2)
            strength += 4;
        else if (SpeechWords.Shipped.StartsClause(words[0]))
            strength -= 3;
        if (SpeechWords.Shipped.NeedsSentenceBefore(words[0]))
            strength -= Leaning;
        if (SpeechWords.Shipped.RefersElsewhere(words[^1]))
            strength -= 2;
        return strength - (words.Length < UsualWords ? 5 : words.Length < MinWordsOfFragment ? 2 : 0);
    }

    /// <summary>
    /// The article's sentence around a quote that is not a sentence, as in <c>Ada Kern called the plan “a disgrace”</c>; null if none
    /// names the speaker and shows some of the quote.
    /// </summary>
    private static string? OfFragment(Article article, IEnumerable<Quote> quotes)
    {
        var found = quotes.Select(quote => (quote.Text, Name: quote.Speaker!.Split(' ')[^1], Sentence: SentenceOf(article, quote)))
            .Where(one => one.Sentence.Replace(one.Text, "", StringComparison.Ordinal).Contains(one.Name, StringComparison.Ordinal))
            .Select(one => (one.Sentence, Shown: Math.Max(one.Sentence.IndexOf(one.Name, StringComparison.Ordinal) + one.Name.Length,
                one.Sentence.IndexOf(one.Text, StringComparison.Ordinal) + Math.Min(one.Text.Length, MinLetters))))
            .Where(one => one.Sentence.Length <= MaxLength - 2 || one.Shown <= MaxLead + MinLetters)
            .OrderByDescending(one => one.Sentence.Length <= MaxLength - 2).FirstOrDefault();
        return found.Sentence is null ? null : Cut(found.Sentence, found.Shown);
    }

    /// <summary>The sentence of the article that has a quote, without its full stop; empty when the quote has several.</summary>
    private static string SentenceOf(Article article, Quote quote) => SentenceSplitter.Split(Statements.Text(article, quote))
        .FirstOrDefault(sentence => sentence.Contains(quote.Text, StringComparison.Ordinal)) switch
    {
        null => "",
        [.. var said, '.', var mark] when mark is '”' or '"' or '’' => $"{said}{mark}",
        var sentence => sentence.TrimEnd('.'),
    };

    /// <summary>Turns inner quotation marks into single ones and removes the final full stop.</summary>
    private static string Inner(string sentence)
    {
        var text = sentence.Replace('“', '‘').Replace('”', '’').TrimEnd(',', ';', ':', ' ');
        if (text.EndsWith(",’", StringComparison.Ordinal))
            text = text[..^2] + "’";
        if (text.Count(mark => mark == '"') is > 0 and var straight && straight % 2 == 0)
            text = string.Concat(text.Split('"').Select((part, number) => number == 0 ? part : (number % 2 == 1 ? "‘" : "’") + part));
        return text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;
    }

    /// <summary>
    /// The sentence of a reported statement, without quotation marks. A long sentence is cut so that the speaker and the start of the
    /// statement stay.
    /// </summary>
    public static string OfReported(ReportedStatement statement)
    {
        var sentence = statement.Sentence.TrimEnd('.');
        var start = sentence.IndexOf(statement.Text.TrimEnd('.'), StringComparison.Ordinal);
        var name = sentence.IndexOf(statement.Speaker.Split(' ')[^1], StringComparison.Ordinal);
        if (sentence.Length <= MaxLength - 2)
            return sentence;
        if (start >= 0 && name >= start && name < start + statement.Text.Length)
            return Cut(sentence);
        return name >= 0 && name < start && start <= MaxLead
            ? Cut(sentence, start + MinLetters)
            : Cut($"{statement.Speaker}: {statement.Text.TrimEnd('.')}", statement.Speaker.Length + MinLetters);
    }

    /// <summary>Cuts a long sentence after a clause if one ends late enough, else after a word.</summary>
    public static string Cut(string sentence) => Cut(sentence, MinCutLength);

    private static string Cut(string sentence, int shortest)
    {
        var room = MaxLength - 2;
        if (sentence.Length <= room)
            return sentence;
        var clause = sentence.LastIndexOfAny([',', ';', ':', '—', '–'], room - 2);
        var end = clause >= Math.Max(shortest, MinCutLength) ? clause : sentence.LastIndexOf(' ', room - 2);
        if (end <= 0)
            end = char.IsHighSurrogate(sentence[room - 3]) ? room - 3 : room - 2;
        var shown = sentence[..end].TrimEnd(' ', ',', ';', ':', '—', '–');
        return $"{shown} …{(shown.Count(mark => mark == '“') > shown.Count(mark => mark == '”') ? "”" : "")}";
    }

    /// <summary>A candidate for the title.</summary>
    /// <param name="Title">The sentence in quotation marks, shortened if it is long.</param>
    /// <param name="Statement">The statement that contains the sentence.</param>
    /// <param name="Strength">How well the sentence stands alone; only a whole sentence that depends on no other one reaches
    /// <see cref="Whole"/>.</param>
    public sealed record Spoken(string Title, Statement Statement, int Strength)
    {
        /// <summary>Whether the words are from the middle of a sentence.</summary>
        public bool IsFragment => Title.FirstOrDefault(letter => char.IsLetterOrDigit(letter) || letter == '…') is var first
            && (first == '…' || char.IsLower(first));
    }

    /// <summary>The base strength of a whole sentence.</summary>
    public const int Whole = 12;
}
