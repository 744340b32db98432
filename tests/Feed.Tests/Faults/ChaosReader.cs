using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Feed.Tests.Faults;

/// <summary>Reads feeds of one instance repeatedly, and reports what no reader may see.</summary>
/// <param name="address">The instance.</param>
/// <param name="steady">The names that its feed of the steady tag always has.</param>
internal sealed class ChaosReader(string address, IReadOnlyList<string> steady) : IDisposable
{
    private const string SteadyFeed = "/tags/mixed/feed.json";

    private static readonly string[] OtherFeeds = ["/feed.json", "/tags/topic-1/feed.json", "/feed.json?tag=topic-2&tag=mixed&match=any", "/feed.json?tag=mixed&not=tag:topic-3", "/", "/tags.json"];

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentQueue<double> latencies = new();
    private readonly ConcurrentDictionary<int, int> statuses = new();
    private readonly Dictionary<string, int> versions = [];
    private int unreachable;

    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Waits until every steady article is listed.</summary>
    public async Task WaitForAllAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(200))
        {
            if (await TryGetAsync(SteadyFeed, CancellationToken.None) is { } text && steady.All(name => text.Contains(name, StringComparison.Ordinal)))
                return;
        }

        Assert.Fail($"{address} never showed all steady articles.");
    }

    /// <summary>Two readers: one of the steady tag, one of various feeds.</summary>
    public IEnumerable<Task> ReadAsync(CancellationToken end) =>
    [
        LoopAsync(_ => SteadyFeed, Check, end),
        LoopAsync(turn => OtherFeeds[turn % OtherFeeds.Length], CheckAny, end),
    ];

    public string Report()
    {
        var all = latencies.Order().ToList();
        return $"{address}: {all.Count} answers ({string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} x {status.Key}"))}), "
            + $"{unreachable} times not reached, p50 {At(0.5):0} ms, p99 {At(0.99):0} ms, slowest {At(1):0} ms, {Complaints.Count} complaints.";

        double At(double share) => all.Count == 0 ? 0 : all[(int)(share * (all.Count - 1))];
    }

    public void Dispose() => http.Dispose();

    private async Task LoopAsync(Func<int, string> path, Action<string, string> check, CancellationToken end)
    {
        for (var turn = 0; !end.IsCancellationRequested; turn++)
        {
            if (await TryGetAsync(path(turn), end) is { } text)
                check(path(turn), text);
            await Task.Delay(TimeSpan.FromMilliseconds(60), CancellationToken.None);
        }
    }

    /// <returns>Null when there is no answer to look at.</returns>
    private async Task<string?> TryGetAsync(string path, CancellationToken end)
    {
        try
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(address + path), end);
            var text = await answer.Content.ReadAsStringAsync(end);
            latencies.Enqueue(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            if (answer.IsSuccessStatusCode)
                return text;
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.NotFound))
                Complaints.Enqueue($"{path} answered {(int)answer.StatusCode}: {text}");
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            // The instance was killed.
            Interlocked.Increment(ref unreachable);
            return null;
        }
    }

    private void Check(string path, string text)
    {
        CheckAny(path, text);
        using var feed = JsonDocument.Parse(text);
        var titles = feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!.Split(" v")).ToList();
        foreach (var missing in steady.Except(titles.Select(title => title[0])))
            Complaints.Enqueue($"{path} misses {missing}.");
        foreach (var title in titles)
        {
            var version = int.Parse(title[1], System.Globalization.CultureInfo.InvariantCulture);
            if (version < versions.GetValueOrDefault(title[0]))
                Complaints.Enqueue($"{path} shows {title[0]} as it was before, {version} after {versions[title[0]]}.");
            versions[title[0]] = version;
        }
    }

    private void CheckAny(string path, string text)
    {
        if (!path.Contains("feed.json", StringComparison.Ordinal))
            return;
        using var feed = JsonDocument.Parse(text);
        foreach (var twice in feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).GroupBy(id => id).Where(id => id.Count() > 1))
            Complaints.Enqueue($"{path} shows {twice.Key} twice.");
    }
}
