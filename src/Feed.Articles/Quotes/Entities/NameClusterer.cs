namespace Feed.Articles.Quotes;

/// <summary>Groups the names in an article by person.</summary>
internal sealed class NameClusterer
{
    private const int MaxNamesakes = 40;
    private const int MaxSpeltAlike = 16;
    private const int MaxOwnerDistance = 5;
    private const int MaxAdjectives = 4;
    private const int MinMisspellingLength = 5;
    private const WordClass NoAdjective = WordClass.Preposition | WordClass.Clause | WordClass.SpeechVerb | WordClass.Auxiliary
        | WordClass.Determiner | WordClass.Pronoun;

    private readonly AnnotatedDocument text;
    private readonly IReadOnlyList<Mention> names;
    private readonly PersonDraft?[] draftOf;
    private readonly Dictionary<string, List<PersonDraft>> bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PersonDraft>> byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PersonDraft>> byMiddle = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(char, int), List<PersonDraft>> bySpelling = [];
    private readonly Dictionary<string, List<PersonDraft>> misspelt = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> namesInBody;

    private NameClusterer(AnnotatedDocument text, IReadOnlyList<Mention> names) =>
        (this.text, this.names, draftOf, namesInBody) = (text, names, new PersonDraft?[names.Count], new(() => NamesInBody(text, names)));

    /// <summary>For each name, its cluster: the names that mean the same person; null when the name alone is not enough.</summary>
    public static NameCluster?[] Resolve(AnnotatedDocument text, IReadOnlyList<Mention> names)
    {
        var clusterer = new NameClusterer(text, names);
        clusterer.Resolve(MentionKind.FullName, clusterer.ResolveFullName);
        clusterer.Resolve(MentionKind.TitledName, clusterer.ResolveTitledName);
        for (var index = 0; index < names.Count; index++)
            clusterer.ResolveByEarlierNames(names[index], index);
        var clusters = clusterer.draftOf.OfType<PersonDraft>().Distinct().ToDictionary(draft => draft, draft => draft.ToCluster());
        return Array.ConvertAll(clusterer.draftOf, draft => draft is null ? null : clusters[draft]);
    }

