using System.Diagnostics;
using System.Globalization;
using Feed.Benchmarks.Storing;

namespace Feed.Benchmarks.Serving;

/// <summary><c>start [PROGRAM]</c>: from the start of Feed.Local's process to its first feed, with Azurite up and articles taken in before.</summary>
internal static class StartCommand
{
    private const int Articles = 30;
    private const int Rounds = 5;
    private const double Goal = 1;

    /// <param name="program">The executable of a published Feed.Local; null for the one that was built with this program.</param>
    public static async Task<int> RunAsync(string? program)
    {
        await using var feed = await FeedInstance.StartAsync();
        await feed.TakeInAsync(Articles);
        string[] command = program is null ? FeedProgram.Command : [program];
        var seconds = new List<(double Answers, double Ready, double Cpu)>();
        for (var round = -1; round < Rounds; round++)
        {
            var address = Loopback.FreeAddress();
            var begun = Stopwatch.GetTimestamp();
            await using var server = await Server.StartAsync("Feed.Local", address, [.. command, "--urls", address.AbsoluteUri], "/feed.atom", FeedProgram.Environment(feed.Connection));
            var (answers, cpu) = (Stopwatch.GetElapsedTime(begun).TotalSeconds, server.CpuSeconds);
            await server.SaysAsync(FeedProgram.Ready);

            // The first start loads the files into the memory of the system.
            if (round >= 0)
                seconds.Add((answers, Stopwatch.GetElapsedTime(begun).TotalSeconds, cpu));
        }

        var median = ServerMeasurements.Median(seconds.Select(one => one.Answers));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"First feed after {median:F2} s (goal under {Goal} s{(median < Goal ? "" : ", MISSED")}), {ServerMeasurements.Median(seconds.Select(one => one.Cpu)):F2} s of processor time till then; "
            + $"all of {Articles} articles looked at after {ServerMeasurements.Median(seconds.Select(one => one.Ready)):F2} s. Medians of {Rounds}: {string.Join(" ", seconds.Select(one => one.Answers.ToString("F2", CultureInfo.InvariantCulture)))}"));
        return 0;
    }
}
