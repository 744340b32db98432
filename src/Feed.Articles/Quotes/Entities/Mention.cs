namespace Feed.Articles.Quotes;

/// <summary>How a text points at somebody.</summary>
internal enum MentionKind
{
    /// <summary>First name and surname.</summary>
    FullName,

    /// <summary>A title and a surname.</summary>
    TitledName,

    /// <summary>A surname or a first name alone.</summary>
    BareName,

    /// <summary>He or she.</summary>
    Pronoun,

    /// <summary>A phrase such as "the former senator", "a spokesman", "the campaign", or a pronoun that names nobody.</summary>
    Phrase,
}

/// <summary>A place where the text points at somebody.</summary>
/// <param name="Kind">How it does.</param>
/// <param name="First">Index of the first token, titles included.</param>
/// <param name="Last">Index of the last token.</param>
internal sealed record Mention(MentionKind Kind, int First, int Last)
{
    /// <summary>Index of the token where the name itself begins, behind the titles.</summary>
    public int Core { get; init; } = First;

    /// <summary>Index of the token that names the person when it stands alone: the last one that is no suffix.</summary>
    public int Head { get; init; } = Last;

    /// <summary>The gender that the words themselves tell.</summary>
    public Gender Gender { get; init; }

    /// <summary>How clearly a pronoun means its person, from one half to one; one for a name.</summary>
    public double Certainty { get; init; } = 1;

    /// <summary>The person meant; null when that is not known, or when nobody is named.</summary>
    public Person? Person { get; init; }

    /// <summary>Whether the text means a person whom more than a capital letter makes one.</summary>
    public bool IsSomebody => Person is { IsGuess: false };

    /// <summary>Words that stand for a speaker whom the text does not name.</summary>
    public static Mention OfNobody(int first, int last) =>
        new(MentionKind.Phrase, first, last) { Person = Person.Unnamed() };
}
