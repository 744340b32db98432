using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>Decides what the record of an article has to be: the record as it was, and what the blob says now. Writes nothing.</summary>
/// <param name="zone">The publisher's time zone.</param>
/// <param name="now">The time.</param>
internal sealed class RecordTransitions(TimeZoneInfo zone, DateTimeOffset now)
{
    /// <summary>Whether an upload has to be read.</summary>
    public static bool IsDue(ArticleRecord? before, ContentVersion version, DateTimeOffset now)
    {
        if (before is null || before.SeenVersion == ContentVersion.None)
            return true;

        // Written by a version whose content this one does not know.
        if (before is { State: ArticleState.Published or ArticleState.Embargoed or ArticleState.Held, Content: null, IsDamaged: false })
            return true;

        // An instance that still runs an older parser leaves what a newer one has read, while a deployment rolls. Another file it takes in:
        // the newer one reads that again, if it was not taken back.
        if (before.SeenVersion.Parser > version.Parser && before.SeenVersion.ETag == version.ETag)
            return false;
        return before.SeenVersion != version || before.IsDamaged || IsEmbargoOver(before, now);
    }

    /// <summary>Whether a file is held until a time that has come.</summary>
    public static bool IsEmbargoOver(ArticleRecord record, DateTimeOffset now) =>
        record.State == ArticleState.Embargoed && string.CompareOrdinal(record.Order, ArticleRecord.OrderOf(now)) >= 0;

    /// <summary>The record of a blob that was read, or could not be.</summary>
    public ArticleRecord Of(string blobName, ReadResult result, ContentVersion version, ArticleRecord? before)
    {
        var misfit = result is ReadResult.Accepted read ? ArticleContent.WhyTooLarge(read.Article) : null;
        return (result, misfit) switch
        {
            (ReadResult.Accepted accepted, null) => Accepted(blobName, accepted.Article, version, before),
            (ReadResult.Rejected rejected, _) => Rejected(blobName, rejected.Reason, rejected.Fault, version, before),
            _ => Rejected(blobName, misfit!, fault: null, version, before),
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
                AttentionAt = null,
                HeldUntil = null,
                HeldFor = null,
                Released = null,
                Updated = now,
                SeenVersion = ContentVersion.None,
                PublishedVersion = ContentVersion.None,
                Pictures = [],
                Content = null,
                Lists = [],
            };

    private ArticleRecord Accepted(string blobName, Article article, ContentVersion version, ArticleRecord? before)
    {
        var arrived = IsHeld(before) ? before!.FirstSeen : now;
        var holding = Holding.Of(article, now, arrived);
        var state = holding?.State ?? ArticleState.Published;
        var isReleased = holding is null && IsHeld(before);

        // A file that was never readable, or held, is new now: at the place of its first upload, days ago perhaps, no subscriber would meet
        // it.
        var firstSeen = before is null or { State: ArticleState.Rejected, IsDamaged: false } || isReleased ? now : before.FirstSeen;
        var released = isReleased ? now : holding is null && before?.Content?.Published == article.Published ? before?.Released : null;
        var date = PublicationDate.Decide(article, firstSeen, released, zone);
        var same = before is not null && (before.State == state || before.IsDamaged) && before.Date == date && before.Content is { } content
            && ArticleContent.LookAlike(content, article);
        return new ArticleRecord
        {
            Id = ArticleId.Of(blobName),
            Blob = blobName,
            State = state,
            HeldUntil = holding?.Until,
            HeldFor = holding?.Reason,
            AttentionAt = AttentionAt(article, holding?.Reason, before),
            Released = released,
            FirstSeen = firstSeen,
            Updated = same ? before!.Updated : now,
            Date = date,
            SeenVersion = version,
            PublishedVersion = version,
            Content = article,
            Lists = ArticleRecord.ListsOf(blobName, state, article, rejection: null),
            Order = ArticleRecord.OrderOf(holding?.Until ?? date.Moment),
            Generation = before?.Generation ?? "",
            RowLayout = before?.RowLayout ?? RowGeneration.Layout,
        };
    }

    /// <summary>
    /// The last good content stays, in its lists, and the record says what is wrong with the newest upload. Held content stays held
    /// without an end: nobody knows whether the newest upload puts its time off or corrects what must not be seen.
    /// </summary>
    private ArticleRecord Rejected(string blobName, string reason, Exception? fault, ContentVersion version, ArticleRecord? before)
    {
        var kept = before is { Content: not null } ? HeldOn(Recovered(before, version), before) : new ArticleRecord
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
        return kept with
        {
            Rejection = reason,
            RejectionFault = fault?.GetType().FullName,
            RejectedAt = before?.Rejection == reason && before.SeenVersion.ETag == version.ETag ? before.RejectedAt ?? now : now,
            SeenVersion = version,
            Lists = ArticleRecord.ListsOf(blobName, kept.State, kept.Content, reason),
        };
    }

    /// <summary>A record that says again where its last good content stands, if it was damaged.</summary>
    private ArticleRecord Recovered(ArticleRecord record, ContentVersion version)
    {
        if (!record.IsDamaged)
            return record;
        var holding = Holding.Of(record.Content!, now, record.FirstSeen);
        var date = PublicationDate.Decide(record.Content!, record.FirstSeen, record.Released, zone);
        return record with
        {
            IsDamaged = false,
            State = holding?.State ?? ArticleState.Published,
            HeldUntil = holding?.Until,
            HeldFor = holding?.Reason,
            Released = holding is null ? record.Released : null,
            PublishedVersion = record.PublishedVersion == ContentVersion.None ? version : record.PublishedVersion,
            Date = date,
            Order = ArticleRecord.OrderOf(holding?.Until ?? date.Moment),
        };
    }

    /// <summary>A record that waits for a readable upload, if it was held.</summary>
    private static ArticleRecord HeldOn(ArticleRecord kept, ArticleRecord before) =>
        !IsHeld(before) && kept.State != ArticleState.Embargoed ? kept : kept with
        {
            State = ArticleState.Held,
            HeldUntil = null,
            HeldFor = kept.HeldFor ?? before.HeldFor,
            Released = null,
            Order = ArticleRecord.OrderOf(kept.Date.Moment),
        };

    /// <summary>
    /// Since when a file is held for its reason and has its notes: reading it again, or a change of its text, does not begin that anew.
    /// </summary>
    private DateTimeOffset? AttentionAt(Article article, string? reason, ArticleRecord? before)
    {
        if (reason is null && article.Notes.Count == 0)
            return null;
        var isKnown = before is { Rejection: null, Content: { } known } && before.HeldFor == reason
            && known.Notes.SequenceEqual(article.Notes);
        return isKnown ? before!.AttentionAt ?? before.Updated : now;
    }

    /// <summary>Whether a file was held. The state of a damaged record may be a slip, but held files also say why.</summary>
    private static bool IsHeld(ArticleRecord? record) =>
        record is { State: ArticleState.Embargoed or ArticleState.Held } and not { IsDamaged: true, HeldFor: null };
}
