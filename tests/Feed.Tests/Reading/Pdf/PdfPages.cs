using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Feed.Tests.Reading.Pdf;

/// <summary>Draws the pages of a PDF document line by line.</summary>
internal sealed class PdfPages
{
    private const double Leading = 1.25;

    private readonly List<List<(string Text, double Size, PdfPoint Place)>> pages = [[]];

    /// <summary>Begins another page.</summary>
    public PdfPages NextPage()
    {
        pages.Add([]);
        return this;
    }

    /// <summary>Draws lines one below the other.</summary>
    /// <param name="left">Where they begin, in points.</param>
    /// <param name="top">The height of the first.</param>
    /// <param name="size">The size of their letters.</param>
    /// <param name="lines">The lines; an empty one is a gap.</param>
    public PdfPages Draw(double left, double top, double size, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
                pages[^1].Add((lines[i], size, new PdfPoint(left, top - (i * size * Leading))));
        }

        return this;
    }

    /// <summary>How wide a text is, up to where the next letter would begin.</summary>
    public static double Width(string text, double size)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        return builder.AddPage(PageSize.A4).MeasureText(text + ".", size, new PdfPoint(0, 0), font)[^1].StartBaseLine.X;
    }

    /// <summary>The bytes of the document.</summary>
    public byte[] Bytes()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (text, size, place) in lines)
                page.AddText(text, size, place, font);
        }

        return builder.Build();
    }
}
