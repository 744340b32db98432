using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Feed.Functions;
using Feed.Storage;
using Feed.Tests.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Tests.Infra;

/// <summary>Names in the infrastructure equal those in the code.</summary>
public sealed class BicepAgainstCodeTests
{
    private const string Subscription = "Microsoft.EventGrid/systemTopics/eventSubscriptions";

    public static TheoryData<string> Stages => Snapshot.Stages;

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_containers_and_tables_of_the_code_are_created(string stage)
    {
        var snapshot = Snapshot.Of(stage);
        string[] tables = [FeedStorage.ArticlesTable, FeedStorage.EntriesTable, FeedStorage.TermsTable, FeedStorage.WordsTable, FeedStorage.ChangesTable];
        var containers = snapshot.Names("Microsoft.Storage/storageAccounts/blobServices/containers").ToList();

        Assert.Contains(FeedStorage.ArticlesContainer, containers);
        Assert.Contains(FeedStorage.ConfigContainer, containers);
        Assert.Contains(FeedStorage.PicturesContainer, containers);
        Assert.Equal(tables.Order(), snapshot.Names("Microsoft.Storage/storageAccounts/tableServices/tables").Order());
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_setting_under_Feed_is_one_that_the_code_reads(string stage) =>
        Assert.Empty(SettingsUnder(stage, "Feed__").Except(typeof(FeedOptions).GetProperties().Select(option => option.Name)));

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_storage_account_is_named_by_the_settings_of_the_trigger_and_opened_by_identity(string stage)
    {
        var connection = TriggerMethod.Named(nameof(ArticleTriggers.PublishArticle)).Attribute<BlobTriggerAttribute>()!.Connection;
        string[] identity = ["blobServiceUri", "clientId", "credential", "queueServiceUri", "tableServiceUri"];

        Assert.Equal(FeedStorage.Setting, connection);
        Assert.Equal(identity, SettingsUnder(stage, connection + "__").Order());
        Assert.Equal(identity, SettingsUnder(stage, "AzureWebJobsStorage__").Order());
        Assert.NotNull(Settings(stage)[AzureTelemetry.ConnectionSetting]);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Created_files_reach_the_blob_trigger(string stage)
    {
        var created = Snapshot.Of(stage).One(Subscription, "articles-created")["properties"]!;

        Assert.Equal("WebHook", (string?)created["destination"]!["endpointType"]);
        var address = (string)created["destination"]!["properties"]!["endpointUrl"]!;
        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.{1}&code={2}", address, StringComparison.Ordinal);
        Assert.Contains($"'{nameof(ArticleTriggers.PublishArticle)}'", address, StringComparison.Ordinal);
        Assert.Contains("systemKeys.blobs_extension", address, StringComparison.Ordinal);
        AssertFilter(created["filter"]!, "Microsoft.Storage.BlobCreated", ["PutBlob", "PutBlockList", "CopyBlob", "FlushWithClose"]);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Deleted_files_reach_the_queue_of_the_trigger_by_the_identity_of_the_topic(string stage)
    {
        var snapshot = Snapshot.Of(stage);
        var queue = TriggerMethod.Named(nameof(ArticleTriggers.WithdrawArticle)).Attribute<QueueTriggerAttribute>()!.QueueName;
        var deleted = snapshot.One(Subscription, "articles-deleted")["properties"]!;
        var delivery = deleted["deliveryWithResourceIdentity"]!;

        Assert.Null(deleted["destination"]);
        Assert.Equal("SystemAssigned", (string?)delivery["identity"]!["type"]);
        Assert.Equal("StorageQueue", (string?)delivery["destination"]!["endpointType"]);
        Assert.Equal(queue, (string?)delivery["destination"]!["properties"]!["queueName"]);
        Assert.Contains(queue, snapshot.Names("Microsoft.Storage/storageAccounts/queueServices/queues"));
        var sender = Assert.Single(
            snapshot.All("Microsoft.Authorization/roleAssignments"),
            role => ((string)role["properties"]!["roleDefinitionId"]!).EndsWith("/c6a89b2d-59bc-44d0-9896-0f6e12d7b80a", StringComparison.Ordinal));
        Assert.Contains($"/queueServices/default/queues/{queue}'", (string)sender["id"]!, StringComparison.Ordinal);
        AssertFilter(deleted["filter"]!, BlobDeleted.EventType, ["DeleteBlob", "DeleteFile"]);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_queue_that_a_trigger_reads_is_created_and_no_other(string stage) =>
        Assert.Equal(
            TriggerMethod.All.Select(method => method.Attribute<QueueTriggerAttribute>()?.QueueName).OfType<string>().Order(),
            Snapshot.Of(stage).Names("Microsoft.Storage/storageAccounts/queueServices/queues").Order());

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_runtime_is_the_one_that_the_code_is_built_for(string stage)
    {
        var framework = new FrameworkName(AppContext.TargetFrameworkName!);
        var runtime = Snapshot.Of(stage).One("Microsoft.Web/sites")["properties"]!["functionAppConfig"]!["runtime"]!;

        Assert.Equal("dotnet-isolated", (string?)runtime["name"]);
        Assert.Equal(framework.Version.ToString(2), (string?)runtime["version"]);
    }

    private static void AssertFilter(JsonNode filter, string eventType, string[] apis)
    {
        Assert.Equal([eventType], Strings(filter["includedEventTypes"]!));
        Assert.Equal(BlobDeleted.SubjectPrefix, (string?)filter["subjectBeginsWith"]);
        var api = Assert.Single(filter["advancedFilters"]!.AsArray())!;
        Assert.Equal("data.api", (string?)api["key"]);
        Assert.Equal("StringIn", (string?)api["operatorType"]);
        Assert.Equal(apis, Strings(api["values"]!));
    }

    private static IEnumerable<string?> Strings(JsonNode array) => array.AsArray().Select(value => (string?)value);

    private static JsonObject Settings(string stage) => Snapshot.Of(stage).One("Microsoft.Web/sites/config", "appsettings")["properties"]!.AsObject();

    private static IEnumerable<string> SettingsUnder(string stage, string prefix) =>
        Settings(stage).Select(setting => setting.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]);
}
