namespace Feed.Articles.Reading;

/// <summary>What the properties of a document declare.</summary>
internal static class DocumentProperties
{
    private const string Place = "the properties of the document";

    /// <summary>The tags, with a note on each keyword or language that cannot be used.</summary>
    /// <param name="keywords">The keywords; empty ones count as none.</param>
    /// <param name="language">The language; null when there is none. A document's text has its own language too, so it is not among the
    /// facts.</param>
    public static Facts Facts(IEnumerable<string> keywords, string? language)
    {
        var lists = new NameLists(Place);
        var tags = lists.Join("the keywords", [], keywords, areTags: true);
        return new Facts(FactSource.Document)
        {
            Tags = tags,
            Notes = [.. lists.Notes, .. CheckedFact.Language(language, "The document's").Notes],
        };
    }

    /// <summary>
    /// The creator is the account that created the document. It counts as an author only when it is a person's name that the text repeats.
    /// </summary>
    public static IReadOnlyList<string> Authors(string? creator, IReadOnlyList<Paragraph> paragraphs) =>
        [.. new AuthorNames([]).Of(creator)
            .Where(name => name.Contains(' ', StringComparison.Ordinal)
                && paragraphs.Any(paragraph => ContainsName(paragraph.Text, name)))];

    /// <summary>Like <see cref="Authors"/>, for programs that record who saved last: the name must be on a line of its own.</summary>
    public static IReadOnlyList<string> AuthorsOnOwnLine(string creator, IReadOnlyList<Paragraph> paragraphs) =>
        Authors(creator, [.. paragraphs.Where(paragraph => paragraph.Text.Length <= creator.Length)]);

    private static bool ContainsName(string text, string name)
    {
        const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(name, IgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, IgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
