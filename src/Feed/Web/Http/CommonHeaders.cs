using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Headers that every answer carries: anybody may read it, nobody may guess its type, and a page runs nothing that is not ours.</summary>
static class CommonHeaders
{
    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string OtherPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    public static void Add(IHeaderDictionary headers, string contentType)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.ContentSecurityPolicy = contentType.StartsWith("text/html", StringComparison.Ordinal) ? PagePolicy : OtherPolicy;
    }
}
