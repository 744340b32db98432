namespace Feed.Articles.Quotes;

/// <summary>Finds subjects: left of a verb, right of it when the order is inverted, or of a whole sentence.</summary>
internal sealed class SubjectFinder
{
    private const int MaxPhraseLength = 14;
    private const int MaxFirmLength = 8;

    private readonly AnnotatedDocument text;
    private readonly Mentions mentions;
    private readonly SpeechVerbFinder verbs;
    private readonly MessageSenders senders;
    private readonly CoordinatedSubjects coordination;
    private readonly OfficePhrases offices;
    private readonly DescribedPeople descriptions;
    private readonly AppositionFinder appositions;
    private readonly ClauseHeadFinder clauseHeads;

    public SubjectFinder(SentenceGrammar grammar)
    {
        (text, mentions, verbs) = (grammar.Text, grammar.Mentions, grammar.Verbs);
        (senders, coordination, offices) = (grammar.Senders, grammar.Coordination, grammar.Offices);
        descriptions = new DescribedPeople(text, mentions, verbs);
        appositions = new AppositionFinder(text, mentions, coordination);
        clauseHeads = new ClauseHeadFinder(text, mentions, verbs);
    }

    /// <summary>The subject left of a verb.</summary>
    /// <param name="verb">The verb's token.</param>
    /// <param name="start">The first token that may belong to the subject.</param>
    public Mention? Before(int verb, int start)
    {
        var at = verb - 1;
        while (at >= start && (IsBetweenSubjectAndVerb(at) || EndsTimeExpression(at)))
        {
            StepBudget.Spend();
            at -= EndsTimeExpression(at) ? 2 : 1;
        }

        at = appositions.BeforeParenthesis(at, start);
        if (at < start)
            return null;
        if (Marks.IsDash(text.Tokens[at].Mark) && appositions.NameBeforeDashes(at, start) is { } beforeDashes)
            return beforeDashes;
        if (IsCommaOrDash(at))
            return (text.Tokens[at].Mark == ',' ? clauseHeads.Find(ClauseStart(start, at), at) : null) ?? BeforeComma(at, start);
        if (text.Is(at, WordClass.Relative))
            return appositions.AntecedentOfWho(at, start);
        return appositions.NameBeforeOpenClause(at, start) ?? EndingAt(at, start);
    }

    /// <summary>The subject right of a verb or preposition, as in <c>said Smith</c> or <c>according to Smith</c>.</summary>
    /// <param name="verb">The verb's token.</param>
    /// <param name="end">One past the last token that may belong to the subject.</param>
    public Mention? After(int verb, int end)
    {
        Mention? name = null;
        var at = verb + 1;
        var limit = Math.Min(end, verb + 1 + MaxPhraseLength);
        for (; at < limit; at++)
        {
            StepBudget.Spend();
            if (mentions.At(at) is { } mention)
                (name, at) = (mention, mention.Last);
            else if (IsTitleInBrackets(at))
                at += 2;
            else if (EndsSubject(at, verb, hasName: name is not null))
                break;
            else if (text.Tokens[at].IsLowercase)
                name = null;
        }

        if (name is null && at > verb + 1 && at < limit && text.Is(at, ReportingRole.Sender) && senders.IsMessage(at, verb))
            return After(at, end);
        if (at > verb + 1)
            name ??= NameAfterOffice(at, end) ?? NameAfterRole(at, end);
        if (name is not null && coordination.IsFirstOfTwo(name.Last + 1, end))
            return Mention.Phrase(text, name.First, name.Last);
        return name ?? (at > verb + 1 ? Mention.Phrase(text, verb + 1, at - 1) : null);
    }

    /// <summary>Whether the subject right of a verb ends before a token.</summary>
    private bool EndsSubject(int at, int verb, bool hasName)
    {
        ref readonly var word = ref text.Tokens[at];
        if (!word.IsWord)
            return true;
        if (hasName && (word.Is(WordClass.Preposition | WordClass.Calendar)
            || (word.IsLowercase && word.Is(WordClass.Adverb | WordClass.Manner | WordClass.Function))))
            return true;
        return word.IsLowercase && (word.Is(WordClass.Preposition | WordClass.Clause | WordClass.Relative)
            || (at > verb + 1 && BeginsParticiplePhrase(at)));
    }

