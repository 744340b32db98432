using System.Text.Json;
using Azure.Messaging.EventGrid;
using Feed.Functions;

namespace Feed.Tests.Functions;

public sealed class BlobDeletedTests
{
    [Theory]
    [InlineData("mayor.txt")]
    [InlineData("2026/November/mayor speaks.txt")]
    [InlineData("новости/мэр.txt")]
    [InlineData("blobs/blobs/x.txt")]
    [InlineData("50%25 off.txt")]
    public void The_subject_names_the_file(string name)
    {
        Assert.True(BlobDeleted.TryGetArticle(Deletion($"/blobServices/default/containers/articles/blobs/{name}"), out var found));
        Assert.Equal(name, found);
    }

    [Theory]
    [InlineData("/blobServices/default/containers/config/blobs/people.yaml")]
    [InlineData("/blobServices/default/containers/articles-old/blobs/mayor.txt")]
    [InlineData("/blobServices/default/containers/Articles/blobs/mayor.txt")]
    [InlineData("/blobServices/default/containers/articles/blobs/")]
    [InlineData("/blobServices/default/containers/articles")]
    [InlineData("")]
    public void A_deletion_elsewhere_is_none_of_an_article(string subject) => Assert.False(BlobDeleted.TryGetArticle(Deletion(subject), out _));

    [Fact]
    public void Another_type_of_event_is_no_deletion()
    {
        var created = Event("Microsoft.Storage.BlobCreated", "/blobServices/default/containers/articles/blobs/mayor.txt");

        Assert.False(BlobDeleted.TryGetArticle(created, out _));
    }

    internal static EventGridEvent Deletion(string subject) => Event("Microsoft.Storage.BlobDeleted", subject);

    /// <summary>An event as Event Grid delivers it, read as the worker's converter reads it.</summary>
    private static EventGridEvent Event(string type, string subject) =>
        JsonSerializer.Deserialize<EventGridEvent>($$"""
            {
              "id": "f3a2c6d0-0000-0000-0000-000000000001",
              "topic": "/subscriptions/s/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/a",
              "subject": {{JsonSerializer.Serialize(subject)}},
              "eventType": "{{type}}",
              "eventTime": "2026-11-24T08:00:00Z",
              "dataVersion": "",
              "metadataVersion": "1",
              "data": { "api": "DeleteBlob", "contentType": "text/plain", "blobType": "BlockBlob" }
            }
            """)!;
}
