using System.Text;

namespace Feed.Articles.Reading;

/// <summary>The vertical position of text.</summary>
internal enum VerticalAlign
{
    /// <summary>On the baseline.</summary>
    None,

    /// <summary>Above the baseline.</summary>
    Superscript,

    /// <summary>Below the baseline.</summary>
    Subscript,
}

/// <summary>Writes superscripts and subscripts in plain text, so that 10⁶ m² is not read as 106 m2.</summary>
internal static class RaisedText
{
    private const int MaxLength = 12;

    private static readonly Dictionary<(VerticalAlign, char), char> RaisedCharacters = ReadCharacters();
    private static readonly Dictionary<string, string> RaisedMarks = Entries("mark ").Select(line => line.Split(' '))
        .ToDictionary(pair => pair[0], pair => pair[1]);
    private static readonly HashSet<string> Endings = new(Entries("ending "), StringComparer.OrdinalIgnoreCase);

    /// <summary>The text in Unicode superscripts or subscripts, or after ^; unchanged if it means the same on the baseline.</summary>
    /// <param name="text">The text that is above or below the line.</param>
    /// <param name="align">Whether it is above or below.</param>
    /// <param name="before">The character before it.</param>
    public static string Of(string text, VerticalAlign align, char before)
    {
        var raised = text.Trim();
        if (align == VerticalAlign.None || raised.Length is 0 or > MaxLength || raised.AsSpan().ContainsAny(' ', '['))
            return text;
        if (align == VerticalAlign.Superscript && RaisedMarks.TryGetValue(raised, out var mark))
            return text.Replace(raised, mark, StringComparison.Ordinal);
        if (!raised.Any(char.IsLetterOrDigit)
            || (align == VerticalAlign.Superscript && char.IsLetter(raised[0]) && IsEnding(raised, before)))
            return text;
        if (InUnicode(raised, align) is { } written)
            return text.Replace(raised, written, StringComparison.Ordinal);
        return align == VerticalAlign.Subscript || !char.IsLetterOrDigit(before) ? text
            : text.Replace(raised, $"^{raised}", StringComparison.Ordinal);
    }

    /// <summary>Whether letters end an ordinal or a shortened word; otherwise a single letter is an exponent.</summary>
    private static bool IsEnding(string letters, char before) =>
        !char.IsLetterOrDigit(before)
        || (Endings.Contains(letters) && (letters.Length > 1 || char.IsDigit(before) || char.IsUpper(before)));

    /// <summary>The text in Unicode superscripts or subscripts; null when Unicode lacks one of them.</summary>
    private static string? InUnicode(string text, VerticalAlign align)
    {
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (RaisedCharacters.TryGetValue((align, c), out var sign))
                written.Append(sign);
            else if (char.IsLetterOrDigit(c))
                return null;
            else
                written.Append(c);
        }

        return written.ToString();
    }

    private static Dictionary<(VerticalAlign, char), char> ReadCharacters()
    {
        Dictionary<(VerticalAlign, char), char> signs = [];
        foreach (var (kind, align) in new[] { ("up ", VerticalAlign.Superscript), ("down ", VerticalAlign.Subscript) })
        {
            foreach (var pair in Entries(kind).SelectMany(line => line.Split(' ')))
                signs[(align, pair[0])] = pair[1];
        }

        return signs;
    }

    private static IEnumerable<string> Entries(string kind) =>
        DataFile.Entries("Reading.Html.raised-text.txt").Where(line => line.StartsWith(kind, StringComparison.Ordinal))
            .Select(line => line[kind.Length..]);
}
