using System.Runtime.CompilerServices;

namespace Feed.Storage;

/// <summary>Runs many small storage calls, a bounded number at a time.</summary>
internal static class StorageParallelism
{
    private const int Parallelism = 16;

    /// <summary>
    /// Returns the results in the order of the items and starts up to <paramref name="ahead"/> calls ahead. A caller that stops early
    /// cancels the calls whose results it has not taken.
    /// </summary>
    public static async IAsyncEnumerable<TResult> InOrderAsync<T, TResult>(
        IEnumerable<T> items, int ahead, Func<T, CancellationToken, Task<TResult>> call,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var started = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                started.Enqueue(call(item, stopping.Token));
                if (started.Count > ahead)
                    yield return await started.Dequeue();
            }

            while (started.TryDequeue(out var next))
                yield return await next;
        }
        finally
        {
            await stopping.CancelAsync();
            await ((Task)Task.WhenAll(started)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, ValueTask> call, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation }, call);
}
