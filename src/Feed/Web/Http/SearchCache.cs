using Feed.Storage.ChangeFeed;
using Microsoft.Extensions.Logging;

namespace Feed.Web.Http;

/// <summary>
/// The cache of search results, separate from all other responses and smaller, because the number of searches is unlimited.
/// </summary>
public sealed class SearchCache(ChangeWatch watch, TimeProvider time, ILogger<RenderCache> log) : IDisposable
{
    /// <summary>The maximum size in bytes.</summary>
    public const long Capacity = 8 * 1024 * 1024;

    /// <summary>The cached responses.</summary>
    public RenderCache Responses { get; } = new(watch, time, log, Capacity);

    /// <inheritdoc />
    public void Dispose() => Responses.Dispose();
}
