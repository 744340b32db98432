using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Hub;

/// <summary>A WebSub subscriber: finds the hub of a feed, subscribes, confirms, and accepts only what is signed with its secret.</summary>
internal sealed partial class TestSubscriber : IAsyncDisposable
{
    private const string Secret = "between hub and subscriber";

    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private readonly HashSet<string> wanted = [];
    private readonly Channel<(string Topic, string Content)> received = Channel.CreateUnbounded<(string, string)>();

    private TestSubscriber(WebApplication app) => this.app = app;

    public static async Task<TestSubscriber> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var subscriber = new TestSubscriber(builder.Build());
        subscriber.app.MapGet("/callback", subscriber.Confirm);
        subscriber.app.MapPost("/callback", subscriber.TakeAsync);
        await subscriber.app.StartAsync(TestContext.Current.CancellationToken);
        return subscriber;
    }

    /// <summary>Subscribes to a feed at the hub that the feed's own header names.</summary>
    /// <returns>The address that the feed states as its own.</returns>
    public async Task<string> SubscribeAsync(Uri feed, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(feed, cancellation);
        var links = Link().Matches(string.Join(", ", answer.Headers.GetValues("Link")))
            .ToDictionary(link => link.Groups[2].Value, link => link.Groups[1].Value);
        var topic = links["self"];
        wanted.Add(topic);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = topic,
            ["hub.callback"] = app.Urls.First() + "/callback",
            ["hub.secret"] = Secret,
        });
        using var accepted = await http.PostAsync(new Uri(links["hub"]), form, cancellation);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, accepted.StatusCode);
        return topic;
    }

    /// <summary>The next feed that the hub sends.</summary>
    public async Task<(string Topic, string Content)> NextAsync(TimeSpan timeout)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(timeout);
        return await received.Reader.ReadAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private IResult Confirm(HttpRequest request) =>
        wanted.Contains(request.Query["hub.topic"].ToString()) ? Results.Text(request.Query["hub.challenge"]) : Results.NotFound();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (request.Headers["X-Hub-Signature"] == $"sha256={TestHub.Signature(Secret, body.ToArray())}")
        {
            var self = Link().Matches(request.Headers.Link.ToString()).Single(link => link.Groups[2].Value == "self");
            await received.Writer.WriteAsync((self.Groups[1].Value, Encoding.UTF8.GetString(body.ToArray())));
        }

        return Results.Accepted();
    }

    [GeneratedRegex("""<([^>]+)>; rel="(\w+)"(?:, )?""")]
    private static partial Regex Link();
}
