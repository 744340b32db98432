using Azure;
using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>
/// A row of the table <c>FeedArticles</c>: everything that Feed knows about one file. The text columns are for people who read the table.
/// </summary>
internal sealed record ArticleRecord
{
    public required string Id { get; init; }

    public required string Blob { get; init; }

    public required ArticleState State { get; init; }

    /// <summary>Whether the row is inconsistent or has invalid values: readers skip it, and the sweep rebuilds it.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Why Feed rejected the newest upload; null when it could be read.</summary>
    public string? Rejection { get; init; }

    /// <summary>The type of the exception that the parser threw; null when the file itself is at fault.</summary>
    public string? RejectionFault { get; init; }

    public DateTimeOffset? RejectedAt { get; init; }

    /// <summary>Since when the file is held or has its current notes; null when neither, and in records of an older version.</summary>
    public DateTimeOffset? AttentionAt { get; init; }

    /// <summary>When the embargo of a held file ends; null when only a change of the file releases it.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Why the file is held; null when it is not.</summary>
    public string? HeldFor { get; init; }

    /// <summary>
    /// When a file that was held was released; null when it never was. It is the article's date until the editor declares another one.
    /// </summary>
    public DateTimeOffset? Released { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>The date that readers see and by which lists are ordered.</summary>
    public required PublicationDate Date { get; init; }

    /// <summary>The version of the newest upload that was processed, accepted or rejected.</summary>
    public ContentVersion SeenVersion { get; init; } = ContentVersion.None;

    /// <summary>The version that <see cref="Content"/> was read from.</summary>
    public ContentVersion PublishedVersion { get; init; } = ContentVersion.None;

    public Article? Content { get; init; }

    /// <summary>The best lines that people say in it; empty unless only the card of the article was read.</summary>
    public IReadOnlyList<SpokenLine> Spoken { get; init; } = [];

    /// <summary>The pictures of <see cref="Content"/> that Feed stores as files, including those that it could not copy.</summary>
    public IReadOnlyList<PictureFile> Pictures { get; init; } = [];

    /// <summary>The lists that contain the article; <see cref="Order"/> and <see cref="Generation"/> are in the keys of its rows.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    public string Order { get; init; } = "";

    /// <summary>Marks the record's current rows: eight hex digits, new for each attempt to write rows; empty before the first.</summary>
    public string Generation { get; init; } = "";

    /// <summary>The layout of those rows, see <see cref="RowGeneration.Layout"/>.</summary>
    public int RowLayout { get; init; }

    /// <summary>The ETag of the row as read; default when there is no row yet.</summary>
    public ETag ETag { get; init; }

    /// <summary>Whether a record in this state must have content.</summary>
    public bool NeedsContent => State is ArticleState.Published or ArticleState.Embargoed or ArticleState.Held;

    /// <summary>The lists that contain an article in a state.</summary>
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

    /// <summary>A tombstone for a file that never had a record.</summary>
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

    /// <summary>How this article names its tags, speakers and authors, by list.</summary>
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
