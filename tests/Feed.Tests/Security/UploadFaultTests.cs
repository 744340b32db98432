using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Storage.Blobs.Specialized;
using Feed.Tests.Functions;
using Feed.Tests.Support;
using Feed.Web;

namespace Feed.Tests.Security;

/// <summary>Any fault of a name or of storage ends an upload with one sentence.</summary>
public sealed class UploadFaultTests(AzuriteFixture azurite)
{
    private const string Text = "Harbour trust keeps the ferry\n\nThe ferry will run through the winter, the harbour trust said on Monday after a long meeting.\n";

    private static readonly Dictionary<string, string> Named = new() { ["name"] = "mayor.txt" };

    public static TheoryData<string> Faults { get; } = ["refused", "unauthorized", "no code", "cut XML", "cut body", "slow", "all attempts", "unforeseen"];

    [Theory]
    [InlineData("mayor\uFFFE.txt")]
    [InlineData("mayor\uFFFF.txt")]
    [InlineData("2026\uFFFF/mayor.txt")]
    public async Task A_name_that_no_list_of_files_can_carry_is_refused(string name)
    {
        await using var feed = await StartAsync();
        feed.Calls.Reset();

        var put = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadPut), "PUT", new Dictionary<string, string> { ["name"] = name }, Text);

        Assert.Equal(422, put.Status);
        Assert.Contains("U+FFFE", Detail(put), StringComparison.Ordinal);
        Assert.Equal(0, feed.Calls.Writes);
    }

    [Theory]
    [InlineData("people.yaml")]
    [InlineData("config/topics.yaml")]
    public async Task Configuration_is_not_an_article_and_the_answer_says_where_it_belongs(string name)
    {
        await using var feed = await StartAsync();

        var put = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadPut), "PUT", new Dictionary<string, string> { ["name"] = name }, "people: []\n");

        Assert.Equal(422, put.Status);
        Assert.Contains("config container", put.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_program_has_locked_is_a_conflict_and_stays_as_it_is()
    {
        await using var feed = await StartAsync();
        await feed.UploadAndPublishAsync("mayor.txt", Text);
        var lease = feed.Storage.Articles.GetBlobClient("mayor.txt").GetBlobLeaseClient();
        await lease.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: TestContext.Current.CancellationToken);
        var calls = new FunctionCalls(feed);

        var put = await calls.FunctionAsync(nameof(Routes.UploadPut), "PUT", Named, "Another text\n\nIt says something else.\n");
        var delete = await calls.FunctionAsync(nameof(Routes.UploadDelete), "DELETE", Named);

        Assert.Equal((409, 409), (put.Status, delete.Status));
        Assert.Contains("lease", Detail(put), StringComparison.Ordinal);
        Assert.Contains("lease", Detail(delete), StringComparison.Ordinal);
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TitlesAsync(Feed.Storage.ListName.Latest));
    }

    [Fact]
    public async Task A_file_created_during_its_upload_is_overwritten_and_keeps_its_metadata()
    {
        await using var feed = await StartAsync();
        var raced = false;
        feed.Calls.Before(async call =>
        {
            if (raced || call.Method != "PUT")
                return;
            raced = true;
            await feed.UploadAsync("mayor.txt", "Somebody else's text", ("desk", "city"));
        });

        var put = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadPut), "PUT", Named, Text);

        Assert.Equal(200, put.Status);
        var blob = await feed.Storage.Articles.GetBlobClient("mayor.txt").GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("city", blob.Value.Metadata["desk"]);
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TitlesAsync(Feed.Storage.ListName.Latest));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_storage_fault_before_the_file_is_stored_is_503_and_says_to_send_it_again(string fault)
    {
        await using var feed = await StartAsync();
        feed.Calls.Before(_ => throw Fault(fault));
        var calls = new FunctionCalls(feed);

        var put = await calls.FunctionAsync(nameof(Routes.UploadPut), "PUT", Named, Text);
        var delete = await calls.FunctionAsync(nameof(Routes.UploadDelete), "DELETE", Named);

        Assert.Equal((503, 503), (put.Status, delete.Status));
        Assert.Contains("Send the file again", Detail(put), StringComparison.Ordinal);
        Assert.Contains("Delete it again", Detail(delete), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_storage_fault_after_that_is_503_and_says_that_the_file_is_stored(string fault)
    {
        await using var feed = await StartAsync();
        feed.Calls.Before(call => call.Uri.AbsolutePath.Contains("FeedArticles", StringComparison.Ordinal) ? throw Fault(fault) : Task.CompletedTask);

        var put = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadPut), "PUT", Named, Text);

        Assert.Equal(503, put.Status);
        Assert.Contains("The file is stored", Detail(put), StringComparison.Ordinal);
        feed.Calls.Reset();
        await feed.SweepAsync();
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TitlesAsync(Feed.Storage.ListName.Latest));
    }

    [Fact]
    public async Task An_upload_into_a_lost_container_is_503_and_withdraws_no_other_article()
    {
        await using var feed = await StartAsync();
        await feed.UploadAndPublishAsync("ferry.txt", Text);
        await feed.Storage.Articles.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);

        var put = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadPut), "PUT", Named, "Another text\n\nIt says something else.\n");
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => feed.SweepAsync());

        Assert.Equal(503, put.Status);
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TitlesAsync(Feed.Storage.ListName.Latest));
    }

    [Fact]
    public async Task A_deletion_in_a_container_that_is_lost_is_503_and_not_a_file_that_never_was()
    {
        await using var feed = await StartAsync();
        await feed.UploadAndPublishAsync("ferry.txt", Text);
        await feed.Storage.Articles.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);

        var deletion = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadDelete), "DELETE", Named);

        Assert.Equal(503, deletion.Status);
        Assert.Equal(["Harbour trust keeps the ferry"], await feed.TitlesAsync(Feed.Storage.ListName.Latest));
    }

    [Fact]
    public async Task A_deletion_on_a_site_without_any_file_is_404()
    {
        await using var feed = await StartAsync();

        var deletion = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.UploadDelete), "DELETE", Named);

        Assert.Equal(404, deletion.Status);
    }

    private static Exception Fault(string fault) => fault switch
    {
        "refused" => new RequestFailedException(0, "Connection refused"),
        "unauthorized" => new RequestFailedException(403, "Server failed to authenticate the request.", "AuthenticationFailed", null),
        "no code" => new RequestFailedException(404, "Not found"),
        "cut XML" => new XmlException("Unexpected end of file."),
        "cut body" => new JsonException("Expected end of string."),
        "slow" => new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout."),
        "all attempts" => new AggregateException(new IOException("reset"), new IOException("reset")),
        _ => new InvalidOperationException("Nobody thought of this."),
    };

    private async Task<TestFeed> StartAsync() => await TestFeed.StartAsync(azurite, ("Feed:AllowUpload", "true"));

    private static string Detail(FunctionCalls.Reply reply) => JsonDocument.Parse(reply.Body).RootElement.GetProperty("detail").GetString()!;
}
