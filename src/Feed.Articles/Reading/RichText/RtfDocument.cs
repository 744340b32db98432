namespace Feed.Articles.Reading.RichText;

/// <summary>The paragraphs of a Rich Text document.</summary>
/// <param name="Paragraphs">The paragraphs, footnotes last.</param>
/// <param name="Margins">The lines of the headers and footers.</param>
/// <param name="Title">The first paragraph in the title style; null when there is none.</param>
internal sealed record RtfDocument(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<string> Margins, string? Title)
{
    /// <summary>Opens the pictures, by <see cref="ArticlePicture.Part"/>.</summary>
    public required IReadOnlyDictionary<string, Func<Stream>> Parts { get; init; }

    /// <summary>What the author hid in the text.</summary>
    public required HiddenText Hidden { get; init; }

    /// <summary>The comments in the margin.</summary>
    public required IReadOnlyList<string> Comments { get; init; }

    /// <summary>What the document says about itself.</summary>
    public required RtfProperties Properties { get; init; }

    /// <summary>The maximum depth of nested groups.</summary>
    public const int MaxDepth = 500;

    /// <summary>Reads a document; null when it is nested too deeply. In a damaged document, the text ends at the damage.</summary>
    public static RtfDocument? Read(ReadOnlySpan<byte> content)
    {
        var reading = new RtfParser();
        return reading.Read(content)
            ? new RtfDocument(
                [.. reading.Text.Paragraphs, .. reading.Notes.Paragraphs.Select((note, index) => Note(note, index + 1))],
                [.. reading.Margins.Paragraphs.SelectMany(paragraph => paragraph.Lines ?? [paragraph.Text])],
                reading.Text.Title)
            {
                Parts = reading.Parts,
                Hidden = reading.Text.Hidden,
                Comments = [.. reading.Comments.Paragraphs.Select(paragraph => paragraph.Text)],
                Properties = reading.Properties,
            }
            : null;
    }

    private static Paragraph Note(Paragraph note, int number) =>
        new(ParagraphKind.Footnote, FormattableString.Invariant($"[{number}] {note.Text}"));
}
