namespace Feed.Speech;

/// <summary>Words between two quotes that only say who speaks, such as <c>she said</c> or <c>said Ada Pell, the mayor</c>.</summary>
/// <param name="Words">The words, with the punctuation around them and without quotation marks.</param>
internal readonly record struct Interruption(string Words)
{
    private const string Marks = "“”\"'‘’«»„ \u00A0";
    private const string EndMarks = ",.?!…—–:;";

    /// <summary>The text between two quotes of one person; null when it says more than who speaks.</summary>
    public static Interruption? Between(Article article, Quote quote, Quote next)
    {
        var text = Statements.ParagraphOf(article, quote);
        var (start, end) = (quote.Start + quote.Length, next.Start);
        if (start > end || end > text.Length || next.Text.Length == 0 || quote.Text.TrimEnd('’', '”', '\'', '"') is not [.., var last])
            return null;
        var interruption = new Interruption(text[start..end].Trim(Marks.ToCharArray()));
        // A quote that starts in lowercase continues the one before only after a comma. Without a comma, “big” and “small” are two quotes.
        var continues = char.IsLower(next.Text[0])
            ? interruption.EndsWithComma && (last == ',' || interruption.Words.StartsWith(','))
            : EndMarks.Contains(last) || interruption.Words is [',' or '.', ..];
        return continues && interruption.OnlySaysWhoSpeaks(quote, next) ? interruption : null;
    }

    /// <summary>Joins the two quotes as they would read without the interruption.</summary>
    public string Join(string said, string next)
    {
        var endsSentence = Words.EndsWith('.') || Words.EndsWith(':') || SentenceSplitter.Split(Words).Skip(1).Any() || Words is ['.', ..];
        // “They told me, ‘Wait,’” she said. “I did.”: the comma inside the marks belongs to the interruption.
        if (endsSentence && said is [.. var start, ',', '’' or '”' or '\'' or '"'])
            said = $"{start}.{said[^1]}";
        else if (endsSentence && said.EndsWith(','))
            said = said[..^1] + ".";
        else if (!EndMarks.Contains(said[^1]) && Words.Length > 0 && Words[0] is ',' or '.')
            said += endsSentence ? "." : ",";
        return $"{said} {next}";
    }

    private bool EndsWithComma => Words.EndsWith(',');

    private bool OnlySaysWhoSpeaks(Quote quote, Quote next)
    {
        var words = SentenceSplitter.Words(Words).Select(word => word.Trim(',', '.', ':', ';', '(', ')'))
            .Where(word => word.Length > 0).ToList();
        if (words.Count == 0)
            return true;
        var cues = new[] { quote.Cue, next.Cue }.OfType<string>().SelectMany(SentenceSplitter.Words)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = new[] { quote.Speaker, quote.Role, next.Role }.OfType<string>().SelectMany(SentenceSplitter.Words)
            .ToHashSet(StringComparer.Ordinal);
        return words.Exists(cues.Contains) && words.TrueForAll(word => cues.Contains(word) || names.Contains(word)
            || SpeechWords.Shipped.OnlySaysWhoSpeaks(word));
    }
}
