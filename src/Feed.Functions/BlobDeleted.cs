using System.Diagnostics.CodeAnalysis;
using Azure.Messaging.EventGrid;
using Feed.Storage;

namespace Feed.Functions;

/// <summary>Events that say that a file of an article is gone.</summary>
public static class BlobDeleted
{
    /// <summary>The event type, as storage accounts raise it and the subscription lets it through.</summary>
    public const string EventType = "Microsoft.Storage.BlobDeleted";

    /// <summary>How the subjects of blobs in the container of the articles begin; the blob's name follows as it is, folders included.</summary>
    public const string SubjectPrefix = "/blobServices/default/containers/" + FeedStorage.ArticlesContainer + "/blobs/";

    /// <summary>Names the article's file; false for every other event, so that a subscription that is too wide does no harm.</summary>
    public static bool TryGetArticle(EventGridEvent deletion, [NotNullWhen(true)] out string? blobName)
    {
        var isArticle = deletion.EventType == EventType
            && deletion.Subject.StartsWith(SubjectPrefix, StringComparison.Ordinal)
            && deletion.Subject.Length > SubjectPrefix.Length;
        blobName = isArticle ? deletion.Subject[SubjectPrefix.Length..] : null;
        return isArticle;
    }
}
