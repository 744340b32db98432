using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>Computes the next record of an article from its current record and its blob. Writes nothing.</summary>
/// <param name="zone">The publisher's time zone.</param>
/// <param name="now">The current time.</param>
internal sealed class RecordTransitions(TimeZoneInfo zone, DateTimeOffset now)
{
    /// <summary>
    /// Whether an upload must be read: the file, the parser or the configuration is new, or an embargo, an expiry or a retry is due.
    /// </summary>
    public static bool NeedsReading(ArticleRecord? before, ContentVersion version, DateTimeOffset now)
    {
        if (before is null || before.SeenVersion == ContentVersion.None)
            return true;

        // Another version wrote content that this one cannot decode.
        if (before is { State: ArticleState.Published or ArticleState.Embargoed or ArticleState.Held, Content: null, IsDamaged: false })
            return true;

        // During a rolling deployment, an instance with the older parser does not touch what the newer one has read. It still reads new
        // uploads; the newer parser rereads them later, unless the deployment is rolled back.
        if (before.SeenVersion.Parser > version.Parser && before.SeenVersion.ETag == version.ETag)
            return false;
        return before.SeenVersion != version || before.IsDamaged || IsEmbargoOver(before, now) || IsExpired(before, now)
            || IsRetryDue(before, now);
    }

    /// <summary>Whether a published article's declared expiry has passed.</summary>
    public static bool IsExpired(ArticleRecord record, DateTimeOffset now) =>
        record.State == ArticleState.Published && record.Expires <= now;

    /// <summary>Whether to read an upload again now, because a busy machine may have caused its rejection.</summary>
    public static bool IsRetryDue(ArticleRecord record, DateTimeOffset now) => record.RetryAt <= now;

    /// <summary>Whether a file is under an embargo that has ended.</summary>
    public static bool IsEmbargoOver(ArticleRecord record, DateTimeOffset now) =>
        record.State == ArticleState.Embargoed && string.CompareOrdinal(record.Order, ArticleRecord.OrderOf(now)) >= 0;

    /// <summary>
    /// The reference time for weekdays in an embargo, such as "hold until Tuesday". A new upload uses now, so that no embargo ends early. A
    /// reread uses the original arrival or, after release, the end of the embargo, so the weekday always means the same day.
    /// </summary>
    public static DateTimeOffset ArrivalOf(ArticleRecord? before, string etag, DateTimeOffset now) =>
        before is null || before.SeenVersion.ETag != etag ? now
            : before is { Released: not null, Content.Hold.Until: { } end } && end <= now ? end
            : before.FirstSeen;

    /// <summary>The next record of an upload that was accepted or rejected.</summary>
    public ArticleRecord Next(string blobName, ReadResult result, ContentVersion version, ArticleRecord? before)
    {
        var tooLarge = result is ReadResult.Accepted read ? ArticleContent.WhyTooLarge(read.Article) : null;
        return (result, tooLarge) switch
        {
            (ReadResult.Accepted accepted, null) => AcceptedRecord(blobName, accepted.Article, version, before),
            (ReadResult.Rejected rejected, _) => RejectedRecord(blobName, rejected.Reason, rejected.Fault, version, before),
            _ => RejectedRecord(blobName, tooLarge!, fault: null, version, before),
        };
    }

    /// <summary>The tombstone of an article whose blob is gone; null when there is nothing to withdraw.</summary>
    public ArticleRecord? Withdrawal(ArticleRecord? before) =>
        before is null or { State: ArticleState.Withdrawn, IsDamaged: false }
            ? null
            : before with
            {
                IsDamaged = false,
                State = ArticleState.Withdrawn,
                Rejection = null,
                RejectionFault = null,
                RejectedAt = null,
                Attempts = 0,
                RetryAt = null,
                AttentionAt = null,
                HeldUntil = null,
                HeldReason = null,
                Expires = null,
                Released = null,
                Updated = now,
                SeenVersion = ContentVersion.None,
                PublishedVersion = ContentVersion.None,
                Pictures = [],
                Content = null,
                Lists = [],
            };

    private ArticleRecord AcceptedRecord(string blobName, Article article, ContentVersion version, ArticleRecord? before)
    {
        // A date in an unknown zone holds a file only if it was in the future on arrival. So for a file that is already held, the time of
        // its first arrival counts, not the current time.
        var arrived = IsHeld(before) ? before!.FirstSeen : now;
        var hold = ActiveHold.Of(article, now, arrived);
        var state = hold?.State ?? ArticleState.Published;
        var isReleased = hold is null && IsHeld(before);

        // An article that was rejected or held until now counts as new. With the date of its first upload, which may be days ago,
        // subscribers would not notice it.
        var firstSeen = before is null or { State: ArticleState.Rejected, IsDamaged: false } || isReleased ? now : before.FirstSeen;
        var isSameDate = before?.Content?.Published == article.Published;
        var released = isReleased ? now : hold is null && isSameDate ? before?.Released : null;
        var date = PublicationDate.Decide(article, firstSeen, released, zone);
        var looksAlike = before is { Content: { } content } && (before.State == state || before.IsDamaged)
            && before.Date.Moment == date.Moment && ArticleContent.LookAlike(content, article);
        return new ArticleRecord
        {
            Id = ArticleId.Of(blobName),
            Blob = blobName,
            State = state,
            HeldUntil = hold?.Until,
            HeldReason = hold?.Message,
            Expires = hold is null ? article.Expires : null,
            AttentionAt = AttentionAt(article, hold?.Message, before),
            Released = released,
            FirstSeen = firstSeen,
            Updated = looksAlike ? before!.Updated : now,
            Date = date,
            SeenVersion = version,
            PublishedVersion = version,
            Content = article,
            Lists = ArticleRecord.ListsOf(blobName, state, article, rejection: null),
            Order = ArticleRecord.OrderOf(hold?.Until ?? date.Moment),
            Generation = before?.Generation ?? "",
            RowLayout = before?.RowLayout ?? RowGeneration.Layout,
        };
    }

