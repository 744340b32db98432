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

    /// <summary>Reads what a list row would contain from an article's record.</summary>
    /// <param name="stored">The article, with content.</param>
    /// <param name="list">The tag, speaker or author of the list.</param>
    public static ListedArticle Of(ArticleRecord stored, Term list)
    {
        var content = stored.Content!;
        var speaker = list.Kind == TermKind.Speaker ? content.Speakers.FirstOrDefault(one => one.Slug == list.Slug) : null;
        return new ListedArticle(stored.Published)
        {
            Role = speaker?.Role,
            Statements = speaker is null ? 0 : speaker.Quotes + speaker.Reported,
            Tags = [.. content.Tags.Select(tag => new ListedName(tag.Slug, tag.Label))],
            Speakers = [.. content.Speakers.Select(one => new ListedName(one.Slug, one.Name))],
        };
    }

    /// <summary>Reads a list row; null for a row that an earlier version wrote.</summary>
    internal static ListedArticle? Of(ListRow row)
    {
        var lists = row.Lists.Where(ListName.IsTerm).ToList();
        var names = row.Names?.Split('\n') ?? [];
        if (row.Names is null || names.Length != lists.Count)
            return null;
        var named = lists.Zip(names, (list, name) => (Parts: list.Value.Split(':'), Name: name))
            .ToLookup(one => one.Parts[0], one => new ListedName(one.Parts[1], one.Name));
        return new ListedArticle(ArticleRow.TimeOf(row.Order))
        {
            Role = row.Role,
            Statements = row.Statements,
            Tags = [.. named[TermKind.Tag.Word()]],
            Speakers = [.. named[TermKind.Speaker.Word()]],
        };
    }
}

/// <summary>A tag or speaker of an article.</summary>
/// <param name="Slug">The name in URLs.</param>
/// <param name="Name">The name as the article spells it.</param>
public readonly record struct ListedName(string Slug, string Name);
