using Azure;
using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>
/// A row of the table <c>FeedArticles</c>: everything that Feed knows about one file. The text columns are for people who read the table.
/// </summary>
public sealed record ArticleRecord
{
    /// <summary>32 hex digits of SHA-256 of the blob's name; permanent.</summary>
    public required string Id { get; init; }

    /// <summary>The blob's name in the container <c>articles</c>.</summary>
    public required string Blob { get; init; }

    /// <summary>Whether the file is published, held, rejected or withdrawn.</summary>
    public required ArticleState State { get; init; }

    /// <summary>
    /// Why the newest upload could not be read; null when it could. Readers may still see the last good content of such an article.
    /// </summary>
    public string? Rejection { get; init; }

    /// <summary>The type of the exception that the parser threw; null when the file itself is at fault, or could be read.</summary>
    public string? RejectionFault { get; init; }

    /// <summary>When Feed rejected the newest upload; null when it could be read.</summary>
    public DateTimeOffset? RejectedAt { get; init; }

    /// <summary>
    /// How many consecutive reads of the newest upload failed for a reason that may be the machine's load; 0 if the last one did not.
    /// </summary>
    internal int Attempts { get; init; }

    /// <summary>
    /// When Feed tries to read the newest upload again; null when it does so only after the file, the configuration or Feed changes.
    /// </summary>
    internal DateTimeOffset? RetryAt { get; init; }

    /// <summary>When the file was held or got its current notes; null without either, and in records of an older version.</summary>
    public DateTimeOffset? AttentionAt { get; init; }

    /// <summary>When the embargo of a held file ends; null when only a change of the file releases it, or when it is not held.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>
    /// When the declared expiry ends publication and the article becomes held; null when never, or when it is not published.
    /// </summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Why the file is held, one sentence for the editor; null when it is not.</summary>
    public string? HeldReason { get; init; }

    /// <summary>
    /// When the file was first seen. For a file that was rejected or held at first: when it became readable, or was released.
    /// </summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When something that readers see last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The article's date, which feeds and pages show and by which lists are ordered.</summary>
    public required PublicationDate Date { get; init; }

    /// <summary>The moment of <see cref="Date"/>.</summary>
    public DateTimeOffset Published => Date.Moment;

    /// <summary>
    /// The content of the last readable upload, with the date that the file itself gives; null when there never was one, or when withdrawn.
    /// </summary>
    public Article? Content { get; init; }

    /// <summary>The best lines that people say in the article; set only when the record was read for its card, without the text.</summary>
    public IReadOnlyList<SpokenLine> Spoken { get; init; } = [];

    /// <summary>The lists that contain the article; <see cref="Order"/> and <see cref="Generation"/> are in the keys of its rows.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    /// <summary>
    /// The article's sort key in every list, newest first: <c>{DateTime.MaxValue.Ticks - t:D19}</c>, where t is <see cref="Published"/>.
    /// </summary>
    public string Order { get; init; } = "";

    /// <summary>The article's place as a cursor: a page that starts there has the older articles.</summary>
    public Cursor Cursor => new(Order, Id);

    /// <summary>Whether the row is inconsistent or has invalid values: readers skip it, and the sweep rebuilds it.</summary>
    internal bool IsDamaged { get; init; }

    /// <summary>Whether the row lacks a valid <see cref="FirstSeen"/>, whose value here is then only an upper bound.</summary>
    internal bool IsFirstSeenLost { get; init; }

    /// <summary>
    /// When a file that was held was released; null when it never was. It is the article's date until the editor declares another one.
    /// </summary>
    internal DateTimeOffset? Released { get; init; }

    /// <summary>The version of the newest upload that was processed, accepted or rejected.</summary>
    internal ContentVersion SeenVersion { get; init; } = ContentVersion.None;

    /// <summary>The version that <see cref="Content"/> was read from.</summary>
    internal ContentVersion PublishedVersion { get; init; } = ContentVersion.None;

    /// <summary>The pictures of <see cref="Content"/> that have a copy in the container <c>pictures</c> or wait for one.</summary>
    internal IReadOnlyList<PictureFile> Pictures { get; init; } = [];

    /// <summary>Marks the record's current rows: eight hex digits, new for each attempt to write rows; empty before the first.</summary>
    internal string Generation { get; init; } = "";

    /// <summary>The layout of those rows, see <see cref="RowGeneration.Layout"/>.</summary>
    internal int RowLayout { get; init; }

    /// <summary>The ETag of the row as read; default when there is no row yet.</summary>
    internal ETag ETag { get; init; }

    /// <summary>Whether a record in this state must have content.</summary>
    internal bool NeedsContent => State is ArticleState.Published or ArticleState.Embargoed or ArticleState.Held;

    /// <summary>The lists that contain an article in a state.</summary>
    internal static IReadOnlyList<ListName> ListsOf(string blob, ArticleState state, Article? content, string? rejection)
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
    internal static ArticleRecord Tombstone(string blob, DateTimeOffset now) => new()
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

    internal static string OrderOf(DateTimeOffset time) => $"{DateTime.MaxValue.Ticks - time.UtcTicks:D19}";

    /// <summary>The article's tags, speakers and authors, by list; of two with the same list, the first.</summary>
    internal IReadOnlyDictionary<ListName, ArticleTerm> TermsByList()
    {
        var terms = new Dictionary<ListName, ArticleTerm>();
        foreach (var term in Content is null ? [] : ArticleTerms.Of(Content))
            terms.TryAdd(ListName.Of(term.Kind, term.Slug), term);
        return terms;
    }
}
