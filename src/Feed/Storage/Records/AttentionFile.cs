namespace Feed.Storage.Records;

/// <summary>Why a file needs an editor's attention.</summary>
public enum AttentionKind
{
    /// <summary>The newest upload cannot be read.</summary>
    Rejected,

    /// <summary>The file is a draft, under embargo, or canceled or withheld by its agency: it is not published.</summary>
    Held,

    /// <summary>The article is published, and something that its file declares could not be used.</summary>
    Note,
}

/// <summary>A file that needs an editor's attention.</summary>
/// <param name="Name">Container and name, such as <c>articles/bridge.txt</c> or <c>config/people.yaml</c>.</param>
/// <param name="Kind">Why.</param>
/// <param name="Why">Sentences for the editor: what is wrong, where, and what to do.</param>
/// <param name="Since">Since when the file is rejected or held, or has its notes.</param>
/// <param name="ArticleId">The article that readers see, of this or the last good version; null when they see none.</param>
public sealed record AttentionFile(string Name, AttentionKind Kind, string Why, DateTimeOffset Since, string? ArticleId)
{
    /// <summary>When a held file is due; null when only a change of the file releases it, and for other kinds.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What the newest upload declares and Feed could not use, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
