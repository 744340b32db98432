using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// Digits of every script as ASCII digits. The pattern <c>\d</c> and <see cref="char.IsDigit(char)"/> accept <c>٣</c> as a digit but
/// not <c>𝟑</c>, which is two characters, and number parsers accept neither: convert text with this before parsing dates.
/// </summary>
internal static class AsciiDigits
{
    /// <summary>The text with each decimal digit as an ASCII one.</summary>
    public static string Of(string text) =>
        Ascii.IsValid(text) || !text.EnumerateRunes().Any(IsForeign) ? text
            : string.Concat(text.EnumerateRunes().Select(rune => IsForeign(rune) ? new Rune('0' + (int)Rune.GetNumericValue(rune)) : rune));

    /// <summary>Whether a text has a digit of any script that <c>\d</c> matches.</summary>
    public static bool HasDigit(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9'))
            return true;
        foreach (var c in Ascii.IsValid(text) ? [] : text)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    /// <summary>Maps a length in the ASCII form of a text back to a length in the text itself.</summary>
    public static int LengthIn(string text, int length)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (length <= 0)
                break;
            length -= IsForeign(rune) ? 1 : rune.Utf16SequenceLength;
            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    private static bool IsForeign(Rune rune) => rune.Value > '9' && Rune.IsDigit(rune);
}
