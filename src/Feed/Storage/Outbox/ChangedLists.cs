using Feed.Storage.Records;

namespace Feed.Storage.Outbox;

/// <summary>Finds the lists whose feeds a new record changes.</summary>
internal static class ChangedLists
{
    /// <summary>
    /// The lists whose feeds change: all lists that have or had the article. If readers see no difference in the article, only the lists
    /// that it enters or leaves.
    /// </summary>
    public static IReadOnlyList<ListName> Of(ArticleRecord next, ArticleRecord? before)
    {
        IReadOnlyList<ListName> old = before?.Lists ?? [];
        var looksAlike = before is { IsDamaged: false } && before.Updated == next.Updated && before.Order == next.Order;
        var lists = looksAlike ? next.Lists.Except(old).Concat(old.Except(next.Lists)) : next.Lists.Union(old);
        return [.. lists.Where(FeedsChangedMessage.HasFeed)];
    }
}
