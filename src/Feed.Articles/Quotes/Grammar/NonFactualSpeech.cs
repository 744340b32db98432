namespace Feed.Articles.Quotes;

/// <summary>Recognises speech that was denied, is only possible, or is made up: <c>never said</c>, <c>would say</c>, <c>denied that she had
/// said</c>, <c>a fake video shows her saying</c>, <c>in the novel she says</c>.</summary>
internal sealed class NonFactualSpeech(AnnotatedDocument text)
{
    private const int MaxSubjectLength = 10;
    private const int MaxDoubtDistance = 6;
    private const int MaxFictionLength = 12;
    private const int MaxInversion = 5;
    private const int MaxListenerLength = 4;

    /// <summary>No sentence of prose is longer; without a limit, text without full stops would take quadratic time.</summary>
    private const int MaxSentenceLength = 300;

    /// <summary>Whether a verb of speech reports words that may never have been said.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="start">Where its sentence begins.</param>
    public bool IsNonFactual(int verb, int start)
    {
        if (text.Is(verb, WordClass.Negation) || text.Language.NearMisses.EndingAt(verb - 1, text).Length > 0)
            return true;
        start = Math.Max(start, verb - MaxSentenceLength);
        for (var at = verb - 1; at >= start && at > verb - 5
            && text.Is(at, WordClass.Adverb | WordClass.Auxiliary | WordClass.Manner | WordClass.Negation | WordClass.Modal); at--)
        {
            if (IsUnreal(at))
                return true;
        }

        // Smith is not on record as saying.
        var isAsSaying = text.Is(verb, WordClass.Participle) && text.Is(verb - 1, ReportingRole.As);
        for (var at = verb - 1; at >= start && text.Tokens[at].Mark != ',' && !IsCoordination(at, verb); at--)
        {
            if (text.Is(at, WordClass.Denial) || IsFake(at) || (isAsSaying && text.Is(at, WordClass.Negation)))
                return true;
        }

        var first = text.Is(start, WordClass.Coordinate) ? start + 1 : start;
        return DeniesSpeech(first, verb) || IsRebutted(verb, start) || IsDoubted(verb, start) || IsInverted(verb, first)
            || IsFiction(first, verb) || IsSupposed(first, verb) || IsAvoided(verb);
    }

    /// <summary>Whether a range says that a quote was made up: <c>in the doctored clip</c>.</summary>
    public bool MentionsFake(int start, int end) => AnnotatedDocument.Any(start, end, at => IsFake(at)
        && text.Is(at - 1, WordClass.Determiner | WordClass.Indefinite) && text.Is(at - 2, WordClass.Preposition));

    /// <summary>Whether a range ends with an infinitive of speech that did not happen: <c>is unlikely to say</c>, <c>stopped short of
    /// saying</c>.</summary>
    public bool EndsWithUnspokenInfinitive(int start, int end) =>
        (BeforeInfinitive(start, end) is > 0 and var at && (text.Tokens[at].IsGenderedPronoun
            ? text.Is(at - 1, ReportingRole.Undone) || AnnotatedDocument.Any(Math.Max(start, at - MaxListenerLength), at, IsUnreal)
            : text.Is(at, ReportingRole.Undone | ReportingRole.Unasserted)))
        || IsAvoided(text.Tokens[end - 1].IsWord ? end - 1 : end - 2);

    /// <summary>Whether the words after a quote deny that somebody said it: <c>"A" is not what Smith said</c>.</summary>
    public bool DeniesQuote(int be) => text.Is(be, WordClass.Be) && text.Is(be + 1, WordClass.Negation)
        && text.Is(be + 2, ReportingRole.Unasserted) && text.Is(be + 2, WordClass.Function);

    /// <summary>Whether a question asks what somebody would say: <c>What would Smith say to that?</c></summary>
    public bool AsksWhatSomebodyWouldSay(int start, int end)
    {
        var modal = start;
        while (modal < Math.Min(end, start + MaxInversion) && !text.Is(modal, WordClass.Modal))
            modal++;
        return text.Is(modal, WordClass.Modal) && AnnotatedDocument.Any(modal + 1, end,
            at => text.Is(at, ReportingRole.Infinitive) || text.Is(at, WordClass.SpeechVerb));
    }

    /// <summary>The token of <em>likes</em> in a <c>likes to say</c> that ends a range; -1 for other words.</summary>
    public int HabitualVerb(int start, int end) =>
        BeforeInfinitive(start, end) is > 0 and var at && text.Is(at, ReportingRole.Habit) ? at : -1;

    /// <summary>The token before an infinitive of speech that ends a range, with or without marks, <em>that</em> and the listener after it;
    /// -1 when there is none.</summary>
    private int BeforeInfinitive(int start, int end)
    {
        var last = end - 1;
        while (last > start && (!text.Tokens[last].IsWord || text.Is(last, ReportingRole.Conjunction)))
            last--;
        var verb = last;
        while (verb > start && verb > last - MaxListenerLength && text.Tokens[verb].IsWord && !text.Is(verb, WordClass.SpeechVerb))
            verb--;
        return verb - 2 > start && text.Is(verb, WordClass.SpeechVerb) && text.Is(verb - 1, WordClass.UnsaidMarker)
            && (verb == last || text.Is(verb, ReportingRole.Told)) ? verb - 2 : -1;
    }

