using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>Why and until when Feed does not publish an article that it has read.</summary>
/// <param name="State"><see cref="ArticleState.Embargoed"/> with an end, otherwise <see cref="ArticleState.Held"/>.</param>
/// <param name="Until">When the hold ends; null when only a change of the file ends it.</param>
/// <param name="Reason">One sentence for the editor.</param>
internal sealed record ActiveHold(ArticleState State, DateTimeOffset? Until, string Reason)
{
    /// <summary>
    /// The hold on an article at a time; null when it may be published. The latest of several ends counts. A date in an unknown time zone
    /// holds the article only if it was in the future in every zone when the file arrived, and then until it is past in every zone.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="now">The current time.</param>
    /// <param name="arrived">When the file of the article arrived.</param>
    public static ActiveHold? Of(Article article, DateTimeOffset now, DateTimeOffset arrived)
    {
        Hold?[] holds =
        [
            article.Hold,
            article.Uncertain is { } range && range.Earliest > arrived ? new(HoldReason.Embargo, range.Latest, UnknownZoneReason) : null,
        ];
        var hold = holds.OfType<Hold>().Where(one => one.Until is null || one.Until > now)
            .MaxBy(one => one.Until ?? DateTimeOffset.MaxValue);
        if (hold is { Until: null })
            return new(ArticleState.Held, null, hold.Message);
        var declared = article.PublishedFrom == PublishedFrom.Declared && article.Published > now ? article.Published : null;
        if (hold is not null && (declared is null || declared <= hold.Until))
            return new(ArticleState.Embargoed, hold.Until, hold.Message);
        if (article.Expires <= now)
            return new(ArticleState.Held, null, ExpiryReason(article.Expires.Value));
        return declared is null ? null : new(ArticleState.Embargoed, declared, "The declared publication date is in the future.");
    }

    /// <summary>Why an article whose declared expiry has passed is held.</summary>
    public static string ExpiryReason(DateTimeOffset end) => FormattableString.Invariant(
        $"The declared expiry, {end.ToUniversalTime():d MMMM yyyy, HH:mm} UTC, has passed; change or remove it to publish the article.");

    private const string UnknownZoneReason = "The declared publication date is in the future, and its time zone is unknown, so the article is "
        + "published when that time has come everywhere; write an offset such as +01:00 to publish it at its time.";
}
