using Azure.Core.Pipeline;
using Feed.Local.Azurite;
using Feed.Local.Files;
using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Outbox;
using Feed.Web;
using Feed.Web.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Feed.Local;

/// <summary>
/// Runs Feed on a laptop: the same services and endpoints as in Azure, on Kestrel, with watches instead of storage events.
/// </summary>
internal static class LocalHost
{
    /// <summary>How long requests in progress and a file that is being read may delay the shutdown.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1.5);

    /// <summary>Serves the site until cancelled.</summary>
    /// <param name="command">The parsed command line.</param>
    /// <param name="say">Writes a line to the user.</param>
    /// <param name="ending">Stops the site.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartupException">The site cannot start; the message says what to do.</exception>
    public static async Task<int> RunAsync(CommandLine command, Action<string> say, CancellationToken ending)
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
        await using var azurite = await storage.PrepareAsync(builder.Configuration, ending);
        await using var app = Build(builder, files, path);
        await StartAsync(app, ending);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path;
        try
        {
            say(await UploadAllAsync(app.Services, address, files, ending));
            await WatchAsync(app, azurite, ending);
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

        // A client of this program alone, whose connections close with it: an Azurite that is shutting down waits for open connections.
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
        app.UseCachedAnswers();
        app.UseRouting();
        app.MapFeed();
        return app;
    }

    /// <summary>Makes storage match the named files, and the records match storage.</summary>
    /// <returns>The lines that say where to read and subscribe.</returns>
    private static async Task<string> UploadAllAsync(IServiceProvider services, string address, NamedFiles files, CancellationToken ending)
    {
        try
        {
            // Fails now, not at the first change, if the account has no queues.
            if (services.GetRequiredService<HubOutbox>() is { HasHub: true } hub)
                _ = hub.Messages;
            await services.GetRequiredService<FeedStorage>().CreateMissingAsync(ending);
            await services.GetRequiredService<FileWatches>().StartUpAsync(ending);
            await services.GetRequiredService<BlobWatch>().CatchUpAsync(ending);
            return await Banner.ComposeAsync(address, services.GetRequiredService<ArticleLists>(), files.Folders, ending);
        }
        catch (InvalidOperationException fault)
        {
            // The setting FeedStorage has the wrong form; the message says which form it needs.
            throw new StartupException(fault.Message);
        }
        catch (Azure.RequestFailedException fault) when (fault is { Status: 404, ErrorCode: "ContainerNotFound" })
        {
            throw new StartupException(fault.Reason());
        }
        catch (Exception fault)
            when (fault is Azure.RequestFailedException or Azure.Identity.AuthenticationFailedException or AggregateException or IOException
                || (fault is TaskCanceledException && !ending.IsCancellationRequested))
        {
            throw new StartupException(
                $"Storage is not responding ({fault.Reason().Trim().TrimEnd('.')}): check that the account in FeedStorage is right and can be reached from here.");
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken ending)
    {
        try
        {
            await app.StartAsync(ending);
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

    /// <summary>Starts the watches and waits for the end. They start after the first upload, so that they do not log it again.</summary>
    private static async Task WatchAsync(WebApplication app, RunningAzurite? azurite, CancellationToken ending)
    {
        var files = app.Services.GetRequiredService<FileWatches>();
        var blobs = app.Services.GetRequiredService<BlobWatch>();
        blobs.ContainerRecreated = files.UploadAgain;
        await files.StartAsync(ending);
        await blobs.StartAsync(ending);
        var hub = app.Services.GetRequiredService<HubWatch>();
        await hub.StartAsync(ending);
        var guard = azurite?.KeepRunningAsync(
            async token =>
            {
                await app.Services.GetRequiredService<FeedStorage>().CreateMissingAsync(token);

                // Storage may have lost changes without recording that.
                app.Services.GetRequiredService<KnownChanges>().InvalidateAll();
                files.UploadAgain();
            },
            ending) ?? Task.Delay(Timeout.InfiniteTimeSpan, ending);

        // A watch that fails ends the program: a site that no longer takes in files must not look healthy.
        var shutdown = app.WaitForShutdownAsync(ending);
        var ended = await Task.WhenAny(shutdown, blobs.ExecuteTask!, guard);
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
