using Azure;
using Azure.Data.Tables;

namespace Feed.Storage.Words;

/// <summary>
/// The pages of one query of <see cref="WordRowReader"/>. The constructor requests the first page; <see cref="NextAsync"/> requests the
/// others.
/// </summary>
internal sealed class WordRowPages
{
    private readonly IAsyncEnumerator<Page<TableEntity>> pages;
    private Task<bool>? first;

    public WordRowPages(AsyncPageable<TableEntity> query, CancellationToken cancellation)
    {
        pages = query.AsPages().GetAsyncEnumerator(cancellation);
        first = pages.MoveNextAsync().AsTask();
    }

    /// <summary>The next page, which may be empty; null after the last.</summary>
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
            // Feed has not written any words yet.
            return null;
        }
    }

    /// <summary>
    /// Disposes the query. Waits for the first page if it was never taken, so the caller must have cancelled its request.
    /// </summary>
    public async Task EndAsync()
    {
        if (first is not null)
            await ((Task)first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await pages.DisposeAsync();
    }
}
