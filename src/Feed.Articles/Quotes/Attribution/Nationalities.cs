namespace Feed.Articles.Quotes;

/// <summary>
/// The nationality of the people in an article, from the words next to their names: <c>Welshman Tom Smith</c>, <c>Spain's Ann Lee</c>,
/// <c>Tom Smith, a Dane,</c>
/// </summary>
internal sealed class Nationalities
{
    private const int MaxRoleLength = 3;

    private readonly AnnotatedDocument text;
    private readonly Dictionary<Person, int> byPerson = [];

    /// <summary>Looks at the words next to every name.</summary>
    public Nationalities(AnnotatedDocument text, IReadOnlyList<Mention> mentions)
    {
        this.text = text;
        foreach (var name in mentions)
        {
            if (name is { Kind: MentionKind.FullName or MentionKind.TitledName, Person: { } person }
                && NationNextTo(name) is >= 0 and var nation)
                byPerson.TryAdd(person, nation);
        }
    }

    /// <summary>Resolves a word such as <em>the Welshman</em> to the only person of that nation, else to the most salient person, if that
    /// person's nation is unknown.</summary>
    /// <param name="nation">The nation.</param>
    /// <param name="likeliest">The most salient person; null for none.</param>
    public Antecedent? ResolveDemonym(int nation, Antecedent? likeliest)
    {
        Person[] own = [.. byPerson.Where(entry => entry.Value == nation).Select(entry => entry.Key).Take(2)];
        if (own.Length == 1)
            return new Antecedent(own[0], 1);
        return likeliest is not null && byPerson.GetValueOrDefault(likeliest.Person, nation) == nation ? likeliest : null;
    }

    /// <summary>The nation next to a name, before its titles or after it; -1 for none.</summary>
    private int NationNextTo(Mention name)
    {
        var last = name.First - 1;
        var at = text.BeforeLowercase(last, last - MaxRoleLength, WordClass.Role | WordClass.Title | WordClass.Occupation);
        if (text.SameSentence(at, name.First) && text.Language.NationOf(text.Word(at)) is >= 0 and var before)
            return before;
        for (var inside = name.First; inside < name.Core; inside++)
        {
            if (text.Language.NationOf(text.Word(inside)) is >= 0 and var lead)
                return lead;
        }

        var after = text.Tokens[name.Last + 1].Mark == ',' ? name.Last + 2 : name.Last + 1;
        return text.Is(after, WordClass.LinkPreposition) || (after > name.Last + 1 && text.Is(after, WordClass.Indefinite))
            ? text.Language.NationOf(text.Word(after + 1))
            : -1;
    }
}
