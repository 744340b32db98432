using Azure;
using Feed.Tests.Functions;
using Feed.Tests.Support;
using Feed.Web;

namespace Feed.Tests.Security;

/// <summary>Any name that a caller chooses stays in the container of the articles.</summary>
public sealed class UploadNameTests(AzuriteFixture azurite)
{
    private const string Text = "Harbour trust keeps the ferry\n\nThe ferry will run through the winter, the harbour trust said on Monday after a long meeting.\n";

    [Theory]
    [InlineData("../config/people.yaml")]
    [InlineData("2026/../../config/people.yaml")]
    [InlineData("..\\config\\people.yaml")]
    [InlineData("./mayor.txt")]
    [InlineData("2026/..")]
    [InlineData("/mayor.txt")]
    [InlineData("mayor\n.txt")]
    [InlineData("mayor\0.txt")]
    [InlineData("folder/")]
    [InlineData("")]
    public async Task A_name_that_escapes_the_container_is_refused_and_nothing_is_written(string name)
    {
        await using var feed = await TestFeed.StartAsync(azurite, ("Feed:AllowUpload", "true"));
        var calls = new FunctionCalls(feed);
        var values = new Dictionary<string, string> { ["name"] = name };
        feed.Calls.Reset();

        Assert.Equal(400, (await calls.FunctionAsync(nameof(Routes.UploadPut), "PUT", values, Text)).Status);
        Assert.Equal(404, (await calls.FunctionAsync(nameof(Routes.UploadDelete), "DELETE", values)).Status);
        Assert.Equal(0, feed.Calls.Writes);
    }

    [Theory]
    [InlineData("2026/mayor speaks.txt")]
    [InlineData("новости/мэр.txt")]
    [InlineData("..%2fconfig%2fpeople.yaml")]
    [InlineData("50% off.txt")]
    [InlineData("it's...fine.txt")]
    public async Task Every_other_name_is_kept_as_it_is(string name)
    {
        await using var feed = await TestFeed.StartAsync(azurite, ("Feed:AllowUpload", "true"));

        await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadPut), "PUT", new Dictionary<string, string> { ["name"] = name }, Text);

        Assert.Equal(name, (await feed.FindAsync(name))!.Blob);
        var blobs = new List<string>();
        await foreach (var blob in feed.Storage.Articles.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken))
            blobs.Add(blob.Name);
        Assert.Equal([name], blobs);
    }

    [Fact]
    public async Task A_name_that_storage_itself_does_not_take_is_the_callers_mistake_and_no_failure_of_storage()
    {
        await using var feed = await TestFeed.StartAsync(azurite, ("Feed:AllowUpload", "true"));
        feed.Calls.Before(call => call.Method == "PUT" ? throw new RequestFailedException(400, "The request URI is invalid.") : Task.CompletedTask);
        var values = new Dictionary<string, string> { ["name"] = string.Concat(Enumerable.Repeat("a/", 300)) + "a.txt" };

        var put = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadPut), "PUT", values, Text);

        Assert.Equal(400, put.Status);
        Assert.Contains("name", put.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_uploaded_or_deleted_over_HTTP()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("mayor.txt", Text);
        var calls = new FunctionCalls(feed);
        var values = new Dictionary<string, string> { ["name"] = "mayor.txt" };

        var put = await calls.FunctionAsync(nameof(Routes.UploadPut), "PUT", values, "Another text");
        var delete = await calls.FunctionAsync(nameof(Routes.UploadDelete), "DELETE", values);

        Assert.Equal((403, 403), (put.Status, delete.Status));
        Assert.Contains("Feed:AllowUpload", put.Body, StringComparison.Ordinal);
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TitlesAsync(Feed.Storage.ListName.Latest));
    }
}
