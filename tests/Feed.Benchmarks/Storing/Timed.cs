using System.Diagnostics;
using Feed.Benchmarks.Serving;

namespace Feed.Benchmarks.Storing;

/// <summary>Things to compare, done in turn.</summary>
internal static class Timed
{
    /// <summary>The median time of each in milliseconds, and this process's processor time; the rounds are interleaved and the first tenth only warms up.</summary>
    public static async Task<IReadOnlyList<(double Milliseconds, double CpuMilliseconds)>> MediansAsync(int rounds, params IReadOnlyList<Func<Task>> things)
    {
        var figures = things.Select(_ => new List<(double Milliseconds, double Cpu)>()).ToArray();
        for (var round = -rounds / 10; round < rounds; round++)
        {
            for (var turn = 0; turn < things.Count; turn++)
            {
                var which = (turn + round + things.Count * rounds) % things.Count;
                var (cpu, begun) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
                await things[which]();
                if (round >= 0)
                    figures[which].Add((Stopwatch.GetElapsedTime(begun).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds));
            }
        }

        return [.. figures.Select(of => (ServerMeasurements.Median(of.Select(one => one.Milliseconds)), of.Average(one => one.Cpu)))];
    }
}
