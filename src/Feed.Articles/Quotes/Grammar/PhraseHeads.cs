namespace Feed.Articles.Quotes;

/// <summary>Finds the head of the phrase that ends at a token: Ann Smith in <c>Ann Smith at Castle Bank</c>.</summary>
internal sealed class PhraseHeads(SentenceGrammar grammar)
{
    private const int MaxPhraseLength = 14;
    private const int MaxFirmLength = 8;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;
    private readonly DescribedPeople descriptions = new(grammar.Text, grammar.Mentions, grammar.Verbs);

    /// <summary>The subject that ends at a token.</summary>
    public Mention? EndingAt(int at, int start)
    {
        if (mentions.At(at) is { } mention)
        {
            if (Sender(mention, start) is { } sender)
                return sender;
            var holdsOffice = grammar.Offices.PrepositionBefore(mention) > start;
            if (!holdsOffice && (HeadBeforePreposition(mention, start) ?? HeadBeforeFirm(mention, start)) is { } head)
                return head;
            if (!holdsOffice && descriptions.DescribesUnnamed(mention, start))
                return Mention.Unnamed(mention.First, mention.Last);
            return grammar.Coordination.IsSecondOfTwo(mention, start) ? Mention.Phrase(text, mention.First, at) : mention;
        }

        if (!text.Tokens[at].IsWord)
            return null;
        if (text.Is(at, WordClass.Channel) && mentions.At(at - 1) is { } owner && text.Tokens[owner.Last].Possessive)
            return owner;
        var first = at;
        while (first > start && at - first < MaxPhraseLength && text.Tokens[first - 1] is var word && (word.IsWord || word.Mark == '&')
            && !word.Is(WordClass.Clause))
        {
            first--;
            if (word.Is(WordClass.Preposition) && mentions.At(first - 1) is { } named)
                return EndingAt(named.Last, start);
        }

        return grammar.Appositions.OpenApposition(first, at, start) ?? Mention.Phrase(text, first, at);
    }

    /// <summary>The writer of the message that is the subject: the name that ends the subject, or the one before it in <c>a letter from
    /// Smith to Jones</c>.</summary>
    private Mention? Sender(Mention last, int start)
    {
        for (var at = last.Last; at > start && at > last.Last - MaxPhraseLength; at = (mentions.At(at)?.First ?? at) - 1)
        {
            StepBudget.Spend();
            if (mentions.At(at) is { } name && (name == last || text.Is(name.Last + 1, WordClass.UnsaidMarker))
                && grammar.Senders.IsSender(name, start))
                return name;
        }

        return null;
    }

    /// <summary>The head before a preposition and a name: Ann Smith in <c>Ann Smith at Castle Bank</c>, an unnamed person in <c>a spokesman
    /// for Smith</c>. Null if the name that ends the subject is itself the head.</summary>
    private Mention? HeadBeforePreposition(Mention last, int start)
    {
        var at = descriptions.FirstModifier(last, start) - 1;
        while (at > start && !(text.Is(at, WordClass.Preposition) && text.Tokens[at].IsLowercase) && !text.Tokens[at].Possessive
            && (text.Tokens[at].IsCapital || text.Is(at, WordClass.Determiner | WordClass.Role | WordClass.Title)))
            at--;
        if (at <= start || !text.Tokens[at].IsLowercase || !text.Is(at, WordClass.Preposition))
            return null;
        var isSpokesman = text.IsRoleNoun(at - 1) && text.Is(at - 1, WordClass.Unnamed)
            && (last.First < last.Core || text.Is(last.First - 1, DescribedPeople.Description));
        if (at + 1 < last.First && last is { Kind: MentionKind.FullName, Person.Confirmed: true } && !isSpokesman)
            return null;
        var isLink = text.Is(at, WordClass.LinkPreposition);
        if (isLink && text.Is(at - 1, WordClass.Role) && text.Tokens[at - 1].Shape is Shape.Lowercase or Shape.AllCapitals)
            return Representative(at - 1, start);
        if (mentions.At(at - 1) is { Kind: MentionKind.FullName or MentionKind.TitledName or MentionKind.BareName } head
            && head.First >= start
            && !text.Tokens[head.Last].Possessive && !text.Is(head.First - 1, WordClass.Preposition | WordClass.SpeechVerb))
            return head;
        return isLink && text.Tokens[at - 1].IsCapital
            && (text.Is(at - 1, WordClass.Organisation | WordClass.Title | WordClass.Role) || text.Is(at - 2, WordClass.Definite))
            ? EndingAt(at - 1, start)
            : null;
    }

    /// <summary>The head before a preposition and a firm named after several people: Ann Smith in <c>Ann Smith from law firm Reed and
    /// Carr</c>, an unnamed person in <c>a spokesman for Reed and Carr</c>. Null if the name that ends the subject does not end the name of
    /// such a firm.</summary>
    private Mention? HeadBeforeFirm(Mention last, int start)
    {
        var at = last.First - 1;
        if (last is not { Kind: MentionKind.BareName, Person: null or { HasFullName: false } } || at <= start
            || !text.Is(at, WordClass.And))
            return null;
        at--;
        var limit = Math.Max(start, at - MaxFirmLength);
        while (at > limit && (text.Tokens[at].IsCapital || text.Tokens[at].Mark == ','))
            at--;
        if (at == last.First - 2)
            return null;
        while (at > limit && text.Tokens[at].IsLowercase && !text.Is(at, WordClass.Function | WordClass.Finite | WordClass.Role))
            at--;
        if (!text.Tokens[at].IsLowercase || !text.Is(at, WordClass.LinkPreposition))
            return null;
        return mentions.At(at - 1) is { } head && head.First >= start && !text.Tokens[head.Last].Possessive ? head
            : text.IsRoleNoun(at - 1) ? Representative(at - 1, start) : null;
    }

    /// <summary>The person that <c>a spokesman for Smith</c> or <c>a friend of Smith</c> refers to: the name before the phrase, else an
    /// unnamed speaker.</summary>
    private Mention Representative(int role, int start)
    {
        var first = role;
        while (first > start && text.Tokens[first - 1] is { IsWord: true } word && !word.Is(WordClass.Clause)
            && mentions.At(first - 1) is null)
            first--;
        return (first > start + 1 && text.Tokens[first - 1].Mark == ',' ? mentions.At(first - 2) : null)
            ?? Mention.Phrase(text, first, role);
    }
}
