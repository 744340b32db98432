using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses of feeds.</summary>
public sealed class FeedHandlers
{
    /// <summary>The feed of everything.</summary>
    public Task<IResult> LatestAsync(HttpRequest request, string format, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The feed of a tag.</summary>
    public Task<IResult> TagAsync(HttpRequest request, string tag, string format, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The feed of a speaker.</summary>
    public Task<IResult> SpeakerAsync(HttpRequest request, string speaker, string format, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The outline of all feeds.</summary>
    public Task<IResult> OpmlAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();
}
