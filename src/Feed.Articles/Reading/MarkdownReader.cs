using Markdig;

namespace Feed.Articles.Reading;

/// <summary>Reads <c>.md</c>: an optional front matter, then CommonMark with tables, strikethrough and bare links.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    /// <summary>The draft, or one sentence on why there is none.</summary>
    public static (Draft? Draft, string? Problem) Read(ReadOnlySpan<byte> content, TimeZoneInfo zone)
    {
        if (!TextDecoder.TryDecode(content, out var text, out var reason))
            return (null, reason);
        var front = FrontMatter.Read(CleanText.Lines(text).TrimStart('\n'), zone);
        if (front.Problem is not null)
            return (null, front.Problem);
        if (Html(front.Text) is not { } html || HtmlDepth.Of(html) > HtmlDepth.Max)
            return (null, "Lists or quotations in the Markdown are nested too deeply, so it is not read; simplify them.");
        var body = HtmlReader.Parse(html).Body;
        return (new Draft(null, body is null ? [] : HtmlBlocks.Of(body, front.Facts?.Url), front.Facts is { } facts ? [facts] : []), null);
    }

    private static string? Html(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting.
            return null;
        }
    }
}
