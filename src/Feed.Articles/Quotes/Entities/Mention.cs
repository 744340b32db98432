namespace Feed.Articles.Quotes;

/// <summary>How a text refers to a person.</summary>
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

    /// <summary>A phrase such as "the former senator", "a spokesman", "the campaign", or a pronoun without a person.</summary>
    Phrase,
}

/// <summary>A reference to a person in the text.</summary>
/// <param name="Kind">The kind of reference.</param>
/// <param name="First">Index of the first token, titles included.</param>
/// <param name="Last">Index of the last token.</param>
internal sealed record Mention(MentionKind Kind, int First, int Last)
{
    /// <summary>Index of the first token of the name itself, after titles.</summary>
    public int Core { get; init; } = First;

    /// <summary>Index of the token that can name the person alone: the last token that is not a suffix.</summary>
    public int Head { get; init; } = Last;

    /// <summary>The gender that the words themselves imply.</summary>
    public Gender Gender { get; init; }

    /// <summary>How clearly a pronoun refers to its person, from 0.5 to 1; 1 for a name.</summary>
    public double Certainty { get; init; } = 1;

    /// <summary>The person referred to; null when unknown or unnamed.</summary>
    public Person? Person { get; init; }

    /// <summary>Whether there is more evidence for a person than a capital letter.</summary>
    public bool IsSurePerson => Person is { IsGuess: false };

    /// <summary>A phrase, with the gender of its noun.</summary>
    public static Mention Phrase(AnnotatedDocument text, int first, int last)
    {
        var role = last;
        while (role > first && !text.Tokens[role].Is(WordClass.Role))
            role--;
        return new Mention(MentionKind.Phrase, first, last) { Gender = Genders.Of(text.Tokens[role].Class) };
    }

    /// <summary>A mention of an unnamed speaker.</summary>
    public static Mention Unnamed(int first, int last) => new(MentionKind.Phrase, first, last) { Person = Person.Unnamed() };
}
