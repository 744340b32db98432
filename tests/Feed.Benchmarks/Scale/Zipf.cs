namespace Feed.Benchmarks.Scale;

/// <summary>Chooses numbers from 0 on, the first most often: k with a weight of 1 / (k + 1).</summary>
internal sealed class Zipf
{
    private readonly double[] sums;

    public Zipf(int count)
    {
        sums = new double[count];
        var sum = 0.0;
        for (var number = 0; number < count; number++)
            sums[number] = sum += 1.0 / (number + 1);
    }

    public int Choose(Random random)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at, sums.Length - 1);
    }

    /// <summary>Some numbers, each once.</summary>
    public IReadOnlyCollection<int> Choose(Random random, int some)
    {
        var chosen = new HashSet<int>();
        while (chosen.Count < some)
            chosen.Add(Choose(random));
        return chosen;
    }
}
