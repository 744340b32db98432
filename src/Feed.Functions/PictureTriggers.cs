using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>HTTP trigger for the pictures.</summary>
internal sealed class PictureTriggers(PictureHandlers pictures)
{
    /// <inheritdoc cref="Routes.Picture"/>
    [Function(nameof(Picture))]
    public Task<IResult> Picture(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Picture)] HttpRequest request,
        string id, string file, CancellationToken cancellation) =>
        pictures.PictureAsync(request, id, file, cancellation);
}
