using System.Runtime.CompilerServices;

namespace Feed.Storage;

/// <summary>Many small questions to storage, some at a time.</summary>
internal static class StorageParallelism
{
    private const int Parallelism = 16;

    /// <summary>
    /// The answers in the order of the questions, some asked ahead. Questions whose answers nobody takes are cancelled, so that whoever
    /// stops early has read little in vain.
    /// </summary>
    public static async IAsyncEnumerable<TAnswer> InOrderAsync<T, TAnswer>(
        IEnumerable<T> items, int ahead, Func<T, CancellationToken, Task<TAnswer>> ask,
            [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asked = new Queue<Task<TAnswer>>();
        try
        {
            foreach (var item in items)
            {
                asked.Enqueue(ask(item, stopping.Token));
                if (asked.Count > ahead)
                    yield return await asked.Dequeue();
            }

            while (asked.TryDequeue(out var next))
                yield return await next;
        }
        finally
        {
            await stopping.CancelAsync();
            await Task.WhenAll(asked)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    public static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, ValueTask> ask, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation }, ask);
}
