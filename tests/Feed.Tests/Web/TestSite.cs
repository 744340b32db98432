using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Feed.Web;
using Feed.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Web;

/// <summary>Feed on Kestrel, on a free port, with an account of its own.</summary>
sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;
    private readonly ConcurrentQueue<(string Agent, int Status)> answered;

    private TestSite(WebApplication app, ConcurrentQueue<(string Agent, int Status)> answered)
    {
        this.app = app;
        this.answered = answered;
        var address = new UriBuilder(app.Urls.First());
        if (address.Host is "0.0.0.0" or "[::]")
            address.Host = "127.0.0.1";
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address.Uri };
    }

    /// <summary>The site's clock.</summary>
    public required SettableTime Time { get; init; }

    public static async Task<TestSite> StartAsync(
        AzuriteFixture azurite,
        string? connection = null,
        string baseUrl = "https://news.example",
        string timeZone = "UTC",
        bool cachedResponses = false,
        string urls = "http://127.0.0.1:0",
        Action<IServiceCollection>? services = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FeedStorage"] = connection ?? await azurite.NewAccountAsync(),
            ["Feed:Title"] = "The Harbour Post",
            ["Feed:BaseUrl"] = baseUrl,
            ["Feed:AllowUpload"] = "true",
            ["Feed:TimeZone"] = timeZone,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var time = new SettableTime();
        builder.Services.AddSingleton<TimeProvider>(time);
        services?.Invoke(builder.Services);
        builder.Services.AddFeed(builder.Configuration);
        var app = builder.Build();
        var answered = new ConcurrentQueue<(string Agent, int Status)>();
        if (cachedResponses)
            app.UseCachedResponses().UseRouting();
        app.Use(async (context, next) =>
        {
            await next(context);
            answered.Enqueue((context.Request.Headers.UserAgent.ToString(), context.Response.StatusCode));
        });
        app.MapFeed();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestSite(app, answered) { Time = time };
    }

    public Uri Address => client.BaseAddress!;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public FeedStorage Storage => app.Services.GetRequiredService<FeedStorage>();

    /// <summary>The statuses of the responses to a program, in order.</summary>
    public IEnumerable<int> Answered(string agent) =>
        answered.Where(answer => answer.Agent.Contains(agent, StringComparison.OrdinalIgnoreCase)).Select(answer => answer.Status);

    public async Task PublishAsync(string name, string text)
    {
        await Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        await Storage.Articles.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<Publisher>().PublishAsync(name, TestContext.Current.CancellationToken);
    }

    public async Task WithdrawAsync(string name)
    {
        await Storage.Articles.DeleteBlobAsync(name, cancellationToken: TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<Publisher>().PublishAsync(name, TestContext.Current.CancellationToken);
    }

    public Task<SweepReport?> SweepAsync() => app.Services.GetRequiredService<Sweep>().RunAsync(TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body: null, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> PutAsync(string path, byte[] content)
    {
        using var body = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        return await client.PutAsync(path, body, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
