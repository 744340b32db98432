namespace Feed.Articles.Quotes;

/// <summary>Recognises people inside a phrase that introduces a sentence, so that its subject is somebody else: <c>Asked about Smith, he
/// said</c>, <c>Unlike Smith, she stayed</c>. In <c>When Smith rose, he said</c>, Smith may be the subject.</summary>
internal sealed class IntroductoryPhrases(AnnotatedDocument text)
{
    private const int MaxLength = 30;

    /// <summary>Whether a person is part of the phrase that introduces the clause whose subject begins at a token.</summary>
    /// <param name="person">A mention of the person.</param>
    /// <param name="subject">The first token of the subject, in the same sentence.</param>
    public bool IsInPhrase(Mention person, int subject)
    {
        if (subject - person.First > MaxLength)
            return false;
        var comma = subject - 1;
        while (comma > person.Last && (text.Tokens[comma].QuoteIndex >= 0 || text.Tokens[comma].Mark == '"' || IsInTitle(comma)))
            comma--;
        if (text.Tokens[comma].Mark != ',')
            return false;
        var start = person.First;
        while (!text.BeginsSentence(start) && start > person.First - MaxLength && text.Tokens[start - 1].QuoteIndex < 0)
            start--;
        if (text.Is(start, WordClass.Coordinate))
            start++;
        if (start >= person.First || text.Is(start, WordClass.Source | WordClass.FirstName))
            return false;
        var opens = text.Is(start, WordClass.Preposition) || text.Is(start, ReportingRole.Leading);
        var isVerbal = opens ? IsVerbal(start + 1) || (IsVerbal(start) && !text.Is(start, WordClass.Preposition)) : IsVerbal(start);
        if (isVerbal && text.FirstComma(start, person.First) == person.First)
            return true;
        return (opens || isVerbal) && (text.Tokens[person.Last].Possessive ? isVerbal || text.Is(start, WordClass.AffiliationPreposition)
            : !AnnotatedDocument.Any(person.Last + 1, comma, IsOnlyFinite));
    }

    /// <summary>Whether a word between a comma and a name belongs to the subject: <c>, the club's captain Ann Smith</c>.</summary>
    private bool IsInTitle(int at) => text.Tokens[at].IsLowercase
        && (text.Tokens[at].Possessive || text.Is(at, WordClass.Determiner | WordClass.Role | WordClass.Title | WordClass.Occupation));

    /// <summary>Whether a token is a finite verb and cannot be a participle.</summary>
    public bool IsOnlyFinite(int at) => text.IsFinite(at) && !text.Is(at, WordClass.Participle);

    /// <summary>Whether a token is a participle or a verb without its subject: <c>asked</c>, <c>Joined</c>, <c>meeting</c>.</summary>
    private bool IsVerbal(int at) => text.Tokens[at].IsWord && (text.Is(at, WordClass.SpeechVerb | WordClass.Past | WordClass.Participle)
        || (text.BeginsSentence(at) && (text.Language.ClassOfEnding(text.Word(at)) & (WordClass.Participle | WordClass.Past)) != 0));
}
