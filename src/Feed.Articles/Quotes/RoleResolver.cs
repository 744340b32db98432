namespace Feed.Articles.Quotes;

/// <summary>Finds whom a phrase such as <em>the former senator</em> means: who bears the role, else who holds the office, else who is
/// being talked of.</summary>
internal sealed class RoleResolver(ArticleText text, Mentions mentions, IReadOnlyList<Person> people, PronounResolver pronouns,
    Knowledge knowledge)
{
    private const int FarthestSentence = 4;

    private readonly HashSet<Person> bearers = [];

    /// <summary>The person meant; null when the phrase means a group, somebody unnamed or nobody known.</summary>
    public Person? Resolve(Mention phrase)
    {
        var head = Head(phrase);
        ref readonly var noun = ref text.Tokens[head];
        if (noun.IsCapital && !noun.Is(WordClass.Title | WordClass.Role) || noun.Is(WordClass.Group) && !noun.Is(WordClass.Role)
            || !IsDefinite(phrase))
            return null;
        var word = text.Word(head).ToString();
        if (Bearer(phrase, word) is { } bearer)
            return bearer;
        if (phrase.First < head && knowledge.Holder(text.Span(phrase.First, head)) is { } holder)
            return holder;
        return (noun.Is(WordClass.Role) || word.EndsWith("-year-old", StringComparison.Ordinal)) && !noun.Is(WordClass.Unnamed)
            && IsAtTheDoor(phrase) ? pronouns.BestBefore(phrase.First, phrase.Gender, FarthestSentence) : null;
    }

    /// <summary>The last noun before a preposition.</summary>
    private int Head(Mention phrase)
    {
        for (var at = phrase.First + 1; at <= phrase.Last; at++)
        {
            if (text.Tokens[at].Is(WordClass.Preposition) || !text.Tokens[at].IsWord)
                return at - 1;
        }

        return phrase.Last;
    }

    private bool IsDefinite(Mention phrase) => text.Is(phrase.First, "the") || IsOwned(phrase);

    /// <summary>Whether a phrase has an owner, who then is somebody else.</summary>
    private bool IsOwned(Mention phrase) =>
        text.Tokens[phrase.First].Possessive || text.Is(phrase.First, "his") || text.Is(phrase.First, "her");

    /// <summary>A phrase with an owner seldom means the person last spoken of.</summary>
    private bool IsAtTheDoor(Mention phrase) => !IsOwned(phrase);

    /// <summary>Of those whom the article has called by a word before the phrase, the one talked of; else the one named last.</summary>
    private Person? Bearer(Mention phrase, string word)
    {
        bearers.Clear();
        foreach (var person in people)
        {
            if (person.Roles.Exists(role => role.Token < phrase.First && Lexicon.CallsBy(role.Role, word)))
                bearers.Add(person);
        }

        return bearers.Count < 2
            ? bearers.FirstOrDefault()
            : pronouns.BestBefore(phrase.First, phrase.Gender, int.MaxValue, bearers)
            ?? bearers.MaxBy(person => mentions.LastOf(person, phrase.First));
    }
}
