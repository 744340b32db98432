using System.Diagnostics;
using Feed.Local;
using Feed.Local.Azurite;
using Feed.Tests.Support;

namespace Feed.Tests.Local;

public sealed class AzuriteScriptTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void What_npx_fetched_once_is_run_without_npx()
    {
        using var cache = new TemporaryFolder();
        Assert.Null(AzuriteScript.FindInCache(cache.Path));
        Install(Path.Combine(cache.Path, "_npx", "1a2b", "node_modules"), "3.20.0");
        Assert.Null(AzuriteScript.FindInCache(cache.Path));
        var script = Install(Path.Combine(cache.Path, "_npx", "3c4d", "node_modules"), AzuriteScript.Version);
        Assert.Equal(script, AzuriteScript.FindInCache(cache.Path));
    }

    [Fact]
    public void A_fetch_that_was_cut_short_is_left_to_npx()
    {
        using var cache = new TemporaryFolder();
        var script = Install(Path.Combine(cache.Path, "_npx", "1a2b", "node_modules"), AzuriteScript.Version);
        File.WriteAllText(Path.Combine(cache.Path, "_npx", "1a2b", "node_modules", "azurite", "package.json"), "{ \"version\"");
        Assert.Null(AzuriteScript.FindInCache(cache.Path));
        File.Delete(script);
        Assert.Null(AzuriteScript.FindInCache(cache.Path));
    }

    [Fact]
    public void An_installed_one_is_found_by_its_command_on_PATH()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the command is no link.");
        using var folder = new TemporaryFolder();
        var script = Install(Path.Combine(folder.Path, "lib"), "3.1.0");
        var bin = Path.Combine(folder.Path, "bin");
        Directory.CreateDirectory(bin);
        File.CreateSymbolicLink(Path.Combine(bin, "azurite"), script);
        Assert.Equal(script, AzuriteScript.FindOnPath($"/no-such-folder{Path.PathSeparator}{bin}"));
        Assert.Equal(script, AzuriteScript.FindOnPath(Path.Combine(folder.Path, "lib", ".bin")));
        Assert.Null(AzuriteScript.FindOnPath(folder.Path));
    }

    [Fact]
    public async Task A_registry_that_cannot_be_reached_is_one_sentence()
    {
        using var cache = new TemporaryFolder();
        using var settings = new NpmSettings(cache.Path, $"http://127.0.0.1:{AzuritePorts.Free().Blob}/");
        var said = new List<string>();
        var waited = Stopwatch.StartNew();
        var fault = await Assert.ThrowsAsync<StartupException>(() => new NpxFetch(TimeSpan.FromMinutes(5)).RunAsync(settings.Npx, said.Add, Cancellation));
        Assert.StartsWith("The npm registry cannot be reached (ECONNREFUSED), so npx could not fetch azurite@", fault.Message, StringComparison.Ordinal);

        // Fifteen seconds are promised on an idle machine; the usual retries of npm take more than a minute.
        Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), $"It gave up after {waited.Elapsed}.");
        TestContext.Current.TestOutputHelper?.WriteLine($"It gave up after {waited.ElapsedMilliseconds} ms.");
        Assert.Equal(["Azurite is not installed: npx fetches azurite@3.37.0 once, which takes about half a minute ..."], said);
    }

    [Fact]
    public async Task A_registry_that_never_answers_is_mentioned_and_can_be_waited_for_or_not()
    {
        using var cache = new TemporaryFolder();
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        using var settings = new NpmSettings(cache.Path, $"http://{silent.LocalEndpoint}/");
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var said = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new NpxFetch(TimeSpan.FromSeconds(1)).RunAsync(
            settings.Npx,
            line =>
            {
                said.Add(line);
                if (said.Count == 2)
                    ending.Cancel();
            },
            ending.Token));
        Assert.Equal("The npm registry has not responded for 1 s: check the network. Press Ctrl+C to stop.", said[1]);
    }

    /// <summary>The value itself, because the time of a whole npx on a loaded machine proves less.</summary>
    [Fact]
    public void A_registry_may_be_silent_for_fifteen_seconds() => Assert.Equal(TimeSpan.FromSeconds(15), NpxFetch.SilenceTimeout);

    private static string Install(string modules, string version)
    {
        var package = Path.Combine(modules, "azurite");
        var script = Path.Combine(package, "dist", "src", "azurite.js");
        Directory.CreateDirectory(Path.GetDirectoryName(script)!);
        File.WriteAllText(script, "");
        File.WriteAllText(Path.Combine(package, "package.json"), $$"""{ "name": "azurite", "version": "{{version}}" }""");
        return script;
    }

    /// <summary>An npx with a cache and a registry of the test's own, which no other process sees.</summary>
    private sealed class NpmSettings : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public NpmSettings(string cache, string registry)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows() || ExecutableFinder.Find("npx") is null, "The test's npx is a shell script around the real one.");
            Npx = Path.Combine(folder.Path, "npx");
            File.WriteAllText(
                Npx, $"#!/bin/sh\nexport npm_config_cache='{cache}' npm_config_registry='{registry}' no_proxy=127.0.0.1\nexec '{ExecutableFinder.Find("npx")}' \"$@\"\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Npx, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        public string Npx { get; }

        public void Dispose() => folder.Dispose();
    }
}
