using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>The result of publishing a blob, with the record that it left.</summary>
/// <param name="Outcome">What publishing did.</param>
/// <param name="Record">
/// The record, with content if there is any; null when the blob has no record: a picture, or a name that never existed.
/// </param>
public sealed record PublishResult(PublishOutcome Outcome, ArticleRecord? Record)
{
    /// <summary>Whether the file is unchanged and was read again because the parser or the configuration is new.</summary>
    public bool IsReread { get; init; }

    /// <summary>The files of the articles that refer to the picture; empty when the blob is an article.</summary>
    public IReadOnlyList<string> ReferringFiles { get; init; } = [];
}
