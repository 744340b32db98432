using System.Globalization;
using System.Text;

namespace Feed.Tests.Reading.Pdf;

/// <summary>What a PDF document sets smaller and above or below the line belongs to the line.</summary>
public sealed class PdfRaisedTests
{
    private const string Lead = "The ferry brought three hundred crates of plums to the far bank on Monday, and";

    private static IEnumerable<string> Texts(params Piece[][] lines) =>
        Upload.Article("plums.pdf", PdfText.Of([[new Piece("Plums Cross The River", 20)], [Line("")], .. lines])).Paragraphs.Select(paragraph => paragraph.Text);

    private static Piece Line(string text) => new(text, 12);

    private static Piece Raised(string text, double rise = 4) => new(text, 8, rise);

    [Theory]
    [InlineData("they counted 10", "6", 4, " of them in the end.", "they counted 10⁶ of them in the end.")]
    [InlineData("they took 8 m", "2", 4, " of the deck.", "they took 8 m² of the deck.")]
    [InlineData("the CO", "2", -2, " of the engine is little.", "the CO₂ of the engine is little.")]
    [InlineData("it was the 3", "rd", 4, " of May by then.", "it was the 3rd of May by then.")]
    [InlineData("they took the Plumboat", "TM", 4, " over the river.", "they took the Plumboat™ over the river.")]
    [InlineData("nobody had seen them", "7", 4, " before they came.", "nobody had seen them before they came.")]
    public void A_superscript_or_subscript_stays_in_its_line(string before, string raised, double rise, string after, string wanted) =>
        Assert.Equal(
            [$"{Lead} {wanted}"],
            Texts([Line(Lead)], [Line(before), Raised(raised, rise), Line(after)]));

    [Fact]
    public void A_mark_refers_to_the_note_at_the_foot_of_the_page() =>
        Assert.Equal(
            [$"{Lead} nobody had seen them[1] before they came.[1][2]", "[1] By the clock of the quay, which is slow.", "[2] By the time of the ferry."],
            Texts(
            [
                [Line(Lead)],
                [Line("nobody had seen them"), Raised("1"), Line(" before they came."), Raised("1,2")],
                .. Gap(36),
                [new Piece("1", 6, 3), new Piece("By the clock of the quay, which is slow.", 9, Left: 84)],
                [new Piece("2 By the time of the ferry.", 9)],
            ]));

    [Fact]
    public void A_bullet_is_before_its_item() =>
        Assert.Equal(
            [Lead, "Plums by the pound", "Pears by the crate"],
            Texts(
                [Line(Lead)],
                [Line("")],
                [new Piece("Plums by the pound", 12, Left: 100), new Piece("o", 12, Left: 85)],
                [new Piece("Pears by the crate", 12, Left: 100), new Piece("o", 12, Left: 85)]));

    [Fact]
    public void Lines_that_stand_apart_are_their_own_paragraphs() =>
        Assert.Equal(
            ["Harwick Harbour Board for all of the river", "The fruit of Monday", $"{Lead} {Lead} {Lead}"],
            Texts([Line("Harwick Harbour Board for all of the river")], [new Piece("", 8)], [Line("The fruit of Monday")], [new Piece("", 8)], [Line(Lead)], [Line(Lead)], [Line(Lead)]));

    private static Piece[][] Gap(int lines) => [.. Enumerable.Repeat<Piece[]>([Line("")], lines)];
}

/// <summary>A piece of a line.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="Rise">How far it stands above the line, in points.</param>
/// <param name="Left">Where it begins; behind the piece before it when this is 0.</param>
internal sealed record Piece(string Text, double Size, double Rise = 0, double Left = 0);

/// <summary>Sets lines of pieces on a page as programs do, letters above and below the line among them.</summary>
internal static class PdfText
{
    private const int Top = 760;
    private const double Margin = 70, Leading = 1.3;

    /// <summary>The bytes of a document whose page has the lines.</summary>
    public static byte[] Of(params Piece[][] lines)
    {
        var content = new StringBuilder();
        double height = Top;
        foreach (var line in lines)
        {
            content.Append(CultureInfo.InvariantCulture, $"BT 1 0 0 1 {Margin} {height} Tm ");
            foreach (var piece in line)
            {
                if (piece.Left > 0)
                    content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {piece.Left} {height} Tm ");
                content.Append(CultureInfo.InvariantCulture, $"/F {piece.Size} Tf {piece.Rise} Ts ({piece.Text}) Tj ");
            }

            content.Append("ET\n");
            height -= line.Max(piece => piece.Size) * Leading;
        }

        return PdfTests.Raw(content.ToString(), "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >>");
    }
}
