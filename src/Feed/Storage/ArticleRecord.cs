using Azure;
using Feed.Articles;

namespace Feed.Storage;

/// <summary>A row of the table <c>FeedArticles</c>: all that is known of one file. Text columns are for people who look into the table.</summary>
internal sealed record ArticleRecord
{
    public required string Id { get; init; }

    public required string Blob { get; init; }

    public required ArticleState State { get; init; }

    public string? Rejection { get; init; }

    public DateTimeOffset? RejectedAt { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>The version of the newest upload that was looked at, readable or not.</summary>
    public ContentVersion SeenVersion { get; init; } = ContentVersion.None;

    /// <summary>The version that <see cref="Content"/> was read from.</summary>
    public ContentVersion PublishedVersion { get; init; } = ContentVersion.None;

    public Article? Content { get; init; }

    /// <summary>The lists that the article is in, all rows of them under <see cref="Order"/> and <see cref="Generation"/>.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    public string Order { get; init; } = "";

    /// <summary>Names the rows that count: eight hex digits, new for every attempt to write rows; empty before the first.</summary>
    public string Generation { get; init; } = "";

    /// <summary>Of the row as read; default when there is none yet.</summary>
    public ETag ETag { get; init; }

    /// <summary>The lists that an article of this state belongs to.</summary>
    public static IReadOnlyList<ListName> ListsOf(ArticleState state, Article? content, string? rejection)
    {
        IReadOnlyList<ListName> lists = state switch
        {
            ArticleState.Published => ListName.AllOf(content!),
            ArticleState.Embargoed => [ListName.Embargo],
            _ => [],
        };
        return rejection is null ? lists : [.. lists, ListName.Rejected];
    }

    /// <summary>The time that decides the place in the lists: declared, else first seen; a date found in the text is only shown.</summary>
    public static DateTimeOffset Placed(Article content, DateTimeOffset firstSeen) =>
        content.PublishedFrom == PublishedFrom.Declared ? content.Published ?? firstSeen : firstSeen;

    public static string OrderOf(DateTimeOffset time) => $"{DateTime.MaxValue.Ticks - time.UtcTicks:D19}";

    public StoredArticle ToStored() => new()
    {
        Id = Id,
        Blob = Blob,
        State = State,
        Rejection = Rejection,
        RejectedAt = RejectedAt,
        FirstSeen = FirstSeen,
        Updated = Updated,
        Published = Content?.Published ?? FirstSeen,
        Order = Order,
        Content = Content,
    };
}
