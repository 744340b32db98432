using System.Buffers;
using System.Globalization;
using System.Text;

namespace Feed.Articles;

/// <summary>Brings text into the one form in which the system keeps it.</summary>
internal static class CleanText
{
    /// <summary>
    /// A letter carries no more marks than this (Unicode's stream-safe limit); text that stacks thousands takes forever to normalise.
    /// </summary>
    private const int MaxMarks = 30;

    /// <summary>
    /// NFC; every line end is <c>\n</c>, every space a plain one; invisible and control characters, and what XML 1.0 cannot carry, are
    /// gone.
    /// </summary>
    public static string Lines(string text)
    {
        if (IsClean(text))
            return text;
        // Of a long article this is as large as the text, so it is lent and not made; nothing is ever longer than what it stands for.
        var clean = ArrayPool<char>.Shared.Rent(text.Length);
        var lines = new string(clean, 0, Clean(text, clean));
        ArrayPool<char>.Shared.Return(clean);
        return IsClean(lines) ? lines : lines.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The same on one line: runs of white space are one space, and none stands at an end.</summary>
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
    /// Whether nothing is to be done: of the characters of most articles none is replaced, and none composes with its neighbour.
    /// </summary>
    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (c
                is not ((>= ' ' and <= '~') or '\n' or '\t' or (>= '\u00A1' and <= '\u02FF' and not '\u00AD')
                    or (>= '\u2010' and <= '\u2027')))
                return false;
        }

        return true;
    }

    private static bool IsLine(string text) =>
        !text.AsSpan().ContainsAny('\n', '\t') && !text.Contains("  ", StringComparison.Ordinal) && text is not ([' ', ..] or [.., ' ']);

    /// <summary>Writes what is left of a text.</summary>
    /// <returns>How many characters that is.</returns>
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

    /// <summary>The text when it fits, else as many words as do, and an ellipsis.</summary>
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
