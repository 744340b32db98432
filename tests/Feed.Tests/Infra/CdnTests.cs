using System.Text.Json.Nodes;
using Feed.Tests.Support;
using Feed.Web;

namespace Feed.Tests.Infra;

/// <summary>Front Door before the app: off by default, and the only way in when on.</summary>
public sealed class CdnTests
{
    private const string Route = "Microsoft.Cdn/profiles/afdEndpoints/routes";

    private static readonly Snapshot Cdn = Snapshot.Of("cdn");

    private static JsonNode Everybody => Cdn.One(Route, "everybody")["properties"]!;

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Without_the_option_there_is_no_Front_Door_and_the_app_is_public(string stage)
    {
        Assert.Empty(Snapshot.Of(stage).All("Microsoft.Cdn/profiles"));
        Assert.Null(Snapshot.Of(stage).One("Microsoft.Web/sites")["properties"]!["siteConfig"]!["ipSecurityRestrictions"]);
    }

    [Fact]
    public void Only_this_Front_Door_and_Event_Grid_reach_the_app()
    {
        var site = Cdn.One("Microsoft.Web/sites")["properties"]!["siteConfig"]!;
        var rules = site["ipSecurityRestrictions"]!.AsArray();

        Assert.Equal("Deny", (string?)site["ipSecurityRestrictionsDefaultAction"]);
        Assert.Equal(["AzureFrontDoor.Backend", "AzureEventGrid"], rules.Select(rule => (string?)rule!["ipAddress"]));
        Assert.All(rules, rule => Assert.Equal("ServiceTag", (string?)rule!["tag"]));
        Assert.Contains("frontDoorId", rules[0]!["headers"]!["x-azure-fdid"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_kept_as_long_as_they_say_by_the_parameters_that_they_depend_on()
    {
        var cache = Everybody["cacheConfiguration"]!;

        Assert.Equal("IncludeSpecifiedQueryStrings", (string?)cache["queryStringCachingBehavior"]);
        Assert.Equal(QueryParameters(), ((string)cache["queryParameters"]!).Split(',').Order(StringComparer.Ordinal));
        Assert.True((bool)cache["compressionSettings"]!["isCompressionEnabled"]!);
    }

    [Fact]
    public void The_manual_names_the_parameters_of_the_cache_key_for_any_other_CDN()
    {
        var line = Repository.Text("infra/README.md").Split('\n').Single(text => text.Contains("Cache key:", StringComparison.Ordinal));

        Assert.Equal(QueryParameters(), line.Split('`').Where((_, index) => index % 2 == 1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_asks_for_a_key_is_passed_through()
    {
        var editors = Cdn.One(Route, "editors")["properties"]!;
        var patterns = editors["patternsToMatch"]!.AsArray().Select(pattern => ((string)pattern!).TrimEnd('*').Trim('/'));

        Assert.Null(editors["cacheConfiguration"]);
        Assert.All(Endpoints.All.Where(endpoint => endpoint.RequiresFunctionKey), endpoint => Assert.Contains(endpoint.Template.Split('{')[0].Trim('/'), patterns));
    }

    [Fact]
    public void Readers_come_by_HTTPS_and_links_name_the_entrance()
    {
        Assert.Equal("Enabled", (string?)Everybody["httpsRedirect"]);
        Assert.Equal("HttpsOnly", (string?)Everybody["forwardingProtocol"]);
        var settings = Cdn.One("Microsoft.Web/sites/config", "appsettings")["properties"]!;
        Assert.Contains("Microsoft.Cdn/profiles", (string)settings["Feed__BaseUrl"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_probe_asks_for_the_head_of_health_as_seldom_as_is_allowed_unless_it_is_set_otherwise()
    {
        Assert.DoesNotContain("cdnProbeSeconds", Repository.Text("infra/cdn.bicepparam"), StringComparison.Ordinal);
        Assert.Equal(
            ("/health", "HEAD", 255),
            ((string?)Probe["probePath"], (string?)Probe["probeRequestType"], (int?)Probe["probeIntervalInSeconds"]));
    }

    /// <summary>All query parameters in the description of the addresses.</summary>
    private static IEnumerable<string> QueryParameters()
    {
        var root = JsonNode.Parse(Repository.Text("src/Feed/Web/openapi.json"))!;
        var shared = root["components"]!["parameters"]!.AsObject().Select(parameter => parameter.Value!);
        var own = root["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => method.Value))
            .SelectMany(method => method is JsonArray all ? all : method!["parameters"]?.AsArray() ?? []);
        return shared.Concat(own!).Where(parameter => (string?)parameter!["in"] == "query").Select(parameter => (string)parameter!["name"]!)
            .Distinct().Order(StringComparer.Ordinal);
    }

    private static JsonNode Probe => Cdn.One("Microsoft.Cdn/profiles/originGroups")["properties"]!["healthProbeSettings"]!;
}
