using Feed.Storage.Pictures;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>
/// Answers the addresses of pictures. Each request checks the article's record, so that a picture is served as long as its article and no
/// longer.
/// </summary>
/// <param name="pictures">The pictures.</param>
/// <param name="responder">Sends answers.</param>
public sealed class PictureHandlers(ServedPictures pictures, Responder responder)
{
    /// <summary>
    /// The address names the bytes, so a browser that has them never asks again. A shared cache asks after five minutes (RFC 9111,
    /// 5.2.2.10), so that it shows no withdrawn picture to new readers for longer; the revalidation transfers no bytes.
    /// </summary>
    private const string MaxAge = "public, max-age=31536000, s-maxage=300, immutable";

    /// <summary>A picture of a published article; 410 if its article was withdrawn, 404 for any other.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The article.</param>
    /// <param name="file">The name under which the picture is stored.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public Task<IResult> PictureAsync(HttpRequest request, string id, string file, CancellationToken cancellation) =>
        responder.AnswerNowAsync(request, async () =>
        {
            var found = await pictures.FindAsync(id, file, cancellation);
            if (found.State == PictureState.Withdrawn)
                return Answer.Gone("The article of this picture has been withdrawn.");
            if (found.State != PictureState.Shown)
                return Answer.Missing("There is no such picture here.");
            var etag = $"\"{Path.GetFileNameWithoutExtension(file)}\"";
            var part = RangeAnswer.Of(request, etag, found.Length);
            Stream? content = null;
            if (part.HasBody && HttpMethods.IsGet(request.Method))
            {
                // Open it here, so that a failure yields a storage error response.
                content = await pictures.OpenAsync(id, file, part.From, part.Length == found.Length ? null : part.Length, cancellation);
                if (content is null)
                    return Answer.Missing("This picture is temporarily missing.");
            }

            return new Answer.Streamed(new StreamedFile(etag, found.MediaType, MaxAge, part, content));
        }, cancellation);
}
