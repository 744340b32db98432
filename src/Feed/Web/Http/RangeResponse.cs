using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Feed.Web.Http;

/// <summary>The response to a request for a file or a part of it: its status, and which bytes it sends.</summary>
/// <param name="Status">The HTTP status: 200, 206, 304 or 416.</param>
/// <param name="From">The first byte.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="ContentRange">The Content-Range header; null for none.</param>
public sealed record RangeResponse(int Status, long From, long Length, string? ContentRange)
{
    /// <summary>Whether the response has a body.</summary>
    public bool HasBody => Status is StatusCodes.Status200OK or StatusCodes.Status206PartialContent;

    /// <summary>Determines the response to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="etag">The file's strong validator, with its quotation marks.</param>
    /// <param name="length">The file's length in bytes.</param>
    public static RangeResponse Of(HttpRequest request, string etag, long length)
    {
        if (Preconditions.NotModified(request, etag, lastModified: null))
            return new RangeResponse(StatusCodes.Status304NotModified, 0, 0, null);
        if (RequestedRange(request, etag) is not { } range)
            return new RangeResponse(StatusCodes.Status200OK, 0, length, null);
        var from = range.From ?? Math.Max(0, length - (range.To ?? 0));
        var last = range.From is null ? length - 1 : Math.Min(range.To ?? long.MaxValue, length - 1);
        var isSatisfiable = from <= last;
        var contentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {(isSatisfiable ? $"{from}-{last}" : "*")}/{length}");
        return isSatisfiable
            ? new RangeResponse(StatusCodes.Status206PartialContent, from, last - from + 1, contentRange)
            : new RangeResponse(StatusCodes.Status416RangeNotSatisfiable, 0, 0, contentRange);
    }

    /// <summary>The requested range; null for no range, several ranges, or an If-Range that does not match.</summary>
    private static RangeItemHeaderValue? RequestedRange(HttpRequest request, string etag)
    {
        if (!HttpMethods.IsGet(request.Method) || !RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var ranges)
            || ranges.Unit != "bytes" || ranges.Ranges.Count != 1)
            return null;
        return request.Headers.IfRange is { Count: > 0 } known && known != etag ? null : ranges.Ranges.First();
    }
}
