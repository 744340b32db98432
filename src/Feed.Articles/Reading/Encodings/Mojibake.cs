using System.Text;

namespace Feed.Articles.Reading;

/// <summary>Mends UTF-8 that was once read as Windows-1252 and saved again (<c>â€œ</c> for <c>“</c>), where that is certain.</summary>
internal static class Mojibake
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Mends the whole text when every non-ASCII run is misread UTF-8; else only the runs that begin with <c>â€</c>, which no language
    /// writes.
    /// </summary>
    public static string Mend(string text)
    {
        if (text.AsSpan().IndexOfAny("ÂÃâ€") < 0)
            return text;
        var mended = new StringBuilder(text.Length);
        var certain = new StringBuilder(text.Length);
        var all = true;
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] >= 0x80)
                end++;
            if (end == i)
            {
                mended.Append(text[i]);
                certain.Append(text[i++]);
                continue;
            }

            var run = text[i..end];
            var right = Decode(run);
            all &= right is not null;
            mended.Append(right ?? run);
            certain.Append(run.StartsWith("â€", StringComparison.Ordinal) ? right ?? run : run);
            i = end;
        }

        return (all ? mended : certain).ToString();
    }

    /// <summary>The run decoded correctly, or null when it is not misread UTF-8.</summary>
    private static string? Decode(string run)
    {
        var bytes = new byte[run.Length];
        Span<byte> one = stackalloc byte[4];
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] is >= '\u0080' and <= '\u009F')
                bytes[i] = (byte)run[i];
            else if (run[i] <= 'ÿ' || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".Contains(run[i]))
                bytes[i] = TextDecoder.Windows1252.GetBytes(run.AsSpan(i, 1), one) == 1 ? one[0] : (byte)0;
            else
                return null;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
