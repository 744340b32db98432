using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses of pages for people.</summary>
public sealed class PageHandlers
{
    /// <summary>The front page.</summary>
    public Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>All tags.</summary>
    public Task<IResult> TagsAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>A tag.</summary>
    public Task<IResult> TagAsync(HttpRequest request, string tag, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>All speakers.</summary>
    public Task<IResult> SpeakersAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>A speaker.</summary>
    public Task<IResult> SpeakerAsync(HttpRequest request, string speaker, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>An article.</summary>
    public Task<IResult> ArticleAsync(HttpRequest request, string id, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>What this is, and how to subscribe.</summary>
    public Task<IResult> AboutAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The files that could not be read.</summary>
    public Task<IResult> RejectedAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();
}
