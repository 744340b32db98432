using System.Text.Json.Nodes;

namespace Feed.Tests.Infra;

/// <summary>What SECURITY.md promises of the infrastructure.</summary>
public sealed class SecureByDefaultTests
{
    private const string Assignment = "Microsoft.Authorization/roleAssignments";

    public static TheoryData<string> Stages => Snapshot.Stages;

    [Theory]
    [MemberData(nameof(Stages))]
    public void Storage_takes_no_keys_shows_nothing_to_the_public_and_speaks_only_TLS(string stage)
    {
        var snapshot = Snapshot.Of(stage);
        var account = snapshot.One("Microsoft.Storage/storageAccounts")["properties"]!;

        Assert.False((bool)account["allowSharedKeyAccess"]!);
        Assert.False((bool)account["allowBlobPublicAccess"]!);
        Assert.True((bool)account["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string?)account["minimumTlsVersion"]);
        Assert.All(
            snapshot.All("Microsoft.Storage/storageAccounts/blobServices/containers"),
            container => Assert.Equal("None", (string?)container["properties"]!["publicAccess"]));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_app_speaks_only_TLS_takes_no_publishing_passwords_and_shows_no_page_of_the_host(string stage)
    {
        var snapshot = Snapshot.Of(stage);
        var app = snapshot.One("Microsoft.Web/sites")["properties"]!;

        Assert.True((bool)app["httpsOnly"]!);
        Assert.Equal("true", (string?)snapshot.One("Microsoft.Web/sites/config", "appsettings")["properties"]!["AzureWebJobsDisableHomepage"]);
        Assert.Equal("Disabled", (string?)app["siteConfig"]!["ftpsState"]);
        var passwords = snapshot.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal(2, passwords.Count);
        Assert.All(passwords, policy => Assert.False((bool)policy["properties"]!["allow"]!));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_setting_holds_a_key_or_a_password(string stage)
    {
        var settings = Snapshot.Of(stage).One("Microsoft.Web/sites/config", "appsettings").ToJsonString();

        Assert.DoesNotContain("listKeys", settings, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", settings, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SharedAccess", settings, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Telemetry_is_taken_from_identities_only(string stage) =>
        Assert.True((bool)Snapshot.Of(stage).One("Microsoft.Insights/components")["properties"]!["DisableLocalAuth"]!);

    [Fact]
    public void An_uploader_writes_files_of_articles_and_can_do_nothing_else()
    {
        var snapshot = Snapshot.Of("prod");
        var role = snapshot.One("Microsoft.Authorization/roleDefinitions");
        var permission = Assert.Single(role["properties"]!["permissions"]!.AsArray())!;
        var assignment = Assert.Single(snapshot.All(Assignment), given => RoleOf(given) == (string?)role["id"]);

        Assert.Empty(permission["actions"]!.AsArray());
        Assert.Equal(
            ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action", "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write"],
            permission["dataActions"]!.AsArray().Select(action => (string?)action));
        Assert.Contains("/blobServices/default/containers/articles/providers/Microsoft.Authorization/", (string)assignment["id"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_uploader_only_the_app_and_the_topic_have_a_role()
    {
        var snapshot = Snapshot.Of("dev");

        Assert.Empty(snapshot.All("Microsoft.Authorization/roleDefinitions"));
        Assert.All(snapshot.All(Assignment), given => Assert.Equal("ServicePrincipal", (string?)given["properties"]!["principalType"]));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Deleted_files_can_be_brought_back_for_a_while(string stage)
    {
        var blobs = Snapshot.Of(stage).One("Microsoft.Storage/storageAccounts/blobServices")["properties"]!;

        Assert.True((bool)blobs["deleteRetentionPolicy"]!["enabled"]!);
        Assert.True((int)blobs["deleteRetentionPolicy"]!["days"]! >= 7);
    }

    private static string? RoleOf(JsonNode assignment) => (string?)assignment["properties"]!["roleDefinitionId"];
}
