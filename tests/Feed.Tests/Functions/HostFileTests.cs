using System.Globalization;
using System.Text.Json.Nodes;
using Feed.Tests.Support;

namespace Feed.Tests.Functions;

/// <summary>What host.json must contain for the site to keep its promises.</summary>
public sealed class HostFileTests
{
    private static readonly JsonNode Host = JsonNode.Parse(Repository.Text("host.json"))!;

    [Fact]
    public void Addresses_begin_at_the_root() => Assert.Equal("", (string?)Host["extensions"]!["http"]!["routePrefix"]);

    [Fact]
    public void Browsers_must_use_HTTPS_for_a_year()
    {
        var hsts = Host["extensions"]!["http"]!["hsts"]!;

        Assert.True((bool)hsts["isEnabled"]!);
        Assert.Equal(TimeSpan.FromDays(365), TimeSpan.Parse((string)hsts["maxAge"]!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_host_speaks_OpenTelemetry_as_the_worker_does() => Assert.Equal("OpenTelemetry", (string?)Host["telemetryMode"]);

    [Fact]
    public void A_message_of_a_queue_may_be_plain_text_and_waits_two_seconds_at_most()
    {
        var queues = Host["extensions"]!["queues"]!;

        Assert.Equal("none", (string?)queues["messageEncoding"]);
        Assert.Equal(TimeSpan.FromSeconds(2), TimeSpan.Parse((string)queues["maxPollingInterval"]!, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("default", "Warning")]
    [InlineData("Azure", "Error")]
    [InlineData("Feed", "Information")]
    [InlineData("Function", "Warning")]
    [InlineData("Host.Results", "Information")]
    public void The_log_has_what_Feed_says_and_what_fails_and_not_each_call_and_attempt(string category, string level) =>
        Assert.Equal(level, (string?)Host["logging"]!["logLevel"]![category]);

    [Fact]
    public void Extensions_come_from_the_packages_and_not_from_a_bundle() => Assert.Null(Host["extensionBundle"]);
}
