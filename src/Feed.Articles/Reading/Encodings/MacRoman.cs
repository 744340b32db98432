using System.Text;

namespace Feed.Articles.Reading;

/// <summary>Distinguishes Mac Roman from Windows-1252: the quotation marks of one are accented capitals in the other.</summary>
internal static class MacRoman
{
    private const int CodePage = 10000;

    /// <summary>The code page as Macintosh programs wrote it.</summary>
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;

    /// <summary>
    /// Whether quotation marks, apostrophes and dashes are where Mac Roman has them, and not where Windows-1252 has them.
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
                    mac++;
                    break;
                case 0x91 or 0x93 when IsSpace(before) && IsLetter(after):
                case 0x92 or 0x94 when IsLetter(before) || IsStop(before):
                case 0x96 or 0x97 when IsSpace(before) && IsSpace(after):
                case >= 0xDF and not 0xF7 when IsLower(before) && IsLower(after):
                    windows++;
                    break;
            }
        }

        return mac > 2 * windows;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'(';

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);

    private static bool IsLower(byte b) => char.IsAsciiLetterLower((char)b);

    private static bool IsStop(byte b) => b is (byte)'.' or (byte)',' or (byte)'?' or (byte)'!';
}
