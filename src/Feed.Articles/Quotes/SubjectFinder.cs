namespace Feed.Articles.Quotes;

/// <summary>Finds who does what a verb says: left of the verb, right of it when the order is inverted, or the subject of a whole
/// sentence.</summary>
internal sealed class SubjectFinder(ArticleText text, Mentions mentions)
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
        if (at < low)
            return null;
        if (text.Tokens[at].Mark == ')')
            at = SkipBack(at, '(', low) - 1;
        if (at >= low && text.Tokens[at].Mark is ',' or '—' or '–' or '-')
            return BeforeComma(at, low);
        if (text.Is(at, "who"))
            return (text.Tokens[at - 1].Mark == ',' ? mentions.At(at - 2) : mentions.At(at - 1)) ?? Before(at, low);
        if (text.Is(at, "and") || text.Is(at, "but") || text.Is(at, "then"))
            return OfClause(low, at);
        return at < low ? null : EndingAt(at, low);
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
            ref readonly var token = ref text.Tokens[at];
            if (mentions.At(at) is { } mention)
            {
                at = mention.Last;
                if (mention.Kind == MentionKind.Pronoun)
                    return at == verb + 1 ? mention : name;
                name = text.Tokens[at].Possessive ? null : mention;
                continue;
            }

            if (!token.IsWord || token.Is(WordClass.Preposition) || (token.Is(WordClass.Auxiliary) && token.Shape == Shape.Small)
                || IsClauseWord(at))
                break;
            if (name is not null && token.Shape == Shape.Small && !token.Is(WordClass.Adverb))
                name = null;
        }

        if (name is null && at < limit && at > verb + 1 && (text.Tokens[at].Mark == ',' || text.Is(at, "and"))
            && NameAfterRoles(at + 1, limit) is { } apposed)
            return apposed;
        if (name is null && at < limit && at > verb + 1 && text.Tokens[at].Is(WordClass.Preposition)
            && CommaBefore(at, limit) is > 0 and var comma && NameAfterRoles(comma + 1, end) is { } behind)
            return behind;
        return name ?? (at > verb + 1 ? Phrase(verb + 1, at - 1) : null);
    }

    private int CommaBefore(int at, int limit)
    {
        while (at < limit && text.Tokens[at].IsWord)
            at++;
        return at < limit && text.Tokens[at].Mark == ',' ? at : 0;
    }

    /// <summary>The name of an apposition, as in <c>his neighbour, the actress Ann Smith,</c></summary>
    private Mention? NameAfterRoles(int at, int limit)
    {
        while (at < limit && mentions.At(at) is null && (text.Is(at, "and") || IsDeterminer(at) || IsPlainNoun(text.Tokens[at])))
            at++;
        return mentions.At(at) is { Kind: MentionKind.FullName } name && name.Last + 1 < text.Tokens.Length
            && !text.Tokens[name.Last + 1].IsWord ? name : null;
    }

    private static bool IsPlainNoun(Token word) => word.IsWord
        && !word.Is(WordClass.Preposition | WordClass.Function | WordClass.Verb | WordClass.Auxiliary) || word.Is(WordClass.Role);

    /// <summary>The subject of a sentence or clause: the first mention that is neither owner nor part of a phrase that a preposition
    /// begins.</summary>
    public Mention? OfClause(int low, int end)
    {
        var start = low;
        if (text.Tokens[low].Is(WordClass.Preposition | WordClass.Adverb) || text.Tokens[low].Class == WordClass.Function)
        {
            for (var at = low + 1; at < end; at++)
            {
                if (text.Tokens[at].Mark == ',' && at + 1 < end)
                {
                    start = at + 1;
                    break;
                }
            }
        }

        return FirstSubject(start, end) ?? (start > low ? FirstSubject(low, end) : null);
    }

    private Mention? FirstSubject(int low, int end)
    {
        for (var at = low; at < end; at++)
        {
            if (mentions.At(at) is { } mention)
            {
                at = mention.Last;
                var edge = mention.First - 1;
                while (edge > low && text.Tokens[edge].Is(WordClass.Role))
                    edge--;
                var owned = edge >= low && text.Tokens[edge].Is(WordClass.Preposition);
                if (!owned && !text.Tokens[mention.Last].Possessive && !IsModifier(mention) && (mention.Person is not null
                    || mention.Kind == MentionKind.Pronoun))
                    return mention;
            }
            else if (IsUnnamedSubject(at, low, end))
            {
                return Phrase(low, at);
            }
        }

        return null;
    }

    /// <summary>Whether a clause begins with a noun phrase for a group or for somebody unnamed: <c>her campaign sent</c>, <c>a spokesman
    /// for Smith would not</c>.</summary>
    private bool IsUnnamedSubject(int at, int low, int end)
    {
        ref readonly var noun = ref text.Tokens[at];
        if (noun.Shape != Shape.Small || !noun.Is(WordClass.Role | WordClass.Group) || at == low || at + 1 >= end
            || mentions.At(at + 1) is not null || !(IsDeterminer(low) || mentions.At(low) is not null))
            return false;
        for (var before = low; before < at; before++)
        {
            if (!text.Tokens[before].IsWord || text.Tokens[before].Is(WordClass.Preposition | WordClass.Auxiliary)
                || (mentions.At(before) is { } owner && !text.Tokens[owner.Last].Possessive))
                return false;
        }

        return text.Tokens[at + 1].Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.Verb)
            || text.Word(at + 1).EndsWith("ed", StringComparison.Ordinal) || text.Word(at + 1) is "sent" or "put";
    }

    /// <summary>Whether a name only qualifies a noun, as in <c>Smith aide Jones</c> and <c>the Smith campaign</c>.</summary>
    private bool IsModifier(Mention mention) =>
        mention.Kind != MentionKind.Pronoun && mention.Last + 1 < text.Tokens.Length
            && text.Tokens[mention.Last + 1] is { Shape: Shape.Small } next && next.Is(WordClass.Role | WordClass.Group)
            && !next.Is(WordClass.Verb);

    /// <summary>The subject that ends at a token.</summary>
    private Mention? EndingAt(int at, int low)
    {
        if (mentions.At(at) is { } mention)
        {
            if (text.Tokens[at].Possessive)
                return Phrase(mention.First, at);
            var before = mention.First - 1;
            if (before < low || mention.Kind == MentionKind.Pronoun)
                return mention;
            while (before > low && text.Tokens[before].IsCapital && text.Tokens[before].Is(WordClass.Organisation | WordClass.Place)
                && mentions.At(before) is null)
                before--;
            var preposition = text.Is(before, "the") && before > low ? before - 1 : before;
            if (text.Tokens[preposition].Is(WordClass.Preposition) && HeadBefore(preposition, low) is { } head)
                return head;
            if (text.Is(before, "and") && before - 1 >= low && mentions.At(before - 1) is not null && IsPair(before, low))
                return Phrase(mention.First, at);
            return mention;
        }

        if (!text.Tokens[at].IsWord)
            return null;
        var first = at;
        while (first > low && at - first < LongestPhrase && text.Tokens[first - 1].IsWord && !IsClauseWord(first - 1))
        {
            first--;
            if (text.Tokens[first].Is(WordClass.Preposition) && mentions.At(first - 1) is { } named && first - 1 >= low
                && !text.Tokens[first - 1].Possessive)
                return EndingAt(named.Last, low);
        }

        if (first - 2 >= low && text.Tokens[first - 1].Mark == ',' && mentions.At(first - 2) is { Person: not null } apposed
            && !text.Tokens[first - 2].Possessive && IsDeterminer(first))
            return EndingAt(apposed.Last, low);
        return Phrase(first, at);
    }

    private bool IsPair(int and, int low)
    {
        var first = mentions.At(and - 1)!.First;
        while (first > low && text.Tokens[first - 1].IsWord
            && !text.Tokens[first - 1].Is(WordClass.Verb | WordClass.Preposition | WordClass.Auxiliary))
            first--;
        return first == low || !text.Tokens[first - 1].IsWord;
    }

    /// <summary>Before a comma: a name with an apposition (<c>Smith, a friend of Jones, said</c>) or an apposition that is a name
    /// (<c>the mayor, Ann Smith, said</c>).</summary>
    private Mention? BeforeComma(int comma, int low)
    {
        while (comma - 1 > low && text.Tokens[comma - 1].Mark == '-')
            comma--;
        var last = mentions.At(comma - 1);
        if (last is not null && last.First - 1 >= low && (text.Tokens[last.First - 1].Mark == ',' || last.First == low)
            && !text.Tokens[last.Last].Possessive)
            return last;
        if (last is not null && last.First == low)
            return last;
        for (var at = comma - 1; at > low; at--)
        {
            if (text.Tokens[at].Mark is not (',' or '—' or '–' or '-' or '('))
                continue;
            var before = text.Tokens[at - 1].Mark == ')' ? SkipBack(at - 1, '(', low) - 1 : at - 1;
            if (before >= low && mentions.At(before) is { } mention && !text.Tokens[before].Possessive)
                return EndingAt(before, low);
        }

        return OfClause(low, comma);
    }

    /// <summary>The noun before a preposition, as in <c>a spokesman for Smith said</c>; null when what stands there is no person or
    /// group.</summary>
    private Mention? HeadBefore(int preposition, int low)
    {
        var head = preposition - 1;
        if (head < low || !text.Tokens[head].IsWord || text.Tokens[head].Is(WordClass.Verb)
            && !text.Tokens[head].Is(WordClass.Role | WordClass.Group))
            return null;
        if (mentions.At(head) is { } name)
            return name;
        return text.Tokens[head].Is(WordClass.Role | WordClass.Group | WordClass.Organisation)
            || text.Tokens[head].Shape == Shape.Small ? Phrase(head, head) : null;
    }

    private Mention Phrase(int first, int last)
    {
        for (var at = first; at < last; at++)
        {
            if (text.Tokens[at].Possessive && text.Tokens[last].Is(WordClass.SpeechNoun) && mentions.At(at) is { } owner)
                return owner;
        }

        var gender = Gender.Unknown;
        for (var at = first; at <= last; at++)
            gender = text.Tokens[at].Is(WordClass.Role) ? text.Tokens[at].Is(WordClass.Female) ? Gender.Female
                : text.Tokens[at].Is(WordClass.Male) ? Gender.Male : gender : gender;
        return new Mention(MentionKind.Phrase, first, last) { Gender = gender };
    }

    private bool IsBetweenSubjectAndVerb(int at)
    {
        ref readonly var token = ref text.Tokens[at];
        return mentions.At(at) is null
            && (token.Is(WordClass.Calendar) || text.Is(at, "on") || text.Is(at, "last") || (token.Shape == Shape.Small
            && token.Is(WordClass.Adverb | WordClass.Auxiliary)) || text.Word(at).EndsWith("ly", StringComparison.Ordinal));
    }

    private bool IsDeterminer(int at) =>
        text.Word(at) is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "one" or "another" or "The" or "A" or "An" or "His" or "Her" or "Their" or "One" or "Another" or "this" or "that";

    private bool IsClauseWord(int at) =>
        text.Word(at) is "and" or "but" or "or" or "that" or "who" or "which" or "when" or "while" or "because" or "if" or "as" or "so" or "where" or "whose" or "who" or "than";

    private int SkipBack(int at, char mark, int low)
    {
        while (at > low && text.Tokens[at].Mark != mark)
            at--;
        return at;
    }
}
