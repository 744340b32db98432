namespace Feed.Articles.Reading.Pdf;

/// <summary>A line of text in a column, measured in points from the lower left corner of the page.</summary>
/// <param name="Text">The text, on one line.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Baseline">The height of the baseline.</param>
/// <param name="Size">The size of most letters.</param>
/// <param name="FirstWordWidth">The width of the first word.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size, double FirstWordWidth)
{
    /// <summary>The right edge of a full line beside an inset; null when lines may fill the block.</summary>
    public double? Limit { get; init; }

    /// <summary>Whether both lines are set in about the same size.</summary>
    public bool HasSizeOf(PdfLine other) => PdfGlyph.IsSameSize(Size, other.Size);
}

/// <summary>A block of lines on a page, one below the other.</summary>
/// <param name="Page">The page number, from 1.</param>
/// <param name="PageHeight">The height of the page, in points.</param>
/// <param name="Lines">The lines, from top to bottom; at least one.</param>
internal sealed record PdfBlock(int Page, double PageHeight, IReadOnlyList<PdfLine> Lines)
{
    public double Left { get; } = Lines.Min(line => line.Left);

    public double Right { get; } = Lines.Max(line => line.Right);

    /// <summary>The letter size of the largest line.</summary>
    public double Size { get; } = Lines.Max(line => line.Size);
}
