namespace Feed.Articles.Quotes;

/// <summary>Numbers the sentences of an article; what stands inside a quote belongs to the sentence around it.</summary>
internal static class Sentences
{
    private const int MostClosingMarks = 4;

    /// <summary>Sets <see cref="Token.Sentence"/> of every token.</summary>
    public static void Number(Span<Token> tokens)
    {
        var sentence = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (at > 0 && (tokens[at].Paragraph != tokens[at - 1].Paragraph || Begins(tokens, at)))
                sentence++;
            tokens[at].Sentence = sentence;
        }
    }

    private static bool Begins(ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Run >= 0 || !(tokens[at].IsCapital || tokens[at].Mark is '"' or '[' or '(' or '—'))
            return false;
        var end = at - 1;
        while (end >= 0 && end >= at - MostClosingMarks && tokens[end].Paragraph == tokens[at].Paragraph
            && tokens[end].Mark is '"' or ')' or ']')
            end--;
        return end >= 0 && tokens[end].Mark is '.' or '?' or '!' or '…' && (tokens[end].Run < 0 || end < at - 1);
    }
}
