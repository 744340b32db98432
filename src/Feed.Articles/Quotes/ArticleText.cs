namespace Feed.Articles.Quotes;

/// <summary>An article as its quotes are read: paragraphs, words, sentences and quoted runs.</summary>
internal sealed class ArticleText
{
    private ArticleText(IReadOnlyList<string> paragraphs, Token[] tokens, int[] firstTokens, List<Passage> passages) =>
        (Paragraphs, Tokens, FirstTokens, Passages) = (paragraphs, tokens, firstTokens, passages);

    /// <summary>The paragraphs' texts.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>Every word and mark, in order.</summary>
    public Token[] Tokens { get; }

    /// <summary>By paragraph, the index of its first token; one more at the end.</summary>
    public int[] FirstTokens { get; }

    /// <summary>The quoted runs that are taken for speech; <see cref="Token.Run"/> is an index into them.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Cuts an article up.</summary>
    /// <param name="paragraphs">The texts of the paragraphs.</param>
    /// <param name="blockQuotes">By paragraph, whether all of it is quoted without marks.</param>
    public static ArticleText Read(IReadOnlyList<string> paragraphs, Func<int, bool> blockQuotes)
    {
        var tokens = new List<Token>(paragraphs.Sum(paragraph => paragraph.Length) / 5);
        var first = new int[paragraphs.Count + 1];
        var passages = new List<Passage>();
        var transcript = new Transcript(paragraphs);
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var text = paragraphs[index];
            first[index] = tokens.Count;
            Tokenizer.Read(text, index, tokens);
            var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens)[first[index]..];
            if (transcript.Words(index) is > 0 and var start)
            {
                Passage.MarkTurn(start, text, words, first[index], passages);
                continue;
            }

            foreach (var run in blockQuotes(index) && text.Length > 0 ? [new QuotedRun(0, text.Length, false)] : QuotedRuns.Find(text))
                Passage.Mark(run, text, words, first[index], passages);
        }

        first[paragraphs.Count] = tokens.Count;
        var all = tokens.ToArray();
        Sentences.Number(all);
        return new ArticleText(paragraphs, all, first, passages);
    }

    /// <summary>The text of a token, without a possessive ending.</summary>
    public ReadOnlySpan<char> Word(int token) => Paragraphs[Tokens[token].Paragraph].AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>The text from one token to another, both included.</summary>
    public string Span(int first, int last) => Paragraphs[Tokens[first].Paragraph][Tokens[first].Start..Tokens[last].End];

    /// <summary>Whether a token is a certain word, whatever its case.</summary>
    public bool Is(int token, string word) => token >= 0 && token < Tokens.Length && Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
