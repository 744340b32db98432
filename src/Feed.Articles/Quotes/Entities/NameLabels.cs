namespace Feed.Articles.Quotes;

/// <summary>Recognises capitalised labels before a name, which say what the person is or was: <c>Ex-Marine Ann Smith</c>, <c>former Beatle
/// Tom Smith</c>, <c>All Black Tom Smith</c>.</summary>
internal sealed class NameLabels(AnnotatedDocument text)
{
    private const int MaxNounDistance = 3;
    private const WordClass NotInWorkplace = WordClass.Function | WordClass.Preposition | WordClass.SpeechVerb | WordClass.Auxiliary
        | WordClass.Past | WordClass.Adverb;

    /// <summary>The first word of a name after its labels.</summary>
    /// <param name="core">The first word that may belong to the name.</param>
    /// <param name="nameEnd">One past the last word of the name.</param>
    public int Drop(int core, int nameEnd)
    {
        var isFormer = text.Language.HasPrefix(text.Word(core)) && text.Tokens[core].IsCapital;
        var at = isFormer && nameEnd - core > 1 ? core + 1 : core;
        if (!isFormer && IsFormer(core - 1))
            at = NameAfterFormer(core, nameEnd);
        while (LabelLength(at, nameEnd) is > 0 and var length)
        {
            StepBudget.Spend();
            at += length;
        }

        return at;
    }

    /// <summary>Whether capitalised words between <em>former</em> and a noun for a person name an employer or club: <c>the former Sunrise
    /// host</c>, <c>the ex-City youth coach</c>.</summary>
    /// <param name="first">The first of the words.</param>
    /// <param name="end">One past the last of them.</param>
    public bool IsFormerWorkplace(int first, int end)
    {
        if (!(IsFormer(first - 1) || (text.Tokens[first - 1].IsLowercase && text.Language.HasPrefix(text.Word(first - 1))))
            || text.Tokens[end - 1].Possessive)
            return false;
        var noun = end;
        while (noun < end + MaxNounDistance && text.Tokens[noun] is { IsWord: true } word && !IsNoun(noun)
            && (word.IsCapital || !word.Is(NotInWorkplace)))
            noun++;
        return IsNoun(noun);
    }

    private bool IsNoun(int at) => text.Tokens[at].IsLowercase && text.Is(at, WordClass.Role | WordClass.Title);

    private bool IsFormer(int at) => text.Is(at, ReportingRole.Former) && text.Is(at, ReportingRole.Prefix);

    /// <summary>The start of the full name after <em>former</em> and a label; the label itself when no full name is left.</summary>
    private int NameAfterFormer(int label, int nameEnd)
    {
        if (nameEnd - label < 3)
            return label;
        var first = label + 1;
        while (first < nameEnd - 2 && !text.Is(first, WordClass.FirstName))
            first++;
        return first;
    }

    /// <summary>The number of label words from a token on: 0, 1 or 2. A label may begin one token earlier, because a word such as
    /// <em>All</em> cannot begin a name.</summary>
    private int LabelLength(int at, int nameEnd)
    {
        if (nameEnd - at > 2 && text.Language.IsNameLabel(text.Words(at, at + 1)))
            return 2;
        if (nameEnd - at < 2 || !text.Tokens[at].IsCapital)
            return 0;
        var before = text.Word(at - 1);
        var first = text.Language.HasPrefix(before) ? before[(before.IndexOf('-') + 1)..] : before;
        return text.Language.IsNameLabel($"{first} {text.Word(at)}")
            || (nameEnd - at > 2 && text.Language.IsNameLabel(text.Word(at)) && !text.Is(at, WordClass.FirstName)) ? 1 : 0;
    }
}
