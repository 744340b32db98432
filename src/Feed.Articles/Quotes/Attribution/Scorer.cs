namespace Feed.Articles.Quotes;

/// <summary>Decides who a candidate refers to and how sure that is.</summary>
internal sealed class Scorer(AnnotatedDocument text, EntityIndex entities, PeopleKnowledge knowledge)
{
    private readonly double clearLead = text.Language.Salience.ClearLead;
    private readonly Lazy<QuotedNames> quoted = new(() => new QuotedNames(text, entities.Mentions));
    private readonly RoleResolver roles = new(text, entities.People, entities.Mentions, knowledge);

    /// <summary>The decision for a candidate; it names no speaker when the candidate is an author or unnamed.</summary>
    public Decision Score(Candidate candidate)
    {
        var speaker = candidate.Speaker;
        var meant = speaker.Kind == MentionKind.Phrase && speaker.Person is null
            ? roles.Resolve(speaker, entities.Mentions.LastBefore(speaker.First) + 1) : null;
        var person = meant is null ? speaker.Person
            : meant.Certainty >= clearLead && !quoted.Value.NamedInQuotesOf(speaker).Contains(meant.Person) ? meant.Person : null;
        // Only this person fits, so the phrase is as clear as "he". An office, "the mayor", may still mean somebody whom the article does
        // not name.
        if (meant is { Certainty: 1 } && candidate.Rule.IsReported
            && text.Is(speaker.Last, WordClass.Age | WordClass.Demonym | WordClass.Channel | WordClass.Bulletin))
            candidate = candidate with { Naming = Naming.Pronoun };
        if (person is { IsAuthor: true } or { IsAnonymous: true } || (person is { IsGuess: true } && IsOrganisation(speaker.Last)))
            person = null;
        return new Decision(person, candidate.Cue, candidate.Rule, text.Language.Rules.Confidence(candidate), speaker.First)
        {
            Candidate = candidate,
        };
    }

    /// <summary>Whether a guessed name is an acronym or begins an organisation's name: <c>Friends of Harwick</c>.</summary>
    private bool IsOrganisation(int word) => text.Tokens[word].Shape != Shape.Capital
        || (text.Is(word + 1, WordClass.AffiliationPreposition) && text.Tokens[word + 2].IsCapital);
}
