namespace Feed.Articles.Quotes;

/// <summary>Finds whom a phrase such as <em>the former senator</em> means: who bears the role, else who holds the office, else who is
/// being talked of.</summary>
internal sealed class RoleResolver(AnnotatedDocument text, EntityIndex entities, Knowledge knowledge)
{
    private const int FarthestSentence = 4;
    private const int FarthestBearer = 400;

    private readonly Salience salience = new(text, entities.Mentions);

    /// <summary>The person meant; null when the phrase means a group, somebody unnamed or nobody known.</summary>
    public Antecedent? Resolve(Mention phrase)
    {
        if (!text.Is(phrase.First, WordClass.Definite))
            return null;
        var head = Head(phrase);
        if (text.Is(head, WordClass.Place) && head > phrase.First + 1)
            return null;
        if (Bearer(phrase.First, text.Word(head)) is { } bearer)
            return new Antecedent(bearer, 1);
        if (knowledge.Holder(text.Span(phrase.First + 1, head)) is { } holder)
            return new Antecedent(holder, 1);
        return (text.Is(head, WordClass.Role) && !text.Is(head, WordClass.Unnamed)) || text.Is(head, WordClass.Age | WordClass.Place)
            ? salience.Best(entities.Mentions.LastBefore(phrase.First) + 1, phrase.First, phrase.Gender, FarthestSentence)
            : null;
    }

    /// <summary>The person mentioned last of those whom the text has given a role that the noun stands for.</summary>
    private Person? Bearer(int token, ReadOnlySpan<char> noun)
    {
        var last = entities.Mentions.LastBefore(token);
        for (var index = last; index >= Math.Max(0, last - FarthestBearer); index--)
        {
            if (entities.Mentions[index].Person is not { Roles.Count: > 0 } person)
                continue;
            foreach (var (place, role) in person.FirstRoles)
            {
                if (place < token && text.Language.CallsBy(role, noun))
                    return person;
            }
        }

        return null;
    }

    /// <summary>The last noun before a preposition.</summary>
    private int Head(Mention phrase)
    {
        for (var at = phrase.First + 1; at <= phrase.Last; at++)
        {
            if (text.Is(at, WordClass.Preposition))
                return at - 1;
        }

        return phrase.Last;
    }
}
