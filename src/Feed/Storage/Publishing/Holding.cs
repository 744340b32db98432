using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>Why and until when Feed does not publish an article that it has read.</summary>
/// <param name="State"><see cref="ArticleState.Embargoed"/> with an end, otherwise <see cref="ArticleState.Held"/>.</param>
/// <param name="Until">When the hold ends; null when only a change of the file ends it.</param>
/// <param name="Reason">One sentence for the editor.</param>
internal sealed record Holding(ArticleState State, DateTimeOffset? Until, string Reason)
{
    /// <summary>
    /// The hold on an article at a time; null when it may be published. If both an embargo and a future date hold it, the later end counts.
    /// </summary>
    public static Holding? Of(Article article, DateTimeOffset now)
    {
        var hold = article.Hold is { } found && !(found.Until <= now) ? found : null;
        if (hold is { Until: null })
            return new(ArticleState.Held, null, hold.Message);
        var declared = article.PublishedFrom == PublishedFrom.Declared && article.Published > now ? article.Published : null;
        if (hold is not null && !(declared > hold.Until))
            return new(ArticleState.Embargoed, hold.Until, hold.Message);
        return declared is null ? null : new(ArticleState.Embargoed, declared, "The declared date of publication lies in the future.");
    }
}
