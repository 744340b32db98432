using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>Why and until when an article that was read is not published.</summary>
/// <param name="State"><see cref="ArticleState.Embargoed"/> with an end, else <see cref="ArticleState.Held"/>.</param>
/// <param name="Until">When it is due; null when only a change of the file ends it.</param>
/// <param name="Reason">One sentence for the editor.</param>
internal sealed record Holding(ArticleState State, DateTimeOffset? Until, string Reason)
{
    /// <summary>
    /// What holds an article at a time; null when nothing does. Of two ends the later counts. A date in a zone that is not known holds it
    /// only where it lies in the future whatever the zone is, and then until it has come in every zone.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="now">The time.</param>
    /// <param name="arrived">When the file that it was read from arrived.</param>
    public static Holding? Of(Article article, DateTimeOffset now, DateTimeOffset arrived)
    {
        Hold?[] holds =
        [
            article.Hold,
            article.Uncertain is { } range && range.Earliest > arrived ? new(HoldReason.Embargo, range.Latest, InEveryZone) : null,
        ];
        var hold = holds.OfType<Hold>().Where(one => !(one.Until <= now)).MaxBy(one => one.Until ?? DateTimeOffset.MaxValue);
        if (hold is { Until: null })
            return new(ArticleState.Held, null, hold.Message);
        var declared = article.PublishedFrom == PublishedFrom.Declared && article.Published > now ? article.Published : null;
        if (hold is not null && !(declared > hold.Until))
            return new(ArticleState.Embargoed, hold.Until, hold.Message);
        return declared is null ? null : new(ArticleState.Embargoed, declared, "The declared date of publication lies in the future.");
    }

    private const string InEveryZone = "The declared date of publication lies in the future, and its time zone is not known, so the article is "
        + "published when that time has come everywhere; write an offset such as +01:00 to publish it at its time.";
}