    /// <summary>Whether a participle begins a phrase of its own, and does not describe the noun after it as in <c>the acting
    /// mayor</c>.</summary>
    private bool BeginsParticiplePhrase(int at) => text.Is(at, WordClass.Participle) && !text.Is(at, WordClass.Role)
        && !text.Is(at - 1, WordClass.Determiner | WordClass.Indefinite) && !text.IsRoleNoun(at + 1);

    /// <summary>Whether a title in brackets begins at a token: <c>said (Dr) Smith</c>.</summary>
    private bool IsTitleInBrackets(int at) =>
        text.Tokens[at].Mark == '(' && text.Is(at + 1, WordClass.Title) && text.Tokens[at + 2].Mark == ')';

    /// <summary>The subject of a sentence or clause: a role at its start, else the first mention that is neither a possessor nor the
    /// object of a preposition. The object of a preposition counts if a participle follows: <c>with Smith calling it</c>.</summary>
    public Mention? OfClause(int start, int end)
    {
        start = ClauseStart(start, end);
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

    /// <summary>The subject that a verb shares with the last finite verb of speech before it. Verbs in what somebody else says do not
    /// count: <c>rejected what Jones had said, saying</c>.</summary>
    /// <param name="verb">The verb without a subject of its own.</param>
    /// <param name="start">Where the clause begins.</param>
    public Mention? OfEarlierVerb(int verb, int start)
    {
        for (var finite = verbs.Last(start, verb, finite: true); finite >= 0; finite = verbs.Last(start, finite, finite: true))
        {
            StepBudget.Spend();
            if (Before(finite, start) is not { } sayer)
                return null;
            if (sayer.Kind == MentionKind.Pronoun || sayer.First <= start + 1 || text.Is(sayer.First - 1, WordClass.Neuter)
                || !text.Is(sayer.First - 1, ReportingRole.Unasserted))
                return sayer;
        }

        return null;
    }

    /// <summary>The subject of a clause, which is unnamed when its only person is an object: <c>The club sacked Smith,
    /// saying</c>.</summary>
    public Mention? OfMainClause(int start, int end)
    {
        var found = OfClause(start, end);
        return found is { Kind: not (MentionKind.Pronoun or MentionKind.Phrase) } && IsObject(found, ClauseStart(start, end), end)
            ? Mention.Unnamed(found.First, found.Last)
            : found;
    }

    /// <summary>Whether the only finite verb of a clause is before a name.</summary>
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

    /// <summary>Where the subject of a sentence may begin: after <c>but</c>, and after the comma of an introductory phrase, as in <c>As the
    /// crowd sang, Smith rose</c>.</summary>
    public int ClauseStart(int start, int end)
    {
        if (text.Is(start, WordClass.Coordinate))
            start++;
        if (mentions.At(start) is not null || !text.Tokens[start].Is(WordClass.Preposition | WordClass.Adverb | WordClass.Function)
            || text.Tokens[start].Is(WordClass.Determiner))
            return start;
        return text.FirstComma(start, end) is var comma && comma < end ? comma : start;
    }

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
        if (at < end && IsEpithet(at - 1) && text.Tokens[at].Mark == ',')
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

    private bool IsEpithet(int at) => text.Is(at, WordClass.Age | WordClass.Demonym);

    /// <summary>Whether a comma and the name of an organisation follow: <c>The landlord, Harwick Homes,</c></summary>
    private bool IsFollowedByOrganisation(int comma)
    {
        var name = text.Is(comma + 1, WordClass.Definite) ? comma + 2 : comma + 1;
        var end = name;
        while (text.Tokens[end].IsCapital && mentions.At(end) is null or { IsSurePerson: false })
            end++;
        return text.Tokens[comma].Mark == ',' && end > name && text.Tokens[end].Mark == ',' && !text.Is(name, WordClass.Calendar);
    }

    /// <summary>The name after an office and its field: <c>said Chancellor of the Exchequer Ann Smith</c>.</summary>
    private Mention? NameAfterOffice(int link, int end)
    {
        var at = link + 1;
        while (at < end && at < link + MaxPhraseLength && mentions.At(at) is null)
            at++;
        return at < end && mentions.At(at) is { } name && !text.Tokens[name.Last].Possessive && offices.PrepositionBefore(name) == link
            ? name : null;
    }

    /// <summary>The name of an apposition, as in <c>his neighbour, the actress Ann Smith,</c></summary>
    private Mention? NameAfterRole(int at, int end)
    {
        while (at < end && text.Tokens[at].IsWord && !text.Is(at, WordClass.And))
            at++;
        at++;
        while (at < end && text.Tokens[at] is { IsWord: true } word && (!word.Is(WordClass.Clause) || text.Is(at, WordClass.And))
            && mentions.At(at) is null && !(text.Is(at, WordClass.Past) && text.Is(at + 1, WordClass.UnsaidMarker | WordClass.Preposition)))
            at++;
        return at < end && mentions.At(at) is { Kind: MentionKind.FullName } name ? name : null;
    }

    /// <summary>The subject that ends at a token.</summary>
    private Mention? EndingAt(int at, int start)
    {
        if (mentions.At(at) is { } mention)
        {
            if (Sender(mention, start) is { } sender)
                return sender;
            var holdsOffice = offices.PrepositionBefore(mention) > start;
            if (!holdsOffice && (HeadBeforePreposition(mention, start) ?? HeadBeforeFirm(mention, start)) is { } head)
                return head;
            if (!holdsOffice && descriptions.DescribesUnnamed(mention, start))
                return Mention.Unnamed(mention.First, mention.Last);
            return coordination.IsSecondOfTwo(mention, start) ? Mention.Phrase(text, mention.First, at) : mention;
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

        return appositions.OpenApposition(first, at, start) ?? Mention.Phrase(text, first, at);
    }

    /// <summary>The writer of the message that is the subject: the last name, or the one before it in <c>a letter from Smith to
    /// Jones</c>.</summary>
    private Mention? Sender(Mention last, int start)
    {
        for (var at = last.Last; at > start && at > last.Last - MaxPhraseLength; at = (mentions.At(at)?.First ?? at) - 1)
        {
            StepBudget.Spend();
            if (mentions.At(at) is { } name && (name == last || text.Is(name.Last + 1, WordClass.UnsaidMarker))
                && senders.IsSender(name, start))
                return name;
        }

        return null;
    }

    /// <summary>The head before a preposition and a name: Ann Smith in <c>Ann Smith at Castle Bank</c>, an unnamed person in <c>a spokesman
    /// for Smith</c>. Null if the last name is the head itself.</summary>
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

    /// <summary>The head before a preposition and a firm of several surnames: Ann Smith in <c>Ann Smith from law firm Reed and Carr</c>, an
    /// unnamed person in <c>a spokesman for Reed and Carr</c>. Null if the last name ends no such firm.</summary>
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

    /// <summary>A person described by another person's name, as in <c>a spokesman for Smith</c> and <c>a friend of Smith</c>: the
    /// name that is before it, else an unnamed speaker.</summary>
    private Mention Representative(int role, int start)
    {
        var first = role;
        while (first > start && text.Tokens[first - 1] is { IsWord: true } word && !word.Is(WordClass.Clause)
            && mentions.At(first - 1) is null)
            first--;
        return (first > start + 1 && text.Tokens[first - 1].Mark == ',' ? mentions.At(first - 2) : null)
            ?? Mention.Phrase(text, first, role);
    }

    /// <summary>Before a comma: a name with an apposition (<c>Smith, a friend of Jones, said</c>) or an apposition that is a name
    /// (<c>the mayor, Ann Smith, said</c>).</summary>
    private Mention? BeforeComma(int comma, int start)
    {
        var last = mentions.At(appositions.BeforeParenthesis(comma - 1, start));
        if (last is { Kind: not MentionKind.BareName } && (last.First == start || text.Tokens[last.First - 1].Mark == ','))
            return coordination.IsSecondOfTwo(last, start) ? Mention.Phrase(text, last.First, last.Last) : last;
        return appositions.NameBeforeAppositions(comma, start) ?? OfClause(start, comma);
    }

    /// <summary>Whether a two-word time expression such as <c>last night</c> ends at a token: <c>Smith last night begged</c>.</summary>
    private bool EndsTimeExpression(int at) =>
        text.Is(at, ReportingRole.TimeUnit) && text.Is(at - 1, ReportingRole.TimeModifier) && at >= 1;

    private bool IsBetweenSubjectAndVerb(int at) => text.Tokens[at].IsLowercase
        ? text.Is(at, WordClass.Adverb | WordClass.Auxiliary | WordClass.Manner)
        : text.Is(at, WordClass.Calendar) && mentions.At(at) is null && mentions.At(at - 1) is not null;

    private bool IsCommaOrDash(int at) => text.Tokens[at].Mark is ',' or '—' or '–' or '-';
}
