using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Feed.Storage;

namespace Feed.Functions;

/// <summary>Parses the events of the queue <see cref="Queue"/>. Each event says that a blob was deleted.</summary>
public static class BlobDeleted
{
    /// <summary>Name of the storage queue that an Event Grid subscription fills.</summary>
    public const string Queue = "articles-deleted";

    /// <summary>The event type that storage accounts raise and the subscription selects.</summary>
    public const string EventType = "Microsoft.Storage.BlobDeleted";

    /// <summary>
    /// The start of the subject of every blob in the container of the articles. The blob's name follows unescaped, folders included.
    /// </summary>
    public const string SubjectPrefix = "/blobServices/default/containers/" + FeedStorage.ArticlesContainer + "/blobs/";

    /// <summary>
    /// Returns the names of the deleted article files in a message. Ignores all other events, so that an overly broad subscription does
    /// no harm.
    /// </summary>
    /// <param name="message">
    /// One event or an array of events in the Event Grid schema, as JSON or as base64 of JSON: the documentation of Event Grid does not say
    /// which.
    /// </param>
    /// <returns>The names of the blobs in the container <c>articles</c>.</returns>
    /// <exception cref="FormatException">The message is not an event. The host retries, then moves it to the poison queue.</exception>
    public static IReadOnlyList<string> ArticlesIn(string message) =>
        [.. Parse(message).Where(IsArticle).Select(deleted => deleted.Subject[SubjectPrefix.Length..])];

    private static bool IsArticle((string Type, string Subject) deleted) =>
        deleted.Type == EventType
        && deleted.Subject.StartsWith(SubjectPrefix, StringComparison.Ordinal)
        && deleted.Subject.Length > SubjectPrefix.Length;

    private static List<(string Type, string Subject)> Parse(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(Base64.IsValid(message)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(message))
                : message);
            List<JsonElement> events = json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray()]
                : [json.RootElement];
            return events.Count > 0
                ? events.ConvertAll(element => (Text(element, "eventType"), Text(element, "subject")))
                : throw NotAnEvent(fault: null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw NotAnEvent(fault);
        }
    }

    // The content of the message stays out of the log: anyone who can write to the queue may have sent it.
    private static FormatException NotAnEvent(Exception? fault) => new(
        $"A message of the queue {Queue} is not an Event Grid event: it must be a JSON object with eventType and subject, or an array of such objects.", fault);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";
}
