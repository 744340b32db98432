using System.Globalization;
using Azure.Data.Tables;

namespace Feed.Storage.Records;

/// <summary>
/// Reads rows of <c>FeedArticles</c>. A row edited by hand or written by a newer version may contain anything. A record
/// with invalid values is damaged: no list contains it, and the sweep rebuilds it from its blob.
/// </summary>
internal static class ArticleRow
{
    /// <summary>The record of a row; never throws.</summary>
    public static ArticleRecord ToRecord(this TableEntity entity) =>
        entity.ToRecord(ArticleContent.Read(name => Column(entity.GetBinary, name)));

    /// <summary>The record of a row whose content is already decoded; never throws.</summary>
    public static ArticleRecord ToRecord(this TableEntity entity, Article? content)
    {
        var columns = new Columns(entity);
        var record = Read(entity, columns, content);
        if (IsDamaged(record, columns))
            return record with { IsDamaged = true, Lists = [] };
        return ContradictsNotes(record) ? record with { Content = null } : record;
    }

    /// <summary>The record of a row, with a default for each value that is missing or invalid.</summary>
    private static ArticleRecord Read(TableEntity entity, Columns columns, Article? content)
    {
        var state = ParseState(columns.Text("State"));
        var firstSeen = columns.Time("FirstSeen");
        var updated = columns.Time("Updated");
        var published = columns.Time("Published");
        var order = columns.Text("Order");
        var from = columns.From();

        // If FirstSeen is lost, estimate it. The publication date helps only if it is the time of arrival; a date in the file may be
        // earlier. The publisher corrects the estimate, because it knows when the blob was created.
        var arrived = firstSeen
            ?? new[] { from == PublishedFrom.FirstSeen ? published : null, updated, entity.Timestamp }.Min() ?? DateTimeOffset.UnixEpoch;
        return new ArticleRecord
        {
            Id = entity.RowKey,
            Blob = columns.Text("Blob") ?? "",
            State = state ?? ArticleState.Rejected,
            Rejection = columns.Text("Rejection"),
            RejectionFault = columns.Text("RejectionFault"),
            RejectedAt = columns.Time("RejectedAt"),
            Attempts = columns.Number("Attempts") ?? 0,
            RetryAt = columns.Time("RetryAt"),
            AttentionAt = columns.Time("AttentionAt"),
            HeldUntil = columns.Time("HeldUntil"),
            HeldReason = columns.Text("HeldFor"),
            Expires = columns.Time("Expires"),
            Released = columns.Time("Released"),
            FirstSeen = arrived,
            IsFirstSeenLost = firstSeen is null,
            Updated = updated ?? arrived,

            // A published article has its date in two columns. The order wins, because the keys of its list rows contain it.
            Date = new(
                state == ArticleState.Published && Cursor.IsOrder(order) ? TimeOf(order!) : published ?? arrived,
                from),
            SeenVersion = columns.Version("SeenVersion"),
            PublishedVersion = columns.Version("PublishedVersion"),
            Order = Cursor.IsOrder(order) ? order! : ArticleRecord.OrderOf(arrived),
            Generation = columns.Text("Generation") ?? "",
            RowLayout = columns.Number("RowLayout") ?? 0,
            Pictures = columns.Pictures(),
            Content = ContentIfItBelongs(entity, state, content),
            Lists = ListName.Split(columns.Text("Lists")),
            ETag = entity.ETag,
        };
    }

    /// <summary>Whether a column is missing or invalid, or columns contradict each other.</summary>
    private static bool IsDamaged(ArticleRecord record, Columns columns) =>
        columns.HasInvalidValue || ParseState(columns.Text("State")) is null || columns.Time("FirstSeen") is null
        || columns.Time("Updated") is null || !Cursor.IsOrder(columns.Text("Order")) || columns.Text("Generation") is null
        || columns.Text("Lists") is null || columns.Text("Blob") is null || ArticleId.Of(record.Blob) != record.Id
        || RecordContradictions.AreIn(record, columns.Time("Published"));

    /// <summary>
    /// Whether the content has notes and the record is not in the list of noted articles, or the other way round. Only a record read with
    /// its content can show this.
    /// </summary>
    private static bool ContradictsNotes(ArticleRecord record) =>
        record is { State: ArticleState.Published, Content: { } content } && record.PublishedVersion.Parser == ArticleReader.Version
        && record.Lists.Contains(ListName.Noted) != content.Notes.Count > 0;

    /// <summary>
    /// The content; null when it cannot be decoded or belongs to another record: title and summary both differ from the columns, or a
    /// published article has the content of a draft.
    /// </summary>
    private static Article? ContentIfItBelongs(TableEntity entity, ArticleState? state, Article? content)
    {
        if (content is null)
            return null;
        var belongs = Column(entity.GetString, "Title") is not { } title || title == ArticleEntity.Shorten(content.Title)
            || Column(entity.GetString, "Summary") == ArticleEntity.Shorten(content.Summary);
        return belongs && !(state == ArticleState.Published && content.Hold is { Until: null }) ? content : null;
    }

    /// <summary>The value of a column; null when the column is missing or has another type.</summary>
    public static T? Column<T>(Func<string, T?> get, string name)
    {
        TryGet(get, name, out var value);
        return value;
    }

    /// <returns>False when the column has another type; true when it is missing.</returns>
    private static bool TryGet<T>(Func<string, T?> get, string name, out T? value)
    {
        try
        {
            value = get(name);
            return true;
        }
        catch (InvalidOperationException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>The time that an order encodes.</summary>
    public static DateTimeOffset TimeOf(string order) =>
        new(DateTime.MaxValue.Ticks - long.Parse(order, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static ArticleState? ParseState(string? text) =>
        Enum.TryParse<ArticleState>(text, out var state) && state.ToString() == text ? state : null;

    /// <summary>Reads the columns of a row and detects values that no version of Feed writes.</summary>
    private sealed class Columns(TableEntity entity)
    {
        /// <summary>Whether a column has another type or an invalid text.</summary>
        public bool HasInvalidValue { get; private set; }

        public string? Text(string name) => Read(entity.GetString, name);

        public DateTimeOffset? Time(string name) => Read(entity.GetDateTimeOffset, name);

        public int? Number(string name) => Read(entity.GetInt32, name);

        public ContentVersion Version(string name)
        {
            var text = Text(name);
            if (ContentVersion.TryParse(text, out var version))
                return version;
            HasInvalidValue |= !string.IsNullOrEmpty(text);
            return ContentVersion.None;
        }

        /// <summary>Where the date is from. Records of early versions lack the column.</summary>
        public PublishedFrom From()
        {
            var text = Text("PublishedFrom");
            var isKnown = Enum.TryParse<PublishedFrom>(text, out var from) && from.ToString() == text;
            HasInvalidValue |= !isKnown && text is not null;
            return isKnown ? from : PublishedFrom.FirstSeen;
        }

        public IReadOnlyList<PictureFile> Pictures()
        {
            HasInvalidValue |= !PictureFile.TryParse(Text("Pictures"), out var files);
            return files;
        }

        private T? Read<T>(Func<string, T?> get, string name)
        {
            HasInvalidValue |= !TryGet(get, name, out var value);
            return value;
        }
    }
}
