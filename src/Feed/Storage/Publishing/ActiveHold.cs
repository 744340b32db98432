using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>Why, and until when, Feed withholds an article that it has read.</summary>
/// <param name="State"><see cref="ArticleState.Embargoed"/> with an end, otherwise <see cref="ArticleState.Held"/>.</param>
/// <param name="Until">When the hold ends; null when only a change of the file ends it.</param>
/// <param name="Message">One sentence for the editor.</param>
internal sealed record ActiveHold(ArticleState State, DateTimeOffset? Until, string Message)
{
    private const string UnknownZoneMessage = "The declared publication date is in the future, and its time zone is unknown, so the article is "
        + "published when that time has passed in every time zone; write an offset such as +01:00 to publish it on time.";

    /// <summary>
    /// The hold on an article now; null when it may be published. Of several holds, the one that ends last counts. A date in an unknown
    /// time zone holds the article only if it was in the future in every zone when the file arrived, and then until it is past in every
    /// zone.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="now">The current time.</param>
    /// <param name="arrived">When the file of the article arrived.</param>
    public static ActiveHold? Of(Article article, DateTimeOffset now, DateTimeOffset arrived)
    {
        Hold?[] holds =
        [
            article.Hold,
            article.PublishedRange is { } range && range.Earliest > arrived
                ? new(HoldReason.Embargo, range.Latest, UnknownZoneMessage)
                : null,
        ];
        var hold = holds.OfType<Hold>().Where(active => active.Until is null || active.Until > now)
            .MaxBy(active => active.Until ?? DateTimeOffset.MaxValue);
        if (hold is { Until: null })
            return new(ArticleState.Held, null, hold.Message);
        var futureDate = article.PublishedFrom == PublishedFrom.Declared && article.Published > now ? article.Published : null;
        if (hold is not null && (futureDate is null || futureDate <= hold.Until))
            return new(ArticleState.Embargoed, hold.Until, hold.Message);
        if (article.Expires <= now)
            return new(ArticleState.Held, null, ExpiryMessage(article.Expires.Value));
        return futureDate is null ? null : new(ArticleState.Embargoed, futureDate, "The declared publication date is in the future.");
    }

    /// <summary>Why an article whose declared expiry has passed is held.</summary>
    public static string ExpiryMessage(DateTimeOffset end) => FormattableString.Invariant(
        $"The declared expiry, {end.ToUniversalTime():d MMMM yyyy, HH:mm} UTC, has passed; change or remove it to publish the article.");
}
