namespace Feed.Articles.Quotes;

/// <summary>Finds names of people in runs of capitalised words: titles, first names, initials, particles, surname, suffix.</summary>
internal sealed class NameFinder(ArticleText text)
{
    private const int LongestName = 5;

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

        return words >= 4 && small * 6 < words;
    }

    private bool Starts(int at)
    {
        ref readonly var token = ref text.Tokens[at];
        return token.IsCapital && (!token.Is(WordClass.Function) || (token.Is(WordClass.FirstName) && FollowedBySurname(at)) || MayBeSurname(at));
    }

    /// <summary>A word such as <c>Read</c> or <c>Will</c> right before a verb of speech: a surname, if the article has a person of that name.</summary>
    private bool MayBeSurname(int at) => at + 1 < text.Tokens.Length && text.Tokens[at + 1].Is(WordClass.StrongVerb) && text.Word(at) is not ("He" or "She");

    private bool FollowedBySurname(int at) =>
        at + 1 < text.Tokens.Length && text.Tokens[at + 1] is { IsCapital: true } next && !next.Is(WordClass.Function | WordClass.NoSurname | WordClass.Title);

    private int RunEnd(int start, int limit)
    {
        var at = start;
        while (at < limit)
        {
            ref readonly var token = ref text.Tokens[at];
            if (token.IsCapital && (at == start || !token.Is(WordClass.Function) || token.Is(WordClass.FirstName) || text.Tokens[at - 1].Is(WordClass.FirstName)))
                at++;
            else if (at > start && token.Is(WordClass.Particle) && CapitalAfterParticles(at, limit) is var next and > 0)
                at = next;
            else if (at > start && token.Mark == ',' && at + 1 < limit && text.Tokens[at + 1] is { IsCapital: true } suffix && suffix.Is(WordClass.Suffix))
                return at + 2;
            else
                break;
            if (text.Tokens[at - 1].Possessive)
                break;
        }

        return at;
    }

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
        var core = nameEnd;
        while (core > start && CanBeInName(core - 1, nameEnd))
            core--;
        while (core < nameEnd && text.Tokens[core].Is(WordClass.Particle) && text.Tokens[core].Shape == Shape.Small)
            core++;
        if (core > start && core == nameEnd - 1 && text.Tokens[core].IsCapital && text.Tokens[core].Is(WordClass.OrganisationOrSurname | WordClass.Place))
            core = nameEnd;
        if (core == nameEnd && core - 2 >= start && text.Tokens[core - 2].Class.HasFlag(WordClass.Title | WordClass.Abbreviation) && text.Tokens[core - 1].Is(WordClass.Title | WordClass.OrganisationOrSurname | WordClass.Place))
            core--;
        core = DropSentenceStart(core, nameEnd);
        var first = core;
        while (first > start && text.Tokens[first - 1].Is(WordClass.Title) && text.Tokens[first - 1].IsCapital)
            first--;
        var length = nameEnd - core;
        if (length is > 0 and <= LongestName)
            Add(names, first, core, nameEnd, end);
        else if (nameEnd - start == 1)
            Add(names, start, start, nameEnd, end);
    }

    private void Add(List<Mention> names, int first, int core, int nameEnd, int end)
    {
        var firstName = core;
        while (firstName < nameEnd - 1 && text.Tokens[firstName].Is(WordClass.Particle) && !text.Tokens[firstName].Is(WordClass.FirstName))
            firstName++;
        if (first == core && first > 0 && text.Is(first - 1, "the"))
            return;
        var kind = nameEnd - firstName > 1 ? MentionKind.FullName : first < core ? MentionKind.TitledName : MentionKind.BareName;
        if (kind == MentionKind.BareName && text.Tokens[core].Shape == Shape.Initial)
            return;
        names.Add(new Mention(kind, first, end - 1) { Core = core, Gender = TitleGender(first, core) });
    }

    /// <summary>Whether a word of a run may belong to the name that ends the run.</summary>
    private bool CanBeInName(int at, int nameEnd)
    {
        ref readonly var token = ref text.Tokens[at];
        if (token.Shape == Shape.Initial)
            return !token.Is(WordClass.Place);
        if (token.Shape == Shape.Small)
            return token.Is(WordClass.Particle);
        var hasFirstName = HasFirstName(at);
        if (token.Is(WordClass.Title))
            return (token.Is(WordClass.FirstName) && at + 1 < nameEnd && !text.Tokens[at + 1].Is(WordClass.FirstName)) || (at == nameEnd - 1 && hasFirstName);
        if (token.Is(WordClass.Calendar | WordClass.Other | WordClass.Organisation))
            return token.Is(WordClass.FirstName) && !token.Is(WordClass.Organisation) && at + 1 < nameEnd;
        if (token.Is(WordClass.Place | WordClass.OrganisationOrSurname))
            return at == nameEnd - 1 ? hasFirstName : token.Is(WordClass.FirstName);
        return token.Shape != Shape.AllCapitals || token.End - token.Start > 5 || token.Is(WordClass.FirstName);
    }

    private bool HasFirstName(int at)
    {
        var before = at - 1;
        while (before > 0 && text.Tokens[before].Shape == Shape.Initial)
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
        return known || word.EndsWith("ing", StringComparison.Ordinal) || (word.EndsWith("ly", StringComparison.Ordinal) && !token.Is(WordClass.FirstName)) ? core + 1 : core;
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
