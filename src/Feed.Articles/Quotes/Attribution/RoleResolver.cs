namespace Feed.Articles.Quotes;

/// <summary>Resolves phrases such as <em>the former senator</em> to a person with that role in the article, else to the known holder of the
/// office, else to the most salient person.</summary>
/// <param name="text">The article.</param>
/// <param name="people">Its people.</param>
/// <param name="mentions">Its mentions in order.</param>
/// <param name="knowledge">Facts about its people from outside the text.</param>
internal sealed class RoleResolver(AnnotatedDocument text, IReadOnlyList<Person> people, IReadOnlyList<Mention> mentions,
    PeopleKnowledge knowledge)
{
    private const int MaxSentenceDistance = 4;
    private const int MaxHolderDistance = 150;
    private const int MaxNounDistance = 150;
    private const int MaxPhraseLength = 4;
    private const WordClass NotAField = WordClass.Title | WordClass.Role | WordClass.Function | WordClass.Adverb;

    private readonly Lazy<ILookup<string, Person>> ages =
        new(() => people.Where(person => person.Age is not null).ToLookup(person => person.Age!, StringComparer.Ordinal));

    private readonly Lazy<Salience> salience = new(() => new Salience(text, mentions));
    private readonly Lazy<Nationalities> nationalities = new(() => new Nationalities(text, mentions));

    /// <summary>The person that a phrase refers to; null for a group or an unnamed or unknown person.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="index">Index of the first mention that is not before it.</param>
    public Antecedent? Resolve(Mention phrase, int index)
    {
        if (!text.Is(phrase.First, WordClass.Definite))
            return null;
        var head = HeadNoun(phrase);
        if (text.Is(head, WordClass.Place) && !text.Is(head, WordClass.Demonym) && head > phrase.First + 1)
            return null;
        if (text.Is(head, WordClass.Channel | WordClass.Bulletin))
            return head == phrase.First + 1 && WriterOf(phrase.First, index, text.Word(head)) is { } writer
                ? new Antecedent(writer, 1) : null;
        var holders = FindRoleHolders(phrase.First, index, text.Word(head));
        if (holders.Count > 0)
        {
            return SelectHolderByField(holders, phrase.First, head) is { } bearer
                && !RefersToAnotherHolder(phrase, head, holders.Find(one => one.Person == bearer).Role) ? new Antecedent(bearer, 1) : null;
        }

        if (knowledge.HolderOf(text.Words(phrase.First + 1, head)) is { } holder)
            return new Antecedent(holder, 1);
        if (text.Is(head, WordClass.Age) && PersonOfAge(text.Word(head)) is { } aged)
            return new Antecedent(aged, 1);
        if (WasIntroducedWithoutName(phrase.First, text.Word(head)) || HasInanimatePossessor(phrase.First, head))
            return null;
        if (IsLoneEpithet(phrase, head))
        {
            return people.Where(person => person.Fits(phrase.Gender)).Take(2).Count() == 1
                ? MostSalientCompatiblePerson(phrase, index, head) : null;
        }

        if (text.Language.NationOf(text.Word(head)) is >= 0 and var nation)
        {
            return nationalities.Value.ResolveDemonym(nation, MostSalientPerson(phrase, index))
                ?? nationalities.Value.ResolveDemonym(nation, OnlyPersonInParagraph(phrase, index));
        }

        return (text.Is(head, WordClass.Role) && !text.Is(head, WordClass.Unnamed))
            || text.Is(head, WordClass.Age | WordClass.Place | WordClass.Demonym | WordClass.Occupation)
            ? MostSalientCompatiblePerson(phrase, index, head)
            : null;
    }

    /// <summary>The most salient person at a phrase. For <c>The 24-year-old</c>, a person without an office wins over the manager who talks
    /// about him.</summary>
    private Antecedent? MostSalientPerson(Mention phrase, int index)
    {
        var likeliest = salience.Value.FindBest(index, phrase.First, phrase.Gender, MaxSentenceDistance);
        return likeliest is { Person: { Age: null } holder } && text.Is(HeadNoun(phrase), WordClass.Age)
            && holder.DistinctRoles.Any(HasExclusiveJob)
            && salience.Value.FindBest(index, phrase.First, phrase.Gender, 1, [holder]) is { Person.IsAnonymous: false } other
            ? other : likeliest;
    }

    /// <summary>The only person that the paragraph mentions before a phrase; null when there are several or none.</summary>
    private Antecedent? OnlyPersonInParagraph(Mention phrase, int index)
    {
        Person? only = null;
        for (var at = index - 1; at >= 0 && text.Tokens[mentions[at].First].Paragraph == text.Tokens[phrase.First].Paragraph; at--)
        {
            if (mentions[at].Person is not { IsGuess: false, IsAnonymous: false } person || !person.Fits(phrase.Gender)
                || (only is not null && person != only))
                return null;
            only = person;
        }

        return only is null ? null : new Antecedent(only, 1);
    }

    /// <summary>The most salient person; an unnamed person if the noun contradicts that person's job.</summary>
    private Antecedent? MostSalientCompatiblePerson(Mention phrase, int index, int head) =>
        MostSalientPerson(phrase, index) is not { } likeliest ? null
        : IsCompatible(likeliest.Person, phrase.First, head) && !SpeaksTo(likeliest.Person, phrase) ? likeliest
        : new Antecedent(Person.Unnamed(phrase.Gender), 1);

    /// <summary>Whether a noun that usually means an unnamed person can mean the only person that the article names: <c>the teenager</c>,
    /// <c>the ex-soldier</c>, <c>the mother of two</c>, <c>the world number three</c>.</summary>
    private bool IsLoneEpithet(Mention phrase, int head) => text.Language.IsLoneEpithet(text.Word(head))
        || (text.Language.IsNumber(text.Word(head)) && text.Language.IsLoneEpithet(text.Word(head - 1)))
        || (text.Is(head, WordClass.Unnamed) && (text.Language.HasPrefix(text.Word(head)) || IsFormer(phrase.First, head)
        || (text.Is(head, ReportingRole.Relation) && text.Is(head + 1, WordClass.AffiliationPreposition)
        && text.Language.IsNumber(text.Word(head + 2)))));

    /// <summary>Whether the phrase's verb addresses a pronoun that may refer to the person, so that the phrase means somebody else: <c>the
    /// doctor told her</c>.</summary>
    private bool SpeaksTo(Person person, Mention phrase)
    {
        var listener = phrase.Last + 2;
        return text.Is(listener - 1, WordClass.SpeechVerb) && text.Tokens[listener].IsGenderedPronoun
            && !text.Is(listener, WordClass.Pronoun)
            && person.Fits(Genders.Of(text.Tokens[listener].Class))
            && (!text.Tokens[listener + 1].IsWord || text.Is(listener + 1, WordClass.Function | WordClass.Preposition));
    }

    /// <summary>Whether a noun can refer to a person. It cannot if the person has another job: a minister is not a nurse. A title cannot
    /// refer to a person introduced by age: <c>Tom Smith, 40, admitted it</c> is not the judge. Nor can a noun refer to a person if one
    /// sentence mentions that person and uses the noun for somebody else.</summary>
    private bool IsCompatible(Person person, int token, int head)
    {
        if (((text.Is(head, WordClass.Title) && person.Age is not null)
            || (text.Is(head, ReportingRole.Job) && person.DistinctRoles.Any(HasExclusiveJob)))
            && !IsFormer(token, head))
            return false;
        var noun = text.Word(head);
        for (var at = token - 1; at > Math.Max(0, token - MaxNounDistance); at--)
        {
            if (text.Is(at, WordClass.Role) && text.Tokens[at].IsLowercase && text.Is(text.SentenceStart(at), WordClass.Definite)
                && at - text.SentenceStart(at) <= MaxPhraseLength && text.Word(at).Equals(noun, StringComparison.OrdinalIgnoreCase)
                && mentions.Any(mention => mention.Person == person && mention.Kind != MentionKind.Pronoun
                && text.SameSentence(mention.First, at)))
                return false;
        }

        return true;
    }

    private bool IsFormer(int first, int head) => AnnotatedDocument.Any(first, head, at => text.Is(at, ReportingRole.Former));

    /// <summary>Whether the words of a role before its preposition name a job that excludes others.</summary>
    private bool HasExclusiveJob(Role role)
    {
        foreach (var range in role.Words.AsSpan().SplitAny(' ', ',', '-'))
        {
            var (kind, roles) = text.Language.LookUp(role.Words.AsSpan(range));
            if ((kind & WordClass.Preposition) != 0 || (roles & ReportingRole.Job) != 0)
                return (roles & ReportingRole.Job) != 0;
        }

        return false;
    }

    /// <summary>Whether the possessor is a lowercase noun, so the phrase does not mean the most salient person: <c>the club's
    /// owner</c>.</summary>
    private bool HasInanimatePossessor(int first, int head) =>
        AnnotatedDocument.Any(first + 1, head, at => text.Tokens[at] is { Possessive: true, IsLowercase: true });

    /// <summary>
    /// Whether the phrase distinguishes its person from another person with the same role: <c>the rival captain</c>, <c>the lawyer for the
    /// bank</c>.
    /// </summary>
    private bool RefersToAnotherHolder(Mention phrase, int head, string role)
    {
        bool InRole(int at) => role.Contains(text.Word(at), StringComparison.OrdinalIgnoreCase);
        return AnnotatedDocument.Any(phrase.First + 1, head, at => text.Is(at, ReportingRole.Other) && !InRole(at))
            || (text.Is(head, WordClass.Unnamed) && text.Is(head + 1, WordClass.AffiliationPreposition) && head < phrase.Last
            && !AnnotatedDocument.Any(head + 2, phrase.Last + 1, at => !text.Is(at, WordClass.Function) && InRole(at)));
    }

    /// <summary>Whether the noun refers to a person introduced without a name: <c>an organiser</c>.</summary>
    private bool WasIntroducedWithoutName(int token, ReadOnlySpan<char> noun)
    {
        for (var at = token - 1; at > Math.Max(0, token - MaxNounDistance); at--)
        {
            if (text.Tokens[at].IsLowercase && text.Is(at - 1, WordClass.Indefinite)
                && text.Word(at).Equals(noun, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The person who wrote a text that an earlier sentence introduces: <c>Smith wrote a letter to Jones. The letter
    /// said</c>.</summary>
    private Person? WriterOf(int token, int index, ReadOnlySpan<char> noun)
    {
        var at = token - 1;
        while (at > Math.Max(0, token - MaxNounDistance)
            && !(text.Tokens[at].IsLowercase && text.Word(at).Equals(noun, StringComparison.Ordinal)))
            at--;
        var start = text.SentenceStart(at);
        while (index > 0 && mentions[index - 1].First >= start)
            index--;
        return at > 0 && index < mentions.Count && mentions[index] is { IsSurePerson: true } writer
            && text.Is(at - 1, WordClass.Indefinite) && !text.Is(at + 1, ReportingRole.Sender)
            && writer.Last < at && text.Is(writer.Last + 1, WordClass.SpeechVerb) && text.Tokens[writer.Last + 1].IsLowercase
            ? writer.Person : null;
    }

    /// <summary>The only person with the age at the start of a word such as "61-year-old".</summary>
    private Person? PersonOfAge(ReadOnlySpan<char> word) =>
        ages.Value[word[..Math.Max(word.IndexOf('-'), 0)].ToString()].Take(2).ToArray() is [var aged] ? aged : null;

    /// <summary>The people whose role before a token matches a noun, each with that role, most recent mention first.</summary>
    private List<(Person Person, string Role)> FindRoleHolders(int token, int next, ReadOnlySpan<char> noun)
    {
        var found = new List<(Person Person, string Role)>();
        for (var index = next - 1; index >= Math.Max(0, next - 1 - MaxHolderDistance); index--)
        {
            if (mentions[index].Person is not { Roles.Count: > 0 } person || found.Exists(other => other.Person == person))
                continue;
            foreach (var (place, role, _) in person.DistinctRoles)
            {
                if (place >= token || !text.Language.CanBeCalled(role, noun))
                    continue;
                found.Add((person, role));
                break;
            }
        }

        return found;
    }

    /// <summary>Selects the holder whose role has the field before the noun: of two ministers, <em>the health minister</em>. Null if the
    /// field belongs to somebody else.</summary>
    private Person? SelectHolderByField(List<(Person Person, string Role)> holders, int phrase, int head)
    {
        if (head - 1 == phrase || text.Is(head - 1, NotAField | WordClass.Age))
            return holders[0].Person;
        var field = text.Word(head - 1).ToString();
        foreach (var (person, role) in holders)
        {
            if (role.Contains(field, StringComparison.OrdinalIgnoreCase))
                return person;
        }

        if (!text.Tokens[head - 1].IsLowercase)
            return IsOtherOrganisation(holders[0].Role, head) ? null : holders[0].Person;
        return holders.Count > 1 || NamesAnotherField(holders[0].Role, text.Word(head)) ? null : holders[0].Person;
    }

    /// <summary>Whether a role has a lowercase field before its noun, as in <c>education minister</c>.</summary>
    private bool NamesAnotherField(string role, ReadOnlySpan<char> noun) =>
        role.LastIndexOf($" {noun}", StringComparison.OrdinalIgnoreCase) is > 0 and var end
            && role.AsSpan(0, end) is var before && before[(before.LastIndexOf(' ') + 1)..] is var field && char.IsLower(field[0])
            && (text.Language.ClassOf(field) & NotAField) == 0;

    /// <summary>
    /// Whether a role and a phrase name different clubs or countries before the noun: <c>the City manager</c> is not the <c>United
    /// manager</c>.
    /// </summary>
    private bool IsOtherOrganisation(string role, int head)
    {
        var noun = text.Word(head);
        var field = text.Word(head - 1);
        if (role.LastIndexOf($" {noun}", StringComparison.OrdinalIgnoreCase) is not (> 0 and var end))
            return false;
        var other = role.AsSpan(role.LastIndexOf(' ', end - 1) + 1);
        other = other[..other.IndexOf(' ')];
        if (!char.IsUpper(other[0]) || other.Equals(field, StringComparison.OrdinalIgnoreCase))
            return false;
        var (otherNation, nation) = (text.Language.NationOf(other), text.Language.NationOf(field));
        if (otherNation >= 0 && nation >= 0)
            return otherNation != nation;
        var (otherKind, kind) = (text.Language.ClassOf(other), text.Language.ClassOf(field));
        return otherNation < 0 && nation < 0 && (otherKind & NotAField) == 0 && ((otherKind ^ kind) & WordClass.Place) == 0
            && ((otherKind | kind) & WordClass.CapitalisedCommonWord) == 0;
    }

    /// <summary>The noun before the first preposition of a phrase, else its last word.</summary>
    private int HeadNoun(Mention phrase)
    {
        for (var at = phrase.First + 1; at <= phrase.Last; at++)
        {
            if (text.Is(at, WordClass.Preposition))
                return at - 1;
        }

        return phrase.Last;
    }
}
