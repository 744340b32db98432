using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Collects the letters and pictures that a page draws, within a budget, and ignores everything else.</summary>
internal sealed class PdfLetters(
    PdfBudget budget,
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions)
    : BaseStreamProcessor<PdfPage>(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit,
        rotation, initialMatrix, parsingOptions)
{
    /// <summary>A page is at most 14,400 points wide and high. Anything drawn far outside it, or larger, is invisible.</summary>
    private const double MaxCoordinate = 20_000;

    /// <summary>A colour whose channels all reach this value looks white.</summary>
    private const double WhiteThreshold = 0.99;

    private readonly List<(Letter Letter, (string Value, int Left, int Bottom) Place, bool IsUnseen)> letters = [];
    private bool hasColouredArea;
    private readonly double height = cropBox.Bounds.Height;
    private readonly HashSet<PdfPhoto> photos = [];
    private int pictures;

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new PdfPage(VisibleLetters(), pictures, photos, height);
    }

    /// <summary>
    /// The letters that a reader sees. On a page with pictures or coloured areas, invisible letters may be the text of a scan, and white
    /// ones may be on a colour. Letters that are drawn twice, to make them bold, count once.
    /// </summary>
    private List<Letter> VisibleLetters()
    {
        var shown = hasColouredArea || pictures > 0 || letters.TrueForAll(letter => letter.IsUnseen) ? letters
            : letters.FindAll(letter => !letter.IsUnseen);
        HashSet<(string Value, int Left, int Bottom)> seen = [];
        return [.. shown.Where(letter => string.IsNullOrWhiteSpace(letter.Place.Value) || seen.Add(letter.Place))
            .Select(letter => letter.Letter)];
    }

    private static bool IsWhite(IColor? color) =>
        color is GrayColor or RGBColor or CMYKColor && color.ToRGBValues() is ( >= WhiteThreshold, >= WhiteThreshold, >= WhiteThreshold);

    private void TrackFill() => hasColouredArea |= !IsWhite(GetCurrentState().CurrentNonStrokingColor);

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        budget.CountLetter();
        var glyph = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix,
            characterBoundingBox.GlyphBounds);
        var cell = PerformantRectangleTransformer.Transform(
            renderingMatrix, textMatrix, transformationMatrix,
                new PdfRectangle(0, 0, characterBoundingBox.Width, UserSpaceUnit.PointMultiples));
        var loose = PerformantRectangleTransformer.Transform(
            renderingMatrix, textMatrix, transformationMatrix,
                new PdfRectangle(0, font.GetDescent(), characterBoundingBox.Width, font.GetAscent()));

        // The memory of layout analysis grows with the distances between letters.
        if (!(Math.Abs(pointSize) < MaxCoordinate) || !IsNearPage(glyph) || !IsNearPage(cell) || !IsNearPage(loose))
            return;

        var mode = currentState.FontState.TextRenderingMode;
        var isUnseen = mode == TextRenderingMode.Neither
            || (mode == TextRenderingMode.Fill && IsWhite(currentState.CurrentNonStrokingColor));
        var place = (unicode, (int)Math.Round(cell.BottomLeft.X), (int)Math.Round(cell.BottomLeft.Y));
        letters.Add((new Letter(
            unicode,
            glyph.Width > double.Epsilon || glyph.Height > double.Epsilon ? glyph : cell,
            loose,
            cell.BottomLeft,
            cell.BottomRight,
            cell.Width,
            fontSize,
            font,
            currentState.FontState.TextRenderingMode,
            currentState.CurrentStrokingColor!,
            currentState.CurrentNonStrokingColor!,
            pointSize,
            TextSequence), place, isUnseen));
    }

    private static bool IsNearPage(in PdfRectangle box) =>
        Math.Abs(box.Left) < MaxCoordinate && Math.Abs(box.Right) < MaxCoordinate
        && Math.Abs(box.Bottom) < MaxCoordinate && Math.Abs(box.Top) < MaxCoordinate;

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        budget.CountForm();
        pictures++;
        if (PdfPhotos.Of(xObjectContentRecord.Stream) is { } photo)
            photos.Add(photo);
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => pictures++;

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.CountForm();
        base.ProcessFormXObject(formStream, xObjectName);
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close) => TrackFill();

    public override void FillStrokePath(FillingRule fillingRule, bool close) => TrackFill();

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName) => hasColouredArea = true;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }
}
