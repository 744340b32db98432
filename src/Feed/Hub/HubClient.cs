using System.Text;
using Feed.Storage.Outbox;
using Microsoft.Extensions.Options;

namespace Feed.Hub;

/// <summary>Asks the hub of the setting <c>Feed:Hub</c> to fetch feeds: <c>hub.mode=publish</c> and one <c>hub.url</c> per feed.</summary>
/// <param name="options">The address of the hub.</param>
/// <param name="timing">The timeout of a request.</param>
public sealed class HubClient(IOptions<FeedOptions> options, HubTiming timing) : IDisposable
{
    /// <summary>How many bytes of an error response are read and logged.</summary>
    private const int MaxReasonBytes = 200;

    // Redirects are not followed: every feed names this address, so the operator has to correct the setting.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,

        // HttpClient does not retry a POST, and a hub may close an idle connection just when a request is sent on it.
        DefaultRequestHeaders = { { "User-Agent", "Feed" }, { "Connection", "close" } },
    };

    /// <summary>Asks the hub to fetch the feeds, in one request.</summary>
    /// <param name="topics">The addresses of the feeds.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <exception cref="HubException">The hub refused, could not be reached or did not answer in time.</exception>
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
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.IsSuccessStatusCode)
                return;
            var status = (int)response.StatusCode;
            throw new HubException(status is >= 300 and < 400 && response.Headers.Location is { } location
                ? $"it redirects with {status} to {location}; set Feed:Hub to that address"
                : $"it answers {status}{await ReasonAsync(response, limit.Token)}");
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new HubException($"it did not respond within {timing.ResponseTimeout.TotalSeconds:0.#} s", fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new HubException(fault.GetBaseException().Message.Split('\n')[0].Trim().TrimEnd('.'), fault);
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var start = new byte[MaxReasonBytes];
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var length = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        var text = string.Concat(Encoding.UTF8.GetString(start, 0, length).Where(letter => !char.IsControl(letter))).Trim();
        return text.Length > 0 ? $" (“{text}”)" : "";
    }
}
