namespace Feed.Articles.Quotes;

/// <summary>Decides the speaker of every quote of an article, in order: by cue, else by what stands before, else by the quote
/// before.</summary>
internal sealed class SpeakerFinder
{
    private const int FarthestTurn = 5;

    private readonly AnnotatedDocument text;
    private readonly Mentions mentions;
    private readonly PeopleFinder people;
    private readonly CueFinder cues;
    private readonly PronounResolver pronouns;
    private readonly RoleResolver roles;
    private readonly Knowledge knowledge;
    private readonly Decision?[] decisions;

    public SpeakerFinder(AnnotatedDocument text, Mentions mentions, PeopleFinder people, Knowledge knowledge)
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
        {
            var adds = cue.Speaker.Kind == MentionKind.Pronoun && IsCue(cue.Cue, WordClass.Sequel);
            return adds && before?.Paragraph == quote.Paragraph ? Continue(index, 0.85) : Resolve(cue);
        }

        if (before?.Paragraph == quote.Paragraph)
            return Continue(index, 0.9);
        if ((Signature(quote) ?? found[index]) is { } near)
            return Resolve(near);
        if (before is { Run.Closed: false })
            return Continue(index, 0.9);
        var start = text.FirstTokens[quote.Paragraph];
        var follows = before?.Paragraph == quote.Paragraph - 1 && quote.First - start <= 1;
        if (follows && before!.LastChar == '?' && (decisions[index - 1]?.Cue is null || IsCue(decisions[index - 1]?.Cue, WordClass.Question)))
            return Other(index);
        if (follows && text.SameSentence(before!.First, start - 1))
            return Continue(index, 0.75);
        return (SentenceBefore(quote) ?? SentenceBehind(quote)) is { } around ? Resolve(around) : null;
    }

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

    /// <summary>The subject of the sentence right before a quote, up to words quoted there.</summary>
    private Attribution? SentenceBefore(Passage quote)
    {
        var end = quote.First - 1;
        return text.Tokens[end - 1].Run < 0 ? cues.FromSentence(text.SentenceStart(end - 1), end) : null;
    }

    /// <summary>In <c>"A." Smith put down the letter.</c> the subject of what follows a quote that is alone.</summary>
    private Attribution? SentenceBehind(Passage quote) =>
        mentions.At(quote.End + 1) is { Kind: MentionKind.FullName } name && text.Tokens[name.First].Paragraph == quote.Paragraph
            ? new Attribution(name, null, "sentence behind", 0.55)
            : null;

    /// <summary>The speaker of a turn in a transcript: the name before the colon; behind <c>A:</c> whom the article names most.</summary>
    private Decision Turn(Passage turn)
    {
        var colon = turn.First - 1;
        while (colon > 0 && text.Tokens[colon].Mark != ':')
            colon--;
        var label = text.Word(colon - 1).ToString();
        var kind = text.Language.ClassOf(label) & (WordClass.Asking | WordClass.Answering);
        var person = kind switch
        {
            WordClass.Answering => people.People.MaxBy(somebody => somebody.Mentions),
            WordClass.Asking => null,
            _ => people.Called(label)
                ?? (text.Tokens[colon - 1] is { Shape: Shape.AllCapitals, Class: WordClass.None } ? people.Introduce(label) : null),
        };
        return new Decision(person, ":", "name and colon", 0.9, colon);
    }

    /// <summary>A paragraph of its own behind a quote that begins with a dash and a name.</summary>
    private Attribution? Signature(Passage quote)
    {
        var dash = text.FirstTokens[quote.Paragraph + 1];
        return quote.End + 1 >= dash && text.Tokens[dash].Mark is '-' or '–' or '—' or '―' && mentions.At(dash + 1) is { } name
            ? new Attribution(name, "—", "signed", 0.9)
            : null;
    }

    private bool IsCue(string? cue, WordClass kind) => (text.Language.ClassOf(cue) & kind) != 0;

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
