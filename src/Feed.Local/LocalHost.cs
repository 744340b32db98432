using Azure.Core.Pipeline;
using Feed.Local.Azurite;
using Feed.Local.Files;
using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Outbox;
using Feed.Web;
using Feed.Web.Http;
using Feed.Web.Pages;

namespace Feed.Local;

/// <summary>
/// Runs Feed on a laptop: the same services and endpoints as in Azure, on Kestrel, with watches instead of storage events.
/// </summary>
internal static class LocalHost
{
    /// <summary>How long requests in progress and a file that is being read may delay the shutdown.</summary>
    internal static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// How long after a signal the process exits, whatever it is doing. The manual promises five seconds; one of them is for the exit.
    /// </summary>
    internal static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(4);

    /// <summary>Serves the site until cancelled.</summary>
    /// <param name="command">The parsed command line.</param>
    /// <param name="say">Writes a line to the user.</param>
    /// <param name="stopping">Stops the site.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartupException">The site cannot start; the message says what to do.</exception>
    public static async Task<int> RunAsync(CommandLine command, Action<string> say, CancellationToken stopping)
    {
        if (command.WantsHelp)
        {
            say(Banner.Usage);
            return 0;
        }

        var files = NamedFiles.FromCommandLine(command.Paths);
        var builder = WebApplication.CreateBuilder(command.HostOptions);
        var path = ListenAddresses.Configure(builder);
        var storage = new LocalStorage(AzuritePorts.Default, new AzuriteFolder(LocalStorage.Folder), say);
        await using var azurite = await storage.PrepareAsync(builder.Configuration, stopping);
        await using var app = Build(builder, files, path);
        await StartAsync(app, stopping);
        var address = BaseAddress.Listening(app.Services) + path;
        try
        {
            say(await SynchronizeAsync(app.Services, address, files, stopping));
            await WatchAsync(app, azurite, stopping);
            return 0;
        }
        catch (StartupException)
        {
            // Lets requests in progress finish before the services are disposed.
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Builds the application with all services and endpoints, but does not start it.</summary>
    /// <param name="builder">The builder, with its configuration complete.</param>
    /// <param name="files">The files and folders that the user named.</param>
    /// <param name="path">The path of the site; empty for the root.</param>
    public static WebApplication Build(WebApplicationBuilder builder, NamedFiles files, string path = "")
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.FormatterName = LineFormatter.FormatterName)
            .AddConsoleFormatter<LineFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Feed", LogLevel.Information).AddFilter("Azure", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);

        // These logs are never shown. If they are enabled, the host creates an activity and a scope for each request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Services.AddSingleton(HubTiming.ForOneInstance);
        builder.Services.AddFeed(builder.Configuration).AddLocalTelemetry(builder.Configuration);

        // An HttpClient whose connections close with the program: an Azurite that is shutting down waits for open connections.
        builder.Services.AddSingleton(_ =>
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                Timeout = Timeout.InfiniteTimeSpan,
            });
        builder.Services.AddSingleton<HttpPipelineTransport>(
            provider => new HttpClientTransport(provider.GetRequiredService<HttpClient>()));
        builder.Services.AddSingleton(files).AddSingleton<FileWatches>().AddSingleton<BlobWatch>().AddSingleton<HubWatch>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        var app = builder.Build();
        if (path.Length > 0)
            app.UsePathBase(path);
        app.UseCachedResponses();
        app.UseRouting();
        app.MapFeed();
        return app;
    }

    /// <summary>Uploads the named files and publishes what has changed in storage.</summary>
    /// <returns>The lines that say where to read and subscribe.</returns>
    private static async Task<string> SynchronizeAsync(
        IServiceProvider services, string address, NamedFiles files, CancellationToken stopping)
    {
        try
        {
            // If the account has no queues, fail now instead of at the first change.
            if (services.GetRequiredService<HubOutbox>() is { HasHub: true } hub)
                _ = hub.Messages;
            await services.GetRequiredService<FeedStorage>().CreateMissingAsync(stopping);
            await services.GetRequiredService<FileWatches>().StartUpAsync(stopping);
            await services.GetRequiredService<BlobWatch>().CatchUpAsync(stopping);
            return await Banner.ComposeAsync(address, services.GetRequiredService<ArticleLists>(), files.Folders, stopping);
        }
        catch (InvalidOperationException fault)
        {
            // The setting FeedStorage has the wrong form; the message says which form it needs.
            throw new StartupException(fault.Message);
        }
        catch (Azure.RequestFailedException fault) when (fault.IsContainerMissing())
        {
            throw new StartupException(fault.Reason());
        }
        catch (Exception fault)
            when (fault is Azure.RequestFailedException or Azure.Identity.AuthenticationFailedException or AggregateException or IOException
                || (fault is TaskCanceledException && !stopping.IsCancellationRequested))
        {
            throw new StartupException(
                $"Storage is not responding ({fault.Reason().Trim().TrimEnd('.')}): check that the account in FeedStorage is correct and can be reached from here.");
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken stopping)
    {
        try
        {
            await app.StartAsync(stopping);
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw ListenAddresses.InUse(string.Join(", ", app.Urls));
        }
        catch (Exception fault)
            when (fault is InvalidOperationException or FormatException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            throw new StartupException(fault.Message);
        }
    }

    /// <summary>Starts the watches and waits for shutdown. They start after the first upload, so that they do not log it again.</summary>
    private static async Task WatchAsync(WebApplication app, RunningAzurite? azurite, CancellationToken stopping)
    {
        var files = app.Services.GetRequiredService<FileWatches>();
        var blobs = app.Services.GetRequiredService<BlobWatch>();
        blobs.ContainerRecreated = files.UploadAgain;
        await files.StartAsync(stopping);
        await blobs.StartAsync(stopping);
        var hub = app.Services.GetRequiredService<HubWatch>();
        await hub.StartAsync(stopping);
        var supervision = azurite?.KeepRunningAsync(
            async token =>
            {
                await app.Services.GetRequiredService<FeedStorage>().CreateMissingAsync(token);

                // A restarted Azurite may have lost its latest writes.
                app.Services.GetRequiredService<KnownChanges>().InvalidateAll();
                files.UploadAgain();
            },
            stopping) ?? Task.Delay(Timeout.InfiniteTimeSpan, stopping);

        // A failed watch ends the program: a site that no longer notices new files must not look healthy.
        var shutdown = app.WaitForShutdownAsync(stopping);
        var ended = await Task.WhenAny(shutdown, blobs.ExecuteTask!, supervision);
        if (ended.Exception is { } fault)
            throw fault.InnerException as StartupException
                ?? new StartupException($"Storage is no longer watched ({fault.InnerException!.Message}): start the program again.");
        await shutdown;
        using var timeout = new CancellationTokenSource(ShutdownTimeout);
        await Task.WhenAll(
            files.StopAsync(timeout.Token),
            blobs.StopAsync(timeout.Token),
            hub.StopAsync(timeout.Token),
            app.StopAsync(CancellationToken.None));
    }
}
