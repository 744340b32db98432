using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Feed.Tests.Reading.Pdf;

/// <summary>Sets paragraphs in columns under a headline, word by word, as a layout program does.</summary>
internal sealed class PdfTypesetter
{
    private const double Margin = 54;

    /// <summary>How many columns each page has.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>The space between two columns, in points.</summary>
    public double Gutter { get; init; } = 20;

    /// <summary>The size of the letters.</summary>
    public double Size { get; init; } = 10;

    /// <summary>Whether every line but a paragraph's last fills its column.</summary>
    public bool Justified { get; init; }

    /// <summary>Whether a paragraph begins with an indent; otherwise there is space above it.</summary>
    public bool Indented { get; init; }

    /// <summary>The width of all columns together.</summary>
    public double Width { get; init; } = 595 - (2 * Margin);

    /// <summary>Whether the first letter of the text is as high as this many lines.</summary>
    public int DropCapLines { get; init; }

    /// <summary>The line at the foot of the last page; null for none.</summary>
    public string? Foot { get; init; }

    /// <summary>The bytes of the document.</summary>
    public byte[] Bytes(IReadOnlyList<string> paragraphs)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        var (column, top, leading) = (0, 780.0, Size * 1.25);
        page.AddText("Harwick Counts Its Ferries Again", Size * 2, new PdfPoint(Margin, top), font);
        top -= Size * 4;

        var (y, columnWidth) = (top, (Width - (Gutter * (Columns - 1))) / Columns);
        foreach (var (text, number) in paragraphs.Select((text, number) => (text, number)))
        {
            var dropped = number == 0 ? DropCapLines : 0;
            var words = (dropped > 0 ? text[1..] : text).Split(' ');
            var capWidth = 0.0;
            if (dropped > 0)
            {
                var size = ((dropped - 1) * leading / 0.68) + Size;
                var cap = page.AddText(text[..1], size, new PdfPoint(Margin, y - ((dropped - 1) * leading)), font);
                capWidth = cap[0].BoundingBox.Right - Margin + (Size * 0.3);
            }

            for (var (at, line) = (0, 0); at < words.Length; line++)
            {
                if (y < 60)
                {
                    (column, y) = (column + 1, top);
                    if (column == Columns)
                    {
                        page = builder.AddPage(PageSize.A4);
                        (column, top, y) = (0, 780, 780);
                    }
                }

                var indent = line < dropped ? capWidth : line == 0 && Indented && dropped == 0 ? Size * 1.2 : 0;
                var taken = Taken(page, font, words, at, columnWidth - indent);
                Draw(page, font, words[at..(at + taken)], Margin + (column * (columnWidth + Gutter)) + indent, y,
                    Justified && at + taken < words.Length ? columnWidth - indent : null);
                (at, y) = (at + taken, y - leading);
            }

            if (!Indented)
                y -= leading * 0.6;
        }

        if (Foot is not null)
            page.AddText(Foot, 8, new PdfPoint(Margin, 30), font);
        return builder.Build();
    }

    private int Taken(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string[] words, int start, double width)
    {
        var taken = 1;
        while (start + taken < words.Length && Measure(page, font, string.Join(' ', words[start..(start + taken + 1)])) <= width)
            taken++;
        return taken;
    }

    private void Draw(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string[] words, double left, double y, double? width)
    {
        var space = width is null || words.Length == 1
            ? Measure(page, font, " ")
            : (width.Value - words.Sum(word => Measure(page, font, word))) / (words.Length - 1);
        foreach (var word in words)
        {
            page.AddText(word, Size, new PdfPoint(left, y), font);
            left += Measure(page, font, word) + space;
        }
    }

    private double Measure(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string text) =>
        page.MeasureText(text + ".", Size, new PdfPoint(0, 0), font)[^1].StartBaseLine.X;
}
