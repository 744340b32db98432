using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Feed.Functions.Tests.Host;

/// <summary>Stands for Application Insights on this machine: takes whatever the worker sends.</summary>
internal sealed class Ingestion : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<string> bodies = new();

    private Ingestion(WebApplication server)
    {
        this.server = server;
    }

    /// <summary>The connection string by which a worker sends here, its live metrics too.</summary>
    public string Connection => $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={server.Urls.First()}/;LiveEndpoint={server.Urls.First()}/";

    /// <summary>Everything that was sent so far.</summary>
    public string Received => string.Join('\n', bodies);

    public static async Task<Ingestion> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var ingestion = new Ingestion(builder.Build());
        ingestion.server.Run(ingestion.TakeAsync);
        await ingestion.server.StartAsync(TestContext.Current.CancellationToken);
        return ingestion;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        await using var body = context.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
            : context.Request.Body;
        using var reader = new StreamReader(body);
        bodies.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
        await context.Response.WriteAsJsonAsync(new { itemsReceived = 1, itemsAccepted = 1, errors = Array.Empty<string>() }, context.RequestAborted);
    }
}
