using System.Text;

namespace Feed.Articles.Reading;

/// <summary>Repairs UTF-8 that was read as Windows-1252 and saved again: <c>â€œ</c> for <c>“</c>.</summary>
internal static class Mojibake
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Repairs the whole text if every run of non-ASCII characters is misread UTF-8; else only the runs that begin with <c>â€</c>, which no
    /// language writes.
    /// </summary>
    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOfAny("ÂÃâ€") < 0)
            return text;
        var repaired = new StringBuilder(text.Length);
        var onlyCertain = new StringBuilder(text.Length);
        var isAllMisread = true;
        for (var i = 0; i < text.Length;)
        {
            StepBudget.Spend();
            var end = i;
            while (end < text.Length && text[end] >= 0x80)
                end++;
            if (end == i)
            {
                repaired.Append(text[i]);
                onlyCertain.Append(text[i++]);
                continue;
            }

            var run = text[i..end];
            var correct = Decode(run);
            isAllMisread &= correct is not null;
            repaired.Append(correct ?? run);
            onlyCertain.Append(run.StartsWith("â€", StringComparison.Ordinal) ? correct ?? run : run);
            i = end;
        }

        return (isAllMisread ? repaired : onlyCertain).ToString();
    }

    /// <summary>The run decoded as UTF-8; null when it is not misread UTF-8.</summary>
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
