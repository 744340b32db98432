using System.Diagnostics;
using System.Text.Json;
using Feed.Tests.Support;

namespace Feed.Tests.Readers;

/// <summary>Runs the programs with which people read feeds. A test of a program that is not installed is skipped, and says how to install it.</summary>
static class ReaderProgram
{
    /// <summary>Debian's own Python, which has Debian's packages.</summary>
    private const string Python = "/usr/bin/python3";

    private static readonly string NodeModules = Repository.Path("tests/readers/node_modules");

    /// <summary>Skips the test where a parser is not installed.</summary>
    public static async Task SkipWithoutAsync(string parser)
    {
        if (parser == "feedparser")
            Assert.SkipUnless(await RunAsync(Python, "-c", "import feedparser") is { Code: 0 }, "Python's feedparser is not installed: apt-get install python3-feedparser.");
        else
            Assert.SkipUnless(Directory.Exists(Path.Combine(NodeModules, parser)), $"{parser} is not installed: npm ci --prefix tests/readers.");
    }

    /// <summary>
    /// The result of a parser for feeds, each read twice: the second time with the ETag of the first. For <c>newsboat</c> and <c>maildir</c>, what a reader has
    /// left in its cache or its mails, given by their paths.
    /// </summary>
    public static async Task<List<JsonElement>> ParseAsync(string parser, IEnumerable<string> addresses)
    {
        var (program, script) = parser is "feedparser" or "newsboat" or "maildir" ? (Python, $"with-{parser}.py") : ("node", $"with-{parser}.mjs");
        var run = await RunAsync(program, [Repository.Path($"tests/readers/{script}"), .. addresses]);
        Assert.True(run is { Code: 0 }, run?.Output);
        return [.. JsonDocument.Parse(run!.Value.Output).RootElement.EnumerateArray()];
    }

    /// <summary>The faults that html-validate finds in pages, one per line.</summary>
    public static async Task<string> ValidateAsync(IEnumerable<string> addresses)
    {
        var run = await RunAsync("node", [Repository.Path("tests/readers/with-html-validate.mjs"), .. addresses]);
        Assert.True(run is { Code: 0 }, run?.Output);
        return run!.Value.Output;
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
}
