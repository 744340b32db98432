using System.Collections.Frozen;

namespace Feed.Articles.Reading;

/// <summary>Recognises a genre before a headline, <c>FACT SHEET: Boats sail</c>, which is not a speaker's name.</summary>
internal static class GenreLabel
{
    private const int MaxLength = 24;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels =
        DataFile.Entries("Reading.PlainText.genre-labels.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether words are such a label, without its colon.</summary>
    public static bool Is(ReadOnlySpan<char> label) => label.Length <= MaxLength && Labels.Contains(label);

    /// <summary>Whether a line is only such a label and its colon.</summary>
    public static bool IsAlone(string line) => line.TrimEnd() is [.. var label, ':'] && Is(label.Trim());

    /// <summary>The headline without its label; the line unchanged when it has none.</summary>
    public static string Remove(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Is(line.AsSpan(0, colon).Trim())
        && line[(colon + 1)..].Trim() is { Length: > 0 } headline ? headline : line;
}
