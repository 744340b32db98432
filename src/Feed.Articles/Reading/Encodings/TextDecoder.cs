using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Feed.Articles.Reading;

/// <summary>Turns the bytes of a text file into text.</summary>
internal static class TextDecoder
{
    /// <summary>The control bytes that no text has.</summary>
    private static readonly SearchValues<byte> ControlBytes =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (byte)control).Except("\t\n\r\f"u8.ToArray())]);

    /// <summary>The Windows-1252 code page as browsers read it: every byte has a character.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Decodes UTF-8 and UTF-16. Other text is read in the encoding that its words suggest, else as Mac Roman if its letters and quotation
    /// marks have the byte values of Mac Roman, else as Windows-1252.
    /// </summary>
    /// <param name="content">The whole file.</param>
    /// <param name="text">The text, with misread UTF-8 repaired; empty when it cannot be decoded.</param>
    /// <param name="reason">One sentence for the editor when the text cannot be decoded; else empty.</param>
    public static bool TryDecode(ReadOnlySpan<byte> content, out string text, out string reason)
    {
        text = "";
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || content.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            reason = "The file is UTF-32, which is not read; save it as UTF-8 and upload it again.";
            return false;
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return TryDecodeUtf16(content[2..], content[0] == 0xFF, out text, out reason);

        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        if (content.Contains((byte)0) && LooksLikeUtf16(content))
            return TryDecodeUtf16(content, isLittleEndian: IsLittleEndian(content), out text, out reason);

        if (HasControlBytes(content, out var first))
        {
            reason = $"The file contains control characters that no text has (0x{content[first]:X2} in line {content[..first].Count((byte)'\n') + 1}), "
                + "so it is not a text file; remove them, or upload the article as text.";
            return false;
        }

        text = FindOtherEncoding(content) is { } other ? other.Encoding.GetString(content) : Mojibake.Repair(Lenient.GetString(content));
        reason = "";
        return true;
    }

    /// <summary>One sentence for the editor when the encoding is a guess; null when it is certain.</summary>
    public static string? Note(ReadOnlySpan<byte> content) =>
        content.Contains((byte)0) || Utf8.IsValid(content) ? null
        : FindOtherEncoding(content) is { } other
            ? $"The file is not UTF-8, so it was read as {other.Name}; if some characters look wrong, save the file as UTF-8."
        : EncodingGuess.IsOtherScript(content)
            ? "The file is not UTF-8 and its encoding is not known, so it was read as Western European text; "
                + "save the file as UTF-8 and upload it again."
        : EncodingGuess.IsUncertain(content)
            ? "The file is not UTF-8 and may be Western or Central European text; it was read as Western, so if some letters look wrong, "
                + "save the file as UTF-8 and upload it again."
        : null;

    /// <summary>The likely encoding of a text, and its name; null when it is UTF-8 or Windows-1252.</summary>
    private static (Encoding Encoding, string Name)? FindOtherEncoding(ReadOnlySpan<byte> content) =>
        Utf8.IsValid(content) ? null
        : EncodingGuess.Of(content) is { } guess ? (guess, guess.WebName)
        : MacRoman.IsLikely(content) ? (MacRoman.Encoding, "Mac Roman")
        : null;

    /// <summary>The encoding with a name; null when the name is unknown.</summary>
    public static Encoding? FindEncoding(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Lenient { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback,
        new Windows1252Fallback());

    private static bool TryDecodeUtf16(ReadOnlySpan<byte> content, bool isLittleEndian, out string text, out string reason)
    {
        var encoding = Encoding.GetEncoding(isLittleEndian
            ? "utf-16"
            : "utf-16BE", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(""));
        reason = content.Length % 2 == 0
            ? ""
            : "The file is UTF-16 but ends in the middle of a character; it seems cut off, so upload it again.";
        text = reason.Length > 0 ? "" : encoding.GetString(content);
        return reason.Length == 0;
    }

    /// <summary>Whether about half of the bytes are zeros, as in UTF-16 text that is mostly ASCII.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, 512)];
        var zeros = head.Count((byte)0);
        return zeros > head.Length * 2 / 5 && zeros < head.Length * 3 / 5;
    }

    /// <summary>Whether most zeros are second bytes, as in Latin letters of little-endian UTF-16.</summary>
    private static bool IsLittleEndian(ReadOnlySpan<byte> content)
    {
        var odd = 0;
        for (var i = 1; i < Math.Min(content.Length, 512); i += 2)
            odd += content[i] == 0 ? 1 : 0;
        return odd * 2 > content[..Math.Min(content.Length, 512)].Count((byte)0);
    }

    /// <summary>
    /// Whether there is a zero byte, or more control bytes than the few stray ones that a text file may have: two, and one more in each
    /// thousand bytes.
    /// </summary>
    private static bool HasControlBytes(ReadOnlySpan<byte> content, out int first)
    {
        first = content.IndexOf((byte)0);
        if (first >= 0)
            return true;
        var found = 0;
        var rest = content;
        while (rest.IndexOfAny(ControlBytes) is >= 0 and var next)
        {
            StepBudget.Spend();
            if (found == 0)
                first = next;
            found++;
            rest = rest[(next + 1)..];
        }

        return found > 2 + content.Length / 1000;
    }

    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private string pending = "";
            private int next;

            public override int Remaining => pending.Length - next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                pending = Windows1252.GetString(bytesUnknown);
                next = 0;
                return true;
            }

            public override char GetNextChar() => next < pending.Length ? pending[next++] : '\0';

            public override bool MovePrevious()
            {
                if (next == 0)
                    return false;
                next--;
                return true;
            }
        }
    }
}
