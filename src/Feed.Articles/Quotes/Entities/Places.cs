namespace Feed.Articles.Quotes;

/// <summary>Tells places from people by structure: a capitalised run that nothing makes a person and that stands behind a word such as
/// <em>in</em> is where something happens.</summary>
internal static class Places
{
    /// <summary>The drafts of people that are places.</summary>
    public static HashSet<PersonDraft> Of(AnnotatedDocument text, IReadOnlyList<Mention> names, IReadOnlyList<PersonDraft?> meant)
    {
        var votes = new Dictionary<PersonDraft, int>();
        for (var index = 0; index < names.Count; index++)
        {
            if (meant[index] is not { } draft)
                continue;
            var name = names[index];
            var speaks = text.Tokens[name.Last + 1].Shape == Shape.Small
                && text.Is(name.Last + 1, WordClass.Verb | WordClass.Auxiliary | WordClass.Relative);
            var place = text.Tokens[name.First - 1].Shape == Shape.Small && text.Is(name.First - 1, WordClass.Where);
            var isSure = name.First < name.Core || text.Is(name.Core, WordClass.FirstName);
            votes[draft] = votes.GetValueOrDefault(draft) + (isSure ? 100 : speaks ? 1 : place ? -1 : 0);
        }

        return [.. votes.Where(vote => vote.Value < 0).Select(vote => vote.Key)];
    }
}
