using System.Text.Json;
using Feed.Functions.Tests.Protocol;
using Google.Protobuf;

namespace Feed.Functions.Tests.Host;

/// <summary>What the host hands to the functions that storage or the clock triggers.</summary>
internal static class Binding
{
    /// <summary>A blob, bound late: the worker gets the address and makes the client itself.</summary>
    public static TypedData Blob(string name) => new()
    {
        ModelBindingData = new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureStorageBlobs",
            ContentType = "application/json",
            Content = ByteString.CopyFrom(
                JsonSerializer.SerializeToUtf8Bytes(new { Connection = "FeedStorage", ContainerName = "articles", BlobName = name })),
        },
    };

    /// <summary>A message of a queue, as text.</summary>
    public static TypedData Message(string text) => new() { String = text };

    /// <summary>The event of a deleted file.</summary>
    public static TypedData Deletion(string name) => Message(JsonSerializer.Serialize(new
    {
        subject = $"/blobServices/default/containers/articles/blobs/{name}",
        eventType = "Microsoft.Storage.BlobDeleted",
    }));

    /// <summary>What a timer tells.</summary>
    public static TypedData Timer() => new() { Json = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""" };
}
