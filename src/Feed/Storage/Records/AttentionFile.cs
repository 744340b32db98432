namespace Feed.Storage.Records;

/// <summary>A file that needs an editor's attention.</summary>
/// <param name="Name">Container and name, such as <c>articles/bridge.txt</c> or <c>config/people.yaml</c>.</param>
/// <param name="Kind">Whether the file is rejected, held or has notes.</param>
/// <param name="Why">Sentences for the editor: what is wrong, where, and what to do.</param>
/// <param name="Since">When the file was rejected or held, or got its notes.</param>
/// <param name="ArticleId">The article that readers see, from this or the last good version of the file; null when they see none.</param>
public sealed record AttentionFile(string Name, AttentionKind Kind, string Why, DateTimeOffset Since, string? ArticleId)
{
    /// <summary>When the embargo of a held file ends; null when only a change of the file releases it, and for other kinds.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What the newest upload declares that Feed cannot use, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
