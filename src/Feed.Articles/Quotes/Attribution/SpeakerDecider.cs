namespace Feed.Articles.Quotes;

/// <summary>
/// Decides the speaker of every quote of an article in order. The candidates come from around the quote and from the quotes before and
/// after it; the one with the strongest rule wins.
/// </summary>
internal sealed class SpeakerDecider(AnnotatedDocument text, Mentions mentions)
{
    private const int MaxTurnDistance = 5;

    private readonly AttributionRules rules = text.Language.Rules;

    /// <summary>For each quote, who said it; null when the text does not say.</summary>
    /// <param name="scored">For each quote, the decision that each nearby candidate leads to.</param>
    public IReadOnlyList<Decision?> Decide(IReadOnlyList<IReadOnlyList<Decision>> scored)
    {
        var decisions = new List<Decision?>(scored.Count);
        foreach (var found in scored)
        {
            var own = found.MaxBy(decision => decision.Rule.Strength);
            var continued = FromPreviousQuotes(decisions, own?.Candidate);
            if (continued is { Rule.Id: "sentence.goes.on" } || (continued is null && own is null))
                continued = FromNextQuotes(scored, decisions.Count) ?? continued;
            decisions.Add(continued is not null && (own is null || continued.Rule.Strength > own.Rule.Strength) ? continued : own);
        }

        return decisions;
    }

    /// <summary>The speaker of a quote that spans several paragraphs, when the last one names its speaker: <c>"We lost it. / "We want it
    /// back," said Smith.</c></summary>
    private Decision? FromNextQuotes(IReadOnlyList<IReadOnlyList<Decision>> scored, int index)
    {
        for (var at = index; at < index + MaxTurnDistance && at + 1 < text.QuoteSpans.Count && IsContinued(at)
            && !HasAttribution(text.QuoteSpans[at]); at++)
        {
            if (scored[at + 1].MaxBy(decision => decision.Rule.Strength) is { } next)
                return next.Rule.Strength > rules["paragraph"].Strength && !IsNamedIn(index, at, next.Person)
                    ? Continue(next, "open")
                    : null;
        }

        return null;
    }

    /// <summary>Whether a quote whose closing mark is missing contains its attribution: <c>"We left, said Smith.</c></summary>
    private bool HasAttribution(QuoteSpan quote) => AnnotatedDocument.Any(quote.First, quote.End, at => text.Tokens[at].Mark == ','
        && text.Is(at + 1, WordClass.SpeechVerb) && text.Tokens[at + 2].IsCapital);

    /// <summary>Whether a series of quotes names a person, who is then not its speaker.</summary>
    private bool IsNamedIn(int first, int last, Person? person) => person is not null
        && mentions.LastMentionOf(person, text.QuoteSpans[last].End) >= text.QuoteSpans[first].First;

    /// <summary>Whether an unclosed quote fills its paragraph and the next quote begins the next paragraph.</summary>
    private bool IsContinued(int index)
    {
        var (quote, next) = (text.QuoteSpans[index], text.QuoteSpans[index + 1]);
        return quote is { IsUnmarked: false, Range.Closed: false } && !next.IsUnmarked && next.Paragraph == quote.Paragraph + 1
            && quote.First - text.FirstTokens[quote.Paragraph] <= 1 && next.First - text.FirstTokens[next.Paragraph] <= 1;
    }

    /// <summary>The speaker of a quote that continues or answers the previous one.</summary>
    private Decision? FromPreviousQuotes(List<Decision?> decisions, Candidate? own)
    {
        var index = decisions.Count;
        if (index == 0 || text.QuoteSpans[index] is { IsUnmarked: true })
            return null;
        var quote = text.QuoteSpans[index];
        var (before, last) = (text.QuoteSpans[index - 1], decisions[^1]);
        if (before.Paragraph == quote.Paragraph)
            return IntroducesSpeaker(own, before, quote) ? null
                : IntroducesFirstName(before, quote) ? new Decision(null, null, rules["paragraph"], 0, 0)
                : Continue(last, AddsToPreviousQuote(own, last, index) ? "sequel" : "paragraph");
        var start = text.FirstTokens[quote.Paragraph];
        var follows = before.Paragraph == quote.Paragraph - 1 && quote.First - start <= 1;
        if (!before.Range.Closed)
            return SpeakerOfOpenQuote(last);
        if (follows && before.LastChar == '?' && (last?.Cue is not { } cue || IsCue(cue, WordClass.Question)))
            return OtherSpeaker(decisions) ?? new Decision(null, null, rules["answer"], 0, 0);
        if (!follows || !text.SameSentence(before.First, start - 1))
            return null;
        var endsWithQuestion = before.LastChar == '?' && before.End >= start - 1;
        return endsWithQuestion ? new Decision(null, null, rules["answer"], 0, 0) : Continue(last, "sentence.goes.on");
    }

