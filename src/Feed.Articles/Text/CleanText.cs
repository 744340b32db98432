using System.Buffers;
using System.Globalization;
using System.Text;

namespace Feed.Articles;

/// <summary>Normalises text to the form that the system stores.</summary>
internal static class CleanText
{
    /// <summary>
    /// The most combining marks that a letter keeps (Unicode's stream-safe limit). Normalising thousands of them on one letter would take
    /// forever.
    /// </summary>
    private const int MaxMarks = 30;

    /// <summary>
    /// Normalises to NFC, with <c>\n</c> as line end and plain spaces. Removes invisible characters, control characters, and characters
    /// that XML 1.0 does not allow.
    /// </summary>
    public static string Lines(string text)
    {
        if (IsClean(text))
            return text;
        // The buffer is as large as the text, so it is rented. Cleaning never makes a text longer.
        var clean = ArrayPool<char>.Shared.Rent(text.Length);
        var lines = new string(clean, 0, Clean(text, clean));
        ArrayPool<char>.Shared.Return(clean);
        return IsClean(lines) ? lines : lines.Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Cleans like <see cref="Lines"/>, then puts the text on one line: white space becomes single spaces, with none at the ends.
    /// </summary>
    public static string Line(string text)
    {
        var lines = Lines(text);
        if (IsLine(lines))
            return lines;
        var line = new StringBuilder(lines.Length);
        foreach (var c in lines)
        {
            if (c is not (' ' or '\n' or '\t'))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// Whether the text, like most articles, needs no cleaning: no character is replaced, and none composes with its neighbour.
    /// </summary>
    private static bool IsClean(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyExceptInRange(' ', '~') is >= 0 and var at)
        {
            StepBudget.Spend();
            if (rest[at]
                is not ('\n' or '\t' or (>= '\u00A1' and <= '\u02FF' and not '\u00AD') or (>= '\u2010' and <= '\u2027')))
                return false;
            rest = rest[(at + 1)..];
        }

        return true;
    }

    private static bool IsLine(string text) =>
        !text.AsSpan().ContainsAny('\n', '\t') && !text.Contains("  ", StringComparison.Ordinal) && text is not ([' ', ..] or [.., ' ']);

    /// <summary>Writes the cleaned text.</summary>
    /// <returns>The number of characters written.</returns>
    private static int Clean(string text, char[] clean)
    {
        var length = 0;
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\t' || (c >= ' ' && c < 0x7F))
            {
                marks = 0;
                clean[length++] = c;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var rune = new Rune(c, text[++i]);
                marks = IsMark(Rune.GetUnicodeCategory(rune)) ? marks + 1 : 0;
                if (marks <= MaxMarks && (rune.Value & 0xFFFE) != 0xFFFE)
                    length += rune.EncodeToUtf16(clean.AsSpan(length));
            }
            else if (Replacement(c, i + 1 < text.Length ? text[i + 1] : '\0') is { } kept)
            {
                marks = IsMark(CharUnicodeInfo.GetUnicodeCategory(kept)) ? marks + 1 : 0;
                if (marks <= MaxMarks)
                    clean[length++] = kept;
            }
        }

        return length;
    }

    private static bool IsMark(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static char? Replacement(char c, char next) => c switch
    {
        '\r' => next == '\n' ? null : '\n',
        '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        < ' ' or (>= '\u007F' and <= '\u009F') => null,
        '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E')
            or (>= '\u2066' and <= '\u2069') => null,
        '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') => null,
        _ when char.IsSurrogate(c) => null,
        _ => c,
    };

    /// <summary>The text if it fits; else as many words as fit, and an ellipsis.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var space = text.LastIndexOf(' ', limit - 2);
        var cut = space > limit / 2 ? space : limit - 1;
        if (char.IsHighSurrogate(text[cut - 1]))
            cut--;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '—', '–', '-') + "…";
    }
}
