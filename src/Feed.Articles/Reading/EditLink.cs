using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Removes the links by which readers of a wiki edit a section, as in <c>History[edit]</c>.</summary>
internal static partial class EditLink
{
    private const int MaxHeadingLength = 150;

    /// <summary>The paragraph without such a link at its end.</summary>
    public static Paragraph Remove(Paragraph paragraph) =>
        paragraph is { Kind: ParagraphKind.Heading or ParagraphKind.Text, Text: [.., ']'] and { Length: <= MaxHeadingLength } text }
        && Link().Match(text) is { Success: true, Index: > 0 } match
            ? paragraph with { Text = text[..match.Index], Html = null }
            : paragraph;

    [GeneratedRegex(@"\s*\[\s*(edit|edit source|bearbeiten|modifier|editar|modifica)(\s*\|\s*[^\[\]|]{1,30})?\s*\]$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
