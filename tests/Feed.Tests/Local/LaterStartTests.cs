using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Feed.Local.Azurite;
using Feed.Tests.Support;

namespace Feed.Tests.Local;

/// <summary>Feed.Local with an Azurite of its own that npx fetched earlier, on a machine whose registry accepts connections and never answers.</summary>
public sealed class LaterStartTests : IDisposable
{
    private readonly TemporaryFolder news = new();
    private readonly TemporaryFolder programs = new();
    private readonly TemporaryFolder cache = new();
    private readonly TcpListener registry = new(IPAddress.Loopback, 0);

    [Fact]
    public async Task It_takes_a_few_seconds_asks_no_registry_and_promises_no_fetch()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send on Windows.");
        var script = AzuriteScript.Find();
        Assert.SkipWhen(script is null || ExecutableFinder.Find("node") is null, "There is no Azurite to put into a cache.");
        registry.Start();
        PutIntoCache(script!);
        news.Write("harbour.txt", Texts.Tagged("Harbour talks"));
        await StartAndEndAsync();
        var waited = await StartAndEndAsync();

        // Five seconds are promised on an idle machine, where .ci/run checks them; this test gives a busy machine more.
        Assert.True(waited < TimeSpan.FromSeconds(15), $"It was ready after {waited}.");
        Assert.False(registry.Pending(), "It asked the registry.");
        TestContext.Current.TestOutputHelper?.WriteLine($"It was ready after {waited.TotalMilliseconds:0} ms.");
    }

    public void Dispose()
    {
        registry.Stop();
        news.Dispose();
        programs.Dispose();
        cache.Dispose();
    }

    /// <summary>The time from the start of the process to the banner.</summary>
    private async Task<TimeSpan> StartAndEndAsync()
    {
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = programs.Path,
            ["npm_config_cache"] = cache.Path,
            ["npm_config_registry"] = $"http://{registry.LocalEndpoint}/",
        };
        var waited = Stopwatch.StartNew();
        await using var local = LocalProcess.Start(news.Path, environment, news.Path, "--urls", "http://127.0.0.1:0");
        await local.AddressAsync();
        waited.Stop();
        Assert.DoesNotContain("npx", local.Output, StringComparison.Ordinal);
        Assert.Equal(0, await local.InterruptAsync());
        return waited.Elapsed;
    }

    /// <summary>Reduces PATH to Node.js and npx, and fills the cache as a download does.</summary>
    private void PutIntoCache(string script)
    {
        foreach (var program in new[] { "node", "npx" })
        {
            if (ExecutableFinder.Find(program) is { } found)
                File.CreateSymbolicLink(Path.Combine(programs.Path, program), found);
        }

        var package = Path.GetFullPath(Path.Combine(script, "..", "..", ".."));
        Directory.CreateDirectory(Path.Combine(cache.Path, "_npx", "1a2b"));
        Directory.CreateSymbolicLink(Path.Combine(cache.Path, "_npx", "1a2b", "node_modules"), Path.GetDirectoryName(package)!);
        Assert.SkipUnless(AzuriteScript.FindInCache(cache.Path) is not null, $"The Azurite of this machine is not the {AzuriteScript.Version} that npx fetches.");
    }
}
