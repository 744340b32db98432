using System.Text;
using static Feed.Articles.Reading.ByteKinds;

namespace Feed.Articles.Reading;

/// <summary>
/// Distinguishes Mac Roman from Windows-1252. Read as Windows-1252, the quotation marks of Mac Roman look like accented capitals, and its
/// accented letters like signs.
/// </summary>
internal static class MacRoman
{
    private const int CodePage = 10000;

    /// <summary>The Windows-1252 apostrophe, which an English ending may follow.</summary>
    private const byte WindowsApostrophe = 0x92;

    /// <summary>Bytes that, between these kinds of bytes, make sense in Mac Roman but not in Windows-1252.</summary>
    private static readonly Place[] MacPlaces =
    [
        // “ and ‘ begin a word, ” ends one, ’ is an apostrophe, and – and — stand between spaces.
        new([0xD2, 0xD4], Gap, Letter),
        new([0xD3], Letter | Stop, Gap),
        new([0xD5], Lower, Lower | Gap),
        new([0xD0, 0xD1], Gap, Gap),

        // é, è and á in a word.
        new([0x87, 0x8E, 0x8F], Lower, Lower),

        // Windows-1252 has no character for these.
        new([0x8D, 0x8F, 0x90, 0x9D], Letter, Any),
        new([0x8D, 0x8F, 0x90, 0x9D], Any, Lower),
        new([0x8D, 0x8F, 0x90, 0x9D], Gap, Gap),

        // In Windows-1252, the capitals Š, Œ, Ž, Ÿ and Ï after a letter: FŠhre for Fähre, cafŽ for café. No word begins with Ÿ.
        new([0x8A, 0x8C, 0x8E], Lower, Any),
        new([0x8A, 0x8C, 0x8E], Letter, Lower),
        new([0x9F], Letter, Any),
        new([0x9F], Any, Lower),
        new([0xCF], Lower, Lower),

        // In Windows-1252, signs between letters, or between a letter and the end of its word: gro§ for groß.
        new([0x87, 0x88, 0x8B, 0x95, 0x98, 0x99, 0x9B, 0xA7, 0xBE, 0xBF], Letter, Lower),
        new([0x87, 0x88, 0x8B, 0xA7], Lower, WordEnd),
        new([0x88], Gap, Gap),

        // In Windows-1252, a dash or an opening quotation mark right after a letter, with a space after it.
        new([0x93, 0x97], Lower, WordEnd),

        // In Windows-1252, the signs €, ƒ, † and …; in Mac Roman, capitals at the start of a word or within one.
        new([0x80, 0x83, 0x86], Gap, Letter),
        new([0x80, 0x83, 0x85, 0x86], Upper, Upper),

        // In Windows-1252, the capitals É, È, Ê and Û; in Mac Roman, an ellipsis, a quotation mark, a fixed space and €.
        new([0xC8, 0xC9], Lower, WordEnd),
        new([0xCA], Lower | Digit, Letter | Digit),
        new([0xDB], Any, Digit),
        new([0xDB], Digit, WordEnd),

        // In Windows-1252, the signs ¡, ¨, ª, ¥ and ¤; in Mac Roman, °, ®, ™, a bullet and §.
        new([0xA1], Digit, Any),
        new([0xA8, 0xAA], Lower, WordEnd),
        new([0xA5], LineEnd, Gap),
        new([0xA4], Gap, Gap),
    ];

    /// <summary>Bytes that show Windows-1252: its quotation marks, dashes and lower-case accented letters in their usual places.</summary>
    private static readonly Place[] WindowsPlaces =
    [
        new([0x91, 0x93], Gap, Letter),
        new([0x94], Letter | Stop, Any),
        new([WindowsApostrophe], Letter | Stop, Any),
        new([0x96, 0x97], Gap, Gap),
        new([.. Enumerable.Range(0xDF, 0x100 - 0xDF).Select(letter => (byte)letter).Where(letter => letter != 0xF7)], Lower,
            Lower | WordEnd),
    ];

    private static readonly Place[][] MacPlacesOf = ByByte(MacPlaces);

    private static readonly Place[][] WindowsPlacesOf = ByByte(WindowsPlaces);

    /// <summary>The encoding itself.</summary>
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;

    /// <summary>Whether more than twice as many bytes make sense in Mac Roman as in Windows-1252.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> content)
    {
        int mac = 0, windows = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var here = content[i];
            if (here < 0x80)
                continue;
            var before = i > 0 ? KindOf(content[i - 1]) : Space;
            var after = i + 1 < content.Length ? KindOf(content[i + 1]) : Space;
            if (IsIn(MacPlacesOf[here], before, after))
                mac++;
            else if (IsIn(WindowsPlacesOf[here], before, after) && (here != WindowsApostrophe || IsElision(content[(i + 1)..])))
                windows++;
        }

        return mac > 2 * windows;
    }

    private static bool IsIn(Place[] places, ByteKinds before, ByteKinds after)
    {
        foreach (var place in places)
        {
            if ((place.Before & before) != 0 && (place.After & after) != 0)
                return true;
        }

        return false;
    }

    private static Place[][] ByByte(Place[] places) =>
        [.. Enumerable.Range(0, 0x100).Select(here => places.Where(place => place.Bytes.Contains((byte)here)).ToArray())];

    private static ByteKinds KindOf(byte b) => (char)b switch
    {
        >= 'A' and <= 'Z' => Upper,
        >= 'a' and <= 'z' => Lower,
        >= '0' and <= '9' => Digit,
        '\r' or '\n' => LineEnd,
        ' ' or '\t' or '(' => Space,
        '.' or ',' or '?' or '!' => Stop,
        ')' or ':' or ';' => Closing,
        _ => Other,
    };

    /// <summary>Whether an apostrophe before these bytes ends a word or precedes an English ending: <c>’s</c>, <c>’ll</c>.</summary>
    private static bool IsElision(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty || !IsLetter(rest[0]) || rest.Length < 2 || !IsLetter(rest[1])
        || ((rest.StartsWith("ll"u8) || rest.StartsWith("re"u8) || rest.StartsWith("ve"u8)) && (rest.Length < 3 || !IsLetter(rest[2])));

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);

    /// <summary>Bytes, and the kinds of the bytes before and after them.</summary>
    private sealed record Place(byte[] Bytes, ByteKinds Before, ByteKinds After);
}
