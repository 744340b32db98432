namespace Feed.Articles.Quotes;

/// <summary>Decides the speaker of every quote of an article, in order: by cue, else by what stands before, else by the quote
/// before.</summary>
internal sealed class SpeakerFinder
{
    private const int FarthestTurn = 5;

    private readonly ArticleText text;
    private readonly Mentions mentions;
    private readonly PeopleFinder people;
    private readonly CueFinder cues;
    private readonly PronounResolver pronouns;
    private readonly RoleResolver roles;
    private readonly Knowledge knowledge;
    private readonly Decision?[] decisions;

    public SpeakerFinder(ArticleText text, Mentions mentions, PeopleFinder people, Knowledge knowledge)
    {
        (this.text, this.mentions, this.people, this.knowledge) = (text, mentions, people, knowledge);
        cues = new CueFinder(text, mentions);
        pronouns = new PronounResolver(text, mentions);
        roles = new RoleResolver(text, mentions, people.People, pronouns, knowledge);
        decisions = new Decision?[text.Passages.Count];
    }

    /// <summary>By quote, who said it; null when nothing tells.</summary>
    public IReadOnlyList<Decision?> Decide()
    {
        var found = text.Passages.Select(cues.Find).ToArray();
        for (var index = 0; index < decisions.Length; index++)
            decisions[index] = Decide(index, found);
        return decisions;
    }

    private Decision? Decide(int index, Attribution?[] found)
    {
        var quote = text.Passages[index];
        if (quote.IsTurn)
            return Turn(quote);
        var before = index > 0 ? text.Passages[index - 1] : null;
        if (found[index] is { Confidence: >= 0.7 } cue)
            return GoesOn(cue, index) ? Continue(index, 0.85) : Resolve(cue);
        if (before is not null && before.Paragraph == quote.Paragraph)
        {
            var sentence = text.Tokens[quote.First - 1].Sentence;
            if (found[index] is null && index + 1 < found.Length && found[index + 1] is { } shared && SameSentence(index, index + 1))
                return Resolve(shared);
            if (found[index] is { } weak && !SameSentence(index - 1, index))
                return Resolve(weak);
            var low = NarrativeStart(quote, sentence - 1);
            if (low >= 0 && low > before.End + 1 && cues.FromSentence(low, quote.First - 1) is { } introduced)
                return Resolve(introduced);
            return Continue(index, 0.9);
        }

        if (Signature(quote) is { } signature)
            return Resolve(signature);
        if (found[index] is { } inside)
            return Resolve(inside);
        if (before is { Run.Closed: false } && before.Paragraph == quote.Paragraph - 1)
            return Continue(index, 0.9);
        if (before is not null && Answers(quote, before) && decisions[index - 1]?.Cue is null or "asked" or "asks")
            return Other(index);
        if (before is { Paragraph: var last } && last == quote.Paragraph - 1 && Begins(quote)
            && text.Tokens[text.FirstTokens[quote.Paragraph] - 1].Sentence == text.Tokens[before.End - 1].Sentence)
            return Continue(index, 0.75);
        if (SentenceBefore(quote) is var (start, end) && cues.FromSentence(start, end) is { } leading)
            return Resolve(leading);
        if (SentenceBehind(quote) is { } behind)
            return Resolve(behind);
        return before is not null && quote.Paragraph - before.Paragraph <= 1 ? Continue(index, 0.4) : null;
    }

    /// <summary>Whether <c>he added</c> follows a quote in its paragraph, so that he is who spoke.</summary>
    private bool GoesOn(Attribution cue, int index) =>
        index > 0 && cue.Speaker.Kind == MentionKind.Pronoun && cue.Cue is "added" or "adds" or "continued" or "continues" or "concluded"
        && text.Passages[index - 1].Paragraph == text.Passages[index].Paragraph
        && decisions[index - 1]?.Person is { } person && (person.Gender == cue.Speaker.Gender || person.Gender == Gender.Unknown);

    /// <summary>Whether a quote is all of its paragraph and the paragraph before ends in a question that somebody asks.</summary>
    private bool Answers(Passage quote, Passage before) =>
        before.LastChar == '?' && before.Paragraph == quote.Paragraph - 1 && Begins(quote)
            && text.FirstTokens[quote.Paragraph + 1] - quote.End <= 1;

    private bool Begins(Passage quote) => quote.First - text.FirstTokens[quote.Paragraph] <= 1;

    /// <summary>Of the last speakers, the one who did not speak last; nobody when there was only one.</summary>
    private Decision? Other(int index)
    {
        for (var back = index - 2; back >= 0 && back >= index - FarthestTurn; back--)
        {
            if (decisions[back] is { Person: not null } earlier && earlier.Person != decisions[index - 1]?.Person)
                return earlier with { Cue = null, Rule = "answer", Confidence = 0.6 };
        }

        return null;
    }

