using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses of data for programs: JSON.</summary>
public sealed class DataHandlers
{
    /// <summary>All tags.</summary>
    public Task<IResult> TagsAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>All speakers.</summary>
    public Task<IResult> SpeakersAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>What a speaker said.</summary>
    public Task<IResult> QuotesAsync(HttpRequest request, string speaker, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The record of an article.</summary>
    public Task<IResult> ArticleAsync(HttpRequest request, string id, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The files that could not be read.</summary>
    public Task<IResult> RejectedAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();
}
