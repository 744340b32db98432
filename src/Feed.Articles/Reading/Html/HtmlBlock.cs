namespace Feed.Articles.Reading;

/// <summary>A paragraph of a page.</summary>
/// <param name="Paragraph">The paragraph, without its HTML.</param>
/// <param name="LinkShare">The share of its letters that are in a link, 0 to 1.</param>
/// <param name="Markup">Its HTML before sanitising. Sanitising is the slowest step and only needed for published paragraphs.</param>
internal sealed record HtmlBlock(Paragraph Paragraph, double LinkShare, string? Markup = null)
{
    /// <summary>The paragraph with its sanitised HTML.</summary>
    public Paragraph Sanitised => Markup is null ? Paragraph : Paragraph with { Html = InlineHtml.Safe(Markup, Paragraph.Text) };
}
