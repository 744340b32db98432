using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>Why and until when an article that was read is not published.</summary>
/// <param name="State"><see cref="ArticleState.Embargoed"/> with an end, else <see cref="ArticleState.Held"/>.</param>
/// <param name="Until">When it is due; null when only a change of the file ends it.</param>
/// <param name="Reason">One sentence for the editor.</param>
internal sealed record Holding(ArticleState State, DateTimeOffset? Until, string Reason)
{
    /// <summary>What holds an article at a time; null when nothing does. Of two ends the later counts.</summary>
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
