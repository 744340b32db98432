using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Takes in and withdraws files without Azure tools.</summary>
public sealed class UploadHandlers
{
    /// <summary>Stores a file and publishes it.</summary>
    public Task<IResult> PutAsync(HttpRequest request, string name, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Withdraws a file.</summary>
    public Task<IResult> DeleteAsync(HttpRequest request, string name, CancellationToken cancellation) => throw new NotSupportedException();
}
