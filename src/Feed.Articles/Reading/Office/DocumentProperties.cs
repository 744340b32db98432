namespace Feed.Articles.Reading;

/// <summary>What the properties of a document declare.</summary>
internal static class DocumentProperties
{
    private const string Place = "the properties of the document";

    /// <summary>The tags, with a note on each keyword and on a language that cannot be used.</summary>
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
}
