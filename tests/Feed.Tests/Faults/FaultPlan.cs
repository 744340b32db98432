using Feed.Tests.Support.Memory;

namespace Feed.Tests.Faults;

/// <summary>Chooses the calls that fail, and how. The same seed and calls give the same choice.</summary>
/// <param name="random">Chooses.</param>
/// <param name="perThousand">How many of a thousand calls fail.</param>
internal sealed class FaultPlan(Random random, int perThousand)
{
    private static readonly Fault[] Everywhere =
        [Fault.DropBefore, Fault.DropAfter, Fault.TimeoutLate, Fault.Timeout, Fault.Error, Fault.ErrorDone, Fault.Busy, Fault.TooMany, Fault.Hostile, Fault.HostileDone];

    private readonly HashSet<string> lost = [];

    /// <summary>How often each fault occurred.</summary>
    public Dictionary<Fault, int> Counts { get; } = [];

    public Fault Next(MemoryRequest request)
    {
        // One fault in three recurs at every attempt of its call: the client then cannot know the outcome.
        var id = request.Header("x-ms-client-request-id") ?? "";
        if (!lost.Contains(id) && random.Next(1_000) >= perThousand)
            return Fault.None;
        if (random.Next(3) == 0)
            lost.Add(id);
        var conditional = (request.Header("If-Match") is { } match && match != "*") || (request.Method == "GET" && request.Resource.StartsWith("articles/", StringComparison.Ordinal));
        var fault = conditional && random.Next(2) == 0 ? Fault.Condition : Everywhere[random.Next(Everywhere.Length)];
        Counts[fault] = Counts.GetValueOrDefault(fault) + 1;
        return fault;
    }
}
