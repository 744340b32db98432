namespace Feed.Articles.Quotes;

/// <summary>Finds what an article calls its people: titles and nouns before a name, the apposition after it, and <c>Rice is the
/// mayor</c>.</summary>
internal sealed class RoleFinder(AnnotatedDocument text)
{
    private const int MaxRoleLength = 12;

    /// <summary>The description next to a name.</summary>
    public Description Find(Mention name)
    {
        var first = FirstTitle(name);
        var found = new List<Role>();
        Add(found, name, first, name.Core - 1);
        if (BeforeComma(first, name) is { First: > 0 } role)
            Add(found, name, role.First, role.Last);
        var follows = text.Tokens[name.Last + 1].Mark == ',' || text.Is(name.Last + 1, WordClass.Be);
        var start = name.Last + (text.Is(name.Last + 2, WordClass.Relative) && text.Is(name.Last + 3, WordClass.Be) ? 4 : 2);
        if (follows && LastOfApposition(start) is > 0 and var last)
            Add(found, name, start, last);
        return new Description(found, text.AgeAfter(name));
    }

    /// <summary>The role that a comma sets off before a name: <c>the Bishop of Arva, Dr Tom Rice</c>, <c>her sister, Ann Rice,</c>; zeros
    /// when there is none.</summary>
    private (int First, int Last) BeforeComma(int first, Mention name)
    {
        var comma = text.Is(first - 1, WordClass.Determiner) ? first - 2 : first - 1;
        if (text.Tokens[comma].Mark != ',')
            return default;
        var at = comma - 1;
        var hasRole = false;
        while (at > comma - MaxRoleLength && text.SameSentence(at, comma)
            && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0, Possessive: false }
            && (!text.Is(at, WordClass.Determiner & ~WordClass.Function) || text.Is(at - 1, WordClass.AffiliationPreposition)))
        {
            hasRole = text.Is(at, WordClass.Role | WordClass.Title)
                || (text.Is(at, ReportingRole.Post) && text.Is(at + 1, WordClass.AffiliationPreposition));
            if (text.Is(at, WordClass.SpeechVerb) || (hasRole && text.Is(at - 1, WordClass.Definite)))
                break;
            at--;
        }

