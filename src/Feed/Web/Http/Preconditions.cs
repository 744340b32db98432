using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Feed.Web.Http;

/// <summary>Conditional GET and HEAD requests, RFC 9110 section 13.</summary>
public static class Preconditions
{
    /// <summary>Whether the client already has this content.</summary>
    /// <param name="request">The request.</param>
    /// <param name="etag">The strong validator, with its quotation marks.</param>
    /// <param name="lastModified">When the content last changed; null when unknown.</param>
    public static bool NotModified(HttpRequest request, string etag, DateTimeOffset? lastModified)
    {
        if (request.Headers.IfNoneMatch is { Count: > 0 } known)
            return known == etag || EntityTagHeaderValue.TryParseList(known, out var tags)
                && tags.Any(tag => tag.Tag == "*" || tag.Tag == etag);

        // Withdrawing the newest article of a list makes its date older, so only exactly the same date counts as "not modified".
        return lastModified is { } date
            && request.Headers.IfModifiedSince.Count > 0
            && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since)
            && since.ToUnixTimeSeconds() == date.ToUnixTimeSeconds();
    }
}