    /// <summary>
    /// Whether the sentence between two quotes of a paragraph turns to another speaker: <c>"A," said Smith. Ann Jones, a diver, has seen
    /// it. "B."</c>, <c>"A," said Smith. Jones disagreed. "B."</c>
    /// </summary>
    private bool IntroducesSpeaker(Candidate? own, QuoteSpan before, QuoteSpan quote)
    {
        var end = quote.First - 1;
        var start = text.SentenceStart(end - 1);
        if (start >= end || text.SameSentence(before.End, start) || text.Tokens[start].QuoteIndex >= 0)
            return false;
        if (AnnotatedDocument.Any(start, end, at => text.Is(at, ReportingRole.Stance)))
            return true;
        return own is { Rule.Id: "sentence.before", Speaker: { IsSurePerson: true, Kind: not MentionKind.Phrase } subject }
            && !AnnotatedDocument.Any(subject.Last, end, at => text.Is(at, WordClass.Question))
            && subject.Certainty >= text.Language.Salience.ClearLead && BeginsClause(start, subject.First)
            && mentions.LastMentionOf(subject.Person!, before.First) < 0 && !IsAbout(subject.Person!, quote);
    }

    /// <summary>Whether the sentence between two quotes introduces somebody by first name alone: <c>"A," said Smith. Ann, 34, saw it.
    /// "B."</c></summary>
    private bool IntroducesFirstName(QuoteSpan before, QuoteSpan quote)
    {
        var start = text.SentenceStart(quote.First - 2);
        var listed = text.Tokens[start].Class & ~WordClass.Ending;
        var isOnlyFirstName = listed != WordClass.None && (listed & ~WordClass.FirstName) == WordClass.None;
        return !text.SameSentence(before.End, start) && isOnlyFirstName
            && (text.Tokens[start + 1].Mark == ','
            || text.Is(start + 1, WordClass.Auxiliary | WordClass.SpeechVerb | WordClass.Past | WordClass.Relative))
            && (mentions.At(start)?.Person is not { } known || mentions.LastMentionOf(known, before.First) < 0);
    }

    /// <summary>Whether a name begins its clause: no verb comes before it, unless it is the agent of that verb.</summary>
    private bool BeginsClause(int start, int name)
    {
        for (var at = name - 1; at >= start && text.Tokens[at].Mark != ',' && !text.Is(at, WordClass.Agent | WordClass.Source); at--)
        {
            if (text.Is(at, WordClass.Auxiliary | WordClass.SpeechVerb | WordClass.Past))
                return false;
        }

        return true;
    }

    /// <summary>Whether a quote seems to be about a person, who is then not its speaker.</summary>
    private bool IsAbout(Person person, QuoteSpan quote) => person.Gender != Gender.Unknown
        && AnnotatedDocument.Any(quote.First, quote.End, at => text.Is(at, WordClass.Function)
        && Genders.Of(text.Tokens[at].Class & ~WordClass.FirstName) == person.Gender);

    /// <summary>Whether the speaker of the previous quote adds this one: <c>"A," said Smith. He added: "B."</c>, <c>The statement added:
    /// "B."</c></summary>
    private bool AddsToPreviousQuote(Candidate? own, Decision? before, int index)
    {
        if (own?.Speaker is not { } speaker || !IsCue(own.Cue, WordClass.Sequel))
            return false;
        if (speaker.Kind == MentionKind.Phrase)
            return text.Is(speaker.First, WordClass.Definite) && text.Is(speaker.Last, WordClass.Channel);
        return speaker.Kind == MentionKind.Pronoun && before?.Person is { } last && last.Fits(speaker.Gender)
            && (speaker.Person is not { } meant || meant == last
            || mentions.LastMentionOf(meant, text.QuoteSpans[index].First) < text.QuoteSpans[index - 1].End);
    }

    /// <summary>The most recent speaker other than the last one; null when there was only one.</summary>
    private Decision? OtherSpeaker(List<Decision?> decisions)
    {
        for (var back = decisions.Count - 2; back >= 0 && back >= decisions.Count - MaxTurnDistance; back--)
        {
            if (decisions[back] is { Person: not null } earlier && earlier.Person != decisions[^1]?.Person)
                return earlier with { Cue = null, Rule = rules["answer"], Confidence = rules["answer"].PrecisionByNaming[0] };
        }

        return null;
    }

    private bool IsCue(string? cue, WordClass kind) => (text.Language.ClassOf(cue) & kind) != 0;

    private Decision? Continue(Decision? before, string rule) => before is null ? null
        : before with { Rule = rules[rule], Confidence = Math.Min(before.Confidence, rules[rule].PrecisionByNaming[0]) };

    /// <summary>The speaker of a quote that continues the unclosed one of the previous paragraph. A quote that spans paragraphs is
    /// attributed correctly more often than the measured precision for that kind of name, so its confidence is raised. A confidence below
    /// the threshold is not raised.</summary>
    private Decision? SpeakerOfOpenQuote(Decision? before)
    {
        var precision = rules["open"].PrecisionByNaming[0];
        return Continue(before, "open") is not { } last ? null
            : last.Confidence < QuoteReader.Threshold ? last
            : last with { Confidence = (last.Confidence + precision) / 2 };
    }
}
