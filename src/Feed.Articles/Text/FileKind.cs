namespace Feed.Articles;

/// <summary>A kind of file that is not an article.</summary>
/// <param name="Name">Its name with an article, such as <c>a PNG picture</c>.</param>
/// <param name="Advice">What an editor can do to upload its content, as an instruction such as <c>save it as .eml</c>; null when nothing
/// helps.</param>
internal sealed record FileKind(string Name, string? Advice = null)
{
    /// <summary>Whether it is a zip archive whose content no rule recognises.</summary>
    public bool IsZip { get; init; }
}
