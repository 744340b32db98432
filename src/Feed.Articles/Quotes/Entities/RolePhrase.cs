namespace Feed.Articles.Quotes;

/// <summary>Reads noun phrases that describe a person, such as <c>the Secretary of State for Health and Social Care</c>.</summary>
internal sealed class RolePhrase(AnnotatedDocument text, IReadOnlyList<Mention> names)
{
    private const int MaxLength = 16;
    private const WordClass NotANoun = WordClass.Function | WordClass.Preposition | WordClass.Clause | WordClass.Adverb
        | WordClass.Calendar | WordClass.Negation;

    private const WordClass Action = WordClass.SpeechVerb | WordClass.Auxiliary;

    /// <summary>The last token and the head noun of a role that begins at a token; null when the words are not a role.</summary>
    /// <param name="start">The first token after the article.</param>
    /// <param name="followsVerb">Whether the phrase follows a form of <em>to be</em>. Then <em>and</em> may begin a second predicate, so it
    /// does not continue the role.</param>
    public (int Last, int Head)? Read(int start, bool followsVerb)
    {
        var end = NounsEnd(start, followsVerb);
        if (end == start || !IsRole(end - 1))
            return null;
        var head = end - 1;
        var hasLink = false;
        while (NextEnd(end, hasLink, followsVerb) is > 0 and var next && next - start <= MaxLength)
        {
            StepBudget.Spend();
            hasLink |= !text.Is(end, WordClass.And);
            end = next;
        }

        return HasPossessivePronoun(start, end) || IsInPersonName(end) ? null : (end - 1, head);
    }

    /// <summary>Whether a token is a noun for a person, and not part of a name.</summary>
    public bool IsRole(int at) => !IsInPersonName(at) && !text.Is(at, ReportingRole.Former)
        && (text.Is(at, WordClass.Role) || text.Is(at, ReportingRole.Post)
        || (text.Is(at, WordClass.Title) && !text.Is(at, WordClass.FirstName)
        && (text.Tokens[at].IsCapital || !text.Is(at, WordClass.Preposition))));

    /// <summary>Whether a preposition joins two capitalised words, as in <c>University of Arva professor</c>.</summary>
    public bool IsInName(int at) => text.Is(at, WordClass.AffiliationPreposition) && text.Tokens[at - 1].IsCapital
        && text.Tokens[at + 1].IsCapital && !text.Is(at + 1, WordClass.Title);

