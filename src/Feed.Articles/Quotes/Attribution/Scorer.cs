namespace Feed.Articles.Quotes;

/// <summary>Settles whom a candidate's words mean, and how sure that is.</summary>
internal sealed class Scorer(AnnotatedDocument text, EntityIndex entities, Knowledge knowledge)
{
    /// <summary>From here on a pronoun is clear: nobody else is half as likely.</summary>
    public const double ClearLead = 0.66;

    /// <summary>An epithet that fits two people about as well names nobody.</summary>
    private const double EpithetLead = 0.66;

    private readonly RoleResolver roles = new(text, entities, knowledge);

    /// <summary>The decision that follows if the candidate is right; of an author or an unnamed person nobody is named.</summary>
    public Decision Score(Candidate candidate)
    {
        var speaker = candidate.Speaker;
        var person = speaker.Kind == MentionKind.Phrase && speaker.Person is null
            ? roles.Resolve(speaker) is { Lead: >= EpithetLead } meant ? meant.Person : null
            : speaker.Person;
        if (person is { IsAuthor: true } or { IsAnonymous: true } || (person is { IsGuess: true }
            && text.Tokens[speaker.Last].Shape != Shape.Capital))
            person = null;
        return new Decision(person, candidate.Cue, candidate.Rule, candidate.Rule.Right[(int)NamingOf(speaker, person)], speaker.First);
    }

    private static Naming NamingOf(Mention speaker, Person? person) => speaker.Kind switch
    {
        MentionKind.Pronoun => speaker.Certainty < ClearLead ? Naming.Contested : Naming.Pronoun,
        MentionKind.Phrase => Naming.Phrase,
        _ => person is { IsGuess: true } ? Naming.Guess : Naming.Name,
    };
}