    /// <summary>In <c>"A." Smith put down the letter.</c> the subject of what follows a quote that is alone.</summary>
    private Attribution? SentenceBehind(Passage quote)
    {
        var at = quote.End + 1;
        return at < text.Tokens.Length && text.Tokens[at].Paragraph == quote.Paragraph
            && mentions.At(at) is { Kind: MentionKind.FullName } name && !text.Tokens[name.Last].Possessive
            ? new Attribution(name, null, "sentence behind", 0.55)
            : null;
    }

    /// <summary>The speaker of a turn in a transcript: the name before the colon; behind <c>A:</c> whom the article names most.</summary>
    private Decision Turn(Passage turn)
    {
        var colon = turn.First - 1;
        while (colon > 0 && text.Tokens[colon].Mark != ':')
            colon--;
        var label = text.Word(colon - 1).ToString();
        var person = label switch
        {
            "A" => people.People.MaxBy(somebody => somebody.Mentions),
            "Q" => null,
            _ => people.Called(label)
                ?? (text.Tokens[colon - 1] is { Shape: Shape.AllCapitals, Class: WordClass.None } ? people.Introduce(label) : null),
        };
        return new Decision(person, ":", "name and colon", 0.9, colon);
    }

    /// <summary>A paragraph of its own behind a quote that begins with a dash and a name.</summary>
    private Attribution? Signature(Passage quote)
    {
        var next = quote.Paragraph + 1;
        if (next >= text.Paragraphs.Count || text.FirstTokens[next + 1] - text.FirstTokens[next] is < 2 or > 16
            || quote.End + 1 < text.FirstTokens[next])
            return null;
        var dash = text.FirstTokens[next];
        return text.Tokens[dash].Mark is '-' or '–' or '—' or '―'
            && mentions.At(dash + 1) is { } name ? new Attribution(name, "—", "signed", 0.9) : null;
    }

    private bool SameSentence(int one, int other) =>
        text.Tokens[text.Passages[one].End - 1].Sentence == text.Tokens[text.Passages[other].First].Sentence;

    /// <summary>The first token of the sentence of a number that stands right before a quote's own, when no quoted words are in it; else
    /// -1.</summary>
    private int NarrativeStart(Passage quote, int sentence)
    {
        var at = quote.First - 2;
        if (at < 0 || text.Tokens[at].Sentence != sentence || text.Tokens[at].Run >= 0 || text.Tokens[at].Paragraph != quote.Paragraph)
            return -1;
        while (at > 0 && text.Tokens[at - 1] is { Run: < 0 } token && token.Sentence == sentence)
            at--;
        return text.Tokens[at].Mark == '"' ? -1 : at;
    }

    private (int Start, int End)? SentenceBefore(Passage quote)
    {
        var opening = quote.First - (quote.First > 0 && text.Tokens[quote.First - 1].Paragraph == quote.Paragraph ? 1 : 0);
        var at = opening - 1;
        if (at < 0 || text.Tokens[at].Run >= 0)
            return null;
        var sentence = text.Tokens[at].Sentence;
        var start = at;
        while (start > 0 && text.Tokens[start - 1] is { Run: < 0 } token && token.Sentence == sentence)
            start--;
        return (start, at + 1);
    }

    private Decision? Continue(int index, double confidence) =>
        decisions[index - 1] is { } last ? last with { Rule = "goes on", Confidence = Math.Min(last.Confidence, confidence) } : null;

    private Decision Resolve(Attribution attribution)
    {
        var (person, certainty) = PersonOf(attribution.Speaker);
        return new Decision(person is { IsAuthor: true } or { IsAnonymous: true } ? null
            : person, attribution.Cue, attribution.Rule, attribution.Confidence * certainty, attribution.Speaker.First);
    }

    private (Person? Person, double Certainty) PersonOf(Mention mention)
    {
        switch (mention.Kind)
        {
            case MentionKind.Pronoun:
                mention.Person ??= pronouns.Resolve(mention.First);
                return (mention.Person, 0.8);
            case MentionKind.Phrase:
                return (mention.Person ??= roles.Resolve(mention), 0.75);
            case MentionKind.BareName when mention.Person is null && text.Tokens[mention.Last].Shape != Shape.Capital:
                return (null, 1);
            case MentionKind.BareName when mention.Person is null:
                knowledge.Apply(people.Introduce(mention));
                return (mention.Person, 0.8);
            default:
                return (mention.Person, 1);
        }
    }
}
