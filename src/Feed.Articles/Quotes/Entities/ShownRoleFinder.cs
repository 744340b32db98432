namespace Feed.Articles.Quotes;

/// <summary>Finds the roles that pages show next to a name. <see cref="RoleFinder"/> collects every word that may refer to the person
/// later; here a role must be complete and make sense by itself.</summary>
internal sealed class ShownRoleFinder(AnnotatedDocument text, IReadOnlyList<Mention> names)
{
    private const int MaxLength = 12;
    private const WordClass NotAQualifier = WordClass.Function | WordClass.Preposition | WordClass.Clause | WordClass.Adverb
        | WordClass.Calendar | WordClass.Negation | WordClass.Auxiliary | WordClass.SpeechVerb;

    private const WordClass Participles = WordClass.Past | WordClass.Participle;

    private readonly RolePhrase phrases = new(text, names);

    /// <summary>Adds the roles next to one name.</summary>
    public void AddTo(List<ShownRole> found, Mention name)
    {
        if (RightBefore(name) is { } before)
            found.Add(before);
        if (BeforeComma(name) is { } apart)
            found.Add(apart);
        if (After(name) is { } after)
            found.Add(after);
    }

    /// <summary>The titles and nouns right before a name: <c>Harwick campaign manager Ada Kern</c>.</summary>
    private ShownRole? RightBefore(Mention name)
    {
        var last = name.Core - 1;
        var head = Head(name, last);
        if (head < 0)
            return null;
        var first = head;
        while (head - first < MaxLength && IsQualifier(first - 1, head))
            first--;
        while (first < head && (IsAddress(first) || text.Is(first, WordClass.AffiliationPreposition)))
            first++;
        while (head == last && first < head && IsAddress(head) && phrases.IsRole(head - 1))
        {
            StepBudget.Spend();
            head = --last;
        }

        if (!IsAddress(head))
            return Role(name, first, last, head, BeforeRank(first, head));
        return text.Is(head, WordClass.Male | WordClass.Female) ? null : Role(name, head, last, head, RoleRank.Address);
    }

    /// <summary>The rank of the words before a name: a title ranks above a lowercase noun or a word such as <c>Democrat</c>.</summary>
    private RoleRank BeforeRank(int first, int head) => !text.Tokens[head].IsCapital ? RoleRank.Noun
        : text.Is(head, WordClass.Title) ? RoleRank.Title : first < head ? RoleRank.Noun : RoleRank.Description;

    /// <summary>The noun for the person in the role that ends at a token; -1 without one.</summary>
    private int Head(Mention name, int last)
    {
        if (!IsInSameSentence(last, name.Core) || text.Is(last, WordClass.Preposition))
            return -1;
        if (phrases.IsRole(last) || (text.Is(last, WordClass.Occupation) && name.Kind == MentionKind.FullName))
            return last;
        for (var at = last; at > last - MaxLength && IsInSameSentence(at, name.Core); at--)
        {
            if (text.Is(at, WordClass.AffiliationPreposition) && phrases.IsRole(at - 1) && IsInSameSentence(at - 1, name.Core))
                return at - 1;
            if (text.Is(at, NotAQualifier & ~WordClass.Preposition & ~WordClass.Function)
                || (text.Is(at, WordClass.Function) && !text.Is(at, WordClass.AffiliationPreposition | WordClass.And | WordClass.Definite)))
                return -1;
        }

        return -1;
    }

    /// <summary>Whether a word modifies the noun after it and is not a verb with the person as object.</summary>
    private bool IsQualifier(int at, int head)
    {
        ref readonly var token = ref text.Tokens[at];
        if (!IsInSameSentence(at, head) || BeginsHeadlineWithTime(at))
            return false;
        var isBeforeCapital = text.Tokens[at + 1].IsCapital;
        if (token.IsLowercase && (token.Possessive || (isBeforeCapital && token.Is(ReportingRole.Relation))))
            return false;
        if (phrases.IsFormer(at) || token.Is(WordClass.Role | WordClass.Title) || phrases.IsInName(at))
            return true;
        if (token.Is(NotAQualifier))
            return false;
        if (token.IsCapital)
            return !(text.BeginsSentence(at) && isBeforeCapital && text.Is(at + 1, WordClass.Title)
                && (text.Language.ClassOfEnding(text.Word(at)) & Participles) != 0);

        return !MayBeVerb(at, isBeforeCapital) && (token.Is(Participles) ? text.Is(at - 1, WordClass.Determiner)
            : !isBeforeCapital || token.Is(ReportingRole.Prefix) || BeginsPhrase(at));
    }

    /// <summary>Whether a lowercase word ends in s and may be a verb: <c>Arva Rovers names captain Conor Quigley</c>.</summary>
    private bool MayBeVerb(int at, bool isBeforeCapital) => text.Word(at)[^1] == 's'
        && (isBeforeCapital || (phrases.IsInPersonName(at - 1) && !text.Tokens[at - 1].Possessive));

