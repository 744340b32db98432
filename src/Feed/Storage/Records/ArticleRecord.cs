using Azure;
using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>
/// A row of the table <c>FeedArticles</c>: all that is known of one file. Text columns are for people who look into the table.
/// </summary>
internal sealed record ArticleRecord
{
    public required string Id { get; init; }

    public required string Blob { get; init; }

    public required ArticleState State { get; init; }

    /// <summary>Whether the row cannot be understood: readers skip it, and the sweep rebuilds it.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Why the newest upload is not published; null when it could be read.</summary>
    public string? Rejection { get; init; }

    /// <summary>The type of the exception that a reader threw; null when the file itself is at fault.</summary>
    public string? RejectionFault { get; init; }

    public DateTimeOffset? RejectedAt { get; init; }

    /// <summary>Since when the file is held, or has the notes that it has; null when neither, and in records of an older version.</summary>
    public DateTimeOffset? AttentionAt { get; init; }

    /// <summary>When a held file is due; null when only a change of the file releases it.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Why the file is held; null when it is not.</summary>
    public string? HeldFor { get; init; }

    /// <summary>When the file was released, if it was held before; it dates the article until the editor declares another date.</summary>
    public DateTimeOffset? Released { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>The date by which lists are ordered and which readers see.</summary>
    public required PublicationDate Date { get; init; }

    /// <summary>The version of the newest upload that was looked at, readable or not.</summary>
    public ContentVersion SeenVersion { get; init; } = ContentVersion.None;

    /// <summary>The version that <see cref="Content"/> was read from.</summary>
    public ContentVersion PublishedVersion { get; init; } = ContentVersion.None;

    public Article? Content { get; init; }

    /// <summary>What people said best in it; empty unless only the card of the article was read.</summary>
    public IReadOnlyList<SpokenLine> Spoken { get; init; } = [];

    /// <summary>The pictures of <see cref="Content"/> that are or were to be files of its own.</summary>
    public IReadOnlyList<PictureFile> Pictures { get; init; } = [];

    /// <summary>The lists that the article is in, all rows of them under <see cref="Order"/> and <see cref="Generation"/>.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    public string Order { get; init; } = "";

    /// <summary>Names the rows that count: eight hex digits, new for every attempt to write rows; empty before the first.</summary>
    public string Generation { get; init; } = "";

    /// <summary>The layout of those rows, see <see cref="RowGeneration.Layout"/>.</summary>
    public int RowLayout { get; init; }

    /// <summary>Of the row as read; default when there is none yet.</summary>
    public ETag ETag { get; init; }

    /// <summary>Whether its state says that there is a content.</summary>
    public bool NeedsContent => State is ArticleState.Published or ArticleState.Embargoed or ArticleState.Held;

    /// <summary>The lists that the article of a file belongs to in this state.</summary>
    public static IReadOnlyList<ListName> ListsOf(string blob, ArticleState state, Article? content, string? rejection)
    {
        IReadOnlyList<ListName> lists = state switch
        {
            ArticleState.Published when content!.Notes.Count > 0 => [.. ListName.AllOf(content), ListName.Noted],
            ArticleState.Published => ListName.AllOf(content!),
            ArticleState.Embargoed => [ListName.Embargo],
            ArticleState.Held => [ListName.Held],
            _ => [],
        };
        return
        [
            .. lists,
            .. rejection is null ? [] : new[] { ListName.Rejected },
            .. ListName.IdentitiesOf(blob, content),
            .. ListName.PicturesOf(content),
        ];
    }

    /// <summary>The record of a file that was never published.</summary>
    public static ArticleRecord Tombstone(string blob, DateTimeOffset now) => new()
    {
        Id = ArticleId.Of(blob),
        Blob = blob,
        State = ArticleState.Withdrawn,
        FirstSeen = now,
        Updated = now,
        Date = new PublicationDate(now, PublishedFrom.FirstSeen),
        Order = OrderOf(now),
        Generation = RowGeneration.New(),
        RowLayout = RowGeneration.Layout,
    };

    public static string OrderOf(DateTimeOffset time) => $"{DateTime.MaxValue.Ticks - time.UtcTicks:D19}";

    /// <summary>What this article calls tags, speakers and authors, by list.</summary>
    public IReadOnlyDictionary<ListName, ListLabel> Labels()
    {
        var labels = new Dictionary<ListName, ListLabel>();
        foreach (var term in Content is null ? [] : ArticleTerms.Of(Content))
            labels.TryAdd(ListName.Of(term.Kind, term.Slug), new ListLabel(term.Name, term.Role, term.Quotes));
        return labels;
    }

    public StoredArticle ToStored() => new()
    {
        Id = Id,
        Blob = Blob,
        State = State,
        Rejection = Rejection,
        RejectionFault = RejectionFault,
        RejectedAt = RejectedAt,
        AttentionAt = AttentionAt,
        HeldUntil = HeldUntil,
        HeldFor = HeldFor,
        FirstSeen = FirstSeen,
        Updated = Updated,
        Published = Date.Moment,
        PublishedFrom = Date.From,
        Order = Order,
        Lists = Lists,
        Version = PublishedVersion.ToString(),
        Spoken = Spoken,
        Content = Content is null ? null : Content with { Published = Date.Moment, PublishedFrom = Date.From },
    };
}
