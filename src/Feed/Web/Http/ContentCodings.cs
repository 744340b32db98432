using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Feed.Web.Http;

/// <summary>Chooses a coding from <c>Accept-Encoding</c>.</summary>
public static class ContentCodings
{
    /// <summary>
    /// The best coding that the client accepts; br wins a tie with gzip. Parses the header in place, because every request needs it and the
    /// framework's parser allocates an object per coding.
    /// </summary>
    public static ContentCoding Choose(StringValues acceptEncoding)
    {
        double? brotli = null, gzip = null, any = null;
        foreach (var line in acceptEncoding)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var quality = Weigh(line.AsSpan()[part], out var coding);
                if (coding.Equals("br", StringComparison.OrdinalIgnoreCase))
                    brotli = quality;
                else if (coding.Equals("gzip", StringComparison.OrdinalIgnoreCase))
                    gzip = quality;
                else if (coding is "*")
                    any = quality;
            }
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

    /// <summary>RFC 9110, section 12.5.3: a coding, and after a semicolon its weight. An invalid weight counts as 0.</summary>
    private static double Weigh(ReadOnlySpan<char> part, out ReadOnlySpan<char> coding)
    {
        var end = part.IndexOf(';');
        coding = (end < 0 ? part : part[..end]).Trim();
        if (end < 0)
            return 1;
        var weight = part[(end + 1)..].Trim();
        return weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 0;
    }
}
