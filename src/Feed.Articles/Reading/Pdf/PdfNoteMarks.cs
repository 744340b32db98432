using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Pdf;

/// <summary>
/// Writes references to footnotes as a Word document's: in brackets where the note is known, and not at all where it is not.
/// </summary>
internal static partial class PdfNoteMarks
{
    /// <summary>The blocks with the references of their lines written out.</summary>
    /// <param name="blocks">The blocks of the document.</param>
    /// <param name="notes">The numbers of its notes.</param>
    public static IReadOnlyList<PdfBlock> Write(IReadOnlyList<PdfBlock> blocks, IReadOnlySet<string> notes)
    {
        var body = PdfParagraphs.Body(blocks);
        return [.. blocks.Select(block => block with { Lines = [.. block.Lines.Select(line => Write(line, body, notes))] })];
    }

    private static PdfLine Write(PdfLine line, double body, IReadOnlySet<string> notes) =>
        !line.Text.Contains(PdfRaisedLetters.Mark, StringComparison.Ordinal)
            ? line
            : line with
            {
                Text = Marked().Replace(line.Text, mark => line.Size >= body * PdfParagraphs.HeadingSize ? "" : string.Concat(
                    mark.Groups["numbers"].Value.Split(',').Select(number => number.Trim()).Where(notes.Contains)
                        .Select(number => $"[{number}]"))),
            };

    [GeneratedRegex("\uF8D0(?<numbers>[0-9, ]+)\uF8D0", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marked();
}
