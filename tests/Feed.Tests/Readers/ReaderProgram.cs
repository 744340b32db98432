using System.Diagnostics;
using System.Text.Json;
using Feed.Tests.Infra;

namespace Feed.Tests.Readers;

/// <summary>Runs programs that people read feeds with; a test of one that is not installed is skipped and says how to get it.</summary>
static class ReaderProgram
{
    private static readonly string NodeModules = Repository.Path("tests/readers/node_modules");

    /// <summary>What a parser makes of a feed.</summary>
    public static async Task<JsonElement> ParseAsync(string parser, string address, string? etag = null)
    {
        string[] arguments = etag is null ? [address] : [address, etag];
        if (parser == "feedparser")
        {
            var python = await RunAsync("/usr/bin/python3", ["-c", "import feedparser"]) is { Code: 0 } ? "/usr/bin/python3" : null;
            Assert.SkipWhen(python is null, "Python's feedparser is not installed: apt-get install python3-feedparser.");
            return Json(await RunAsync(python, [Repository.Path("tests/readers/with-feedparser.py"), .. arguments]));
        }

        Assert.SkipUnless(Directory.Exists(Path.Combine(NodeModules, parser)), $"{parser} is not installed: npm ci --prefix tests/readers.");
        return Json(await RunAsync("node", [Repository.Path($"tests/readers/with-{parser}.mjs"), .. arguments]));
    }

    /// <summary>Runs a program to its end; null when there is no such program.</summary>
    public static async Task<(int Code, string Output)?> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static JsonElement Json((int Code, string Output)? run)
    {
        Assert.True(run is { Code: 0 }, run?.Output);
        return JsonDocument.Parse(run!.Value.Output).RootElement;
    }
}
