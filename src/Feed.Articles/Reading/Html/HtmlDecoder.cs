using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Decodes a page by its byte order mark, else as UTF-8, else by the encoding that it declares, else by the words of its language.
/// </summary>
internal static partial class HtmlDecoder
{
    private const int HeadLength = 2048;

    /// <summary>A file with more than one zero byte per this many bytes is not a page.</summary>
    private const int MinBytesPerZero = 1000;

    /// <summary>Decodes the page; false, with a reason for the editor, when it is not text.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> content, out string text, out string reason)
    {
        var declared = Declared().Match(Head(content));
        if (declared.Success && !content.Contains((byte)0) && !IsUtf8(content) && Find(declared.Groups["name"].Value) is { } encoding)
        {
            text = encoding.GetString(content);
            reason = "";
            return true;
        }

        if (Guess(content) is { } guess)
        {
            text = guess.GetString(content);
            reason = "";
            return true;
        }

        return TextDecoder.TryDecode(content, out text, out reason);
    }

    /// <summary>
    /// The page without stray zero bytes, which browsers ignore. A page in UTF-16 is full of zero bytes and is returned unchanged.
    /// </summary>
    public static ReadOnlySpan<byte> WithoutZeros(ReadOnlySpan<byte> content)
    {
        var zeros = content.Count((byte)0);
        return zeros > 0 && zeros <= 1 + (content.Length / MinBytesPerZero)
            ? content.ToArray().Where(value => value != 0).ToArray()
            : content;
    }

    /// <summary>
    /// A note for the editor when a page declares no encoding and may have been decoded wrongly; null when its encoding is certain.
    /// </summary>
    public static string? Note(ReadOnlySpan<byte> content)
    {
        if (IsUtf8(content) || content.Contains((byte)0) || Declared().IsMatch(Head(content)))
            return null;
        var name = Guess(content)?.WebName ?? (MacRoman.IsLikely(content) ? "Mac Roman" : "Western European text");
        return $"The page names no encoding and is not UTF-8, so it was read as {name}; "
            + "if some characters look wrong, save the page as UTF-8.";
    }

    private static Encoding? Guess(ReadOnlySpan<byte> content) => IsUtf8(content) || content.Contains((byte)0) ? null
        : EncodingGuess.Of(Encoding.Latin1.GetBytes(BareText.Of(Encoding.Latin1.GetString(content))));

    private static string Head(ReadOnlySpan<byte> content) => Encoding.Latin1.GetString(content[..Math.Min(content.Length, HeadLength)]);

    private static bool IsUtf8(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content);

    /// <summary>
    /// The encoding that a page declares. Null when it is unknown or not compatible with ASCII, and for UTF-8 and the Western ones, which
    /// programs declare by default: there the words of the page decide.
    /// </summary>
    private static Encoding? Find(string name)
    {
        if (name.ToLowerInvariant() is "utf-8" or "utf8" or "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252")
            return null;
        return TextDecoder.FindEncoding(name) is { } encoding && encoding.GetString("<p>"u8) == "<p>" ? encoding : null;
    }

    [GeneratedRegex(@"<meta[^>]{0,200}?charset\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:\-]{2,40})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declared();
}
