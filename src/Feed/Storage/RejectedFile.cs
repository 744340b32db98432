namespace Feed.Storage;

/// <summary>A file whose newest upload could not be read.</summary>
/// <param name="Name">Container and name, such as <c>articles/bridge.txt</c> or <c>config/people.yaml</c>.</param>
/// <param name="Reason">One sentence: what is wrong, where, and what to do.</param>
/// <param name="At">When it was found unreadable.</param>
/// <param name="ArticleId">The article whose last good version still shows; null when there is none.</param>
public sealed record RejectedFile(string Name, string Reason, DateTimeOffset At, string? ArticleId);
