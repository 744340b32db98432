using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Hub;

/// <summary>
/// A small WebSub hub (https://www.w3.org/TR/websub/): verifies subscriptions, fetches a feed when its publisher reports a change, and sends it to
/// its subscribers, signed.
/// </summary>
internal sealed class TestHub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private readonly ConcurrentDictionary<(string Topic, string Callback), string?> subscriptions = new();
    private readonly ConcurrentQueue<IReadOnlyList<string>> published = new();

    private TestHub(WebApplication app) => this.app = app;

    /// <summary>Its address, for publishers and subscribers.</summary>
    public string Address => app.Urls.First() + "/hub";

    /// <summary>The status for a publisher; the hub accepts with 202 while it is null.</summary>
    public Func<CancellationToken, Task<IResult>>? Answer { get; set; }

    /// <summary>The feeds of each request of a publisher, accepted or rejected.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Published => [.. published];

    /// <summary>The header <c>Connection</c> of each request of a publisher.</summary>
    public ConcurrentQueue<string> Connections { get; } = new();

    /// <summary>The verified subscribers of a feed.</summary>
    public int SubscribersOf(string topic) => subscriptions.Keys.Count(key => key.Topic == topic);

    public static async Task<TestHub> StartAsync(string urls = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        var hub = new TestHub(builder.Build());
        hub.app.MapPost("/hub", hub.AnswerAsync);
        await hub.app.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        if (form["hub.mode"] == "publish")
            Connections.Enqueue(request.Headers.Connection.ToString());
        return form["hub.mode"].ToString() switch
        {
            "subscribe" => await SubscribeAsync(form),
            "publish" => await PublishAsync([.. form["hub.url"].OfType<string>()], cancellation),
            var mode => Results.BadRequest($"hub.mode is '{mode}'"),
        };
    }

    /// <summary>Section 5.3: the subscriber confirms by returning the challenge.</summary>
    private async Task<IResult> SubscribeAsync(IFormCollection form)
    {
        var (topic, callback, challenge) = (form["hub.topic"].ToString(), form["hub.callback"].ToString(), Guid.NewGuid().ToString("N"));
        var verification = QueryHelpers.AddQueryString(callback, new Dictionary<string, string?>
        {
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = topic,
            ["hub.challenge"] = challenge,
            ["hub.lease_seconds"] = "864000",
        });
        if (await http.GetStringAsync(verification, CancellationToken.None) != challenge)
            return Results.BadRequest("The subscriber does not confirm.");
        subscriptions[(topic, callback)] = form["hub.secret"];
        return Results.Accepted();
    }

    private async Task<IResult> PublishAsync(IReadOnlyList<string> topics, CancellationToken cancellation)
    {
        published.Enqueue(topics);
        var answer = Answer is { } other ? await other(cancellation) : Results.Accepted();
        if (answer is IStatusCodeHttpResult { StatusCode: < 300 })
            _ = Task.Run(() => Task.WhenAll(topics.Select(DistributeAsync)), CancellationToken.None);
        return answer;
    }

    /// <summary>Section 7: the whole feed, with its type, its address and the hub's.</summary>
    private async Task DistributeAsync(string topic)
    {
        var callbacks = subscriptions.Where(entry => entry.Key.Topic == topic).ToList();
        if (callbacks.Count == 0)
            return;
        using var fetched = await http.GetAsync(new Uri(topic));
        var content = await fetched.Content.ReadAsByteArrayAsync();
        foreach (var (subscription, secret) in callbacks)
        {
            using var body = new ByteArrayContent(content);
            body.Headers.ContentType = fetched.Content.Headers.ContentType;
            using var delivery = new HttpRequestMessage(HttpMethod.Post, subscription.Callback) { Content = body };
            delivery.Headers.Add("Link", $"<{Address}>; rel=\"hub\", <{topic}>; rel=\"self\"");
            if (!string.IsNullOrEmpty(secret))
                delivery.Headers.Add("X-Hub-Signature", $"sha256={Signature(secret, content)}");
            using var taken = await http.SendAsync(delivery);
        }
    }

    internal static string Signature(string secret, byte[] content) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content));
}
