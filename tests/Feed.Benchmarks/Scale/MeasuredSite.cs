using Azure.Core.Pipeline;
using Feed.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Benchmarks.Scale;

/// <summary>Serves a newsroom over HTTP with an empty cache, so that the first request for a page can be measured.</summary>
internal sealed class MeasuredSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private MeasuredSite(WebApplication app) => (this.app, client) = (app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    /// <summary>Starts a site on the newsroom's account and meter.</summary>
    public static async Task<MeasuredSite> StartAsync(NewsroomStorage storage)
    {
        const string Address = "http://127.0.0.1:0";
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(Address);
        builder.Services.AddFeed(storage.Configuration).AddSingleton<HttpPipelinePolicy>(storage.Meter);
        if (storage.Transport is { } transport)
            builder.Services.AddSingleton(transport);
        var app = builder.Build();
        app.MapFeed();
        await app.StartAsync();
        return new MeasuredSite(app);
    }

    /// <summary>Asks for an address, and fails where it does not answer 200.</summary>
    public async Task AskAsync(string path) => (await client.GetAsync(path)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
