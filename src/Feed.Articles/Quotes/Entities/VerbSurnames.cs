namespace Feed.Articles.Quotes;

/// <summary>Recognises surnames that are also verbs of speech: <c>Ann Read lives in Arva</c>, then <c>said Read</c>.</summary>
internal sealed class VerbSurnames(AnnotatedDocument text)
{
    private HashSet<string>? surnames;

    /// <summary>Whether a capitalised verb is the surname of a person that the article introduces with a first name.</summary>
    public bool IsSurname(int at) => IsVerb(at) && (IsAfterFirstName(at)
        || ((IsSpeechVerb(at - 1) || IsSpeechVerb(at + 1)) && Surnames.Contains(text.Word(at).ToString())));

    private HashSet<string> Surnames => surnames ??= Enumerable.Range(1, text.Length - 1).Where(at => IsVerb(at) && IsAfterFirstName(at))
        .Select(at => text.Word(at).ToString()).ToHashSet(StringComparer.Ordinal);

    private bool IsVerb(int at) => text.Tokens[at] is { Shape: Shape.Capital } word && word.Is(WordClass.SpeechVerb)
        && word.Is(WordClass.Function);

    /// <summary>Whether a word follows a first name and precedes a lowercase word or a comma.</summary>
    private bool IsAfterFirstName(int at) => text.Tokens[at - 1] is { Shape: Shape.Capital, Possessive: false } first
        && first.Is(WordClass.FirstName) && text.SameSentence(at - 1, at)
        && text.Tokens[at + 1] is { IsLowercase: true } or { Mark: ',' };

    private bool IsSpeechVerb(int at) => text.Tokens[at].IsLowercase && text.Is(at, WordClass.SpeechVerb);
}
