using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Feed.Local.Files;
using Feed.Storage;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Storage;

/// <summary>If something in a well-formed listing of the right kind is missing or unreadable, no article is withdrawn.</summary>
public sealed class IncompleteListingTests
{
    private static readonly Dictionary<string, Action<XElement>> Breaks = new()
    {
        ["no list of blobs"] = page => page.Element("Blobs")?.Remove(),
        ["another list"] = page => page.Element("Blobs")?.ReplaceWith(new XElement("Containers")),
        ["nothing"] = page => page.RemoveAll(),
        ["no marker"] = page => page.Element("NextMarker")?.Remove(),
        ["a blob without a name"] = page => First(page)?.Element("Name")?.Remove(),
        ["a blob with an empty name"] = page => First(page)?.SetElementValue("Name", ""),
        ["a blob without properties"] = page => First(page)?.Element("Properties")?.Remove(),
        ["a blob without a version"] = page => First(page)?.Element("Properties")?.Element("Etag")?.Remove(),
        ["a version that is none"] = page => First(page)?.Element("Properties")?.SetElementValue("Etag", "\u00e4 b"),
        ["a blob without a time"] = page => First(page)?.Element("Properties")?.Element("Last-Modified")?.Remove(),
        ["a time that is none"] = page => First(page)?.Element("Properties")?.SetElementValue("Last-Modified", "a while ago"),
        ["a length that is none"] = page => First(page)?.Element("Properties")?.SetElementValue("Content-Length", "long"),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Breaks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_counts_as_storage_that_is_away_for_the_sweep_and_for_the_watch_and_withdraws_nothing(string name)
    {
        var time = new SettableTime();
        var storage = new MemoryStorage(time);
        var garble = new Garble(Breaks[name]);
        await using var feed = TestFeed.On(new MemoryTransport(storage), time, policy: garble);
        await feed.Storage.CreateMissingAsync(Cancellation);
        foreach (var file in new[] { "a.txt", "b.txt", "c.txt" })
            await feed.UploadAndPublishAsync(file, Texts.Tagged($"Title of {file}"));
        using var watch = new BlobWatch(feed.Storage, feed.Publisher, feed.Sweep, feed.Time, NullLogger<BlobWatch>.Instance);
        await watch.CatchUpAsync(Cancellation);
        var titles = await feed.TitlesAsync(ListName.Latest);
        Assert.Equal(3, titles.Count);

        garble.IsOn = true;
        foreach (var work in new Func<Task>[] { () => watch.PollAsync(Cancellation), () => feed.SweepAsync() })
        {
            garble.Done = 0;
            var fault = await Record.ExceptionAsync(work);
            Assert.Equal(4, garble.Done);
            Assert.True(fault?.IsStorageUnavailable(), $"{fault}");
            Assert.Equal(titles, await feed.TitlesAsync(ListName.Latest));
        }

        garble.IsOn = false;
        await watch.PollAsync(Cancellation);
        await feed.SweepAsync();
        Assert.Equal(titles, await feed.TitlesAsync(ListName.Latest));
    }

    private static XElement? First(XElement page) => page.Element("Blobs")?.Element("Blob");

    /// <summary>Changes each page of a listing of the files.</summary>
    private sealed class Garble(Action<XElement> change) : HttpPipelinePolicy
    {
        public bool IsOn { get; set; }

        public int Done { get; set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (!IsOn || !message.Request.Uri.Query.Contains("comp=list", StringComparison.Ordinal)
                || !message.Request.Uri.Path.EndsWith(FeedStorage.ArticlesContainer, StringComparison.Ordinal))
                return;
            var page = XElement.Load(message.Response.ContentStream!);
            change(page);
            var answer = new MemoryResponse(200, System.Text.Encoding.UTF8.GetBytes(page.ToString()), "application/xml");
            answer.ClientRequestId = message.Request.ClientRequestId;
            message.Response = answer;
            Done++;
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Feed makes no blocking calls.");
    }
}
