using System.Globalization;
using Azure.Data.Tables;
using Feed.Articles;

namespace Feed.Storage;

/// <summary>
/// Reads rows of <c>FeedArticles</c>. A row that somebody edited by hand, or that a newer version wrote, may hold anything: such a record is
/// damaged, belongs to no list, and the sweep builds it anew from its blob.
/// </summary>
internal static class ArticleRow
{
    /// <summary>The record of a row; never throws for any row.</summary>
    public static ArticleRecord ToRecord(this TableEntity entity)
    {
        var blob = Column(entity.GetString, "Blob");
        var state = StateOf(Column(entity.GetString, "State"));
        var firstSeen = Column(entity.GetDateTimeOffset, "FirstSeen");
        var updated = Column(entity.GetDateTimeOffset, "Updated");
        var published = Column(entity.GetDateTimeOffset, "Published");
        var order = Column(entity.GetString, "Order");
        var arrived = firstSeen ?? new[] { published, updated, entity.Timestamp }.Min() ?? DateTimeOffset.UnixEpoch;
        var (generation, lists) = (Column(entity.GetString, "Generation"), Column(entity.GetString, "Lists"));
        var isDamaged = state is null || firstSeen is null || updated is null || !IsOrder(order) || generation is null || lists is null
            || blob is null || ArticleId.Of(blob) != entity.RowKey;

        // A published article has its date twice; the one by which lists are ordered counts.
        var date = state == ArticleState.Published && IsOrder(order) ? TimeOf(order!) : published ?? arrived;
        return new ArticleRecord
        {
            Id = entity.RowKey,
            Blob = blob ?? "",
            IsDamaged = isDamaged,
            State = state ?? ArticleState.Rejected,
            Rejection = Column(entity.GetString, "Rejection"),
            RejectionFault = Column(entity.GetString, "RejectionFault"),
            RejectedAt = Column(entity.GetDateTimeOffset, "RejectedAt"),
            HeldUntil = Column(entity.GetDateTimeOffset, "HeldUntil"),
            HeldFor = Column(entity.GetString, "HeldFor"),
            Released = Column(entity.GetDateTimeOffset, "Released"),
            FirstSeen = arrived,
            Updated = updated ?? arrived,
            Date = new(date, FromOf(Column(entity.GetString, "PublishedFrom"))),
            SeenVersion = ContentVersion.Parse(Column(entity.GetString, "SeenVersion")),
            PublishedVersion = ContentVersion.Parse(Column(entity.GetString, "PublishedVersion")),
            Order = IsOrder(order) ? order! : ArticleRecord.OrderOf(arrived),
            Generation = generation ?? "",
            RowLayout = Column(entity.GetInt32, "RowLayout") ?? 0,
            Lists = isDamaged ? [] : ListName.Split(lists),
            Content = ArticleContent.Read(name => Column(entity.GetBinary, name)),
            ETag = entity.ETag,
        };
    }

    /// <summary>A column of a type; null when there is none, or one of another type.</summary>
    public static T? Column<T>(Func<string, T?> get, string name)
    {
        try
        {
            return get(name);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>The time of an order.</summary>
    public static DateTimeOffset TimeOf(string order) => new(DateTime.MaxValue.Ticks - long.Parse(order, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>Whether a text is the order of a time.</summary>
    public static bool IsOrder(string? text) =>
        text is { Length: 19 } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks;

    private static ArticleState? StateOf(string? text) => Enum.TryParse<ArticleState>(text, out var state) && state.ToString() == text ? state : null;

    private static PublishedFrom FromOf(string? text) => Enum.TryParse<PublishedFrom>(text, out var from) ? from : PublishedFrom.FirstSeen;
}
