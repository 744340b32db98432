using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>
/// Headers that every answer carries: anybody may read what is public, nobody may guess its type, and a page runs nothing that is not ours. Pictures alone may come from other sites, over https.
/// </summary>
static class CommonHeaders
{
    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string OtherPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    /// <summary>Adds them.</summary>
    /// <param name="headers">The headers of the answer.</param>
    /// <param name="contentType">Media type of the body.</param>
    /// <param name="isPublic">Whether the address asks for no key: only then may scripts of other sites read the answer.</param>
    public static void Add(IHeaderDictionary headers, string contentType, bool isPublic = true)
    {
        headers.XContentTypeOptions = "nosniff";
        if (isPublic)
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, Link";
        }

        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.ContentSecurityPolicy = contentType.StartsWith("text/html", StringComparison.Ordinal) ? PagePolicy : OtherPolicy;
    }
}
