using Azure;
using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>
/// A row of the table <c>FeedArticles</c>: all that is known of one file. Text columns are for people who look into the table.
/// </summary>
public sealed record ArticleRecord
{
    /// <summary>32 hex digits of SHA-256 of the blob's name; permanent.</summary>
    public required string Id { get; init; }

    /// <summary>The blob's name in the container <c>articles</c>.</summary>
    public required string Blob { get; init; }

    /// <summary>What became of the file.</summary>
    public required ArticleState State { get; init; }

    /// <summary>
    /// Why the newest upload could not be read; null when it could. An article with a rejection may still show its last good content.
    /// </summary>
    public string? Rejection { get; init; }

    /// <summary>The type of the exception that the reader threw; null when the file itself is at fault, or could be read.</summary>
    public string? RejectionFault { get; init; }

    /// <summary>When the newest upload was found unreadable; null when it could be read.</summary>
    public DateTimeOffset? RejectedAt { get; init; }

    /// <summary>
    /// Since when the file is held, or has the notes that it has; null when neither, and where an older version wrote the record.
    /// </summary>
    public DateTimeOffset? AttentionAt { get; init; }

    /// <summary>When a held file is due; null when only a change of the file releases it, or when it is not held.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Why the file is held, one sentence for the editor; null when it is not.</summary>
    public string? HeldFor { get; init; }

    /// <summary>When the file was first seen, or first readable where it was not so at once, or released where it was held.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When something that readers see last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The one date of the article, by which lists are ordered and which feeds and pages show.</summary>
    public required PublicationDate Date { get; init; }

    /// <summary>The moment of <see cref="Date"/>.</summary>
    public DateTimeOffset Published => Date.Moment;

    /// <summary>
    /// What the last readable upload said, with the date that the file itself gives; null when there never was one, or when withdrawn.
    /// </summary>
    public Article? Content { get; init; }

    /// <summary>What people said best in it; empty unless only the card of the article was read.</summary>
    public IReadOnlyList<SpokenLine> Spoken { get; init; } = [];

    /// <summary>The lists that the article is in, all rows of them under <see cref="Order"/> and <see cref="Generation"/>.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    /// <summary>
    /// The article's place in every list: <c>{DateTime.MaxValue.Ticks - t:D19}</c>, t being <see cref="Published"/>; newest first.
    /// </summary>
    public string Order { get; init; } = "";

    /// <summary>The article's place as a cursor.</summary>
    public Cursor Cursor => new(Order, Id);

    /// <summary>Whether the row cannot be understood: readers skip it, and the sweep rebuilds it.</summary>
    internal bool IsDamaged { get; init; }

    /// <summary>When the file was released, if it was held before; it dates the article until the editor declares another date.</summary>
    internal DateTimeOffset? Released { get; init; }

    /// <summary>The version of the newest upload that was looked at, readable or not.</summary>
    internal ContentVersion SeenVersion { get; init; } = ContentVersion.None;

    /// <summary>The version that <see cref="Content"/> was read from.</summary>
    internal ContentVersion PublishedVersion { get; init; } = ContentVersion.None;

    /// <summary>The pictures of <see cref="Content"/> that have or wait for a copy in the container <c>pictures</c>.</summary>
    internal IReadOnlyList<PictureFile> Pictures { get; init; } = [];

    /// <summary>Names the rows that count: eight hex digits, new for every attempt to write rows; empty before the first.</summary>
    internal string Generation { get; init; } = "";

    /// <summary>The layout of those rows, see <see cref="RowGeneration.Layout"/>.</summary>
    internal int RowLayout { get; init; }

    /// <summary>Of the row as read; default when there is none yet.</summary>
    internal ETag ETag { get; init; }

    /// <summary>Whether its state says that there is a content.</summary>
    internal bool NeedsContent => State is ArticleState.Published or ArticleState.Embargoed or ArticleState.Held;

    /// <summary>The lists that the article of a file belongs to in this state.</summary>
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

    /// <summary>The record of a file that was never published.</summary>
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

    /// <summary>What this article calls tags, speakers and authors, by list.</summary>
    internal IReadOnlyDictionary<ListName, ListLabel> Labels()
    {
        var labels = new Dictionary<ListName, ListLabel>();
        foreach (var term in Content is null ? [] : ArticleTerms.Of(Content))
            labels.TryAdd(ListName.Of(term.Kind, term.Slug), new ListLabel(term.Name, term.Role, term.Quotes));
        return labels;
    }
}
