using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Writes the references to footnotes in brackets, as in Word documents. A reference to an unknown note is cut.</summary>
internal static partial class PdfNoteMarks
{
    /// <summary>Rewrites the marked references in all lines.</summary>
    /// <param name="blocks">The blocks of the document.</param>
    /// <param name="notes">The numbers of the document's notes.</param>
    public static IReadOnlyList<PdfBlock> WriteReferences(IReadOnlyList<PdfBlock> blocks, IReadOnlySet<string> notes)
    {
        var body = PdfParagraphs.BodySize(blocks);
        return [.. blocks.Select(block => block with { Lines = [.. block.Lines.Select(line => WriteReferences(line, body, notes))] })];
    }

    private static PdfLine WriteReferences(PdfLine line, double body, IReadOnlySet<string> notes) =>
        !line.Text.Contains(PdfRaisedLetters.Mark, StringComparison.Ordinal)
            ? line
            : line with
            {
                Text = Marked().Replace(line.Text, mark => line.Size >= body * PdfParagraphs.HeadingSize ? "" : string.Concat(
                    mark.Groups["numbers"].Value.Split(',').Select(number => number.Trim()).Where(notes.Contains)
                        .Select(number => $"[{number}]"))),
            };

    [GeneratedRegex(PdfRaisedLetters.Mark + "(?<numbers>[0-9, ]+)" + PdfRaisedLetters.Mark, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marked();
}
