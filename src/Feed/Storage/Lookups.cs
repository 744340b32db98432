namespace Feed.Storage;

/// <summary>Many small questions to storage, some at a time.</summary>
internal static class Lookups
{
    private const int Parallelism = 16;

    public static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, ValueTask> ask, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation }, ask);
}
