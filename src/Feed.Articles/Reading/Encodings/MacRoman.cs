using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// Distinguishes Mac Roman from Windows-1252, in which its quotation marks are accented capitals and its accented letters are signs.
/// </summary>
internal static class MacRoman
{
    private const int CodePage = 10000;

    /// <summary>The encoding itself.</summary>
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;

    /// <summary>
    /// Whether more than twice as many bytes are letters, quotation marks, apostrophes or dashes in Mac Roman as in Windows-1252.
    /// </summary>
    public static bool Is(ReadOnlySpan<byte> content)
    {
        int mac = 0, windows = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] < 0x80)
                continue;
            byte before = i > 0 ? content[i - 1] : (byte)' ', after = i + 1 < content.Length ? content[i + 1] : (byte)' ';
            switch (content[i])
            {
                case 0xD2 or 0xD4 when IsSpace(before) && IsLetter(after):
                case 0xD3 when (IsLetter(before) || IsStop(before)) && IsSpace(after):
                case 0xD5 when IsLower(before) && (IsLower(after) || IsSpace(after)):
                case 0xD0 or 0xD1 when IsSpace(before) && IsSpace(after):
                case 0x8E or 0x8F or 0x87 when IsLower(before) && IsLower(after):
                case var letter when IsMacLetter(letter, before, after):
                    mac++;
                    break;
                case 0x91 or 0x93 when IsSpace(before) && IsLetter(after):
                case 0x94 when IsLetter(before) || IsStop(before):
                case 0x92 when (IsLetter(before) || IsStop(before)) && IsElision(content[(i + 1)..]):
                case 0x96 or 0x97 when IsSpace(before) && IsSpace(after):
                case >= 0xDF and not 0xF7 when IsLower(before) && (IsLower(after) || IsEnd(after)):
                    windows++;
                    break;
            }
        }

        return mac > 2 * windows;
    }

    /// <summary>
    /// Whether a byte is a letter of Mac Roman where Windows-1252 would have a sign or a capital in the middle of a word: <c>FŠhre</c> for
    /// <c>Fähre</c>, <c>cafŽ</c> for <c>café</c>, <c>gro§</c> for <c>groß</c>.
    /// </summary>
    private static bool IsMacLetter(byte letter, byte before, byte after) => letter switch
    {
        // Windows-1252 has no character for these.
        0x8D or 0x8F or 0x90 or 0x9D => IsLetter(before) || IsLower(after) || (IsSpace(before) && IsSpace(after)),

        // The capitals Š, Œ, Ž and Ÿ after a letter. No word begins with Ÿ.
        0x8A or 0x8C or 0x8E => IsLower(before) || (IsLetter(before) && IsLower(after)),
        0x9F => IsLetter(before) || IsLower(after),
        0xCF => IsLower(before) && IsLower(after),

        // Signs between letters, or between a letter and the end of its word.
        0x87 or 0x88 or 0x8B or 0x95 or 0x98 or 0x99 or 0x9B or 0xA7 or 0xBE or 0xBF =>
            (IsLetter(before) && IsLower(after)) || (letter is 0x87 or 0x88 or 0x8B or 0xA7 && IsLower(before) && IsEnd(after))
            || (letter == 0x88 && IsSpace(before) && IsSpace(after)),

        // A dash or an opening quotation mark right after a letter, with a space after it.
        0x93 or 0x97 => IsLower(before) && IsEnd(after),

        // The signs €, ƒ, † and … at the start of a word or within one are capitals.
        0x80 or 0x83 or 0x86 when IsSpace(before) => IsLower(after) || IsUpper(after),
        0x80 or 0x83 or 0x85 or 0x86 => IsUpper(before) && IsUpper(after),

        // The capitals É, È, Ê and Û after a small letter or a digit are an ellipsis, a quotation mark, a fixed space and €.
        0xC9 or 0xC8 => IsLower(before) && IsEnd(after),
        0xCA => (IsLower(before) || IsDigit(before)) && (IsLetter(after) || IsDigit(after)),
        0xDB => IsDigit(after) || (IsDigit(before) && IsEnd(after)),

        // The signs ¡, ¨, ª, ¥ and ¤ are °, ®, ™, a bullet and §.
        0xA1 => IsDigit(before),
        0xA8 or 0xAA => IsLower(before) && IsEnd(after),
        0xA5 => before is (byte)'\n' or (byte)'\r' && IsSpace(after),
        0xA4 => IsSpace(before) && IsSpace(after),
        _ => false,
    };

    private static bool IsUpper(byte b) => char.IsAsciiLetterUpper((char)b);

    private static bool IsDigit(byte b) => char.IsAsciiDigit((char)b);

    /// <summary>Whether an apostrophe before these bytes ends a word or precedes an English ending: <c>’s</c>, <c>’ll</c>.</summary>
    private static bool IsElision(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty || !IsLetter(rest[0]) || rest.Length < 2 || !IsLetter(rest[1])
        || ((rest.StartsWith("ll"u8) || rest.StartsWith("re"u8) || rest.StartsWith("ve"u8)) && (rest.Length < 3 || !IsLetter(rest[2])));

    private static bool IsEnd(byte b) => IsSpace(b) || IsStop(b) || b is (byte)')' or (byte)':' or (byte)';';

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'(';

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);

    private static bool IsLower(byte b) => char.IsAsciiLetterLower((char)b);

    private static bool IsStop(byte b) => b is (byte)'.' or (byte)',' or (byte)'?' or (byte)'!';
}
