using System.Globalization;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading.Word;

/// <summary>Numbers the footnotes and endnotes of a document in the order in which the text refers to them.</summary>
internal sealed class DocxNotes
{
    private readonly List<(bool IsEndnote, string Id)> inOrder = [];
    private readonly Dictionary<(bool IsEndnote, string Id), int> numbers = [];

    /// <summary>The reference to a note as the text shows it: its number in brackets.</summary>
    /// <param name="element">The element that refers to a note: <c>footnoteReference</c> or <c>endnoteReference</c>.</param>
    /// <param name="id">The note's id.</param>
    public string Reference(string element, string id)
    {
        var note = (element == "endnoteReference", id);
        if (!numbers.TryGetValue(note, out var number))
        {
            inOrder.Add(note);
            numbers[note] = number = inOrder.Count;
        }

        return Bracketed(number);
    }

    /// <summary>The notes that the text refers to, each after its number.</summary>
    public IEnumerable<Paragraph> Read(MainDocumentPart main, DocxStyles styles)
    {
        if (inOrder.Count == 0)
            yield break;
        var footnotes = Texts(main.FootnotesPart, styles);
        var endnotes = Texts(main.EndnotesPart, styles);
        foreach (var note in inOrder)
        {
            if ((note.IsEndnote ? endnotes : footnotes).GetValueOrDefault(note.Id) is { Count: > 0 } paragraphs)
                yield return Footnote(Bracketed(numbers[note]), paragraphs);
        }
    }

    private static Dictionary<string, IReadOnlyList<Paragraph>> Texts(OpenXmlPart? part, DocxStyles styles)
    {
        Dictionary<string, IReadOnlyList<Paragraph>> texts = new(StringComparer.Ordinal);
        if (part is null)
            return texts;
        // References inside notes get their own counter, because the notes that they refer to are not read.
        DocxText.Read(part, styles, new DocxNotes(), (id, flow) => texts[id] = flow.TakeAll());
        return texts;
    }

    private static Paragraph Footnote(string number, IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs is [var only]
            ? new Paragraph(ParagraphKind.Footnote, $"{number} {only.Text}") { Html = only.Html is { } html ? $"{number} {html}" : null }
            : new Paragraph(ParagraphKind.Footnote,
                $"{number} {string.Join(' ', paragraphs.Select(paragraph => paragraph.Text.Replace('\t', ' ')))}");

    private static string Bracketed(int number) => $"[{number.ToString(CultureInfo.InvariantCulture)}]";
}
