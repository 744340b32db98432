using Feed.Articles;

namespace Feed.Storage;

/// <summary>Decides what the record of an article has to be: the record as it was, and what the blob says now. Writes nothing.</summary>
internal static class Drafts
{
    /// <summary>Whether an upload has to be read.</summary>
    public static bool IsDue(ArticleRecord? before, ContentVersion version, DateTimeOffset now)
    {
        if (before is null || before.SeenVersion == ContentVersion.None)
            return true;

        // Written by a version whose content this one does not know.
        if (before is { State: ArticleState.Published, Content: null })
            return true;

        // An instance that still runs an older parser leaves what a newer one has read, while a deployment rolls. Another file it takes in: the newer
        // one reads that again, if it was not taken back.
        if (before.SeenVersion.Parser > version.Parser && before.SeenVersion.ETag == version.ETag)
            return false;
        return before.SeenVersion != version || IsEmbargoOver(before, now);
    }

    public static bool IsEmbargoOver(ArticleRecord record, DateTimeOffset now) =>
        record.State == ArticleState.Embargoed && string.CompareOrdinal(record.Order, ArticleRecord.OrderOf(now)) >= 0;

    /// <summary>The record of a blob that was read, or could not be.</summary>
    public static ArticleRecord Of(string blobName, ReadResult result, ContentVersion version, ArticleRecord? before, DateTimeOffset now)
    {
        var misfit = result is ReadResult.Accepted read ? ArticleContent.Misfit(read.Article) : null;
        return (result, misfit) switch
        {
            (ReadResult.Accepted accepted, null) => Accepted(blobName, accepted.Article, version, before, now),
            (ReadResult.Rejected rejected, _) => Rejected(blobName, rejected.Reason, version, before, now),
            _ => Rejected(blobName, misfit!, version, before, now),
        };
    }

    /// <summary>The tombstone of an article whose blob is gone; null when there is nothing to withdraw.</summary>
    public static ArticleRecord? Withdrawal(ArticleRecord? before, DateTimeOffset now) =>
        before is null || before.State == ArticleState.Withdrawn
            ? null
            : before with
            {
                State = ArticleState.Withdrawn,
                Rejection = null,
                RejectedAt = null,
                Updated = now,
                SeenVersion = ContentVersion.None,
                PublishedVersion = ContentVersion.None,
                Content = null,
                Lists = [],
            };

    private static ArticleRecord Accepted(string blobName, Article article, ContentVersion version, ArticleRecord? before, DateTimeOffset now)
    {
        // A file that was never readable is new now: at the place of its first upload, days ago perhaps, no subscriber would meet it.
        var firstSeen = before is null or { State: ArticleState.Rejected } ? now : before.FirstSeen;
        var placed = ArticleRecord.Placed(article, firstSeen);
        var state = placed > now ? ArticleState.Embargoed : ArticleState.Published;
        var same = before?.State == state && before.Content is { } content && ArticleContent.AreEqual(content, article);
        return new ArticleRecord
        {
            Id = ArticleId.Of(blobName),
            Blob = blobName,
            State = state,
            FirstSeen = firstSeen,
            Updated = same ? before!.Updated : now,
            SeenVersion = version,
            PublishedVersion = version,
            Content = article,
            Lists = ArticleRecord.ListsOf(state, article, rejection: null),
            Order = ArticleRecord.OrderOf(placed),
            Generation = before?.Generation ?? "",
        };
    }

    /// <summary>
    /// The last good content stays, in its lists, and the record says what is wrong with the newest upload. Where its time has come meanwhile it is
    /// published: a broken upload holds nothing back.
    /// </summary>
    private static ArticleRecord Rejected(string blobName, string reason, ContentVersion version, ArticleRecord? before, DateTimeOffset now)
    {
        var kept = before is { Content: not null } ? before : new ArticleRecord
        {
            Id = ArticleId.Of(blobName),
            Blob = blobName,
            State = ArticleState.Rejected,
            FirstSeen = before?.FirstSeen ?? now,
            Updated = now,
            Order = ArticleRecord.OrderOf(before?.FirstSeen ?? now),
            Generation = before?.Generation ?? "",
        };
        if (IsEmbargoOver(kept, now))
            kept = kept with { State = ArticleState.Published, Updated = now };
        return kept with
        {
            Rejection = reason,
            RejectedAt = now,
            SeenVersion = version,
            Lists = ArticleRecord.ListsOf(kept.State, kept.Content, reason),
        };
    }
}
