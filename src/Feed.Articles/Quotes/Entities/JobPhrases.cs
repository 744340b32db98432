namespace Feed.Articles.Quotes;

/// <summary>Finds the words for a job right before a name: <c>the club's former head of policy Ann Smith</c>.</summary>
internal sealed class JobPhrases(AnnotatedDocument text)
{
    private const int MaxLength = 8;
    private const WordClass Job = WordClass.Role | WordClass.Title | WordClass.Occupation;
    private const WordClass NotInJobPhrase = WordClass.Preposition | WordClass.Clause | WordClass.SpeechVerb | WordClass.Auxiliary
        | WordClass.Pronoun;

    /// <summary>The first word of the job before a name; the name's first token without one.</summary>
    public int Start(Mention name)
    {
        var at = name.First;
        if (name.First == name.Core && !(text.Tokens[at - 1].IsLowercase && IsJob(at - 1)) && !IsField(at - 1))
            return at;
        while (at > name.First - MaxLength && !text.BeginsSentence(at) && IsPart(at - 1))
            at--;
        return at;
    }

    /// <summary>Whether a job introduces a name that ends a sentence: <c>Support came from farmer Ann Smith.</c></summary>
    /// <param name="name">The name.</param>
    /// <param name="before">The token before the job.</param>
    public bool IntroducesFinalName(Mention name, int before) => name.Kind == MentionKind.FullName && before < name.First - 1
        && !text.SameSentence(name.Last, name.Last + 2) && (text.Is(before, WordClass.Be)
        || (text.Is(before, WordClass.Preposition) && !text.Is(before, WordClass.AffiliationPreposition)));

    private bool IsPart(int at)
    {
        if (text.Tokens[at] is not { IsWord: true, QuoteIndex: < 0 } word)
            return false;
        if (text.Is(at, WordClass.AffiliationPreposition))
            return IsJob(at - 1);
        if (word.Is(WordClass.Past | WordClass.Participle) && !word.Is(WordClass.Role) && !text.Is(at, ReportingRole.Former))
            return text.Is(at - 1, WordClass.Preposition | WordClass.Determiner);
        return !word.Is(NotInJobPhrase) || word.Is(WordClass.Determiner | WordClass.Role);
    }

    private bool IsJob(int at) => text.Is(at, Job) || text.Is(at, ReportingRole.Post);

    /// <summary>Whether a token is the field of a post: <em>policy</em> in <c>head of policy</c>.</summary>
    private bool IsField(int at) => text.Tokens[at].IsLowercase && text.Is(at - 1, WordClass.AffiliationPreposition) && IsJob(at - 2);
}
