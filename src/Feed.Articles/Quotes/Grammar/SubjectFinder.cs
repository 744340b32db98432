namespace Feed.Articles.Quotes;

/// <summary>Finds the subject left of a verb, or right of it when the order is inverted.</summary>
internal sealed class SubjectFinder(SentenceGrammar grammar)
{
    private const int MaxPhraseLength = 14;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;
    private readonly SpeechVerbFinder verbs = grammar.Verbs;
    private readonly CoordinatedSubjects coordination = grammar.Coordination;
    private readonly AppositionFinder appositions = grammar.Appositions;
    private readonly PhraseHeads heads = new(grammar);
    private readonly ClauseHeadFinder clauseHeads = new(grammar.Text, grammar.Mentions, grammar.Verbs);

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
        if (text.Tokens[at].Mark == ',' && clauseHeads.Find(grammar.Clauses.Start(start, at), at) is { } head)
            return head;
        if (text.Tokens[at].Mark is ',' or '—' or '–' or '-')
            return BeforeComma(at, start);
        if (text.Is(at, WordClass.Relative))
            return appositions.AntecedentOfWho(at, start);
        return appositions.NameBeforeOpenClause(at, start) ?? heads.EndingAt(at, start);
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

        if (name is null && at > verb + 1 && at < limit && text.Is(at, ReportingRole.Sender) && grammar.Senders.IsMessage(at, verb))
            return After(at, end);
        if (at > verb + 1)
            name ??= grammar.Clauses.NameAfterOffice(at, end) ?? grammar.Clauses.NameAfterRole(at, end);
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

    /// <summary>Whether a participle begins its own phrase, and does not describe the next noun as in <c>the acting mayor</c>.</summary>
    private bool BeginsParticiplePhrase(int at) => text.Is(at, WordClass.Participle) && !text.Is(at, WordClass.Role)
        && !text.Is(at - 1, WordClass.Determiner | WordClass.Indefinite) && !text.IsRoleNoun(at + 1);

    /// <summary>Whether a title in brackets begins at a token: <c>said (Dr) Smith</c>.</summary>
    private bool IsTitleInBrackets(int at) =>
        text.Tokens[at].Mark == '(' && text.Is(at + 1, WordClass.Title) && text.Tokens[at + 2].Mark == ')';

    /// <summary>The subject that a verb shares with the last finite verb of speech before it. Verbs inside a statement do not count:
    /// <c>rejected what Jones had said, saying</c>.</summary>
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

    /// <summary>Before a comma: a name with an apposition (<c>Smith, a friend of Jones, said</c>) or an apposition that is a name
    /// (<c>the mayor, Ann Smith, said</c>).</summary>
    private Mention? BeforeComma(int comma, int start)
    {
        var last = mentions.At(appositions.BeforeParenthesis(comma - 1, start));
        if (last is { Kind: not MentionKind.BareName } && (last.First == start || text.Tokens[last.First - 1].Mark == ','))
            return coordination.IsSecondOfTwo(last, start) ? Mention.Phrase(text, last.First, last.Last) : last;
        return appositions.NameBeforeAppositions(comma, start) ?? grammar.Clauses.OfClause(start, comma);
    }

    /// <summary>Whether a two-word time expression such as <c>last night</c> ends at a token: <c>Smith last night begged</c>.</summary>
    private bool EndsTimeExpression(int at) =>
        text.Is(at, ReportingRole.TimeUnit) && text.Is(at - 1, ReportingRole.TimeModifier) && at >= 1;

    private bool IsBetweenSubjectAndVerb(int at) => text.Tokens[at].IsLowercase
        ? text.Is(at, WordClass.Adverb | WordClass.Auxiliary | WordClass.Manner)
        : text.Is(at, WordClass.Calendar) && mentions.At(at) is null && mentions.At(at - 1) is not null;
}