    private void Resolve(MentionKind kind, Action<Mention, int> resolve)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index].Kind == kind)
                resolve(names[index], index);
        }
    }

    /// <summary>The full names below the headline, and their surnames.</summary>
    private static HashSet<string> NamesInBody(AnnotatedDocument text, IReadOnlyList<Mention> names) => names
        .Where(name => name.Kind == MentionKind.FullName && text.Tokens[name.Core].Paragraph > 0)
        .SelectMany(name => new[] { text.Words(name.Core, name.Head), text.Word(name.Head).ToString() }).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether a name begins with a word that has its capital only because it begins the headline: <em>Late</em> is not a first name in
    /// <c>Late Quigley header sinks Rovers</c> if the text has <c>Conor Quigley</c>.
    /// </summary>
    private bool BeginsHeadline(Mention name) => text.Tokens[name.Core].Paragraph == 0 && text.BeginsSentence(name.Core)
        && !text.Is(name.Core, WordClass.FirstName) && namesInBody.Value.Contains(text.Words(name.Core + 1, name.Head))
        && !namesInBody.Value.Contains(text.Words(name.Core, name.Head));

    private void ResolveFullName(Mention name, int index)
    {
        if (BeginsHeadline(name))
            return;
        var surname = text.Word(name.Head).ToString();
        var first = text.Word(name.Core).ToString().TrimEnd('.');
        var suffix = name.Head < name.Last && !text.Is(name.Last, WordClass.Honour) ? text.Word(name.Last).ToString() : null;
        // Mrs. John Smith: a woman called by her husband's name, so her own first name is unknown.
        if (name.Gender == Gender.Female && Genders.Of(text.Tokens[name.Core].Class) == Gender.Male)
        {
            draftOf[index] = Add(new PersonDraft { Surname = surname, Gender = name.Gender, GenderIsSure = true });
            return;
        }

        var person = FindVariant(surname, first, suffix) ?? Add(new PersonDraft
        {
            Surname = surname,
            First = first,
            Suffix = suffix,
            Gender = name.Gender == Gender.Unknown ? Genders.Of(text.Language.ClassOf(first)) : name.Gender,
        });
        draftOf[index] = person;
        person.Age ??= text.AgeAfter(name);
        person.Confirmed |= name.First < name.Core || text.Tokens[name.Core].Is(WordClass.FirstName);
        if (text.Is(name.Core, WordClass.FirstName) && !text.Is(name.Core, WordClass.Particle))
            person.AddForm(FormOf(name));
        else
            person.AddSurnames(FormOf(name));
        for (var at = name.First; at < name.Core; at++)
            person.Titles.Add(text.Word(at).ToString());
        AddPartner(name, surname);
        for (var at = name.Core + 1; at < name.Head; at++)
        {
            if (text.Tokens[at].Shape == Shape.Capital && !text.Is(at, WordClass.FirstName | WordClass.Particle))
                Index(byMiddle, text.Word(at).ToString(), person);
        }
    }

    /// <summary>The person already known under a variant of a name: with a middle name, a nickname or a misspelling.</summary>
    private PersonDraft? FindVariant(string surname, string first, string? suffix)
    {
        var inside = $" {first} ";
        var namesakes = bySurname.GetValueOrDefault(surname) ?? [];
        var comparison = (text.Language.ClassOf(first) & WordClass.Particle) == 0 ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase;
        bool Has(PersonDraft other) => other.Forms.Keys.Any(form => form.Contains(inside, comparison));
        var same = namesakes.Find(Has)
            ?? namesakes.Find(other => other.Suffix == suffix && IsSameFirstName(other.First, first))
            ?? byMiddle.GetValueOrDefault(surname)?.Find(other => IsSameFirstName(other.First, first) || Has(other));
        if (same is null && surname.Length >= MinMisspellingLength)
        {
            same = SpeltAlike(surname).FirstOrDefault(other => Spelling.OneEditApart(other.Surname, surname)
                && IsSameFirstName(other.First, first));
            if (same is not null)
                Index(bySurname, surname, same);
        }

        return same;
    }

    /// <summary>Adds the partner of a person: in <c>Greg and Monica Salter</c>, Greg is a Salter too.</summary>
    private void AddPartner(Mention name, string surname)
    {
        if (!text.Is(name.First - 1, WordClass.And)
            || text.Tokens[name.First - 2] is not { Shape: Shape.Capital, Possessive: false } partner
            || !partner.Is(WordClass.FirstName) || text.Tokens[name.First - 3].IsCapital)
            return;
        var first = text.Word(name.First - 2).ToString();
        if (FindVariant(surname, first, null) is not null)
            return;
        var person = new PersonDraft { Surname = surname, First = first, Gender = Genders.Of(partner.Class), Confirmed = true };
        Add(person).AddForm($"{first} {surname}");
    }

    /// <summary>The name as written, without titles and without a nickname in quotation marks.</summary>
    private string FormOf(Mention name)
    {
        for (var at = name.Core; at < name.Last; at++)
        {
            if (text.Tokens[at].Mark == '"')
                return $"{text.Words(name.Core, at - 1)} {text.Words(at + 3, name.Last)}";
        }

        return text.Words(name.Core, text.Is(name.Last, WordClass.Honour) ? name.Head : name.Last);
    }

    private void ResolveTitledName(Mention name, int index)
    {
        if (FindByName(text.Word(name.Head).ToString(), name.Gender) is not null)
            return;
        var person = Add(new PersonDraft { Surname = text.Word(name.Head).ToString(), Gender = name.Gender });
        if (name.Core < name.Head)
            person.AddForm(text.Words(name.Core, name.Head));
    }

    /// <summary>Resolves a name by the names before it.</summary>
    private void ResolveByEarlierNames(Mention name, int index)
    {
        var word = text.Word(name.Head).ToString();
        var person = draftOf[index] ?? Called(word, name) ?? Relative(name, index);
        if (person is null)
            return;
        draftOf[index] = person;
        // A middle name says nothing about whom the surname alone means.
        if (byMiddle.GetValueOrDefault(word)?.Contains(person) == true)
            person.MiddleNameMentions++;
        else
            person.MentionCount++;
        person.LastMentionIndex = index;
        person.Confirmed |= text.IsFollowedBySpeechVerb(name) || (text.Tokens[name.Last + 1].Mark == ','
            && text.Is(name.Last + 2, WordClass.Relative));
        if (name.Kind != MentionKind.FullName)
            person.CountBareName(text.Word(name.Head));
        if (name.Gender != Gender.Unknown)
            (person.Gender, person.GenderIsSure) = (name.Gender, true);
    }

    /// <summary>
    /// The person whom a surname or a first name means: the one with the age after the name, else one with that surname. If the family name
    /// comes first, as in <c>Tan Ah Kow</c>, its bearer wins over somebody with that surname whom the article introduces later. <c>The
    /// younger Mr Tan</c> is a new person without a first name if there are two.
    /// </summary>
    private PersonDraft? Called(string word, Mention name)
    {
        var surname = bySurname.GetValueOrDefault(word) ?? [];
        var first = byFirst.GetValueOrDefault(word) ?? [];
        if (text.AgeAfter(name) is { } age && surname.Concat(first).Where(person => person.Age == age).Take(2).ToArray() is [var aged])
            return aged;
        var isDistinguished = text.Tokens[name.First - 1].IsLowercase && text.Is(name.First - 2, WordClass.Definite)
            && !text.Is(name.First - 1, WordClass.Role | WordClass.Title);
        if (isDistinguished && surname.Concat(first).Distinct().Skip(1).Any())
            return new PersonDraft { Surname = word, Gender = name.Gender };
        if (!surname.TrueForAll(person => person.MentionCount == 0)
            || Choose(first.FindAll(person => person.MentionCount > 0), name) is not { } named)
            return Choose(surname, name) ?? Choose(first.Count > 0 ? first : OnlyOneWithMiddleName(word) ?? OnlyOneMisspelt(word), name);
        if (name.First < name.Core && surname.Count > 0)
            Index(bySurname, word, named);
        return named;
    }

    /// <summary>
    /// The relative of a person, by first name: in <c>Brian Salter saw it. His wife Ann did not.</c> Ann is a Salter too. She gets no
    /// surname in <c>His wife, Ann, did not.</c>, in <c>His aunt Ann did not.</c>, or when it is not certain whose wife she is.
    /// </summary>
    private PersonDraft? Relative(Mention name, int index)
    {
        var isSetOff = text.Tokens[name.First - 1].Mark == ',' && text.Tokens[name.Last + 1].Mark == ',';
        var role = name.First - (isSetOff ? 2 : 1);
        var possessive = PossessiveBefore(role);
        var isOwned = text.Tokens[possessive] is { IsWord: true, Possessive: true } || text.Is(possessive, ReportingRole.Own);
        var isKin = text.Is(role, WordClass.Male | WordClass.Female);
        // A firm may have a rival, but not "her rival".
        var isTied = text.Is(possessive, WordClass.Male | WordClass.Female) && text.Is(role, ReportingRole.Relation);
        if (name.First != name.Last || !isOwned || !(text.Is(name.Core, WordClass.FirstName) || ((isTied
            || (isKin && (isSetOff || text.Is(role, ReportingRole.Family))))
            && (text.Tokens[name.Core].Class & ~WordClass.Ending) == WordClass.None))
            || !text.Is(role, WordClass.Role) || !(text.Is(role, ReportingRole.Relation) || (isKin && text.Is(role, WordClass.Unnamed))))
            return null;
        var owner = isSetOff || !text.Is(role, ReportingRole.Family) ? null : Owner(possessive, name, index);
        var (first, sharesName) = (text.Word(name.Head).ToString(), owner is not null);
        var person = Add(new PersonDraft
        {
            Surname = owner?.Surname ?? first,
            First = sharesName ? first : null,
            Gender = Genders.Of(text.Tokens[role].Class),
            Confirmed = true,
        });
        if (sharesName)
            person.AddForm($"{first} {owner!.Surname}");
        return person;
    }

    /// <summary>The token before a noun for a relative and the adjectives that describe it: <c>her</c> in <c>her 12-year-old
    /// daughter</c>.</summary>
    private int PossessiveBefore(int role)
    {
        var at = role - 1;
        while (at > role - MaxAdjectives && text.Tokens[at] is { IsLowercase: true, Possessive: false, QuoteIndex: < 0 }
            && !text.Is(at, NoAdjective) && !text.Is(at, ReportingRole.Own))
            at--;
        return at;
    }

    /// <summary>
    /// The person whose relative is named after a possessive. After a name, the person with that surname. After <em>his</em> or
    /// <em>her</em>, the only person with a full name in this sentence and the one before it; null if another person of
    /// that gender was named a little earlier.
    /// </summary>
    private PersonDraft? Owner(int possessive, Mention name, int index)
    {
        var near = Enumerable.Range(0, index).Where(at => names[at].Kind == MentionKind.FullName)
            .Where(at => text.SentencesBetween(names[at].First, name.First) <= 1).Select(at => draftOf[at])
            .OfType<PersonDraft>().Where(person => person.First is not null).Distinct().ToList();
        if (text.Tokens[possessive].Possessive)
        {
            near.RemoveAll(person => !text.Word(possessive).StartsWith(person.Surname, StringComparison.Ordinal));
            return near is [var named] ? named : null;
        }

        var gender = Genders.Of(text.Tokens[possessive].Class);
        return gender != Gender.Unknown && near is [var only] && only.Gender.Fits(gender)
            && !Enumerable.Range(0, index).Any(at => draftOf[at] is { } other && other != only && other.Gender.Fits(gender)
            && text.SentencesBetween(names[at].First, name.First) <= MaxOwnerDistance) ? only : null;
    }

    /// <summary>Chooses among people with the same name: if exactly one of them bears the title before the name, that one, else the one
    /// named most. If two of them were just named together, the name is ambiguous and starts a new cluster.</summary>
    private PersonDraft? Choose(List<PersonDraft> candidates, Mention name)
    {
        for (var at = name.First; at < name.Core; at++)
        {
            var title = text.Word(at).ToString();
            if (candidates.FindAll(person => person.Titles.Contains(title)) is [var holder])
                return holder;
        }

        var best = Choose(candidates, name.Gender);
        return best is { MentionCount: <= 1 } && candidates.Exists(twin => twin != best && twin.Gender.Fits(name.Gender)
            && twin.MentionCount == best.MentionCount
            && best.LastMentionIndex - twin.LastMentionIndex == 1) ? Add(new PersonDraft { Surname = best.Surname })
            : best;
    }

    /// <summary>The only person with a word as middle name, which may be the first of two surnames: <c>Juan Ortega Ruiz</c> is called
    /// Ortega.</summary>
    private List<PersonDraft>? OnlyOneWithMiddleName(string word) =>
        byMiddle.GetValueOrDefault(word) is { } found && found.TrueForAll(person => person == found[0]) ? found : null;

    /// <summary>The only person whose surname a word misspells, if there is one.</summary>
    private List<PersonDraft> OnlyOneMisspelt(string word)
    {
        if (word.Length < MinMisspellingLength)
            return [];
        if (!misspelt.TryGetValue(word, out var found))
        {
            found = [.. SpeltAlike(word).Where(person => person.First is not null && Spelling.OneEditApart(person.Surname, word)).Take(2)];
            misspelt[word] = found;
        }

        return found.Count == 1 ? found : [];
    }

    /// <summary>The people whose surnames have the same first letter and nearly the same length.</summary>
    private IEnumerable<PersonDraft> SpeltAlike(string word)
    {
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            foreach (var person in bySpelling.GetValueOrDefault((char.ToUpperInvariant(word[0]), length)) ?? [])
                yield return person;
        }
    }

    private PersonDraft? FindByName(string name, Gender gender) => Choose(bySurname.GetValueOrDefault(name) ?? [], gender)
        ?? Choose(byFirst.GetValueOrDefault(name) ?? [], gender);

    /// <summary>Chooses among people with the same name: the one named most so far; on a tie, the most recent one.</summary>
    private static PersonDraft? Choose(List<PersonDraft> candidates, Gender gender) =>
        candidates.Count == 0 ? null
            : candidates.Where(person => person.Gender.Fits(gender)).MaxBy(person => (person.MentionCount, person.LastMentionIndex));

    private PersonDraft Add(PersonDraft person)
    {
        Index(bySurname, person.Surname, person);
        Index(bySpelling, (char.ToUpperInvariant(person.Surname[0]), person.Surname.Length), person, MaxSpeltAlike);
        if (person.First is { Length: > 1 } first)
            Index(byFirst, first, person);
        return person;
    }

    private static void Index<TKey>(Dictionary<TKey, List<PersonDraft>> index, TKey key, PersonDraft person,
        int max = MaxNamesakes)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count < max)
            list.Add(person);
    }

    private bool IsSameFirstName(string? one, string other) => one is not null && (text.Language.SameFirstName(one, other)
        || (one.Length >= MinMisspellingLength && Spelling.OneEditApart(one, other)));
}