    /// <summary>Whether a token begins a headline with a time: <c>Late Rovers captain Conor Quigley header sinks Arva</c> does not mean
    /// that he is dead.</summary>
    private bool BeginsHeadlineWithTime(int at) =>
        text.Tokens[at].Paragraph == 0 && text.BeginsSentence(at) && text.Is(at, ReportingRole.TimeModifier);

    /// <summary>Whether a phrase can begin at a word, so that the word is not a verb.</summary>
    private bool BeginsPhrase(int at) =>
        !text.Tokens[at - 1].IsWord || text.BeginsSentence(at)
        || (text.Is(at - 1, WordClass.Determiner | WordClass.SpeechVerb | WordClass.Preposition)
        && !text.Is(at - 1, WordClass.UnsaidMarker));

    /// <summary>
    /// The role that a comma separates from the name after it: <c>the Bishop of Arva, Dr Tom Rice</c>, <c>a spokesman for the minister,
    /// Tom Rice</c>.
    /// </summary>
    private ShownRole? BeforeComma(Mention name)
    {
        var comma = name.First - 1;
        while (IsAddress(comma))
            comma--;
        comma -= text.Is(comma, WordClass.Determiner) ? 1 : 0;
        if (text.Tokens[comma].Mark != ',' || text.Is(name.Last + 1, WordClass.And))
            return null;
        ShownRole? widest = null;
        for (var at = comma - 1; at > comma - MaxLength && (IsInSameSentence(at, comma) || text.Tokens[at].Mark == ','); at--)
        {
            if (text.Is(at, WordClass.Definite | WordClass.Indefinite)
                && phrases.Read(at + 1, followsVerb: false) is { } phrase && phrase.Last == comma - 1)
            {
                var rank = text.Is(at, WordClass.Definite) ? RoleRank.Office : RoleRank.Description;
                widest = Role(name, at + 1, phrase.Last, phrase.Head, rank) ?? widest;
                if (!text.Is(at - 1, WordClass.LinkPreposition))
                    break;
            }
        }

        return widest;
    }

    /// <summary>The role after a name, set off by a comma, a dash or brackets, or joined by a form of <c>to be</c>.</summary>
    private ShownRole? After(Mention name)
    {
        var mark = text.Tokens[name.Last + 1].Mark;
        var start = name.Last + 2;
        var followsVerb = text.Is(name.Last + 1, WordClass.Be);
        if (followsVerb ? text.Is(name.Last + 1, ReportingRole.Former) : mark is not (',' or '(') && !Marks.IsDash(mark))
            return null;
        if (text.Tokens[start + 1].Mark == ',' && text.BeginsWithDigit(start))
            start += 2;
        if (text.Is(start, WordClass.Relative) && text.Is(start + 1, WordClass.Be))
            (followsVerb, start) = (true, start + 2);
        var isIndefinite = text.Is(start, WordClass.Indefinite);
        if (text.Is(start, WordClass.Definite | WordClass.Indefinite) || text.Is(start, ReportingRole.Own))
            start++;
        return phrases.Read(start, followsVerb) is not { } phrase ? null
            : Role(name, start, phrase.Last, phrase.Head, followsVerb || isIndefinite ? RoleRank.Description : RoleRank.Office);
    }

    private ShownRole? Role(Mention name, int first, int last, int head, RoleRank rank)
    {
        while (first < head && text.Tokens[first] is { IsLowercase: true, Possessive: true } owner && owner.Is(WordClass.Firm))
            first++;
        var isOwn = text.Is(first - 1, ReportingRole.Own);
        var isJob = first < head && text.Is(head, ReportingRole.Reviewer) && text.Is(head - 1, ReportingRole.Field);
        var isRelation = text.Is(head, ReportingRole.Relation) && !isJob;
        var hasOwner = last > head || AnnotatedDocument.Any(first, head, at => phrases.IsInPersonName(at) || text.Tokens[at].Possessive);
        if (isRelation && (isOwn || !hasOwner))
            return null;
        var isFormer = phrases.IsFormer(first, last + 1);
        var shownRank = rank switch
        {
            RoleRank.Address => rank,
            _ when isOwn || isRelation => RoleRank.Relation,
            RoleRank.Title when isFormer => RoleRank.FormerTitle,
            _ when isFormer => RoleRank.Former,
            _ when text.Tokens[head].QuoteIndex >= 0 => RoleRank.Description,
            _ => rank,
        };
        return new ShownRole(name.First, text.Words(first, last), text.Word(head).ToString(), shownRank);
    }

    /// <summary>Whether a word before a name is a form of address such as <c>Dr.</c>, which is not an office.</summary>
    private bool IsAddress(int at) => text.Is(at, ReportingRole.Address) && text.Tokens[at].IsCapital;

    private bool IsInSameSentence(int at, int other) => text.Tokens[at] is { IsWord: true } token
        && token.QuoteIndex == text.Tokens[other].QuoteIndex && text.SameSentence(at, other)
        && token.Paragraph == text.Tokens[other].Paragraph;
}
