using Feed.Articles.Pictures;
using Feed.Functions;
using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Pictures;
using Feed.Tests.Support;
using Feed.Web;

namespace Feed.Tests.Functions;

public sealed class FunctionAnswerTests(AzuriteFixture azurite)
{
    private const string File = "2026/ferry.txt";

    private const string Text = """
        ---
        author: Ida Quist
        tags: [Harbour]
        image: ferry.png
        ---
        Harbour trust keeps the ferry

        "We will keep the ferry running through the winter," said Ada Quist, the chair of the harbour trust.
        """;

    private static readonly Dictionary<string, string> Values = new()
    {
        ["format"] = "rss",
        ["tag"] = "harbour",
        ["speaker"] = "ada-quist",
        ["author"] = "ida-quist",
        ["id"] = ArticleId.Of(File),
        ["file"] = PicturePath.CopyName(TestPictures.Png(), PictureFormat.Png),
        ["name"] = "site.css",
        ["path"] = "nothing/here",
    };

    [Fact]
    public async Task Every_function_that_is_read_answers_what_its_endpoint_answers()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAsync("2026/ferry.png", new BinaryData(TestPictures.Png()));
        await feed.UploadAndPublishAsync(File, Text);
        await feed.UploadAndPublishAsync("empty.txt", "");
        var calls = new FunctionCalls(feed);
        var values = new Dictionary<string, string>(Values) { ["key"] = SharedQuote.AllIn((await feed.FindAsync(File))!.Content!)[0].Key };

        foreach (var endpoint in Endpoints.All.Where(endpoint => endpoint.Methods.Contains("GET")))
        {
            var function = await calls.FunctionAsync(endpoint.Name, "GET", values);

            Assert.Equal((endpoint.Name, endpoint.Name == nameof(Routes.Wildcard) ? 404 : 200), (endpoint.Name, function.Status));
            Assert.Equal(await calls.EndpointAsync(endpoint.Name, "GET", values), function);
        }
    }

    [Fact]
    public async Task The_upload_function_publishes_and_the_deletion_function_withdraws()
    {
        await using var feed = await TestFeed.StartAsync(azurite, ("Feed:AllowUpload", "true"));
        var calls = new FunctionCalls(feed);
        var name = new Dictionary<string, string> { ["name"] = File };

        Assert.Equal(201, (await calls.FunctionAsync(nameof(UploadTriggers.UploadPut), "PUT", name, Text)).Status);
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TagAsync("harbour"));

        Assert.Equal(204, (await calls.FunctionAsync(nameof(UploadTriggers.UploadDelete), "DELETE", name)).Status);
        Assert.Empty(await feed.TagAsync("harbour"));
    }

    [Fact]
    public async Task The_functions_of_storage_publish_withdraw_and_sweep()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        var triggers = new ArticleTriggers(feed.Publisher);
        var cancellation = TestContext.Current.CancellationToken;

        await feed.UploadAsync(File, Text);
        await triggers.PublishArticle(feed.Storage.Articles.GetBlobClient(File), cancellation);
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TagAsync("harbour"));

        await feed.DeleteAsync(File);
        await triggers.WithdrawArticle(BlobDeletedTests.Event(BlobDeleted.EventType, BlobDeleted.SubjectPrefix + File), cancellation);
        Assert.Empty(await feed.TagAsync("harbour"));

        await feed.UploadAsync("missed.txt", Text);
        await new SweepTrigger(feed.Sweep).SweepStorage(new Microsoft.Azure.Functions.Worker.TimerInfo(), cancellation);
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TagAsync("harbour"));
    }
}
