namespace Feed.Articles.Quotes;

/// <summary>Finds full names in title-case headlines, where capitals do not mark names: a first name, a surname and a verb of speech, as in
/// <c>Ann Smith Says the Bridge Is Safe</c>. They count only if the text uses the surname alone.</summary>
internal sealed class HeadlineSpeakers(AnnotatedDocument text)
{
    private const int MaxNameLength = 3;

    /// <summary>Adds the names to those found in the text.</summary>
    /// <param name="names">The names of the text, in order.</param>
    /// <param name="headlines">For each headline, its first token and one past its last.</param>
    public void AddTo(List<Mention> names, List<(int First, int Limit)> headlines)
    {
        var found = new List<Mention>();
        foreach (var (first, limit) in headlines)
        {
            for (var verb = first + 2; verb < limit; verb++)
            {
                if (IsVerb(verb) && StartOfFullName(first, verb) is >= 0 and var start)
                    found.Add(new Mention(MentionKind.FullName, start, verb - 1));
            }
        }

        if (found.Count == 0)
            return;
        var inFull = names.ToLookup(name => text.Word(name.Head).ToString(), name => name.Kind == MentionKind.FullName);
        bool IsCalledBySurname(Mention name) => inFull[text.Word(name.Head).ToString()] is var same && same.Any() && !same.Contains(true);
        names.AddRange(found.Where(IsCalledBySurname));
        names.Sort((one, other) => one.First.CompareTo(other.First));
    }

    private bool IsVerb(int at) => text.Tokens[at] is { Shape: Shape.Capital, Possessive: false } verb && verb.Is(WordClass.SpeechVerb)
        && !verb.Is(WordClass.FirstName | WordClass.Role);

    /// <summary>The listed first name in the words right before a verb; -1 without one.</summary>
    private int StartOfFullName(int first, int verb)
    {
        for (var at = verb - 1; at >= Math.Max(first, verb - MaxNameLength); at--)
        {
            if (text.Tokens[at] is not { Shape: Shape.Capital, Possessive: false } || text.Is(at, WordClass.Function))
                return -1;
            if (at < verb - 1 && text.Is(at, WordClass.FirstName))
                return at;
        }

        return -1;
    }
}
