using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Feed.Storage;

namespace Feed.Functions;

/// <summary>Reads the events of the queue <see cref="Queue"/>: each says that a blob is gone.</summary>
public static class BlobDeleted
{
    /// <summary>Name of the storage queue that an Event Grid subscription fills.</summary>
    public const string Queue = "articles-deleted";

    /// <summary>The event type, as storage accounts raise it and the subscription lets it through.</summary>
    public const string EventType = "Microsoft.Storage.BlobDeleted";

    /// <summary>How the subjects of blobs in the container of the articles begin; the blob's name follows as it is, folders included.</summary>
    public const string SubjectPrefix = "/blobServices/default/containers/" + FeedStorage.ArticlesContainer + "/blobs/";

    /// <summary>Names the article's file; false for every other event, so that a subscription that is too wide does no harm.</summary>
    /// <param name="message">
    /// One event in the Event Grid schema, as JSON or as base64 of it: the documentation of Event Grid promises neither encoding.
    /// </param>
    /// <param name="blobName">The name of the blob in the container <c>articles</c>.</param>
    /// <exception cref="FormatException">The message is no event. The host retries it, then moves it to the poison queue.</exception>
    public static bool TryGetArticle(string message, [NotNullWhen(true)] out string? blobName)
    {
        var (type, subject) = Parse(message);
        var isArticle = type == EventType
            && subject.StartsWith(SubjectPrefix, StringComparison.Ordinal)
            && subject.Length > SubjectPrefix.Length;
        blobName = isArticle ? subject[SubjectPrefix.Length..] : null;
        return isArticle;
    }

    private static (string Type, string Subject) Parse(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(Base64.IsValid(message) ? Encoding.UTF8.GetString(Convert.FromBase64String(message)) : message);
            return (Text(json, "eventType"), Text(json, "subject"));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // The message itself stays out of the log: anybody with the role may have written it.
            throw new FormatException($"A message of the queue {Queue} is no Event Grid event: it has to be a JSON object with eventType and subject.", fault);
        }
    }

    private static string Text(JsonDocument json, string property) => json.RootElement.GetProperty(property).GetString() ?? "";
}
