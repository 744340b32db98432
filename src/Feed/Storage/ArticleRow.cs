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
        var arrived = firstSeen ?? published ?? updated ?? entity.Timestamp ?? DateTimeOffset.UnixEpoch;
        var isDamaged = state is null || firstSeen is null || updated is null || !IsOrder(order) || blob is null || ArticleId.Of(blob) != entity.RowKey;
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
            Date = new(published ?? arrived, FromOf(Column(entity.GetString, "PublishedFrom"))),
            SeenVersion = ContentVersion.Parse(Column(entity.GetString, "SeenVersion")),
            PublishedVersion = ContentVersion.Parse(Column(entity.GetString, "PublishedVersion")),
            Order = IsOrder(order) ? order! : ArticleRecord.OrderOf(arrived),
            Generation = Column(entity.GetString, "Generation") ?? "",
            RowLayout = Column(entity.GetInt32, "RowLayout") ?? 0,
            Lists = isDamaged ? [] : ListName.Split(Column(entity.GetString, "Lists")),
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

    /// <summary>Whether a text is the order of a time.</summary>
    public static bool IsOrder(string? text) =>
        text is { Length: 19 } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks;

    private static ArticleState? StateOf(string? text) => Enum.TryParse<ArticleState>(text, out var state) && state.ToString() == text ? state : null;

    private static PublishedFrom FromOf(string? text) => Enum.TryParse<PublishedFrom>(text, out var from) ? from : PublishedFrom.FirstSeen;
}