    /// <summary>Whether a token is the <em>and</em> between a verb and the previous verb: <c>denied it and said</c>.</summary>
    private bool IsCoordination(int at, int verb) =>
        text.Is(at, WordClass.Coordinate)
            && !AnnotatedDocument.Any(at + 1, verb, word => !text.Is(word, WordClass.Adverb | WordClass.Auxiliary | WordClass.Pronoun));

    private bool IsFake(int at) => text.Is(at, ReportingRole.Fake)
        && AnnotatedDocument.Any(at + 1, at + 3, next => text.Is(next, ReportingRole.Media) || text.Is(next, WordClass.Channel));

    /// <summary>Whether the subject denies the statement: <c>Nobody at the club said</c>, <c>Few believe Smith said</c>.</summary>
    private bool DeniesSpeech(int start, int verb)
    {
        var isNoOne = text.Is(start, WordClass.Determiner) && text.Is(start, ReportingRole.Negative)
            && text.Is(start + 1, WordClass.Indefinite);
        var isNobody = isNoOne || text.Is(start, WordClass.Nobody);
        if (!isNobody && !text.Is(start, ReportingRole.Few))
            return false;
        var first = isNoOne ? start + 2 : start + 1;
        for (var at = first; at < verb; at++)
        {
            if (text.Is(at, ReportingRole.Belief))
                return true;
            if ((text.Tokens[at].Mark == ',' && at > first) || text.Is(at, WordClass.Coordinate))
                return !AnnotatedDocument.Any(start, at, word => text.Is(word, WordClass.Auxiliary | WordClass.Past | WordClass.SpeechVerb))
                    && isNobody;
        }

        return isNobody;
    }

    /// <summary>Whether the words before a subject make its clause hypothetical or deny it: <c>Not even Smith said</c>, <c>Unless the
    /// mayor, Ann Smith, says</c>, <c>in case Smith says</c>, <c>When Smith says</c>.</summary>
    private bool IsSupposed(int start, int verb)
    {
        var isPresent = text.Word(verb) is [.., 's'];
        var commas = 0;
        for (var at = verb - 1; at >= start; at--)
        {
            StepBudget.Spend();
            if (text.Tokens[at].Mark == ',')
                commas++;
            else if (!text.Tokens[at].IsWord || IsCoordination(at, verb))
                return false;
            else if (commas is 0 or 2 && BeginsSubject(at + 1) && EndsSupposition(at, start, isPresent))
                return true;
            if (text.Tokens[at].IsLowercase && text.Is(at, WordClass.SpeechVerb | WordClass.Past | WordClass.Be))
                return false;
        }

        return false;
    }

    private bool BeginsSubject(int at) => text.Tokens[at].IsCapital
        || text.Is(at, WordClass.Determiner | WordClass.Indefinite | WordClass.Pronoun);

    /// <summary>Whether a supposition such as <c>in case</c> ends at a token, unlike <c>no doubt</c> and <c>at the moment</c>. A single
    /// word that needs the present tense counts only at the start of the sentence.</summary>
    private bool EndsSupposition(int at, int start, bool isPresent)
    {
        if (at == start && text.Is(at, WordClass.Denial))
            return true;
        if (at == start + 1 && text.Is(start, WordClass.Negation) && text.Is(at, WordClass.Adverb) && !text.Is(at, WordClass.Manner))
            return true;
        var (length, onlyPresent) = text.Language.Suppositions.EndingAt(at, text);
        return length > 0 && (!onlyPresent || (isPresent && (length > 1 || at == start)))
            && !text.Is(at - length, WordClass.Negation | WordClass.Preposition) && !text.Is(at - length, ReportingRole.Negative);
    }

    /// <summary>Whether somebody avoids saying something: <c>stopped short of saying</c>.</summary>
    private bool IsAvoided(int verb) => text.Is(verb, WordClass.Participle) && text.Is(verb, WordClass.SpeechVerb)
        && (text.Is(verb - 1, WordClass.AffiliationPreposition)
            || (text.Is(verb - 1, ReportingRole.Sender) && !text.Is(verb - 1, WordClass.Agent)))
        && text.Is(verb - 2, ReportingRole.Undone);

