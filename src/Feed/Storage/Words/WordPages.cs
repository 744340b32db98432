using Azure;
using Azure.Data.Tables;

namespace Feed.Storage.Words;

/// <summary>
/// The answers to one query of <see cref="WordWalk"/>. The first is asked for at once, each other when somebody wants it.
/// </summary>
internal sealed class WordPages
{
    private readonly IAsyncEnumerator<Page<TableEntity>> pages;
    private Task<bool>? first;

    public WordPages(AsyncPageable<TableEntity> query, CancellationToken cancellation)
    {
        pages = query.AsPages().GetAsyncEnumerator(cancellation);
        first = pages.MoveNextAsync().AsTask();
    }

    /// <summary>The next answer, which may be empty; null after the last.</summary>
    public async Task<Page<TableEntity>?> NextAsync()
    {
        var next = first ?? pages.MoveNextAsync().AsTask();
        first = null;
        try
        {
            return await next ? pages.Current : null;
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            // No words were ever written.
            return null;
        }
    }

    /// <summary>Ends the query; one whose answer nobody took is already cancelled.</summary>
    public async Task EndAsync()
    {
        if (first is not null)
            await ((Task)first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await pages.DisposeAsync();
    }
}
