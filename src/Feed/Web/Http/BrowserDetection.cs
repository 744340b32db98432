using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Distinguishes browsers from feed readers.</summary>
static class BrowserDetection
{
    /// <summary>
    /// Feed readers accept HTML too, but with a lower quality than feed types; a client is a browser only if it gives no other type a
    /// higher quality than HTML.
    /// </summary>
    public static bool IsBrowser(HttpRequest request)
    {
        if (!request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return false;
        var accepted = request.GetTypedHeaders().Accept;
        var html = accepted.Where(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            .Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
        return html > 0 && accepted.All(type => (type.Quality ?? 1) <= html);
    }
}
