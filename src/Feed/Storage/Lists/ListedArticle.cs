using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// What a list row of a tag, speaker or author contains about its article. Statistics over many articles need only these rows, and no
/// records.
/// </summary>
/// <param name="Published">When the article was published.</param>
public sealed record ListedArticle(DateTimeOffset Published)
{
    /// <summary>The role of the list's speaker in the article; null when the article gives none, and in other lists.</summary>
    public string? Role { get; init; }

    /// <summary>The number of statements of the list's speaker in the article, quoted and reported; 0 in other lists.</summary>
    public int Statements { get; init; }

    /// <summary>The article's tags.</summary>
    public IReadOnlyList<ListedName> Tags { get; init; } = [];

    /// <summary>The article's speakers.</summary>
    public IReadOnlyList<ListedName> Speakers { get; init; } = [];

    /// <summary>Reads from an article's record what its list row would contain.</summary>
    /// <param name="record">The article's record, with content.</param>
    /// <param name="term">The tag, speaker or author of the list.</param>
    public static ListedArticle Of(ArticleRecord record, Term term)
    {
        var content = record.Content!;
        var listSpeaker = term.Kind == TermKind.Speaker ? content.Speakers.FirstOrDefault(speaker => speaker.Slug == term.Slug) : null;
        return new ListedArticle(record.Published)
        {
            Role = listSpeaker?.Role,
            Statements = listSpeaker is null ? 0 : listSpeaker.Quotes + listSpeaker.Reported,
            Tags = [.. content.Tags.Select(tag => new ListedName(tag.Slug, tag.Label))],
            Speakers = [.. content.Speakers.Select(speaker => new ListedName(speaker.Slug, speaker.Name))],
        };
    }

    /// <summary>Reads a list row; null for a row that an earlier version wrote.</summary>
    internal static ListedArticle? Of(ListRow row)
    {
        var terms = row.Lists.Select(list => list.TermKey).OfType<(TermKind Kind, string Slug)>().ToList();
        if (row.Names?.Split('\n') is not { } names || names.Length != terms.Count)
            return null;
        var listedNames = terms.Zip(names, (term, name) => (term.Kind, Name: new ListedName(term.Slug, name)))
            .ToLookup(term => term.Kind, term => term.Name);
        return new ListedArticle(ArticleRow.TimeOf(row.Order))
        {
            Role = row.Role,
            Statements = row.Statements,
            Tags = [.. listedNames[TermKind.Tag]],
            Speakers = [.. listedNames[TermKind.Speaker]],
        };
    }
}
