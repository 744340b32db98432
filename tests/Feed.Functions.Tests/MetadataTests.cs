using System.Text.Json.Nodes;
using Feed.Functions.Tests.App;
using Feed.Storage;
using Feed.Web;

namespace Feed.Functions.Tests;

/// <summary>The files from which the Functions host learns what the app is, as they are built or published.</summary>
public sealed class MetadataTests
{
    public static TheoryData<string> EndpointNames => [.. Endpoints.All.Select(endpoint => endpoint.Name)];

    [Theory]
    [MemberData(nameof(EndpointNames))]
    public void Every_endpoint_is_a_function_with_its_route_methods_and_level(string name)
    {
        var endpoint = Endpoints.All.Single(endpoint => endpoint.Name == name);
        var function = Assert.Single(FunctionFile.All, function => function.Name == name);
        var trigger = function.Trigger("httpTrigger")!;

        Assert.Equal(endpoint.Template, function.Route.Template);
        Assert.Equal(endpoint.Methods.Order(), function.Route.Methods.Select(method => method.ToUpperInvariant()).Order());
        Assert.Equal(endpoint.RequiresFunctionKey ? "Function" : "Anonymous", (string?)trigger["authLevel"]);
    }

    [Fact]
    public void The_other_functions_are_those_of_files_deletions_the_hub_and_the_sweep() =>
        Assert.Equal(
            ["NotifyHub", "PublishArticle", "SweepRange", "SweepStorage", "WithdrawArticle"],
            FunctionFile.All.Where(function => function.Trigger("httpTrigger") is null).Select(function => function.Name).Order());

    [Fact]
    public void Files_come_by_polling_in_a_Debug_build_and_by_Event_Grid_in_a_Release_build()
    {
        var trigger = Trigger("PublishArticle", "blobTrigger");

        Assert.Equal($"{FeedStorage.ArticlesContainer}/{{name}}", (string?)trigger["path"]);
        Assert.Equal("FeedStorage", (string?)trigger["connection"]);
        Assert.Equal(AppFolder.IsRelease ? "EventGrid" : "LogsAndContainerScan", (string?)trigger["source"]);
    }

    [Fact]
    public void Deletions_come_from_their_queue()
    {
        var trigger = Trigger("WithdrawArticle", "queueTrigger");

        Assert.Equal("articles-deleted", (string?)trigger["queueName"]);
        Assert.Equal("FeedStorage", (string?)trigger["connection"]);
    }

    [Fact]
    public void Changed_feeds_come_from_their_queue()
    {
        var trigger = Trigger("NotifyHub", "queueTrigger");

        Assert.Equal("feeds-changed", (string?)trigger["queueName"]);
        Assert.Equal("FeedStorage", (string?)trigger["connection"]);
    }

    [Fact]
    public void Ranges_of_the_sweep_come_from_their_queue()
    {
        var trigger = Trigger("SweepRange", "queueTrigger");

        Assert.Equal("sweep-ranges", (string?)trigger["queueName"]);
        Assert.Equal("FeedStorage", (string?)trigger["connection"]);
    }

    [Fact]
    public void The_sweep_runs_every_five_minutes() => Assert.Equal("0 */5 * * * *", (string?)Trigger("SweepStorage", "timerTrigger")["schedule"]);

    [Fact]
    public void The_host_finds_its_extensions_next_to_the_app()
    {
        var extensions = JsonNode.Parse(AppFolder.Text("extensions.json"))!["extensions"]!.AsArray();

        Assert.Superset(
            new HashSet<string> { "AzureStorageBlobs", "AzureStorageQueues" },
            extensions.Select(extension => (string)extension!["name"]!).ToHashSet());
        Assert.All(extensions, extension => Assert.True(File.Exists(AppFolder.File((string)extension!["hintPath"]!))));
        Assert.True(File.Exists(AppFolder.File(".azurefunctions/function.deps.json")));
    }

    [Fact]
    public void The_host_s_blob_client_speaks_a_version_that_Azurite_knows_without_a_switch()
    {
        // From 12.27 on the client asks for a newer version than Azurite 3.37.0 has.
        var newest = new Version(12, 26);
        var packages = JsonNode.Parse(AppFolder.Text(".azurefunctions/function.deps.json"))!["libraries"]!.AsObject().Select(package => package.Key.Split('/'));
        var blobs = Assert.Single(packages, package => package[0] == "Azure.Storage.Blobs");

        Assert.True(new Version(blobs[1]) < new Version(newest.Major, newest.Minor + 1), blobs[1]);
    }

    [Fact]
    public void The_host_finds_the_worker_and_its_settings_next_to_the_app()
    {
        var description = JsonNode.Parse(AppFolder.Text("worker.config.json"))!["description"]!;

        Assert.Equal("dotnet-isolated", (string?)description["language"]);
        Assert.True(File.Exists(AppFolder.File((string)description["defaultWorkerPath"]!)));
        Assert.Equal("2.0", (string?)JsonNode.Parse(AppFolder.Text("host.json"))!["version"]);
    }

    [Fact]
    public void What_is_published_is_compiled_ahead_and_has_no_local_settings()
    {
        Assert.SkipUnless(AppFolder.IsPublished, "FEED_FUNCTIONS_APP names no published app.");

        Assert.False(File.Exists(AppFolder.File("local.settings.json")));
        // The header of native code that ReadyToRun adds begins with these letters.
        Assert.All(
            ["Feed.Functions.dll", "Feed.dll", "Feed.Articles.dll"],
            name => Assert.True(File.ReadAllBytes(AppFolder.File(name)).AsSpan().IndexOf("RTR\0"u8) > 0, name));
    }

    private static JsonNode Trigger(string function, string type) =>
        FunctionFile.All.Single(file => file.Name == function).Trigger(type) ?? throw new InvalidOperationException($"{function} has no {type}.");
}
