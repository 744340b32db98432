namespace Feed.Articles.Quotes;

/// <summary>
/// Decides whether an article writes two apostrophes for each double quotation mark: <c>''We left'' said Smith.</c>
/// </summary>
internal static class DoubledApostrophes
{
    private const string Mark = "''";
    private const int MaxNameLength = 3;

    /// <summary>Whether an article has such marks: a comma, a full stop or a verb of speech follows a closing pair. A comma before the pair
    /// does not count: 123 PolNeAR articles write it there, and the gold labels omit all their quotes.</summary>
    public static bool HasMarks(IReadOnlyList<string> paragraphs, LanguageProfile language) =>
        paragraphs.Any(text => HasClosingPair(text, language));

    private static bool HasClosingPair(string text, LanguageProfile language)
    {
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 2, StringComparison.Ordinal))
        {
            if (at > 0 && char.IsLetter(text[at - 1]) && EndsQuote(text.AsSpan(at + 2), language))
                return true;
        }

        return false;
    }

    /// <summary>Whether the rest of a paragraph begins with a comma, a full stop, or a verb of speech with or without its subject before
    /// it.</summary>
    private static bool EndsQuote(ReadOnlySpan<char> rest, LanguageProfile language)
    {
        if (rest is [',' or '.', ..])
            return true;
        var words = 0;
        foreach (var range in rest.TrimStart().Split(' '))
        {
            var word = rest.TrimStart()[range];
            var kind = language.ClassOf(word.TrimEnd(",.:"));
            if ((kind & WordClass.SpeechVerb) != 0)
                return true;
            if (++words > MaxNameLength || word.Length == 0 || !(char.IsUpper(word[0]) || (kind & WordClass.Pronoun) != 0))
                return false;
        }

        return false;
    }
}
