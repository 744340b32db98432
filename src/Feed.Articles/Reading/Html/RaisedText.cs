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

    private static readonly Dictionary<(VerticalAlign, char), char> Signs = ReadSigns();
    private static readonly Dictionary<string, string> Marks = Entries("mark ").Select(line => line.Split(' '))
        .ToDictionary(pair => pair[0], pair => pair[1]);
    private static readonly HashSet<string> Endings = new(Entries("ending "), StringComparer.OrdinalIgnoreCase);

    /// <summary>The text in Unicode superscripts or subscripts, or after ^; unchanged if it means the same on the baseline.</summary>
    /// <param name="text">The text that is above or below the line.</param>
    /// <param name="raise">Above or below.</param>
    /// <param name="before">The character before it.</param>
    public static string Of(string text, VerticalAlign raise, char before)
    {
        var sign = text.Trim();
        if (raise == VerticalAlign.None || sign.Length is 0 or > MaxLength || sign.AsSpan().ContainsAny(' ', '['))
            return text;
        if (raise == VerticalAlign.Superscript && Marks.TryGetValue(sign, out var mark))
            return text.Replace(sign, mark, StringComparison.Ordinal);
        if (!sign.Any(char.IsLetterOrDigit) || (raise == VerticalAlign.Superscript && char.IsLetter(sign[0]) && IsEnding(sign, before)))
            return text;
        if (Written(sign, raise) is { } written)
            return text.Replace(sign, written, StringComparison.Ordinal);
        return raise == VerticalAlign.Subscript || !char.IsLetterOrDigit(before) ? text
            : text.Replace(sign, $"^{sign}", StringComparison.Ordinal);
    }

    /// <summary>Whether letters end an ordinal or a shortened word; otherwise a single letter is an exponent.</summary>
    private static bool IsEnding(string sign, char before) =>
        !char.IsLetterOrDigit(before) || (Endings.Contains(sign) && (sign.Length > 1 || char.IsDigit(before) || char.IsUpper(before)));

    /// <summary>The text in signs; null when Unicode lacks one of them.</summary>
    private static string? Written(string text, VerticalAlign raise)
    {
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Signs.TryGetValue((raise, c), out var sign))
                written.Append(sign);
            else if (char.IsLetterOrDigit(c))
                return null;
            else
                written.Append(c);
        }

        return written.ToString();
    }

    private static Dictionary<(VerticalAlign, char), char> ReadSigns()
    {
        Dictionary<(VerticalAlign, char), char> signs = [];
        foreach (var (kind, raise) in new[] { ("up ", VerticalAlign.Superscript), ("down ", VerticalAlign.Subscript) })
        {
            foreach (var pair in Entries(kind).SelectMany(line => line.Split(' ')))
                signs[(raise, pair[0])] = pair[1];
        }

        return signs;
    }

    private static IEnumerable<string> Entries(string kind) =>
        DataFile.Entries("Reading.Html.raised-text.txt").Where(line => line.StartsWith(kind, StringComparison.Ordinal))
            .Select(line => line[kind.Length..]);
}
