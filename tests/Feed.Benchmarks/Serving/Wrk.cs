using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Benchmarks.Serving;

/// <summary>One run of wrk.</summary>
/// <param name="RequestsPerSecond">Answered requests a second.</param>
/// <param name="Median">Half of the answers took at most so many milliseconds.</param>
/// <param name="P99">All but one in a hundred answers took at most so many milliseconds.</param>
internal sealed partial record Wrk(double RequestsPerSecond, double Median, double P99)
{
    /// <summary>One thread can keep one server's core busy; enough connections that none waits for another.</summary>
    private const int Threads = 1;

    private const int Connections = 32;

    /// <summary>Requests one address repeatedly.</summary>
    /// <exception cref="InvalidOperationException">A request failed, so the figures mean nothing.</exception>
    public static async Task<Wrk> RunAsync(IReadOnlyList<string> command, Uri address, double seconds, IReadOnlyDictionary<string, string> headers)
    {
        var start = new ProcessStartInfo(command[0], [
            .. command.Skip(1),
            "--threads", $"{Threads}", "--connections", $"{Connections}", "--latency", "--timeout", "10s",
            "--duration", string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(seconds))}s"),
            .. headers.SelectMany(header => new[] { "--header", $"{header.Key}: {header.Value}" }),
            address.AbsoluteUri,
        ])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Contains("Socket errors", StringComparison.Ordinal) || output.Contains("Non-2xx", StringComparison.Ordinal) || process.ExitCode != 0
            ? throw new InvalidOperationException($"{address}: wrk met failures.\n{output}")
            : new Wrk(Figure(Rate(), output), Milliseconds(Percentile50(), output), Milliseconds(Percentile99(), output));
    }

    private static double Figure(Regex regex, string output) => double.Parse(regex.Match(output).Groups[1].Value, CultureInfo.InvariantCulture);

    private static double Milliseconds(Regex regex, string output) =>
        Figure(regex, output) * regex.Match(output).Groups[2].Value switch { "us" => 0.001, "ms" => 1, "s" => 1000, var unit => throw new FormatException($"wrk's unit {unit}") };

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Percentile50();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Percentile99();
}
