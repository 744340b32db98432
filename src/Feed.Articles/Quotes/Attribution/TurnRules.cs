namespace Feed.Articles.Quotes;

/// <summary>Names the speakers of a transcript or an interview, whose turns begin with a label and a colon.</summary>
internal sealed class TurnRules(AnnotatedDocument text, EntityIndex entities)
{
    private readonly Dictionary<string, Person> introduced = new(StringComparer.Ordinal);

    /// <summary>The speaker of a turn: the name before the colon; behind the label of an answer whom the article names most.</summary>
    public IReadOnlyList<Candidate> Find(Passage turn)
    {
        var colon = turn.First - 1;
        while (colon > 0 && text.Tokens[colon].Mark != ':')
            colon--;
        return Speaker(colon - 1) is { } person
            ? [new Candidate(text.Language.Rules["label"], new Mention(MentionKind.FullName, colon, colon) { Person = person }, ":")]
            : [];
    }

    private Person? Speaker(int label)
    {
        var name = text.Word(label).ToString();
        return (text.Language.ClassOf(name) & (WordClass.Asking | WordClass.Answering)) switch
        {
            WordClass.Answering => entities.People.MaxBy(person => person.Mentions),
            WordClass.Asking => null,
            _ => entities.Called(name) ?? (text.Tokens[label] is { Shape: Shape.AllCapitals, Class: WordClass.None } ? Introduce(name) : null),
        };
    }

    /// <summary>Somebody whom only the labels name.</summary>
    private Person Introduce(string label)
    {
        if (!introduced.TryGetValue(label, out var person))
            introduced[label] = person = new Person { Name = label[0] + label[1..].ToLowerInvariant(), Confirmed = true };
        return person;
    }
}
