using System.Globalization;

namespace Feed.Benchmarks.Serving;

/// <summary>The measurements of one kind of request at one server, one for each round.</summary>
internal sealed class ServerMeasurements
{
    private readonly List<(Wrk Wrk, double CpuMicroseconds)> rounds = [];

    public void Add(Wrk wrk, double cpuSeconds, double seconds) => rounds.Add((wrk, cpuSeconds / (wrk.RequestsPerSecond * seconds) * 1e6));

    public double RequestsPerSecond => Median(rounds.Select(round => round.Wrk.RequestsPerSecond));

    /// <summary>Processor time of the server for one request; other work on the machine hardly changes it.</summary>
    public double CpuMicroseconds => Median(rounds.Select(round => round.CpuMicroseconds));

    public double P99 => Median(rounds.Select(round => round.Wrk.P99));

    /// <summary>How many times as many requests a second as another server: the median over the rounds, in each of which both ran one after the other.</summary>
    public double RatioTo(ServerMeasurements other) => Median(rounds.Zip(other.rounds, (mine, others) => mine.Wrk.RequestsPerSecond / others.Wrk.RequestsPerSecond));

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>A ratio beside its goal.</summary>
    public static string Judge(double ratio, double goal) =>
        string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} (goal {goal:F1}{(ratio >= goal ? "" : ", MISSED")})");
}
