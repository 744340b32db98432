namespace Feed.Articles.Reading.Pdf;

/// <summary>A line of a page, measured in points from the lower left corner.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Base">The height on which its letters stand.</param>
/// <param name="Size">The size of most of its letters.</param>
/// <param name="FirstWord">The width of its first word.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Base, double Size, double FirstWord)
{
    /// <summary>Whether another line is set in about the same size.</summary>
    public bool HasSizeOf(PdfLine other) => Math.Abs(Size - other.Size) < 0.12 * Math.Max(Size, other.Size);
}

/// <summary>A block of lines of a page, one below the other.</summary>
/// <param name="Page">The number of its page, from 1.</param>
/// <param name="PageHeight">The height of its page.</param>
/// <param name="Lines">Its lines; at least one.</param>
internal sealed record PdfBlock(int Page, double PageHeight, IReadOnlyList<PdfLine> Lines)
{
    public double Left { get; } = Lines.Min(line => line.Left);

    public double Right { get; } = Lines.Max(line => line.Right);

    /// <summary>The size of its largest line.</summary>
    public double Size { get; } = Lines.Max(line => line.Size);
}
