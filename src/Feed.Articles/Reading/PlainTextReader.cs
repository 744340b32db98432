namespace Feed.Articles.Reading;

/// <summary>Reads <c>.txt</c>: an optional front matter, the headline, paragraphs.</summary>
internal static class PlainTextReader
{
    private const int MaxLines = 100_000;

    /// <summary>The draft, or one sentence on why there is none.</summary>
    public static (Draft? Draft, string? Problem) Read(ReadOnlySpan<byte> content, TimeZoneInfo zone)
    {
        var file = TextFile.Read(content, zone);
        if (file.Problem is not null)
            return (null, file.Problem);
        if (file.Text.AsSpan().Count('\n') > MaxLines)
            return (null, FormattableString.Invariant($"The file has more than the {MaxLines:N0} lines that are read; upload the article alone."));
        Paragraph[] paragraphs = [.. ParagraphText.Split(file.Text).Select(line => new Paragraph(ParagraphKind.Text, line))];
        return (new Draft(null, paragraphs, file.Declared) { HasDatedCaptions = true }, null);
    }
}
