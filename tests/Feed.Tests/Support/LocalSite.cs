using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Tests.Support;

/// <summary>
/// Feed.Local as a user starts it: a process with its own folder and account, shared by the tests that see it from outside. It is
/// started by the first test that needs it.
/// </summary>
public sealed partial class LocalSite(AzuriteFixture azurite) : IAsyncLifetime
{
    /// <summary>A file shows within two seconds on an idle machine; the tests give a busy one more.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    private static readonly HttpClient Http = new();

    private readonly TemporaryFolder folder = new();
    private LocalProcess? process;

    /// <summary>Where it serves.</summary>
    public Uri Address { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts it, or does nothing when it runs.</summary>
    /// <param name="files">Files to copy into its folder first.</param>
    public async Task StartAsync(params IEnumerable<string> files)
    {
        if (process is not null)
            return;
        foreach (var file in files)
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        process = LocalProcess.Start(
            folder.Path,
            new Dictionary<string, string> { ["FeedStorage"] = await azurite.NewAccountAsync() },
            folder.Path, "--urls", "http://127.0.0.1:0", "--Feed:Title", "The Harbour Post", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information");
        Address = new Uri(await process.AddressAsync());
    }

    public void Save(string name, string text) => folder.Write(name, text);

    public void Delete(string name) => File.Delete(Path.Combine(folder.Path, name));

    /// <summary>Waits until the response for a path contains a text, or no longer contains it.</summary>
    public async Task ShowsAsync(string path, string words, bool shows = true)
    {
        for (var waited = Stopwatch.StartNew(); await HasAsync(path, words) != shows;)
        {
            Assert.True(waited.Elapsed < MaxWait, $"'{words}' {(shows ? "does not show" : "still shows")} in {path}:\n{process!.Output}");
            await Task.Delay(100, Cancellation);
        }
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(Address, path), Cancellation);

    /// <summary>The statuses that it has logged for a path, once there are enough.</summary>
    public async Task<IReadOnlyList<int>> AnsweredAsync(string path, int count)
    {
        var address = new Uri(Address, path).AbsoluteUri;
        for (var waited = Stopwatch.StartNew(); ;)
        {
            int[] statuses = [.. Finished().Matches(process!.Output).Where(line => line.Groups[1].Value == address).Select(line => int.Parse(line.Groups[2].ValueSpan, CultureInfo.InvariantCulture))];
            if (statuses.Length >= count || waited.Elapsed > MaxWait)
                return statuses;
            await Task.Delay(100, Cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        folder.Dispose();
    }

    private async Task<bool> HasAsync(string path, string words)
    {
        using var response = await GetAsync(path);
        return response.IsSuccessStatusCode && (await response.Content.ReadAsStringAsync(Cancellation)).Contains(words, StringComparison.Ordinal);
    }

    /// <summary>ASP.NET Core's own line about each request.</summary>
    [GeneratedRegex(@"Request finished HTTP/\S+ GET (\S+) - (\d+)")]
    private static partial Regex Finished();
}
