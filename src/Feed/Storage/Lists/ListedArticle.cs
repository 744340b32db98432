using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// What the list of a tag, speaker or author knows of one of its articles, for numbers over many: a row of the list has it, and no record
/// is asked.
/// </summary>
/// <param name="Published">When it was published.</param>
public sealed record ListedArticle(DateTimeOffset Published)
{
    /// <summary>What it calls the list's speaker; null when it does not say, and in other lists.</summary>
    public string? Role { get; init; }

    /// <summary>How many of its quotes are the list's speaker's; 0 in other lists.</summary>
    public int Quotes { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<ListedName> Tags { get; init; } = [];

    /// <summary>Those who speak in it.</summary>
    public IReadOnlyList<ListedName> Speakers { get; init; } = [];

    /// <summary>An article as its record has it.</summary>
    /// <param name="stored">The article, with content.</param>
    /// <param name="list">The tag, speaker or author of the list.</param>
    public static ListedArticle Of(ArticleRecord stored, Term list)
    {
        var content = stored.Content!;
        var speaker = list.Kind == TermKind.Speaker ? content.Speakers.FirstOrDefault(one => one.Slug == list.Slug) : null;
        return new ListedArticle(stored.Published)
        {
            Role = speaker?.Role,
            Quotes = speaker?.Quotes ?? 0,
            Tags = [.. content.Tags.Select(tag => new ListedName(tag.Slug, tag.Label))],
            Speakers = [.. content.Speakers.Select(one => new ListedName(one.Slug, one.Name))],
        };
    }

    /// <summary>An article as a row of its list has it; null for a row that an earlier version wrote.</summary>
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
            Quotes = row.Quotes,
            Tags = [.. named[TermKind.Tag.Word()]],
            Speakers = [.. named[TermKind.Speaker.Word()]],
        };
    }
}

/// <summary>A tag or speaker of an article.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name as the article has it.</param>
public readonly record struct ListedName(string Slug, string Name);
