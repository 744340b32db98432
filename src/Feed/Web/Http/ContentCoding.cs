using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>How a body is compressed on its way.</summary>
public enum ContentCoding
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>gzip, RFC 1952.</summary>
    Gzip,

    /// <summary>Brotli, RFC 7932.</summary>
    Brotli,
}

/// <summary>Chooses a coding by <c>Accept-Encoding</c>.</summary>
public static class ContentCodings
{
    /// <summary>The best coding that the client takes: br before gzip when it likes both as well.</summary>
    public static ContentCoding Choose(HttpRequest request)
    {
        double? brotli = null, gzip = null, any = null;
        foreach (var accepted in request.GetTypedHeaders().AcceptEncoding)
        {
            var quality = accepted.Quality ?? 1;
            if (accepted.Value.Equals("br", StringComparison.OrdinalIgnoreCase))
                brotli = quality;
            else if (accepted.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase))
                gzip = quality;
            else if (accepted.Value.Equals("*", StringComparison.Ordinal))
                any = quality;
        }

        var (br, gz) = (brotli ?? any ?? 0, gzip ?? any ?? 0);
        if (br > 0 && br >= gz)
            return ContentCoding.Brotli;
        return gz > 0 ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    /// <summary>The coding's name in <c>Content-Encoding</c>; null for none.</summary>
    public static string? Name(this ContentCoding coding) => coding switch
    {
        ContentCoding.Gzip => "gzip",
        ContentCoding.Brotli => "br",
        _ => null,
    };
}
