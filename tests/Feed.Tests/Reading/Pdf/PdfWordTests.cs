using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Feed.Tests.Reading.Pdf;

/// <summary>Words that are drawn letter by letter.</summary>
public sealed class PdfWordTests
{
    private const string Line = "Pears from Harwick cost more On Tuesday the Wales ferry AVA took Yvonne To Ansel";

    /// <summary>A line is drawn letter by letter; the pairs that a font kerns are moved together or apart.</summary>
    private static string Read(double kerning, double tracking, bool drawsSpaces, string line = Line)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        page.AddText("Harwick Counts Its Ferries Again", 20, new PdfPoint(50, 760), font);
        for (var row = 0; row < 4; row++)
        {
            var left = 50.0;
            for (var i = 0; i < line.Length; i++)
            {
                var width = page.MeasureText(line[i] + ".", 11, new PdfPoint(0, 0), font)[^1].StartBaseLine.X;
                if (drawsSpaces || line[i] != ' ')
                    page.AddText(line[i..(i + 1)], 11, new PdfPoint(left, 700 - (row * 14)), font);
                var isKerned = i + 1 < line.Length && line[i] is 'T' or 'W' or 'A' or 'V' or 'Y' && line[i + 1] is not ' ';
                left += width + (11 * (tracking + (isKerned ? kerning : 0)));
            }
        }

        return Upload.Article("ferry.pdf", builder.Build()).Paragraphs[0].Text;
    }

    [Theory]
    [InlineData(-0.18)]
    [InlineData(-0.12)]
    [InlineData(-0.05)]
    [InlineData(0.08)]
    public void Kerned_letters_stay_in_their_word(double kerning)
    {
        foreach (var drawsSpaces in (bool[])[true, false])
            Assert.StartsWith(Line, Read(kerning, 0, drawsSpaces), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.03)]
    [InlineData(0.05)]
    [InlineData(0.12)]
    [InlineData(0.2)]
    [InlineData(0.3)]
    public void Letters_that_are_spaced_out_stay_in_their_words(double tracking)
    {
        foreach (var drawsSpaces in (bool[])[true, false])
            Assert.StartsWith("PEARS FROM HARWICK COST", Read(0, tracking, drawsSpaces, "PEARS FROM HARWICK COST"), StringComparison.Ordinal);
    }
}
