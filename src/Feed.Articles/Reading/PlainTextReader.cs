namespace Feed.Articles.Reading;

/// <summary>Reads <c>.txt</c>: an optional front matter, the headline, paragraphs.</summary>
internal static class PlainTextReader
{
    /// <summary>The draft, or one sentence on why there is none.</summary>
    public static (Draft? Draft, string? Problem) Read(ReadOnlySpan<byte> content, TimeZoneInfo zone)
    {
        if (!TextDecoder.TryDecode(content, out var text, out var reason))
            return (null, reason);
        var front = FrontMatter.Read(CleanText.Lines(text).TrimStart('\n'), zone);
        if (front.Problem is not null)
            return (null, front.Problem);
        Paragraph[] paragraphs = [.. ParagraphText.Split(front.Text).Select(line => new Paragraph(ParagraphKind.Text, line))];
        return (new Draft(null, paragraphs, front.Facts is { } facts ? [facts] : []), null);
    }
}
