namespace Feed.Articles.Reading;

/// <summary>What the readers of <c>.txt</c> and <c>.md</c> have in common.</summary>
internal static class TextFile
{
    /// <summary>Decodes and measures a file, and splits its front matter off.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    /// <param name="isMarkdown">Whether the file is Markdown, where static-site generators have rules of their own.</param>
    public static FrontMatterResult Read(ReadOnlySpan<byte> content, TimeZoneInfo zone, bool isMarkdown = false)
    {
        if (!TextDecoder.TryDecode(content, out var text, out var reason))
            return new FrontMatterResult(null, "", reason);
        return WordCount.Problem(WordCount.Of(text)) is { } tooLong
            ? new FrontMatterResult(null, "", tooLong)
            : FrontMatter.Read(CleanText.Lines(text), zone, isMarkdown);
    }
}
