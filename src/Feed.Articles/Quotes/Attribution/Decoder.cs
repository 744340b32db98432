namespace Feed.Articles.Quotes;

/// <summary>Decides the speaker of every quote of an article in order: of all candidates the strongest, among them those that come from the
/// quotes before.</summary>
internal sealed class Decoder(AnnotatedDocument text, Mentions mentions, Scorer scorer)
{
    private const int FarthestTurn = 5;

    private readonly AttributionRules rules = text.Language.Rules;
    private readonly Decision?[] decisions = new Decision?[text.Passages.Count];

    /// <summary>By quote, who said it; null when the text does not show it.</summary>
    /// <param name="candidates">By quote, everybody whom its surroundings name.</param>
    public IReadOnlyList<Decision?> Decide(IReadOnlyList<IReadOnlyList<Candidate>> candidates)
    {
        for (var index = 0; index < decisions.Length; index++)
        {
            var own = candidates[index].MaxBy(candidate => candidate.Rule.Strength);
            var near = FromNeighbours(index, own);
            decisions[index] = near is not null && (own is null || near.Rule.Strength > own.Rule.Strength) ? near
                : own is null ? null : scorer.Score(own);
        }

        return decisions;
    }

    /// <summary>Who said the quote if it goes on from the one before or answers it.</summary>
    private Decision? FromNeighbours(int index, Candidate? own)
    {
        if (index == 0 || text.Passages[index] is { IsTurn: true })
            return null;
        var quote = text.Passages[index];
        var before = text.Passages[index - 1];
        if (before.Paragraph == quote.Paragraph)
            return IsSequel(own, index) ? Continue(index, "sequel") : Continue(index, "paragraph");
        var start = text.FirstTokens[quote.Paragraph];
        var follows = before.Paragraph == quote.Paragraph - 1 && quote.First - start <= 1;
        if (!before.Run.Closed)
            return GoOn(index);
        if (follows && before.LastChar == '?' && (decisions[index - 1]?.Cue is null
            || IsCue(decisions[index - 1]!.Cue, WordClass.Question)))
            return Other(index) ?? new Decision(null, null, rules["answer"], 0, 0);
        return follows && text.SameSentence(before.First, start - 1) ? Continue(index, "sentence.goes.on") : null;
    }

    /// <summary>In <c>"A," said Smith. He added: "B."</c> he is the speaker before.</summary>
    private bool IsSequel(Candidate? own, int index) => own is { Speaker.Kind: MentionKind.Pronoun } && IsCue(own.Cue, WordClass.Sequel)
        && decisions[index - 1]?.Person is { } last
        && (own.Speaker.Person is not { } meant || meant == last
        || mentions.LastOf(meant, text.Passages[index].First) < text.Passages[index - 1].End);

    /// <summary>Of the last speakers, the one who did not speak last; nobody when there was only one.</summary>
    private Decision? Other(int index)
    {
        for (var back = index - 2; back >= 0 && back >= index - FarthestTurn; back--)
        {
            if (decisions[back] is { Person: not null } earlier && earlier.Person != decisions[index - 1]?.Person)
                return earlier with { Cue = null, Rule = rules["answer"], Confidence = rules["answer"].Right[0] };
        }

        return null;
    }

    private bool IsCue(string? cue, WordClass kind) => (text.Language.ClassOf(cue) & kind) != 0;

    private Decision? Continue(int index, string rule) => decisions[index - 1] is { } last
        ? last with { Rule = rules[rule], Confidence = Math.Min(last.Confidence, rules[rule].Right[0]) }
        : null;

    /// <summary>
    /// The speaker of the paragraph before, whose quote is open. Such quotes are long, and their names are right more often than the way
    /// they are named suggests. A name below the threshold stays below it.
    /// </summary>
    private Decision? GoOn(int index)
    {
        var right = rules["open"].Right[0];
        return Continue(index, "open") is not { } last ? null
            : last.Confidence < QuoteReader.Threshold ? last
            : last with { Confidence = (last.Confidence + right) / 2 };
    }
}
