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
/// Feed on a laptop: the same services and endpoints as in Azure, on Kestrel, with the watches that take the place of events.
/// </summary>
internal static class LocalHost
{
    /// <summary>How long requests in progress and a file that is being read may delay the end.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(1.5);

    /// <summary>Serves until it is told to end.</summary>
    /// <param name="command">What the user wants.</param>
    /// <param name="say">Writes a line for the user.</param>
    /// <param name="ending">Ends it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartupException">It cannot start; the message says what to do.</exception>
    public static async Task<int> RunAsync(CommandLine command, Action<string> say, CancellationToken ending)
    {
        if (command.WantsHelp)
        {
            say(Banner.Usage);
            return 0;
        }

        var files = NamedFiles.Of(command.Paths);
        var builder = WebApplication.CreateBuilder(command.HostOptions);
        var path = ListenAddresses.Settle(builder);
        var storage = new LocalStorage(AzuritePorts.Default, new AzuriteFolder(LocalStorage.Folder), say);
        await using var azurite = await storage.PrepareAsync(builder.Configuration, ending);
        await using var app = Build(builder, files, path);
        await StartAsync(app, ending);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path;
        try
        {
            say(await TakeInAsync(app.Services, address, files, ending));
            await WatchAsync(app, azurite, ending);
            return 0;
        }
        catch (StartupException)
        {
            // Requests in progress get their answers before the services go.
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>The application, not started: all services and endpoints, and nothing yet taken in or watched.</summary>
    /// <param name="builder">Its configuration is complete.</param>
    /// <param name="files">What the user named.</param>
    /// <param name="path">The path below which the site is; empty for none.</param>
    public static WebApplication Build(WebApplicationBuilder builder, NamedFiles files, string path = "")
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.FormatterName = ConsoleLines.FormatterName)
            .AddConsoleFormatter<ConsoleLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Feed", LogLevel.Information).AddFilter("Azure", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);

        // Nothing of it would be shown; where it may log, the host makes an activity and a scope for each request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Services.AddSingleton(HubTiming.OfOneInstance);
        builder.Services.AddFeed(builder.Configuration).AddLocalTelemetry(builder.Configuration);

        // Connections that end with the program: an Azurite that is asked to end waits for those that stay open.
        builder.Services.AddSingleton(_ =>
            new HttpClient(
                new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            { Timeout = Timeout.InfiniteTimeSpan });
        builder.Services.AddSingleton<HttpPipelineTransport>(given => new HttpClientTransport(given.GetRequiredService<HttpClient>()));
        builder.Services.AddSingleton(files).AddSingleton<FileWatches>().AddSingleton<BlobWatch>().AddSingleton<HubWatch>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = EndingTime);
        var app = builder.Build();
        if (path.Length > 0)
            app.UsePathBase(path);
        app.UseCachedAnswers();
        app.UseRouting();
        app.MapFeed();
        return app;
    }

    /// <summary>Brings storage into agreement with the named files, and the feeds with storage.</summary>
    /// <returns>Where to read and subscribe.</returns>
    private static async Task<string> TakeInAsync(IServiceProvider services, string address, NamedFiles files, CancellationToken ending)
    {
        try
        {
            // An account without queues is said at the start, not at the first change.
            if (services.GetRequiredService<HubOutbox>() is { IsUsed: true } hub)
                _ = hub.Messages;
            await services.GetRequiredService<FeedStorage>().CreateMissingAsync(ending);
            await services.GetRequiredService<FileWatches>().StartUpAsync(ending);
            await services.GetRequiredService<BlobWatch>().CatchUpAsync(ending);
            return await Banner.OfAsync(address, services.GetRequiredService<ArticleLists>(), files.Folders, ending);
        }
        catch (InvalidOperationException fault)
        {
            // The setting FeedStorage is of the wrong form; the message says what it has to be.
            throw new StartupException(fault.Message);
        }
        catch (Azure.RequestFailedException fault) when (fault is { Status: 404, ErrorCode: "ContainerNotFound" })
        {
            throw new StartupException(fault.Message.Split('\n')[0]);
        }
        catch (Exception fault)
            when (fault is Azure.RequestFailedException or Azure.Identity.AuthenticationFailedException or AggregateException or IOException
                || (fault is TaskCanceledException && !ending.IsCancellationRequested))
        {
            // After several attempts the client library gives all their faults at once; the last says as much as all.
            var last = fault is AggregateException all ? all.InnerExceptions[^1] : fault;
            throw new StartupException(
                $"Storage does not answer ({last.Message.Split('\n')[0].Trim().TrimEnd('.')}): check that the account in FeedStorage is right and can be reached from here.");
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
            throw ListenAddresses.Taken(string.Join(", ", app.Urls));
        }
        catch (Exception fault)
            when (fault is InvalidOperationException or FormatException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            throw new StartupException(fault.Message);
        }
    }

    /// <summary>The watches begin after the first upload, so that they do not say it all twice.</summary>
    private static async Task WatchAsync(WebApplication app, FolderAzurite? azurite, CancellationToken ending)
    {
        var files = app.Services.GetRequiredService<FileWatches>();
        var blobs = app.Services.GetRequiredService<BlobWatch>();
        blobs.MadeAnew = files.StartAnew;
        await files.StartAsync(ending);
        await blobs.StartAsync(ending);
        var hub = app.Services.GetRequiredService<HubWatch>();
        await hub.StartAsync(ending);
        var guard = azurite?.GuardAsync(
            async token =>
            {
                await app.Services.GetRequiredService<FeedStorage>().CreateMissingAsync(token);

                // What storage lost, it lost without telling.
                app.Services.GetRequiredService<Changes>().Forget();
                files.StartAnew();
            },
            ending) ?? Task.Delay(Timeout.InfiniteTimeSpan, ending);

        // A watch that ends by a fault ends the program with it: a site that no longer takes anything in must not look well.
        var shutdown = app.WaitForShutdownAsync(ending);
        var ended = await Task.WhenAny(shutdown, blobs.ExecuteTask!, guard);
        if (ended.Exception is { } fault)
            throw fault.InnerException as StartupException
                ?? new StartupException($"Storage is no longer watched ({fault.InnerException!.Message}): start the program again.");
        await shutdown;
        using var patience = new CancellationTokenSource(EndingTime);
        await Task.WhenAll(
            files.StopAsync(patience.Token),
            blobs.StopAsync(patience.Token),
            hub.StopAsync(patience.Token),
            app.StopAsync(CancellationToken.None));
    }
}
