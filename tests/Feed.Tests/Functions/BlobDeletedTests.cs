using System.Text;
using System.Text.Json;
using Feed.Functions;

namespace Feed.Tests.Functions;

public sealed class BlobDeletedTests
{
    private const string Mayor = BlobDeleted.SubjectPrefix + "mayor.txt";

    [Theory]
    [InlineData("mayor.txt")]
    [InlineData("2026/November/mayor speaks.txt")]
    [InlineData("новости/мэр.txt")]
    [InlineData("blobs/blobs/x.txt")]
    [InlineData("50%25 off.txt")]
    public void The_subject_of_a_plain_or_base64_message_names_the_file(string name)
    {
        var message = Event(BlobDeleted.EventType, BlobDeleted.SubjectPrefix + name);

        Assert.Equal([name], BlobDeleted.ArticlesIn(message));
        Assert.Equal([name], BlobDeleted.ArticlesIn(Convert.ToBase64String(Encoding.UTF8.GetBytes(message))));
    }

    [Fact]
    public void An_array_of_events_names_the_file_of_each_deletion_in_the_container()
    {
        string[] events =
        [
            Event(BlobDeleted.EventType, Mayor),
            Event("Microsoft.Storage.BlobCreated", BlobDeleted.SubjectPrefix + "created.txt"),
            Event(BlobDeleted.EventType, "/blobServices/default/containers/config/blobs/people.yaml"),
            Event(BlobDeleted.EventType, BlobDeleted.SubjectPrefix + "2026/harbour.txt"),
        ];

        Assert.Equal(["mayor.txt"], BlobDeleted.ArticlesIn($"[{events[0]}]"));
        Assert.Equal(["mayor.txt", "2026/harbour.txt"], BlobDeleted.ArticlesIn($"[{string.Join(',', events)}]"));
    }

    [Theory]
    [InlineData("/blobServices/default/containers/config/blobs/people.yaml")]
    [InlineData("/blobServices/default/containers/articles-old/blobs/mayor.txt")]
    [InlineData("/blobServices/default/containers/Articles/blobs/mayor.txt")]
    [InlineData("/blobServices/default/containers/articles/blobs/")]
    [InlineData("/blobServices/default/containers/articles")]
    [InlineData("")]
    public void A_deletion_outside_the_container_of_articles_is_ignored(string subject) =>
        Assert.Empty(BlobDeleted.ArticlesIn(Event(BlobDeleted.EventType, subject)));

    [Fact]
    public void An_event_of_another_type_is_ignored() =>
        Assert.Empty(BlobDeleted.ArticlesIn(Event("Microsoft.Storage.BlobCreated", Mayor)));

    [Theory]
    [InlineData("")]
    [InlineData("mayor.txt")]
    [InlineData("bWF5b3IudHh0")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("[\"mayor.txt\"]")]
    [InlineData("{}")]
    [InlineData("{\"eventType\": 7, \"subject\": \"x\"}")]
    [InlineData("{\"eventType\": \"Microsoft.Storage.BlobDeleted\"}")]
    public void A_message_that_is_not_an_event_fails_and_the_host_moves_it_to_the_poison_queue(string message)
    {
        var fault = Assert.Throws<FormatException>(() => BlobDeleted.ArticlesIn(message));

        Assert.Contains("articles-deleted", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>An event as Event Grid sends it to a queue.</summary>
    internal static string Event(string type, string subject) => $$"""
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
        """;
}