    /// <summary>
    /// Keeps the last good content and its lists, and records what is wrong with the newest upload. Held content stays held, now without an
    /// end: the unreadable upload may extend the embargo or correct text that must not appear.
    /// </summary>
    private ArticleRecord RejectedRecord(string blobName, string reason, Exception? fault, ContentVersion version, ArticleRecord? before)
    {
        var kept = before is { Content: not null } ? HoldIfExpired(KeepHeld(Recover(before, version), before)) : new ArticleRecord
        {
            Id = ArticleId.Of(blobName),
            Blob = blobName,
            State = ArticleState.Rejected,
            FirstSeen = before?.FirstSeen ?? now,
            Updated = now,
            Date = new(before?.FirstSeen ?? now, PublishedFrom.FirstSeen),
            Order = ArticleRecord.OrderOf(before?.FirstSeen ?? now),
            Generation = before?.Generation ?? "",
            RowLayout = before?.RowLayout ?? RowGeneration.Layout,
        };
        var (attempts, retryAt, advice) = UploadParser.MayBeMachineFault(fault) ? Attempts.After(before, version, now) : (0, null, null);
        if (advice is not null)
            reason = $"{reason} {advice}";
        return kept with
        {
            Rejection = reason,
            RejectionFault = fault?.GetType().FullName,
            RejectedAt = before?.Rejection == reason && before.SeenVersion.ETag == version.ETag ? before.RejectedAt ?? now : now,
            Attempts = attempts,
            RetryAt = retryAt,
            SeenVersion = version,
            Lists = ArticleRecord.ListsOf(blobName, kept.State, kept.Content, reason),
        };
    }

    /// <summary>The record itself, or, if it is damaged, a record with state, date and order computed from the last good content.</summary>
    private ArticleRecord Recover(ArticleRecord record, ContentVersion version)
    {
        if (!record.IsDamaged)
            return record;
        var hold = ActiveHold.Of(record.Content!, now, record.FirstSeen);
        var date = PublicationDate.Decide(record.Content!, record.FirstSeen, record.Released, zone);
        return record with
        {
            IsDamaged = false,
            State = hold?.State ?? ArticleState.Published,
            HeldUntil = hold?.Until,
            HeldReason = hold?.Message,
            Expires = hold is null ? record.Content!.Expires : null,
            Released = hold is null ? record.Released : null,
            PublishedVersion = record.PublishedVersion == ContentVersion.None ? version : record.PublishedVersion,
            Date = date,
            Order = ArticleRecord.OrderOf(hold?.Until ?? date.Moment),
        };
    }

    /// <summary>A record that was held, now held until a readable upload; any other record unchanged.</summary>
    private static ArticleRecord KeepHeld(ArticleRecord record, ArticleRecord before) =>
        !IsHeld(before) && record.State != ArticleState.Embargoed ? record : record with
        {
            State = ArticleState.Held,
            HeldUntil = null,
            HeldReason = record.HeldReason ?? before.HeldReason,
            Expires = null,
            Released = null,
            Order = ArticleRecord.OrderOf(record.Date.Moment),
        };

    /// <summary>Holds the last good content once its declared expiry has passed, even if the newest upload cannot be read.</summary>
    private ArticleRecord HoldIfExpired(ArticleRecord record) => !IsExpired(record, now) ? record : record with
    {
        State = ArticleState.Held,
        HeldReason = ActiveHold.ExpiryMessage(record.Expires!.Value),
        AttentionAt = record.AttentionAt ?? now,
        Expires = null,
        Released = null,
    };

    /// <summary>
    /// When a file was held for its current reason or got its current notes; null without either. Rereading it or changing its text does
    /// not restart that time.
    /// </summary>
    private DateTimeOffset? AttentionAt(Article article, string? reason, ArticleRecord? before)
    {
        if (reason is null && article.Notes.Count == 0)
            return null;
        var isUnchanged = before is { Rejection: null, Content: { } content } && before.HeldReason == reason
            && content.Notes.SequenceEqual(article.Notes);
        return isUnchanged ? before!.AttentionAt ?? before.Updated : now;
    }

    /// <summary>Whether a file was held. In a damaged record the state may be wrong, so the reason must be there too.</summary>
    private static bool IsHeld(ArticleRecord? record) =>
        record is { State: ArticleState.Embargoed or ArticleState.Held } and not { IsDamaged: true, HeldReason: null };
}
