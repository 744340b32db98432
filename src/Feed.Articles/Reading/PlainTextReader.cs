namespace Feed.Articles.Reading;

/// <summary>Reads <c>.txt</c>: an optional front matter, the headline, paragraphs.</summary>
internal static class PlainTextReader
{
    private const int MaxLines = 100_000;

    /// <summary>The draft, or one sentence on why there is none.</summary>
    public static (Draft? Draft, string? Problem) Read(ReadOnlySpan<byte> content, TimeZoneInfo zone)
    {
        if (!TextDecoder.TryDecode(content, out var text, out var reason))
            return (null, reason);
        if (WordCount.Problem(WordCount.Of(text)) is { } tooLong)
            return (null, tooLong);
        var front = FrontMatter.Read(CleanText.Lines(text).TrimStart('\n'), zone);
        if (front.Problem is not null)
            return (null, front.Problem);
        if (front.Text.AsSpan().Count('\n') > MaxLines)
            return (null, FormattableString.Invariant($"The file has more than the {MaxLines:N0} lines that are read; upload the article alone."));
        Paragraph[] paragraphs = [.. ParagraphText.Split(front.Text).Select(line => new Paragraph(ParagraphKind.Text, line))];
        return (new Draft(null, paragraphs, front.Facts is { } facts ? [facts] : []), null);
    }
}