        return hasRole && text.Is(at - 1, WordClass.Definite) && !text.Is(at, WordClass.FirstName)
            ? (at, comma - 1)
            : PossessiveRole(comma, name);
    }

    /// <summary>The role that begins with a possessive or <c>a</c> and ends at a comma: <c>Arva's coach, Tom Rice,</c>, <c>her partner in
    /// the practice, Ann Rice,</c>. A firm may be an owner or a rival, so these roles need <c>his</c>, <c>her</c> or a listed first
    /// name.</summary>
    private (int First, int Last) PossessiveRole(int comma, Mention name)
    {
        var owner = comma - 1;
        while (owner > comma - MaxRoleLength && text.SameSentence(owner, comma)
            && text.Tokens[owner] is { IsWord: true, QuoteIndex: < 0, Possessive: false }
            && !text.Is(owner, WordClass.Indefinite | WordClass.Clause | WordClass.Auxiliary)
            && (!text.Is(owner, WordClass.Past) || text.Tokens[owner - 1].Possessive || text.Is(owner - 1, ReportingRole.Own))
            && !text.Is(owner, ReportingRole.Own))
            owner--;
        var head = owner + 1;
        while (head < comma - 1 && !text.Is(head + 1, WordClass.Preposition))
            head++;
        var isOwned = text.Tokens[owner] is { IsWord: true, Possessive: true } || text.Is(owner, WordClass.Indefinite)
            || text.Is(owner, ReportingRole.Own);
        var isRole = head < comma && text.Tokens[head].IsLowercase && text.Is(head, WordClass.Role | WordClass.Title);
        var endsWithMark = text.Tokens[name.Last + 1].Mark is ',' or '.' or ':' or '—' or '–';
        var isPerson = text.Is(owner, WordClass.Male | WordClass.Female) || text.Is(name.Core, WordClass.FirstName)
            || ((text.Language.ClassOfEnding(text.Word(head)) & WordClass.Role) == 0
            && (!text.Is(head, ReportingRole.Relation) || text.Is(head, WordClass.Male | WordClass.Female | WordClass.Unnamed)));
        return isOwned && isRole && endsWithMark && isPerson && !FollowsPreposition(owner) ? (owner + 1, comma - 1) : default;
    }

    /// <summary>Whether a preposition or participle precedes the possessive, so that the comma may end an introductory phrase: <c>With his
    /// wife, Tom Rice, 44, left</c>.</summary>
    private bool FollowsPreposition(int owner)
    {
        var before = owner - 1;
        while (text.Tokens[owner].Possessive && text.SameSentence(before, owner) && !text.Is(before, WordClass.Preposition)
            && (text.Tokens[before].IsCapital || text.Is(before, WordClass.Definite)))
            before--;
        return text.SameSentence(before, owner) && text.Is(before, WordClass.Preposition | WordClass.Participle);
    }

    private void Add(List<Role> found, Mention name, int first, int last)
    {
        while (first <= last && (text.Tokens[first].Is(WordClass.Determiner) || IsGenderedAddress(first)
            || (first < last && IsEmployer(first))))
            first++;
        if (first > last)
            return;
        var gender = Gender.Unknown;
        for (var at = first; at <= last && text.Tokens[at] is { IsWord: true } word && !word.Is(WordClass.Preposition); at++)
            gender = word.Is(WordClass.Role | WordClass.Title) ? Genders.Of(word.Class & ~WordClass.FirstName).Or(gender) : gender;
        found.Add(new Role(name.First, text.Words(first, last), gender));
    }

    /// <summary>The first token of the titles and nouns right before a name.</summary>
    private int FirstTitle(Mention name)
    {
        var first = name.First;
        while (!text.BeginsSentence(first) && text.Tokens[first - 1] is { IsWord: true, QuoteIndex: < 0 } before
            && (before.Is(WordClass.Role | WordClass.Title)
            || (before.Is(WordClass.Occupation) && first == name.First && name.Kind == MentionKind.FullName)
            || (first < name.Core && !IsGenderedAddress(first) && IsQualifier(first - 1))))
            first--;
        return first == name.First ? Office(first) : first;
    }

    /// <summary>The first token of an office and its field before a name, as in <c>Minister for Fish Tom Rice</c>; the token itself when
    /// there is none.</summary>
    private int Office(int first)
    {
        for (var at = first - 1; at > first - MaxRoleLength && text.SameSentence(at, first)
            && (text.Tokens[at] is { IsCapital: true, Possessive: false } || (at < first - 1
            && text.Is(at, WordClass.And | WordClass.AffiliationPreposition | WordClass.Definite))); at--)
        {
            if (text.Is(at, WordClass.AffiliationPreposition) && text.Tokens[at].IsLowercase && text.Tokens[at - 1].IsCapital
                && text.Is(at - 1, WordClass.Title))
                return at - 1;
        }

        return first;
    }

    /// <summary>Whether a word is a form of address that shows only the gender, such as <c>Mr.</c></summary>
    private bool IsGenderedAddress(int at) =>
        text.Tokens[at].Is(WordClass.Abbreviation) && text.Tokens[at].Is(WordClass.Male | WordClass.Female);

    /// <summary>Whether a word is a possessive noun for an employer, as in <c>the department's director</c>.</summary>
    private bool IsEmployer(int at) => text.Tokens[at] is { IsLowercase: true, Possessive: true } word && word.Is(WordClass.Firm);

    private bool IsQualifier(int at) => text.Tokens[at] is var token
        && !token.Is(WordClass.Function | WordClass.Calendar | WordClass.Adverb)
        && (token.IsCapital || token.Possessive || ((token.Class & ~(WordClass.FirstName | WordClass.Ending)) == WordClass.None
        && !text.Is(at, WordClass.Past)));

    /// <summary>The last token of an apposition that begins at a token; -1 when none begins there.</summary>
    private int LastOfApposition(int start)
    {
        var hasRole = false;
        var at = start;
        for (; at - start <= MaxRoleLength && text.SameSentence(start, at)
            && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 } token; at++)
        {
            var isRole = token.Is(WordClass.Role | WordClass.Title);
            if ((token.Is(WordClass.Clause) && (hasRole || !text.Is(at, WordClass.And)))
                || (token.Is(WordClass.SpeechVerb | WordClass.Auxiliary) && !isRole && !token.Is(WordClass.Preposition)))
                break;
            hasRole |= isRole && !token.Is(WordClass.FirstName);
        }

        var ends = !text.Tokens[at].IsWord || text.Tokens[at].Is(WordClass.Function);
        while (text.Tokens[at - 1].Is(WordClass.Adverb))
            at--;
        return hasRole && ends && !text.Tokens[start].Is(WordClass.Preposition) ? at - 1 : -1;
    }
}
