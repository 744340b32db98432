namespace Feed.Articles.Quotes;

/// <summary>Finds names of people in runs of capitalised words: titles, first names, initials, particles, surname, suffix.</summary>
internal sealed class NameFinder(ArticleText text)
{
    private const int LongestName = 8;
    private const int NicknameLength = 3;

    /// <summary>The names, in order; whom they mean is not settled yet.</summary>
    public List<Mention> Find()
    {
        var names = new List<Mention>();
        for (var paragraph = 0; paragraph < text.Paragraphs.Count; paragraph++)
        {
            if (IsHeading(paragraph))
                continue;
            for (var at = text.FirstTokens[paragraph]; at < text.FirstTokens[paragraph + 1];)
            {
                if (!Starts(at))
                {
                    at++;
                    continue;
                }

                var end = RunEnd(at, text.FirstTokens[paragraph + 1]);
                Split(at, end, names);
                at = end;
            }
        }

        return names;
    }

    /// <summary>The full names in headings that are wholly capitalised, as far as the rest of the article uses their surnames
    /// alone.</summary>
    public void AddFromHeadings(List<Mention> names)
    {
        var bare = names.Where(name =>
            name.Kind == MentionKind.BareName).Select(name => text.Word(name.Last).ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new List<Mention>();
        for (var paragraph = 0; paragraph < text.Paragraphs.Count; paragraph++)
        {
            if (!IsHeading(paragraph))
                continue;
            for (var at = text.FirstTokens[paragraph]; at + 1 < text.FirstTokens[paragraph + 1]; at++)
            {
                if (text.Tokens[at] is { IsCapital: true, Possessive: false } first && first.Is(WordClass.FirstName)
                    && text.Tokens[at + 1].IsCapital && bare.Contains(text.Word(at + 1).ToString()))
                    found.Add(new Mention(MentionKind.FullName, at, at + 1));
            }
        }

        if (found.Count == 0)
            return;
        names.AddRange(found);
        names.Sort((one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>Whether most longer words of a paragraph are capitalised, as in a headline: then capitals tell nothing.</summary>
    public bool IsHeading(int paragraph)
    {
        var words = 0;
        var small = 0;
        for (var at = text.FirstTokens[paragraph]; at < text.FirstTokens[paragraph + 1]; at++)
        {
            ref readonly var token = ref text.Tokens[at];
            if (!token.IsWord || token.End - token.Start < 4 || token.Is(WordClass.Function | WordClass.Preposition))
                continue;
            words++;
            small += token.Shape == Shape.Small ? 1 : 0;
            if (small > 12)
                return false;
        }

        return words >= 4 && (small == 0 || (small * 6 < words && (paragraph == 0 || !EndsInPoint(paragraph))));
    }

    private bool EndsInPoint(int paragraph)
    {
        var last = text.FirstTokens[paragraph + 1] - 1;
        return text.Tokens[last].Mark == '.' || (text.Tokens[last].Mark == '"' && text.Tokens[last - 1].Mark == '.');
    }

    private bool Starts(int at)
    {
        ref readonly var token = ref text.Tokens[at];
        return token.IsCapital && (!token.Is(WordClass.Function) || (token.Is(WordClass.FirstName) && FollowedBySurname(at))
            || MayBeSurname(at));
    }

    /// <summary>A word such as <c>Read</c> or <c>Will</c> right before a verb of speech: a surname, if the article has a person of that
    /// name.</summary>
    private bool MayBeSurname(int at) => at + 1 < text.Tokens.Length && text.Tokens[at + 1].Is(WordClass.StrongVerb)
        && text.Word(at) is not ("He" or "She");

    private bool FollowedBySurname(int at) =>
        at + 1 < text.Tokens.Length && text.Tokens[at + 1] is { IsCapital: true } next
            && !next.Is(WordClass.Function | WordClass.NoSurname | WordClass.Title);

    private int RunEnd(int start, int limit)
    {
        var at = start;
        while (at < limit)
        {
            ref readonly var token = ref text.Tokens[at];
            if (token.IsCapital && (at == start || !token.Is(WordClass.Function) || token.Is(WordClass.FirstName)
                || text.Tokens[at - 1].Is(WordClass.FirstName)))
                at++;
            else if (at > start && token.Is(WordClass.Particle) && CapitalAfterParticles(at, limit) is var next and > 0)
                at = next;
            else if (at > start && token.Mark == '"' && IsNickname(at, limit))
                at += 4;
            else if (at > start && token.Mark == ',' && at + 1 < limit && text.Tokens[at + 1] is { IsCapital: true } suffix
                && suffix.Is(WordClass.Suffix))
                return at + 2;
            else
                break;
            if (text.Tokens[at - 1].Possessive)
                break;
        }

        return at;
    }

    /// <summary>Whether a mark begins a nickname in the middle of a name: <c>Antonio "Tony" Bellucci</c>.</summary>
    private bool IsNickname(int at, int limit) =>
        at + 3 < limit && text.Tokens[at + 1].IsCapital && text.Tokens[at + 2].Mark == '"'
            && text.Tokens[at + 3] is { IsCapital: true, Run: < 0 } surname && !surname.Is(WordClass.Function);

    private int CapitalAfterParticles(int at, int limit)
    {
        for (var next = at + 1; next < limit && next <= at + 2; next++)
        {
            if (text.Tokens[next].IsCapital)
                return next;
            if (!text.Tokens[next].Is(WordClass.Particle))
                break;
        }

        return 0;
    }

    private void Split(int start, int end, List<Mention> names)
    {
        var suffix = end - 1 > start && text.Tokens[end - 1].Is(WordClass.Suffix) ? end - 1 : end;
        var nameEnd = suffix < end && text.Tokens[suffix - 1].Mark == ',' ? suffix - 1 : suffix;
        var core = DropSentenceStart(DropProfession(CoreStart(start, nameEnd), nameEnd), nameEnd);
        var first = core;
        while (first > start && text.Tokens[first - 1].Is(WordClass.Title | WordClass.Role) && text.Tokens[first - 1].IsCapital)
            first--;
        if (nameEnd - core is > 0 and <= LongestName)
            Add(names, first, core, nameEnd, end);
        else if (nameEnd - start == 1)
            Add(names, start, start, nameEnd, end);
    }

    private int CoreStart(int start, int nameEnd)
    {
        var core = nameEnd;
        while (core > start && CanBeInName(core - 1, start, nameEnd))
            core -= text.Tokens[core - 1].Mark == '"' ? NicknameLength : 1;
        while (core < nameEnd && (text.Tokens[core].Mark == '"' || (text.Tokens[core].Is(WordClass.Particle)
            && text.Tokens[core].Shape == Shape.Small)))
            core++;
        ref readonly var last = ref text.Tokens[nameEnd - 1];
        if (core > start && core == nameEnd - 1 && text.Tokens[core].IsCapital
            && text.Tokens[core].Is(WordClass.OrganisationOrSurname | WordClass.Place))
            core = nameEnd;
        var titled = nameEnd - 2 >= start && text.Tokens[nameEnd - 2].Class.HasFlag(WordClass.Title | WordClass.Abbreviation);
        return core == nameEnd && titled
            && last.Is(WordClass.Title | WordClass.NoSurname | WordClass.OrganisationOrSurname) ? nameEnd - 1 : core;
    }

    /// <summary>A capitalised word for a trade is none of the name: <c>Forecaster Ann Smith</c>; neither is a compound before a
    /// well-known first name, nor are two or more words of which none is a name: <c>Harbor Master Edwin Sallow</c>.</summary>
    private int DropProfession(int core, int nameEnd)
    {
        var first = nameEnd - 2;
        if (first - core >= 2 && IsFirstName(first) && !Enumerable.Range(core, first - core).Any(IsPartOfName))
            return first;
        return nameEnd - core >= 3 && text.Word(core).Contains('-')
            && (text.Word(core).EndsWith("-old", StringComparison.Ordinal) || IsFirstName(core + 1)) ? core + 1 : core;
    }

    private bool IsFirstName(int at) => text.Tokens[at] is { IsCapital: true } token && token.Is(WordClass.FirstName);

    private bool IsPartOfName(int at) =>
        text.Tokens[at] is var token && (!token.IsWord || token.Shape == Shape.Initial || token.Is(WordClass.FirstName | WordClass.Particle));

    private void Add(List<Mention> names, int first, int core, int nameEnd, int end)
    {
        var firstName = core;
        while (firstName < nameEnd - 1 && text.Tokens[firstName].Is(WordClass.Particle) && !text.Tokens[firstName].Is(WordClass.FirstName))
            firstName++;
        if (first == core && first > 0 && (text.Is(first - 1, "the") || (text.Tokens[first - 1].Shape == Shape.Small
            && text.Tokens[first - 1].Is(WordClass.Thing))))
            return;
        if ((first > 0 && text.Tokens[first - 1].Mark == '&') || (end < text.Tokens.Length && text.Tokens[end].Mark == '&'))
            return;
        var kind = nameEnd - firstName > 1 ? MentionKind.FullName : first < core ? MentionKind.TitledName : MentionKind.BareName;
        if (kind == MentionKind.BareName && text.Tokens[core].Shape == Shape.Initial)
            return;
        names.Add(new Mention(kind, first, end - 1) { Core = core, Gender = TitleGender(first, core) });
    }

    /// <summary>Whether a word of a run may belong to the name that ends the run.</summary>
    private bool CanBeInName(int at, int start, int nameEnd)
    {
        ref readonly var token = ref text.Tokens[at];
        if (!token.IsWord)
            return true;
        if (token.Shape == Shape.Initial)
            return !token.Is(WordClass.Place);
        if (token.Shape == Shape.Small)
            return token.Is(WordClass.Particle);
        var isLast = at == nameEnd - 1;
        if (isLast && token.Is(WordClass.Role | WordClass.Title | WordClass.NoSurname | WordClass.OrganisationOrSurname))
            return HasFirstName(at) || IsTradeForSurname(at, start) ? !IsWeekday(at)
                && !token.Is(WordClass.Organisation | WordClass.Other) : !token.Is(WordClass.Place) && IsCalledByRole(at - 1, start);
        if (token.Is(WordClass.Role | WordClass.Title | WordClass.NoSurname | WordClass.OrganisationOrSurname))
            return !isLast && token.Is(WordClass.FirstName) && !token.Is(WordClass.Organisation)
                && !(token.Is(WordClass.Title | WordClass.Role) && text.Tokens[at + 1].Is(WordClass.FirstName));
        return token.Shape != Shape.AllCapitals || token.End - token.Start > 5 || token.Is(WordClass.FirstName);
    }

    /// <summary>Whether a word for a trade is a surname, as in <c>Teal Baker</c>: another capitalised word before it is unknown.</summary>
    private bool IsTradeForSurname(int at, int start) =>
        at > start && !text.Tokens[at].Is(WordClass.Title | WordClass.NoSurname) && text.Tokens[at].Is(WordClass.Role)
            && text.Tokens[at - 1] is { Shape: Shape.Capital, Class: WordClass.None };

    private bool IsWeekday(int at) => text.Word(at).EndsWith("day", StringComparison.Ordinal);

    /// <summary>Whether a trade or title right before two words says that they are a name.</summary>
    private bool IsCalledByRole(int first, int start) =>
        first > start ? first - 1 >= start && text.Tokens[first - 1].Is(WordClass.Role | WordClass.Title) : first == start
            && HasRoleBefore(start);

    private bool HasRoleBefore(int start) =>
        text.Tokens[start - 1] is { Shape: Shape.Small } before && (before.Is(WordClass.Role) || text.Is(start - 1, "said"))
            && before.Sentence == text.Tokens[start].Sentence;

    private bool HasFirstName(int at)
    {
        var before = at - 1;
        while (before > 0 && text.Tokens[before].Shape is Shape.Initial or Shape.Punctuation && text.Tokens[before].Mark is '\0' or '"')
            before--;
        return before >= 0 && text.Tokens[before] is { IsCapital: true, Possessive: false } first && first.Is(WordClass.FirstName);
    }

    /// <summary>A sentence may begin with any word: one that the lists know, but not as a first name, is none of the name.</summary>
    private int DropSentenceStart(int core, int nameEnd)
    {
        if (nameEnd - core < 2 || (core > 0 && text.Tokens[core - 1].Sentence == text.Tokens[core].Sentence))
            return core;
        ref readonly var token = ref text.Tokens[core];
        var word = text.Word(core);
        var known = token.Class != WordClass.None && !token.Is(WordClass.FirstName);
        var isVerbOrAdverb = word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);
        return known || (isVerbOrAdverb && !token.Is(WordClass.FirstName)) ? core + 1 : core;
    }

    private Gender TitleGender(int first, int core)
    {
        for (var at = first; at < core; at++)
        {
            if (text.Tokens[at].Is(WordClass.Female))
                return Gender.Female;
            if (text.Tokens[at].Is(WordClass.Male))
                return Gender.Male;
        }

        return Gender.Unknown;
    }
}
