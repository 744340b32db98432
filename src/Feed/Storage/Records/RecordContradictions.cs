namespace Feed.Storage.Records;

/// <summary>
/// Finds columns that contradict each other, which no version of Feed writes: the record was edited by hand. It needs only the
/// columns that the sweep reads, and no content.
/// </summary>
internal static class RecordContradictions
{
    /// <summary>
    /// Whether the columns of a record contradict each other. A record of an earlier parser may follow other rules, and readers must see
    /// its article until the sweep reads the file again. Such a record contradicts itself only if it is both published and held.
    /// </summary>
    /// <param name="record">The record, with the lists that its row names.</param>
    /// <param name="published">The value of the column <c>Published</c>; null when there is none.</param>
    public static bool AreIn(ArticleRecord record, DateTimeOffset? published) =>
        record.SeenVersion.Parser > 0 && record.SeenVersion.Parser < ArticleReader.Version
            ? record is { State: ArticleState.Published } and ({ HeldReason: not null } or { HeldUntil: not null })
            : !VersionsFit(record) || !HoldFits(record) || !RejectionFits(record) || !OrderFits(record, published) || !ListsFit(record)
                || !RowGeneration.IsValid(record.Generation);

    /// <summary>
    /// A record with content has the version that the content was read from. That is the last version seen, unless Feed rejected it.
    /// </summary>
    private static bool VersionsFit(ArticleRecord record) => record.State switch
    {
        ArticleState.Withdrawn => record.SeenVersion == ContentVersion.None && record.PublishedVersion == ContentVersion.None,
        ArticleState.Rejected => record.SeenVersion != ContentVersion.None && record.PublishedVersion == ContentVersion.None,
        _ => record.SeenVersion != ContentVersion.None && record.PublishedVersion != ContentVersion.None
            && (record.Rejection is not null || record.SeenVersion.ETag == record.PublishedVersion.ETag),
    };

    /// <summary>A held file has a reason, and an embargoed one also an end; other records have neither.</summary>
    private static bool HoldFits(ArticleRecord record)
    {
        var isHeld = record.State is ArticleState.Embargoed or ArticleState.Held;
        return (record.HeldUntil is not null) == (record.State == ArticleState.Embargoed) && (record.HeldReason is not null) == isHeld
            && ((record.Released is null && record.Expires is null) || record.State == ArticleState.Published);
    }

    private static bool RejectionFits(ArticleRecord record) =>
        (record.Rejection is null) == (record.RejectedAt is null)
        && (record.Rejection is not null || (record is { RejectionFault: null, RetryAt: null } && record.State != ArticleState.Rejected));

    /// <summary>The order must match the publication date or, under embargo, the embargo's end; a withdrawn article may have any.</summary>
    private static bool OrderFits(ArticleRecord record, DateTimeOffset? published) => record.State switch
    {
        ArticleState.Withdrawn => true,
        ArticleState.Embargoed => record.Order == ArticleRecord.OrderOf(record.HeldUntil!.Value),
        _ => published is { } date && record.Order == ArticleRecord.OrderOf(date),
    };

    /// <summary>The lists are of known kinds and fit the record's state. Which terms they belong to depends on the content.</summary>
    private static bool ListsFit(ArticleRecord record)
    {
        if (record.State == ArticleState.Withdrawn)
            return record.Lists.Count == 0;
        ListName? main = record.State switch
        {
            ArticleState.Published => ListName.Latest,
            ArticleState.Embargoed => ListName.Embargo,
            ArticleState.Held => ListName.Held,
            _ => null,
        };
        var rest = record.Lists.ToHashSet();
        if (rest.Count != record.Lists.Count || (main is { } required && !rest.Remove(required)))
            return false;
        if (rest.Remove(ListName.Rejected) != (record.Rejection is not null))
            return false;
        if (record.State == ArticleState.Published)
        {
            rest.Remove(ListName.Noted);
            rest.RemoveWhere(list => list.IsTermList);
        }

        var names = ListName.IdentitiesOf(record.Blob, article: null);
        return names.All(rest.Remove) && rest.All(other => other.IsUrlList || other.IsPictureList);
    }
}