    /// <summary>Whether a token is part of a person's name.</summary>
    public bool IsInPersonName(int token)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            StepBudget.Spend();
            var middle = (low + high) / 2;
            (low, high) = names[middle].Core <= token ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && names[low - 1].Last >= token;
    }

    /// <summary>Whether a range says that a role is over: <c>former mayor</c>, <c>ex-mayor</c>.</summary>
    public bool IsFormer(int first, int end) => AnnotatedDocument.Any(first, end, IsFormer);

    /// <summary>Whether a word says that a role is over.</summary>
    public bool IsFormer(int at)
    {
        var word = text.Word(at);
        return (text.Is(at, ReportingRole.Former) && !text.Is(at, WordClass.Be))
            || (word.IndexOf('-') is > 0 and var hyphen && (text.Language.LookUp(word[..hyphen]).ReportingRole
            & ReportingRole.Former) != 0);
    }

    /// <summary>Whether a range has a possessive pronoun, so the role depends on another person: <c>a critic of his plan</c>.</summary>
    private bool HasPossessivePronoun(int first, int end) => AnnotatedDocument.Any(first, end, at => text.Is(at, ReportingRole.Own));

    /// <summary>The end of the nouns that begin at a token, including nouns after <em>and</em>.</summary>
    private int NounsEnd(int start, bool followsVerb)
    {
        var end = start;
        while (IsNoun(start, end))
            end++;
        if (end == start || followsVerb || !text.Is(end, WordClass.And))
            return end;
        var joined = end + 1;
        while (IsNoun(start, joined))
            joined++;
        var isOne = joined > end + 1 && IsRole(joined - 1) && !AnnotatedDocument.Any(end + 1, joined, at => text.Tokens[at].Possessive);
        return isOne ? joined : end;
    }

    private bool IsNoun(int start, int at) => IsInside(start, at) && (IsFormer(at) || text.Is(at, WordClass.Role | WordClass.Title)
        || (at > start && !IsRole(at - 1) && IsInName(at))
        || !text.Is(at, at > start && IsRole(at - 1) ? NotANoun | Action | WordClass.Past | WordClass.Participle : NotANoun | Action));

    /// <summary>The end of the complement, conjunct or list item that continues the phrase; 0 when the phrase ends here.</summary>
    private int NextEnd(int end, bool hasLink, bool followsVerb)
    {
        if (text.Is(end, WordClass.LinkPreposition) || text.Is(end, ReportingRole.Complement))
            return ComplementEnd(end);
        if (followsVerb || !hasLink)
            return 0;
        if (text.Is(end, WordClass.And))
            return JoinedEnd(end);
        return text.Tokens[end].Mark == ',' ? ListEnd(end) : 0;
    }

    /// <summary>The end of a preposition's object; 0 for a time, a number, a verb or a pronoun.</summary>
    private int ComplementEnd(int link)
    {
        var first = link + 1;
        while (text.Is(first, WordClass.Definite | WordClass.Indefinite))
            first++;
        var isBare = first == link + 1;
        if (isBare && text.Is(link, WordClass.UnsaidMarker) && text.Tokens[first].IsLowercase && !text.Tokens[first].Possessive)
            return 0;
        if (text.Is(first, WordClass.Calendar | WordClass.Pronoun | WordClass.Clause | WordClass.Group)
            || text.Word(first) is [>= '0' and <= '9', ..])
            return 0;
        var at = first;
        while (IsObject(link, first, at))
            at++;
        var hasOtherOwner = HasPossessivePronoun(link, at) && !text.Is(link, WordClass.AffiliationPreposition);
        return at == first || text.Tokens[at - 1].Possessive || hasOtherOwner ? 0 : at;
    }

    private bool IsObject(int link, int first, int at) => IsInside(link, at) && (text.Tokens[at].IsCapital
        ? !text.Is(at, WordClass.Calendar)
        : at == first ? !text.Is(at, WordClass.Preposition) && (at > link + 1 || !text.Is(at, WordClass.Auxiliary))
        : text.Is(at, WordClass.Role) || (text.Is(at, WordClass.Definite) && text.Tokens[at - 1].IsCapital && text.Tokens[at + 1].IsCapital)
        || (!text.Is(at, NotANoun | Action) && !(text.Is(at, WordClass.Past | WordClass.Participle) && BeginsClause(at))));

    /// <summary>Whether an object or a preposition follows a participle, so it is not part of the noun phrase before it.</summary>
    private bool BeginsClause(int participle) => text.Tokens[participle + 1] is { IsWord: true } next
        && (next.IsCapital || next.Is(WordClass.Function | WordClass.Preposition | WordClass.Determiner));

    /// <summary>The end of an object that a conjunction adds: <c>Health and Social Care</c>, <c>law and economics</c>.</summary>
    private int JoinedEnd(int conjunction)
    {
        var first = conjunction + 1;
        if (text.Tokens[first].IsCapital != text.Tokens[conjunction - 1].IsCapital || IsInPersonName(first)
            || text.Is(first, NotANoun | Action | WordClass.Past | WordClass.Participle))
            return 0;
        var at = first;
        while (IsObject(conjunction, first, at))
            at++;
        return at;
    }

    /// <summary>The end of a list of objects: <c>trade, industry and fish</c>.</summary>
    private int ListEnd(int comma)
    {
        var at = comma + 1;
        while (at < comma + 4 && text.Tokens[at].IsLowercase && IsInside(comma + 1, at)
            && !text.Is(at, NotANoun | Action | WordClass.Role | WordClass.Past | WordClass.Participle))
            at++;
        return at == comma + 1 ? 0 : text.Tokens[at].Mark == ',' ? ListEnd(at) : text.Is(at, WordClass.And) ? JoinedEnd(at) : 0;
    }

    private bool IsInside(int start, int at) => text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 } && text.SameSentence(start, at);
}
