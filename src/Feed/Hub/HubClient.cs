using System.Text;
using Feed.Storage.Outbox;
using Microsoft.Extensions.Options;

namespace Feed.Hub;

/// <summary>Asks the hub of the setting <c>Feed:Hub</c> to fetch feeds: <c>hub.mode=publish</c> with one <c>hub.url</c> for each.</summary>
/// <param name="options">Where the hub is.</param>
/// <param name="timing">How long it may take to answer.</param>
public sealed class HubClient(IOptions<FeedOptions> options, HubTiming timing) : IDisposable
{
    /// <summary>So much of what a hub says is wrong is read, and shown in the log.</summary>
    private const int LongestReason = 200;

    // A redirect is no hub: the address stands in every feed, so the operator has to correct it.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "Feed" } },
    };

    /// <summary>One request.</summary>
    /// <param name="topics">The addresses of the feeds.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="HubException">The hub did not take it.</exception>
    public async Task PublishAsync(IEnumerable<string> topics, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timing.ResponseTimeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Hub))
        {
            Content = new FormUrlEncodedContent(
                topics.Select(topic => KeyValuePair.Create("hub.url", topic)).Prepend(KeyValuePair.Create("hub.mode", "publish"))),
        };
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (answer.IsSuccessStatusCode)
                return;
            var status = (int)answer.StatusCode;
            throw new HubException(status is >= 300 and < 400 && answer.Headers.Location is { } location
                ? $"it answers {status} and leads to {location}; set Feed:Hub to the address where it is"
                : $"it answers {status}{await ReasonAsync(answer, limit.Token)}");
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new HubException($"it does not answer within {timing.ResponseTimeout.TotalSeconds:0.#} s", fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new HubException(fault.Message.Split('\n')[0].Trim().TrimEnd('.'), fault);
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var start = new byte[LongestReason];
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var length = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        var text = string.Concat(Encoding.UTF8.GetString(start, 0, length).Where(letter => !char.IsControl(letter))).Trim();
        return text.Length > 0 ? $" (“{text}”)" : "";
    }
}
