using Feed.Functions;
using Feed.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Feed.Tests.Functions;

public sealed class AzureTelemetryTests
{
    private const string Connection = "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://localhost:1/";

    [Fact]
    public void Without_Application_Insights_nothing_is_sent()
    {
        using var services = Services();

        Assert.Null(services.GetService<TracerProvider>());
        Assert.Null(services.GetService<MeterProvider>());
    }

    [Fact]
    public void With_Application_Insights_activities_and_measurements_of_Feed_are_listened_to()
    {
        using var services = Services((AzureTelemetry.ConnectionSetting, Connection), ("FeedStorage:clientId", "00000000-0000-0000-0000-000000000002"));

        Assert.NotNull(services.GetService<MeterProvider>());
        Assert.NotNull(services.GetService<TracerProvider>());
        Assert.True(FeedTelemetry.Activities.HasListeners());
        Assert.True(FeedTelemetry.ArticlesRejected.Enabled);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
        return new ServiceCollection().AddLogging().AddAzureTelemetry(configuration).BuildServiceProvider();
    }
}
