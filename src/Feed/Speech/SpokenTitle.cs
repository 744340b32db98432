namespace Feed.Speech;

/// <summary>Chooses the sentence that stands for what a person said in an article, as the title of an entry.</summary>
public static class SpokenTitle
{
    /// <summary>The longest title, its quotation marks included.</summary>
    public const int MaxLength = 92;

    private const int ShortestCut = 40;
    private const int LongestLead = 50;
    private const int FewestLetters = 25;
    private const int FewestWords = 3;
    private const int UsualWords = 4;
    private const int FewestWordsOfPart = 6;
    private const int ShortWords = 20;

    /// <summary>More than a sentence can gain, so that one that leans is never taken for one that stands alone.</summary>
    private const int Leaning = 10;

    /// <summary>The title in quotation marks; null where nothing that was said can stand alone.</summary>
    /// <param name="statements">What the person said, in the order of the article.</param>
    public static string? Of(IEnumerable<Statement> statements) => Best(statements)?.Title;

    /// <summary>The sentence that stands best for what the person said; null where nothing that was said can stand alone.</summary>
    /// <param name="statements">What the person said, in the order of the article.</param>
    public static Spoken? Best(IEnumerable<Statement> statements)
    {
        // The first of equals: MaxBy keeps it.
        var best = statements.SelectMany(Candidates).Where(candidate => candidate.Strength > 0).MaxBy(candidate => candidate.Strength);
        return best is null ? null : best with { Title = $"“{Cut(Inner(best.Title))}”" };
    }

    private static IEnumerable<Spoken> Candidates(Statement statement) =>
        statement.Parts.SelectMany(Sentences.Split).Select(sentence => new Spoken(sentence, statement, StrengthOf(sentence)));

    /// <summary>
    /// A whole sentence beats a part of one, one that needs none before it one that leans, a claim and the first person a report, what fits
    /// what has to be cut, and anything a question.
    /// </summary>
    private static int StrengthOf(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A comma ends a whole sentence before "she said".
        var whole = sentence.FirstOrDefault(letter => char.IsLetterOrDigit(letter) || letter is '…' or '.' or '(' or '[') is var first
            && !char.IsLower(first) && !char.IsPunctuation(first)
            && sentence.TrimEnd('”', '’', '"', '\'') is [.., '.' or '!' or '?' or '…' or ',' or '。'];
        if (words.Length < (whole ? FewestWords : FewestWordsOfPart))
            return 0;
        // A question says what was asked: it serves only where nothing else does.
        if (sentence.EndsWith('?'))
            return 1;
        var strength = whole ? Whole : 2;
        // What is cut away says nothing: of a sentence that begins with its condition, that is all.
        var shown = Cut(sentence).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (shown.Any(SpeechWords.Shipped.IsFirstPerson))
            strength += 3;
        if (shown.Any(SpeechWords.Shipped.Claims))
            strength += 2;
        if (words.Length <= ShortWords && sentence.Length <= MaxLength - 2)
            strength += 4;
        else if (SpeechWords.Shipped.BeginsClause(words[0]))
            strength -= 3;
        if (SpeechWords.Shipped.Leans(words[0]))
            strength -= Leaning;
        if (SpeechWords.Shipped.PointsBack(words[^1]))
            strength -= 2;
        return strength - (words.Length < UsualWords ? 5 : words.Length < FewestWordsOfPart ? 2 : 0);
    }

    /// <summary>Marks inside become single ones; the full stop at the end goes.</summary>
    private static string Inner(string sentence)
    {
        var text = sentence.Replace('“', '‘').Replace('”', '’').TrimEnd(',', ';', ':', ' ');
        if (text.EndsWith(",’", StringComparison.Ordinal))
            text = text[..^2] + "’";
        if (text.Count(mark => mark == '"') is > 0 and var straight && straight % 2 == 0)
            text = string.Concat(text.Split('"').Select((part, number) => number == 0 ? part : (number % 2 == 1 ? "‘" : "’") + part));
        return text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;
    }

    /// <summary>The sentence that reports something, without marks around it; a long one is cut so that who says it and some of what is
    /// said stay.</summary>
    public static string OfReported(ReportedStatement statement)
    {
        var sentence = statement.Sentence.TrimEnd('.');
        var start = sentence.IndexOf(statement.Text.TrimEnd('.'), StringComparison.Ordinal);
        var name = sentence.IndexOf(statement.Speaker.Split(' ')[^1], StringComparison.Ordinal);
        if (sentence.Length <= MaxLength - 2)
            return sentence;
        if (start >= 0 && name >= start && name < start + statement.Text.Length)
            return Cut(sentence);
        return name >= 0 && name < start && start <= LongestLead
            ? Cut(sentence, start + FewestLetters)
            : Cut($"{statement.Speaker}: {statement.Text.TrimEnd('.')}", statement.Speaker.Length + FewestLetters);
    }

    /// <summary>Ends at a clause where one ends late enough, else at a word.</summary>
    public static string Cut(string sentence) => Cut(sentence, ShortestCut);

    private static string Cut(string sentence, int shortest)
    {
        var room = MaxLength - 2;
        if (sentence.Length <= room)
            return sentence;
        var clause = sentence.LastIndexOfAny([',', ';', ':', '—', '–'], room - 2);
        var end = clause >= Math.Max(shortest, ShortestCut) ? clause : sentence.LastIndexOf(' ', room - 2);
        if (end <= 0)
            end = char.IsHighSurrogate(sentence[room - 3]) ? room - 3 : room - 2;
        return $"{sentence[..end].TrimEnd(' ', ',', ';', ':', '—', '–')} …";
    }

    /// <summary>A sentence that somebody said.</summary>
    /// <param name="Title">The sentence in quotation marks, cut where it is long.</param>
    /// <param name="Statement">The statement that it is from.</param>
    /// <param name="Strength">How well it stands alone; from <see cref="Whole"/> on it is a whole sentence that leans on none before
    /// it.</param>
    public sealed record Spoken(string Title, Statement Statement, int Strength);

    /// <summary>The strength of a whole sentence.</summary>
    public const int Whole = 12;
}
