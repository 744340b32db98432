namespace Feed.Articles.Quotes;

/// <summary>How a word is written.</summary>
internal enum Shape : byte
{
    /// <summary>Not a word.</summary>
    Punctuation,

    /// <summary>Begins with a lowercase letter or a digit.</summary>
    Lowercase,

    /// <summary>Begins with a capital.</summary>
    Capital,

    /// <summary>Two or more letters, all capitals.</summary>
    AllCapitals,

    /// <summary>One or more capitals, each with a full stop: <c>J.</c>, <c>J.D.</c></summary>
    Initial,
}

/// <summary>A word or a punctuation mark. The order of the fields leaves no gaps between them, because an article has thousands.</summary>
internal struct Token
{
    /// <summary>Where it begins in its paragraph, in UTF-16 units.</summary>
    public int Start;

    /// <summary>Where it ends, without a possessive ending.</summary>
    public int End;

    /// <summary>The paragraph's index.</summary>
    public int Paragraph;

    /// <summary>The number of its sentence, counted through the article; quoted words belong to the sentence around them.</summary>
    public int Sentence;

    /// <summary>Index of the quote it is in, or -1.</summary>
    public int QuoteIndex;

    /// <summary>How it is written; <see cref="Shape.Punctuation"/> for a mark.</summary>
    public Shape Shape;

    /// <summary>Whether it has a possessive ending.</summary>
    public bool Possessive;

    /// <summary>The punctuation mark; <c>"</c> for every form of quotation mark.</summary>
    public char Mark;

    /// <summary>Its classes from the word lists.</summary>
    public WordClass Class;

    /// <summary>Its roles in a sentence that reports speech.</summary>
    public ReportingRole ReportingRole;

    /// <summary>A placeholder outside every paragraph.</summary>
    public static Token Empty { get; } = new() { Paragraph = -1, Sentence = -1, QuoteIndex = -1 };

    public readonly bool IsWord => Shape != Shape.Punctuation;

    public readonly bool IsLowercase => Shape == Shape.Lowercase;

    public readonly bool IsCapital => Shape is Shape.Capital or Shape.AllCapitals or Shape.Initial;

    /// <summary>Whether it is a pronoun such as <c>he</c>, <c>him</c> or <c>her</c>.</summary>
    public readonly bool IsGenderedPronoun => Is(WordClass.Function) && Is(WordClass.Male | WordClass.Female);

    public readonly bool Is(WordClass any) => (Class & any) != 0;

    public readonly bool Is(ReportingRole any) => (ReportingRole & any) != 0;
}
