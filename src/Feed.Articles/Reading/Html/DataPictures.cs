using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// Replaces the pictures in a page's <c>data:</c> URLs with short URLs before the page is parsed, because embedded pictures make it many
/// times longer.
/// </summary>
internal static class DataPictures
{
    /// <summary>The scheme of the short URLs.</summary>
    public const string Scheme = "feed-part:";

    private const string Start = "data:image/";
    private const string Base64 = ";base64";
    private const int MaxHeadLength = 100;
    private const int MaxPictures = 200;

    /// <summary>The page with short URLs, and the pictures by the part names in these URLs.</summary>
    public static (string Html, IReadOnlyDictionary<string, Func<Stream>> Parts) Extract(string html)
    {
        Dictionary<string, Func<Stream>> parts = [];
        if (!html.Contains(Start, StringComparison.OrdinalIgnoreCase))
            return (html, parts);
        var lean = new StringBuilder();
        var done = 0;
        for (int at, from = 0; parts.Count < MaxPictures && (at = html.IndexOf(Start, from, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            StepBudget.Spend();
            from = at + Start.Length;
            if (End(html, at) is not { } end)
                continue;
            from = end;
            if (Decode(html.AsSpan(at, end - at)) is not { } bytes)
                continue;
            var part = $"data-{parts.Count + 1}";
            parts[part] = () => new MemoryStream(bytes, writable: false);
            lean.Append(html, done, at - done).Append(Scheme).Append(part);
            done = end;
        }

        return (lean.Append(html, done, html.Length - done).ToString(), parts);
    }

    /// <summary>
    /// The end of the URL that starts at an index, in quotation marks or Markdown parentheses; null in any other context.
    /// </summary>
    private static int? End(string html, int start) => start == 0 ? null : html[start - 1] switch
    {
        '"' or '\'' when html.IndexOf(html[start - 1], start) is > 0 and var end => end,
        '(' when html.AsSpan(start).IndexOfAny(") \n") is > 0 and var length => start + length,
        _ => null,
    };

    /// <summary>The bytes; null when they are not Base64, as in small placeholder drawings.</summary>
    private static byte[]? Decode(ReadOnlySpan<char> address)
    {
        var comma = address[..Math.Min(address.Length, MaxHeadLength)].IndexOf(',');
        if (comma < 0 || !address[..comma].EndsWith(Base64, StringComparison.OrdinalIgnoreCase))
            return null;
        var text = address[(comma + 1)..];
        var buffer = new byte[(text.Length / 4 * 3) + 3];
        var plain = text.Contains('%') ? Uri.UnescapeDataString(text.ToString()) : text;
        return Convert.TryFromBase64Chars(plain, buffer, out var length) && length > 0 ? buffer[..length] : null;
    }
}
