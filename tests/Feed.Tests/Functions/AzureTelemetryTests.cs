using System.Diagnostics;
using System.IO.Compression;
using Azure.Core.Pipeline;
using Azure.Monitor.OpenTelemetry.Exporter;
using Feed.Functions;
using Feed.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Feed.Tests.Functions;

public sealed partial class AzureTelemetryTests
{
    private const string Connection = "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://localhost:1/";

    [Fact]
    public void Without_Application_Insights_nothing_is_sent()
    {
        using var services = Services().BuildServiceProvider();

        Assert.Null(services.GetService<TracerProvider>());
        Assert.Null(services.GetService<MeterProvider>());
    }

    [Fact]
    public void With_Application_Insights_activities_and_measurements_of_Feed_are_listened_to()
    {
        using var services = Services((AzureTelemetry.ConnectionSetting, Connection), ("FeedStorage:clientId", "00000000-0000-0000-0000-000000000002")).BuildServiceProvider();

        Assert.NotNull(services.GetService<MeterProvider>());
        Assert.NotNull(services.GetService<TracerProvider>());
        Assert.True(FeedTelemetry.Activities.HasListeners());
        Assert.True(FeedTelemetry.ArticlesRejected.Enabled);
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning, true)]
    [InlineData("Feed.Storage.Publishing.Publisher", LogLevel.Information, true)]
    public void Addresses_that_are_asked_for_and_may_hold_keys_are_not_logged(string category, LogLevel level, bool logged)
    {
        using var services = Services((AzureTelemetry.ConnectionSetting, Connection)).BuildServiceProvider();

        Assert.Equal(logged, services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level));
    }

    [Fact]
    public async Task A_log_is_sent_although_the_activity_around_it_is_not_sampled()
    {
        using var intake = new Intake();
        using var client = new HttpClient(intake);
        // The exporter has one sender for each connection string of the process, so that of another test would not use this transport.
        var own = Connection.Replace("00000000-0000-0000-0000-000000000001", Guid.NewGuid().ToString(), StringComparison.Ordinal);
        await using var services = Services((AzureTelemetry.ConnectionSetting, own))
            .PostConfigureAll<AzureMonitorExporterOptions>(options =>
            {
                options.Transport = new HttpClientTransport(client);
                options.DisableOfflineStorage = true;
            })
            .BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StartAsync(TestContext.Current.CancellationToken);

        using (new Activity("as the host starts it").Start())
            LogRejected(services.GetRequiredService<ILogger<AzureTelemetryTests>>(), "ferry.txt");
        services.GetRequiredService<LoggerProvider>().ForceFlush();

        Assert.Contains("ferry.txt", intake.Received, StringComparison.Ordinal);
    }

    private static IServiceCollection Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddAzureTelemetry(configuration);
    }

    [LoggerMessage(1, LogLevel.Warning, "Rejected {Blob}")]
    private static partial void LogRejected(ILogger logger, string blob);

    /// <summary>Stands for Application Insights: accepts everything.</summary>
    private sealed class Intake : HttpMessageHandler
    {
        private readonly Lock reading = new();

        public string Received { get; private set; } = "";

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var body = request.Content!.ReadAsStream(cancellationToken);
            using var plain = request.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(body, CompressionMode.Decompress) : body;
            using var reader = new StreamReader(plain);
            lock (reading)
                Received += reader.ReadToEnd();
            return new HttpResponseMessage { Content = new StringContent("{\"itemsReceived\":1,\"itemsAccepted\":1,\"errors\":[]}") };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
