using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>HTTP triggers that upload and delete files. The host requires a function key.</summary>
internal sealed class UploadTriggers(UploadHandlers uploads)
{
    /// <inheritdoc cref="Routes.UploadPut"/>
    [Function(nameof(UploadPut))]
    public Task<IResult> UploadPut(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = Routes.UploadPut)] HttpRequest request,
        string? name, CancellationToken cancellation) =>
        uploads.PutAsync(request, name ?? "", cancellation);

    /// <inheritdoc cref="Routes.UploadDelete"/>
    [Function(nameof(UploadDelete))]
    public Task<IResult> UploadDelete(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = Routes.UploadDelete)] HttpRequest request,
        string? name, CancellationToken cancellation) =>
        uploads.DeleteAsync(request, name ?? "", cancellation);
}
