using System.Text.RegularExpressions;

namespace Feed.Local.Azurite;

/// <summary>Runs npx to fetch Azurite into its cache, where later starts find it.</summary>
/// <param name="silence">How long the registry may be silent before the user gets a message.</param>
internal sealed partial class NpxFetch(TimeSpan silence)
{
    /// <summary>How long Feed.Local lets the registry be silent.</summary>
    public static readonly TimeSpan SilenceTimeout = TimeSpan.FromSeconds(15);

    /// <summary>The package that npx fetches.</summary>
    public const string Package = $"azurite@{AzuriteScript.Version}";

    // By default, npm takes over a minute to report that the registry does not answer.
    private static readonly string[] Options =
    [
        "--yes", "--loglevel=http", "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000",
        "--fetch-timeout=60000",
        $"--package={Package}",
    ];

    /// <summary>Fetches Azurite.</summary>
    /// <param name="npx">The full path of npx.</param>
    /// <param name="say">Receives progress messages for the user.</param>
    /// <param name="cancellation">Ends npx.</param>
    /// <returns>The path of Azurite's script.</returns>
    /// <exception cref="StartupException">The fetch failed; the message says why and what to do.</exception>
    public async Task<string> RunAsync(string npx, Action<string> say, CancellationToken cancellation)
    {
        say($"Azurite is not installed: npx fetches {Package} once, which takes about half a minute ...");
        var (answered, code, folders, output) = (false, "", "", new LastLines());
        using var fetch = ChildProcess.Start(npx, [.. Options, "--", "node", "-p", "process.env.PATH"], line =>
        {
            answered |= Answer().IsMatch(line);
            if (Failure().Match(line) is { Success: true } failure)
                code = failure.Groups[1].Value;
            if (line.StartsWith("npm ", StringComparison.Ordinal))
                output.Add(line);
            else
                folders = line;
        });
        try
        {
            var end = fetch.WaitForExitAsync(cancellation);
            if (await Task.WhenAny(end, Task.Delay(silence, cancellation)) != end && !answered)
                say($"The npm registry has not responded for {silence.TotalSeconds:0} s: check the network. Press Ctrl+C to stop.");
            await end;
        }
        catch (OperationCanceledException)
        {
            fetch.Kill(entireProcessTree: true);
            throw;
        }

        if (fetch.ExitCode == 0)
            return AzuriteScript.Find() ?? AzuriteScript.FindOnPath(folders)
                ?? throw new StartupException($"npx did not fetch Azurite: run 'npx --yes {Package}' to see why.");
        throw answered || code.Length == 0
            ? new StartupException($"npx could not fetch {Package} ({output}): run 'npx --yes {Package}' to see why.")
            : new StartupException(
                $"The npm registry cannot be reached ({code}), so npx could not fetch {Package}: connect to the network for the first start, put an Azurite on PATH, or set FeedStorage to a storage account.");
    }

    [GeneratedRegex(@"http fetch GET (?:2\d\d|304) ", RegexOptions.NonBacktracking)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\b(E[A-Z_]{4,})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Failure();
}
