namespace Feed.Articles.Reading;

/// <summary>A file's text without its front matter.</summary>
/// <param name="Facts">What the front matter declares; null when there is none.</param>
/// <param name="Text">The text after it.</param>
/// <param name="Problem">One sentence when the file cannot be used, else null.</param>
internal sealed record FrontMatterResult(Facts? Facts, string Text, string? Problem)
{
    /// <summary>The facts as a list, for a parsed file.</summary>
    public IReadOnlyList<Facts> Declared => Facts is null ? [] : [Facts];
}