    /// <summary>Whether an auxiliary before the subject makes a clause a question, a condition or a negation: <c>Did Smith say</c>, <c>Had
    /// Smith said sorry, ...</c>, <c>At no point did Smith say</c></summary>
    private bool IsInverted(int verb, int start)
    {
        var first = start;
        var isNotOnce = text.Is(start, WordClass.Negation) && text.Is(start + 1, ReportingRole.Former);
        if (isNotOnce || ((text.Tokens[start].ReportingRole | text.Tokens[start + 1].ReportingRole) & ReportingRole.Negative) != 0)
        {
            while (first < start + MaxInversion && !text.Is(first, WordClass.Auxiliary))
                first++;
        }

        var isPlain = text.Is(verb, ReportingRole.Plain);
        if (isPlain && text.Is(first, ReportingRole.Whether))
            first++;
        if (!(text.Is(first, WordClass.Auxiliary | WordClass.Modal) || (isPlain && text.Is(first, WordClass.Negation)))
            || text.Is(first, WordClass.FirstName))
            return false;
        var hasSubject = false;
        for (var at = first + 1; at < verb; at++)
        {
            if (text.Tokens[at] is not { IsWord: true, QuoteIndex: < 0 })
                return false;
            hasSubject |= text.Tokens[at].IsCapital || text.Is(at, WordClass.Pronoun | WordClass.Role);
        }

        return hasSubject;
    }

    /// <summary>Whether somebody denies that a clause is true: <c>dismissed reports that she said</c>, <c>disputes the claim he
    /// said</c>.</summary>
    private bool IsRebutted(int verb, int start)
    {
        var hasNoun = false;
        for (var at = verb - 1; at >= start && at > verb - MaxSubjectLength && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 }
            && !text.Is(verb - 1, WordClass.Agent) && (!text.Is(at, WordClass.Clause) || text.Is(at, ReportingRole.Conjunction)); at--)
        {
            if (hasNoun && text.Is(at, ReportingRole.Rebuts))
                return true;
            hasNoun |= at < verb - 1 && text.Is(at, ReportingRole.Verdict);
        }

        return false;
    }

    /// <summary>Whether the words before a clause cast doubt on it: <c>it is not true that she said</c>.</summary>
    private bool IsDoubted(int verb, int start)
    {
        var that = verb - 1;
        while (that > start && text.Is(that, WordClass.Adverb | WordClass.Auxiliary))
            that--;
        while (that > start && that > verb - MaxSubjectLength && text.Tokens[that].IsWord && !text.Is(that, ReportingRole.Conjunction)
            && !text.Is(that, WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.Coordinate))
            that--;
        if (!text.Is(that, ReportingRole.Conjunction))
            return false;
        if (text.Is(that - 1, ReportingRole.Unasserted) || IsImpersonalPassive(that - 1, start))
            return true;
        for (var at = that - 1; at >= start && at > that - MaxDoubtDistance && text.Tokens[at].Mark != ','; at--)
        {
            if (IsUnreal(at))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word such as <em>not</em> or <em>may</em> denies or doubts the verb after it; <c>May</c> is a name.</summary>
    private bool IsUnreal(int at) => text.Is(at, WordClass.Negation)
        || (text.Is(at, WordClass.Modal) && text.Tokens[at].IsLowercase);

    /// <summary>Whether a verb is a passive with the subject <em>it</em>: <c>it was claimed that Smith said</c>.</summary>
    private bool IsImpersonalPassive(int verb, int start)
    {
        var subject = verb - 1;
        while (subject > start && text.Is(subject, WordClass.Auxiliary | WordClass.Adverb | WordClass.Manner))
            subject--;
        return subject < verb - 1 && text.Is(verb, WordClass.SpeechVerb | WordClass.Past)
            && AnnotatedDocument.Any(subject + 1, verb, at => text.Is(at, WordClass.Be))
            && text.Is(subject, ReportingRole.Subject) && !text.Is(subject, WordClass.Pronoun);
    }

    /// <summary>Whether somebody in a story speaks: <c>In the novel, Smith says</c>, <c>The film ends when Smith says</c>, <c>Smith, played
    /// by Ann Jones, says</c>.</summary>
    private bool IsFiction(int start, int verb)
    {
        // "In the film, Smith argues" is about a documentary.
        if (text.Is(verb, ReportingRole.Clause))
            return false;
        var comma = text.FirstComma(start, verb);
        for (var at = start; at < Math.Min(verb, start + MaxFictionLength); at++)
        {
            var roles = text.Tokens[at].ReportingRole;
            if ((roles & ReportingRole.Cast) != 0 && text.Tokens[at - 1].Mark == ',' && text.Is(at + 1, WordClass.Agent))
                return true;
            if ((roles & ReportingRole.Fiction) == 0 || text.Tokens[at].Possessive)
                continue;
            var isWhole = !text.Tokens[at + 1].IsWord || text.Tokens[at + 1].IsCapital || text.Is(at + 1, WordClass.Preposition);
            if ((isWhole && text.Is(start, WordClass.Preposition) && at < comma && comma < verb)
                || (at <= start + 2 && text.Is(start, WordClass.Determiner) && IsAfterSceneWord(at, verb)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word such as <em>when</em> begins the clause of a verb: <c>The film ends when Smith says</c>.</summary>
    private bool IsAfterSceneWord(int start, int verb)
    {
        var at = verb - 1;
        while (at > start && text.Tokens[at].Mark != ',' && !text.Is(at, ReportingRole.Scene))
            at--;
        return text.Is(at, ReportingRole.Scene);
    }
}
