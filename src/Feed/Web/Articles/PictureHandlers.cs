using Feed.Storage.Pictures;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>
/// Handles requests for pictures. Each request checks the article's record, so that a picture is served only while its article is
/// published.
/// </summary>
/// <param name="pictures">The pictures.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class PictureHandlers(ServedPictures pictures, Responder responder)
{
    /// <summary>
    /// A picture's address never gets other bytes, so browsers never revalidate it. Shared caches do so after five minutes (RFC 9111,
    /// 5.2.2.10), so that they soon stop serving withdrawn pictures; the revalidation transfers no body.
    /// </summary>
    private const string CacheControl = "public, max-age=31536000, s-maxage=300, immutable";

    /// <summary>A picture of a published article; 410 if the article was withdrawn, 404 for all other addresses.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The article.</param>
    /// <param name="file">The name under which the picture is stored.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public Task<IResult> PictureAsync(HttpRequest request, string id, string file, CancellationToken cancellation) =>
        responder.AnswerUncachedAsync(request, async token =>
        {
            var found = await pictures.FindAsync(id, file, token);
            if (found.State == PictureState.Withdrawn)
                return Answer.Gone("The article of this picture has been withdrawn.");
            if (found.State != PictureState.Shown)
                return Answer.Missing("There is no such picture here.");
            var etag = $"\"{Path.GetFileNameWithoutExtension(file)}\"";
            var part = RangeResponse.Of(request, etag, found.Length);
            Stream? content = null;
            if (part.HasBody && HttpMethods.IsGet(request.Method))
            {
                // Open it here, so that a failure yields a storage error response.
                content = await pictures.OpenAsync(id, file, part.From, part.Length == found.Length ? null : part.Length, token);
                if (content is null)
                    return Answer.Missing("This picture is temporarily missing.");
            }

            return new Answer.Streamed(new StreamedFile(etag, found.MediaType, CacheControl, part, content));
        }, cancellation);
}
