using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>
/// The headers of every response: CORS for public resources, no MIME sniffing, and a Content-Security-Policy that allows only the site's
/// own scripts. Only pictures may come from other sites, over https.
/// </summary>
static class CommonHeaders
{
    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string OtherPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    /// <summary>An SVG opened as its own document must not run scripts or load anything.</summary>
    private const string SvgPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    /// <summary>Adds the headers.</summary>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="contentType">Media type of the body.</param>
    /// <param name="isPublic">Whether the endpoint requires no key; only then may other origins read the response.</param>
    public static void Add(IHeaderDictionary headers, string contentType, bool isPublic = true)
    {
        headers.XContentTypeOptions = "nosniff";
        if (isPublic)
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, Link";
        }

        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.ContentSecurityPolicy = contentType switch
        {
            _ when contentType.StartsWith("text/html", StringComparison.Ordinal) => PagePolicy,
            _ when contentType.StartsWith("image/svg+xml", StringComparison.Ordinal) => SvgPolicy,
            _ => OtherPolicy,
        };
    }
}
