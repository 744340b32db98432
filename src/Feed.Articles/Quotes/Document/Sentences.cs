namespace Feed.Articles.Quotes;

/// <summary>Numbers the sentences of an article; what stands inside a quote belongs to the sentence around it.</summary>
internal static class Sentences
{
    private const int MostClosingMarks = 4;
    private const int FewestCaptionTokens = 4;

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

    /// <summary>By sentence, how many before it are told in full: a caption or a heading, which nothing ends, counts as none.</summary>
    /// <param name="tokens">Tokens with their sentences.</param>
    public static int[] Ranks(ReadOnlySpan<Token> tokens)
    {
        var ranks = new int[tokens.Length == 0 ? 0 : tokens[^1].Sentence + 1];
        var rank = 0;
        for (var (at, first) = (0, 0); at < tokens.Length; at++)
        {
            if (at + 1 < tokens.Length && tokens[at + 1].Sentence == tokens[at].Sentence)
                continue;
            var isCaption = at - first >= FewestCaptionTokens && tokens[at].Run < 0 && (tokens[at].IsWord || tokens[at].Mark == ')')
                && !tokens[at].Is(WordClass.Function);
            ranks[tokens[at].Sentence] = isCaption ? ~rank : ++rank;
            first = at + 1;
        }

        return ranks;
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
