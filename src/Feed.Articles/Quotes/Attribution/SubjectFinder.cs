namespace Feed.Articles.Quotes;

/// <summary>Finds who does what a verb says: left of the verb, right of it when the order is inverted, or the subject of a whole
/// sentence.</summary>
internal sealed class SubjectFinder(AnnotatedDocument text, Mentions mentions)
{
    private const int LongestPhrase = 14;

    /// <summary>The subject left of a verb.</summary>
    /// <param name="verb">The verb's token.</param>
    /// <param name="low">The first token that may belong to the subject.</param>
    public Mention? Before(int verb, int low)
    {
        var at = verb - 1;
        while (at >= low && IsBetweenSubjectAndVerb(at))
            at--;
        at = BeforeParenthesis(at, low);
        if (at < low)
            return null;
        if (IsBreak(at))
            return BeforeComma(at, low);
        if (text.Is(at, WordClass.Relative))
            return mentions.At(at - 1) ?? mentions.At(at - 2);
        return EndingAt(at, low);
    }

    /// <summary>The subject right of a verb or preposition, as in <c>said Smith</c> or <c>according to Smith</c>.</summary>
    /// <param name="verb">The verb's token.</param>
    /// <param name="end">The token behind the last that may belong to the subject.</param>
    public Mention? After(int verb, int end)
    {
        Mention? name = null;
        var at = verb + 1;
        var limit = Math.Min(end, verb + 1 + LongestPhrase);
        for (; at < limit; at++)
        {
            if (mentions.At(at) is { } mention)
                (name, at) = (mention, mention.Last);
            else if (!text.Tokens[at].IsWord || text.Tokens[at].Is(WordClass.Preposition | WordClass.Clause))
                break;
            else if (text.Tokens[at].Shape == Shape.Small)
                name = null;
        }

        return at == verb + 1 ? name : name ?? NameBehindRole(at, end) ?? Phrase(verb + 1, at - 1);
    }

    /// <summary>The subject of a sentence or clause: a role that it begins with, else the first mention that is no owner and behind no
    /// preposition, unless a participle follows, as in <c>with Smith calling it</c>.</summary>
    public Mention? OfClause(int low, int end)
    {
        var start = ClauseStart(low, end);
        if (RoleAt(start, end) is { } role)
            return role;
        Mention? unknown = null;
        for (var at = start; at < end; at++)
        {
            if (mentions.At(at) is not { } mention)
                continue;
            at = mention.Last;
            if (mention.Kind == MentionKind.Pronoun)
                return mention;
            if (text.Tokens[at].Possessive || (text.Tokens[mention.First - 1].Is(WordClass.Preposition) && !text.Is(at + 1, WordClass.Participle)))
                continue;
            if (mention.IsSomebody)
                return mention;
            unknown ??= mention;
        }

        return unknown;
    }

    /// <summary>Where a sentence begins to tell who does something: behind <c>but</c>, and behind the comma of what leads, as in <c>As the
    /// crowd sang, Smith rose</c>.</summary>
    public int ClauseStart(int low, int end)
    {
        var start = text.Is(low, WordClass.Coordinate) ? low + 1 : low;
        if (mentions.At(start) is not null || !text.Tokens[start].Is(WordClass.Preposition | WordClass.Adverb | WordClass.Function)
            || text.Tokens[start].Is(WordClass.Determiner))
            return start;
        var comma = start;
        while (comma < end && text.Tokens[comma].Mark != ',')
            comma++;
        return comma < end ? comma : start;
    }

    /// <summary>The phrase that begins at a token and ends with what somebody is, as in <c>the former mayor</c>.</summary>
    private Mention? RoleAt(int start, int end)
    {
        if (text.Tokens[start].Mark == ',')
            start++;
        if (!text.Tokens[start].Is(WordClass.Determiner))
            return null;
        var at = start + 1;
        while (at < end && text.Tokens[at].IsWord && !text.Tokens[at].Is(WordClass.Function | WordClass.Role) && mentions.At(at) is null)
            at++;
        if (at >= end || !text.Tokens[at].Is(WordClass.Role))
            return null;
        while (at + 1 < end && text.Tokens[at + 1].Is(WordClass.Role))
            at++;
        if (text.Tokens[at].Possessive || mentions.At(at + 1) is not null)
            return null;
        return NameBehindRole(at + 1, end) is { } name && text.Tokens[name.Last + 1].Mark == ',' ? name : Phrase(start, at);
    }

