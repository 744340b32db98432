namespace Feed.Articles.Quotes;

/// <summary>Finds the subject of a whole sentence or clause.</summary>
internal sealed class ClauseSubjects(SentenceGrammar grammar)
{
    private const int MaxPhraseLength = 14;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;

    /// <summary>The subject of a sentence or clause: a role at its start, else the first mention that is neither a possessor nor the
    /// object of a preposition. The object of a preposition counts if a participle follows: <c>with Smith calling it</c>.</summary>
    public Mention? OfClause(int start, int end)
    {
        start = Start(start, end);
        if (RoleAt(start, end) is { } role)
            return role;
        Mention? unknown = null;
        for (var at = start; at < end; at++)
        {
            StepBudget.Spend();
            if (mentions.At(at) is not { } mention)
                continue;
            at = mention.Last;
            if (mention.Kind == MentionKind.Pronoun)
                return mention;
            if (text.Tokens[at].Possessive || (text.Tokens[mention.First - 1].Is(WordClass.Preposition)
                && !text.Is(at + 1, WordClass.Participle)))
                continue;
            if (mention.IsSurePerson)
                return IntroducedSubject(at + 1) ?? mention;
            unknown ??= mention;
        }

        return unknown;
    }

    /// <summary>The subject of a clause; an unnamed one when its only person is an object: <c>The club sacked Smith, saying</c>.</summary>
    public Mention? OfMainClause(int start, int end)
    {
        var found = OfClause(start, end);
        return found is { Kind: not (MentionKind.Pronoun or MentionKind.Phrase) } && IsObject(found, Start(start, end), end)
            ? Mention.Unnamed(found.First, found.Last)
            : found;
    }

    /// <summary>Where the subject of a sentence may begin: after <c>but</c> and after the comma of an introductory phrase, as in <c>As the
    /// crowd sang, Smith rose</c>.</summary>
    public int Start(int start, int end)
    {
        if (text.Is(start, WordClass.Coordinate))
            start++;
        if (mentions.At(start) is not null || !text.Tokens[start].Is(WordClass.Preposition | WordClass.Adverb | WordClass.Function)
            || text.Tokens[start].Is(WordClass.Determiner))
            return start;
        return text.FirstComma(start, end) is var comma && comma < end ? comma : start;
    }

    /// <summary>The name after an office and its field: <c>said Chancellor of the Exchequer Ann Smith</c>.</summary>
    public Mention? NameAfterOffice(int link, int end)
    {
        var at = link + 1;
        while (at < end && at < link + MaxPhraseLength && mentions.At(at) is null)
            at++;
        return at < end && mentions.At(at) is { } name && !text.Tokens[name.Last].Possessive
            && grammar.Offices.PrepositionBefore(name) == link ? name : null;
    }

    /// <summary>The name of an apposition, as in <c>his neighbour, the actress Ann Smith,</c></summary>
    public Mention? NameAfterRole(int at, int end)
    {
        while (at < end && text.Tokens[at].IsWord && !text.Is(at, WordClass.And))
            at++;
        at++;
        while (at < end && text.Tokens[at] is { IsWord: true } word && (!word.Is(WordClass.Clause) || text.Is(at, WordClass.And))
            && mentions.At(at) is null && !(text.Is(at, WordClass.Past) && text.Is(at + 1, WordClass.UnsaidMarker | WordClass.Preposition)))
            at++;
        return at < end && mentions.At(at) is { Kind: MentionKind.FullName } name ? name : null;
    }

    /// <summary>Whether the only finite verb of a clause precedes a name.</summary>
    private bool IsObject(Mention name, int start, int end)
    {
        var comma = text.FirstComma(name.Last + 1, end);
        if (comma >= end && name.Last + 1 == end)
            return false;
        var hasVerbAfter = !text.Is(name.Last + 1, WordClass.Relative)
            && text.HasVerb(name.Last + 1, comma);
        return !hasVerbAfter && AnnotatedDocument.Any(start + 1, name.First, at => text.IsFinite(at)
            && !text.Is(at, WordClass.Role | WordClass.Title | WordClass.Participle)
            && !text.Is(at - 1, WordClass.Determiner | WordClass.Preposition | WordClass.Manner | WordClass.Adverb)
            && text.Tokens[at - 1].IsWord);
    }

    /// <summary>
    /// The subject after a comma that closes an introductory phrase: <c>In a note by his aide, Ann Ray, Smith described</c>.
    /// </summary>
    private Mention? IntroducedSubject(int comma) => text.Tokens[comma].Mark == ',' && mentions.At(comma + 1) is { IsSurePerson: true } next
        && !text.Tokens[next.Last].Possessive && text.Is(next.Last + 1, WordClass.SpeechVerb | WordClass.Past | WordClass.Auxiliary) ? next
        : null;

    /// <summary>The phrase that begins at a token and ends with a role, as in <c>the former mayor</c>.</summary>
    private Mention? RoleAt(int start, int end)
    {
        if (text.Tokens[start].Mark == ',')
            start++;
        if (!text.Tokens[start].Is(WordClass.Determiner))
            return null;
        var at = start + 1;
        while (at < end && text.Tokens[at].IsWord && !text.Tokens[at].Is(WordClass.Function | WordClass.Role) && mentions.At(at) is null)
            at++;
        if (at < end && text.Is(at - 1, WordClass.Age | WordClass.Demonym) && text.Tokens[at].Mark == ',')
            return Mention.Phrase(text, start, at - 1);
        if (at >= end || !text.Tokens[at].Is(WordClass.Role))
            return null;
        while (at + 1 < end && text.Tokens[at + 1].Is(WordClass.Role))
            at++;
        if (text.Tokens[at].Possessive || mentions.At(at + 1) is not null)
            return null;
        if (IsFollowedByOrganisation(at + 1))
            return Mention.Unnamed(start, at);
        return NameAfterRole(at + 1, end) is { } name && text.Tokens[name.Last + 1].Mark == ',' ? name : Mention.Phrase(text, start, at);
    }

    /// <summary>Whether a comma and the name of an organisation follow: <c>The landlord, Harwick Homes,</c></summary>
    private bool IsFollowedByOrganisation(int comma)
    {
        var name = text.Is(comma + 1, WordClass.Definite) ? comma + 2 : comma + 1;
        var end = name;
        while (text.Tokens[end].IsCapital && mentions.At(end) is null or { IsSurePerson: false })
            end++;
        return text.Tokens[comma].Mark == ',' && end > name && text.Tokens[end].Mark == ',' && !text.Is(name, WordClass.Calendar);
    }
}
