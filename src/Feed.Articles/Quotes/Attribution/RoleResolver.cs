namespace Feed.Articles.Quotes;

/// <summary>Finds whom a phrase such as <em>the former senator</em> means: who bears the role, else who holds the office, else who is
/// being talked of.</summary>
internal sealed class RoleResolver(AnnotatedDocument text, Mentions mentions, IReadOnlyList<Person> people, PronounResolver pronouns,
    Knowledge knowledge)
{
    private const int FarthestSentence = 4;

    /// <summary>The person meant; null when the phrase means a group, somebody unnamed or nobody known.</summary>
    public Person? Resolve(Mention phrase)
    {
        if (!text.Is(phrase.First, WordClass.Definite))
            return null;
        var head = Head(phrase);
        ref readonly var noun = ref text.Tokens[head];
        var word = text.Word(head).ToString();
        var bearers = people.Where(person => person.Roles.Exists(role => role.Token < phrase.First && text.Language.CallsBy(role.Role, word)));
        if (bearers.MaxBy(person => mentions.LastOf(person, phrase.First)) is { } bearer)
            return bearer;
        if (knowledge.Holder(text.Span(phrase.First + 1, head)) is { } holder)
            return holder;
        return noun.Is(WordClass.Role) && !noun.Is(WordClass.Unnamed)
            ? pronouns.BestBefore(phrase.First, phrase.Gender, FarthestSentence)
            : null;
    }

    /// <summary>The last noun before a preposition.</summary>
    private int Head(Mention phrase)
    {
        for (var at = phrase.First + 1; at <= phrase.Last; at++)
        {
            if (text.Tokens[at].Is(WordClass.Preposition))
                return at - 1;
        }

        return phrase.Last;
    }
}
