namespace Feed.Articles.Quotes;

/// <summary>Finds the surnames of relatives named by first name alone.</summary>
internal sealed class Relatives(AnnotatedDocument text, IReadOnlyList<Mention> names, PersonDraft?[] draftOf, Namesakes people)
{
    private const int MaxOwnerDistance = 5;
    private const int MaxAdjectives = 4;
    private const WordClass NotAnAdjective = WordClass.Preposition | WordClass.Clause | WordClass.SpeechVerb | WordClass.Auxiliary
        | WordClass.Determiner | WordClass.Pronoun;

    /// <summary>The relative that a first name means: in <c>Brian Salter saw it. His wife Ann did not.</c>, Ann is a Salter too. She gets
    /// no surname in <c>His wife, Ann, did not.</c> and <c>His aunt Ann did not.</c>, or when it is unclear whose wife she is. Null when
    /// the name is not a relative's.</summary>
    public PersonDraft? Find(Mention name, int index)
    {
        var isSetOff = text.Tokens[name.First - 1].Mark == ',' && text.Tokens[name.Last + 1].Mark == ',';
        var role = name.First - (isSetOff ? 2 : 1);
        var possessive = PossessiveBefore(role);
        var isOwned = text.Tokens[possessive] is { IsWord: true, Possessive: true } || text.Is(possessive, ReportingRole.Own);
        var isKin = text.Is(role, WordClass.Male | WordClass.Female);
        // "Its rival Acme" may be a firm; "her rival Smith" is a person.
        var isPersonalRelation = text.Is(possessive, WordClass.Male | WordClass.Female) && text.Is(role, ReportingRole.Relation);
        if (name.First != name.Last || !isOwned || !(text.Is(name.Core, WordClass.FirstName) || ((isPersonalRelation
            || (isKin && (isSetOff || text.Is(role, ReportingRole.Family))))
            && (text.Tokens[name.Core].Class & ~WordClass.Ending) == WordClass.None))
            || !text.Is(role, WordClass.Role) || !(text.Is(role, ReportingRole.Relation) || (isKin && text.Is(role, WordClass.Unnamed))))
            return null;
        var owner = isSetOff || !text.Is(role, ReportingRole.Family) ? null : Owner(possessive, name, index);
        var (first, sharesName) = (text.Word(name.Head).ToString(), owner is not null);
        var person = people.Add(new PersonDraft
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
            && !text.Is(at, NotAnAdjective) && !text.Is(at, ReportingRole.Own))
            at--;
        return at;
    }

    /// <summary>The person that a possessive refers to. For a name, the person with that surname. For <em>his</em> or <em>her</em>, the
    /// only full name in this sentence and the previous one; null if another person of that gender was named shortly before.</summary>
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

    /// <summary>Adds the partner named before a full name: in <c>Greg and Monica Salter</c>, Greg is a Salter too.</summary>
    public void AddPartner(Mention name, string surname)
    {
        if (!text.Is(name.First - 1, WordClass.And)
            || text.Tokens[name.First - 2] is not { Shape: Shape.Capital, Possessive: false } partner
            || !partner.Is(WordClass.FirstName) || text.Tokens[name.First - 3].IsCapital)
            return;
        var first = text.Word(name.First - 2).ToString();
        if (people.FindVariant(surname, first, null) is not null)
            return;
        var person = new PersonDraft { Surname = surname, First = first, Gender = Genders.Of(partner.Class), Confirmed = true };
        people.Add(person).AddForm($"{first} {surname}");
    }
}
