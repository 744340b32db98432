namespace Feed.Articles.Quotes;

/// <summary>Finds what an article calls its people: titles and nouns before a name, the apposition behind it, and what it is said to
/// be.</summary>
internal sealed class RoleFinder(ArticleText text, List<Mention> names)
{
    private const int LongestRole = 12;
    private const int LongestApposition = 24;

    /// <summary>Adds every role to its person.</summary>
    public void Find()
    {
        foreach (var name in names)
        {
            if (name.Person is not { } person || text.Tokens[name.Last].Possessive && name.First == name.Core)
                continue;
            Add(person, name, Before(name), name.Core - 1);
            var follows = text.Tokens[name.Last + 1].Mark == ',' || text.Word(name.Last + 1) is "is" or "was";
            var start = name.Last + (text.Is(name.Last + 2, "who") && text.Word(name.Last + 3) is "is" or "was" ? 4 : 2);
            if (follows && Behind(start) is > 0 and var end)
                Add(person, name, start, end);
        }
    }

    private void Add(Person person, Mention name, int first, int last)
    {
        while (first <= last && (text.Is(first, "the") || text.Is(first, "a") || text.Is(first, "an")
            || text.Tokens[first].Is(WordClass.Abbreviation) && text.Tokens[first].Is(WordClass.Male | WordClass.Female)))
            first++;
        if (first > last)
            return;
        person.Roles.Add((name.First, text.Span(first, last)));
        person.Confirmed = true;
        if (person.GenderIsSure)
            return;
        for (var at = first; at <= last && text.Tokens[at].IsWord && !text.Tokens[at].Is(WordClass.Preposition); at++)
        {
            if (text.Tokens[at].Is(WordClass.Role | WordClass.Title) && text.Tokens[at].Is(WordClass.Male | WordClass.Female)
                && !text.Tokens[at].Possessive)
                person.Gender = text.Tokens[at].Is(WordClass.Female) ? Gender.Female : Gender.Male;
        }
    }

    /// <summary>The first token of the titles and nouns that stand right before a name.</summary>
    private int Before(Mention name)
    {
        var first = name.First;
        while (first > 0 && name.Core - first < LongestRole && text.Tokens[first - 1] is { IsWord: true, Run: < 0 } before
            && before.Sentence == text.Tokens[name.First].Sentence)
        {
            var joins = before.Is(WordClass.Role | WordClass.Title) || (first < name.Core && IsQualifier(first - 1));
            if (!joins || before.Is(WordClass.Preposition | WordClass.Auxiliary) || (before.Is(WordClass.Verb)
                && !before.Is(WordClass.Role | WordClass.Title)))
                break;
            first--;
        }

        return first;
    }

    private bool IsQualifier(int at)
    {
        ref readonly var token = ref text.Tokens[at];
        return !token.Is(WordClass.Function | WordClass.Calendar | WordClass.Adverb) && (token.IsCapital || token.Possessive
            || (token.Class & ~WordClass.FirstName) == WordClass.None && !text.Word(at).EndsWith("ed", StringComparison.Ordinal));
    }

    /// <summary>The last token of an apposition that begins at a token; -1 when none begins there.</summary>
    private int Behind(int start)
    {
        var hasRole = false;
        var at = start;
        for (; at < text.Tokens.Length && at - start < LongestApposition; at++)
        {
            ref readonly var token = ref text.Tokens[at];
            if (token.Sentence != text.Tokens[start].Sentence || token.Run >= 0 || !token.IsWord
                || text.Word(at) is "who" or "whose" or "which" or "that" or "when" or "and" && hasRole)
                break;
            if (token.Is(WordClass.Verb | WordClass.Auxiliary) && !token.Is(WordClass.Role | WordClass.Title | WordClass.Preposition))
                break;
            hasRole |= token.Is(WordClass.Role | WordClass.Title) && !token.Is(WordClass.FirstName);
        }

        var ends = at < text.Tokens.Length && (!text.Tokens[at].IsWord || text.Tokens[at].Is(WordClass.Function));
        return hasRole && ends && at - start <= LongestRole && !text.Tokens[start].Is(WordClass.Preposition)
            && text.Word(start) is not ("who" or "he" or "she") ? LastWord(at - 1) : -1;
    }

    private int LastWord(int at) => text.Tokens[at].IsWord ? at : at - 1;
}