    /// <summary>The name of an apposition, as in <c>his neighbour, the actress Ann Smith,</c></summary>
    private Mention? NameBehindRole(int at, int end)
    {
        while (at < end && text.Tokens[at].IsWord && !text.Is(at, WordClass.And))
            at++;
        do
            at++;
        while (at < end && text.Tokens[at] is { IsWord: true } word && (!word.Is(WordClass.Clause) || text.Is(at, WordClass.And))
            && mentions.At(at) is null);
        return at < end && mentions.At(at) is { Kind: MentionKind.FullName } name ? name : null;
    }

    /// <summary>The subject that ends at a token.</summary>
    private Mention? EndingAt(int at, int low)
    {
        if (mentions.At(at) is { } mention)
        {
            var before = mention.First - 1;
            if (before > low && text.Is(before, WordClass.Belonging) && IsNoun(before - 1))
                return Representative(before - 1, low);
            return before >= low && text.Is(before, WordClass.And) && mentions.At(before - 1) is not null ? Phrase(mention.First, at) : mention;
        }

        if (!text.Tokens[at].IsWord)
            return null;
        var first = at;
        while (first > low && at - first < LongestPhrase && text.Tokens[first - 1] is { IsWord: true } word && !word.Is(WordClass.Clause))
        {
            first--;
            if (word.Is(WordClass.Preposition) && mentions.At(first - 1) is { } named)
                return EndingAt(named.Last, low);
        }

        return Phrase(first, at);
    }

    /// <summary>Who is only told by somebody else's name, as in <c>a spokesman for Smith</c> and <c>a friend of Smith</c>: the name that
    /// stands before it, else nobody whom the text names.</summary>
    private Mention Representative(int role, int low)
    {
        var first = role;
        while (first > low && text.Tokens[first - 1] is { IsWord: true } word && !word.Is(WordClass.Clause) && mentions.At(first - 1) is null)
            first--;
        return (first > low + 1 && text.Tokens[first - 1].Mark == ',' ? mentions.At(first - 2) : null) ?? Phrase(first, role);
    }

    private bool IsNoun(int at) => text.Tokens[at].Shape == Shape.Small && text.Tokens[at].Is(WordClass.Role);

    /// <summary>Before a comma: a name with an apposition (<c>Smith, a friend of Jones, said</c>) or an apposition that is a name
    /// (<c>the mayor, Ann Smith, said</c>).</summary>
    private Mention? BeforeComma(int comma, int low)
    {
        var last = mentions.At(BeforeParenthesis(comma - 1, low));
        if (last is not null && (last.First == low || text.Tokens[last.First - 1].Mark == ','))
            return last;
        return OfClause(low, comma);
    }

    private bool IsBetweenSubjectAndVerb(int at) => text.Tokens[at].Shape == Shape.Small
        && text.Is(at, WordClass.Adverb | WordClass.Auxiliary | WordClass.Manner);

    private int BeforeParenthesis(int at, int low)
    {
        if (text.Tokens[at].Mark != ')')
            return at;
        while (at > low && text.Tokens[at].Mark != '(')
            at--;
        return at - 1;
    }

    private bool IsBreak(int at) => text.Tokens[at].Mark is ',' or '—' or '–' or '-';

    private Mention Phrase(int first, int last)
    {
        var role = last;
        while (role > first && !text.Tokens[role].Is(WordClass.Role))
            role--;
        return new Mention(MentionKind.Phrase, first, last) { Gender = Genders.Of(text.Tokens[role].Class) };
    }
}
