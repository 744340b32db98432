using System.Text.RegularExpressions;
using Markdig;

namespace Feed.Articles.Reading;

/// <summary>Reads <c>.md</c>: an optional front matter, then CommonMark with tables, footnotes, strikethrough and bare links.</summary>
internal static partial class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseFootnotes().UseDefinitionLists().Build();

    /// <summary>
    /// Markdig compares marks that may belong together with each other, so that their number in one block has to be bounded.
    /// </summary>
    private const int MaxMarksInBlock = 2000;

    private const int MaxMarks = 20_000;
    private const int MaxLines = 20_000;

    private const string TooDeep = "Lists or quotations in the Markdown are nested too deeply, so it is not read; simplify them.";

    /// <summary>The draft, or one sentence on why there is none.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="name">The blob's name, folders included.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static (ParsedFile? Draft, string? Problem) Read(ReadOnlySpan<byte> content, string name, TimeZoneInfo zone)
    {
        var file = TextFile.Read(content, zone, isMarkdown: true);
        if (file.Problem is not null)
            return (null, file.Problem);
        var (text, parts) = DataPictures.Take(file.Text);
        var markdown = MarkdownSource.Clean(text);
        if (Size(markdown) is { } tooLarge)
            return (null, tooLarge);
        if (Html(markdown) is not { } html || HtmlDepth.Of(html) is { Problem: not null })
            return (null, TooDeep);
        var body = HtmlReader.Parse(WithDeletions(html)).Body!;
        HiddenHtml.Remove(body);
        MarkdownPage.Prepare(body);
        var pictures = HtmlPictures.Mark(body.Owner!, new PictureAddresses(Base: null, parts));
        var paragraphs = HtmlBlocks.Of(body, file.Facts?.Url, keepBreaks: true, pictures);
        var wantsTitle = file.Facts is { Title: null } && paragraphs is not [{ Kind: ParagraphKind.Heading }, ..];
        Facts[] declared = [.. file.Declared, MarkdownName.Read(name, zone, wantsTitle), .. PropertyLines.Of(file.Text, zone)];
        return (new ParsedFile(null, paragraphs, declared)
        {
            Parts = parts,
        }, null);
    }

    /// <summary>One sentence when the Markdown is no article by its size; null when it is fine.</summary>
    private static string? Size(string markdown)
    {
        int lines = 0, marks = 0, inBlock = 0;
        var nesting = new MarkdownNesting();
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            lines++;
            if (line.Trim().IsEmpty)
                inBlock = 0;
            if (!nesting.Take(line))
                return TooDeep;
            var found = Marks(line);
            marks += found;
            inBlock += found;
            if (lines > MaxLines || marks > MaxMarks || inBlock > MaxMarksInBlock)
                return FormattableString.Invariant(
                    $"The Markdown has more lines or marks than are read (up to line {lines}); at most {MaxLines:N0} lines, {MaxMarks:N0} marks and {MaxMarksInBlock:N0} marks without an empty line between are.");
        }

        return null;
    }

    /// <summary>How many marks of a line are compared with others: those of emphasis, links and tables; signs of HTML are not.</summary>
    private static int Marks(ReadOnlySpan<char> line)
    {
        var found = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var doubled = at + 1 < line.Length && line[at + 1] == line[at];
            found += line[at] is '[' or ']' or '*' or '_' or '`' or '~' or '|' or '^' || (line[at] is '+' or '=' && doubled)
                || (line[at] is '!' or '<' && at + 1 < line.Length && line[at + 1] is '[' or 'h')
                ? 1
                : 0;
        }

        return found;
    }

    /// <summary>
    /// Markdig puts <c>&lt;del&gt;&lt;p&gt;</c> into a paragraph, which the inner one ends, and the deletion with it; <c>&lt;s&gt;</c> goes
    /// on in the inner one. It would go on to the end of the file where nothing closes it.
    /// </summary>
    private static string WithDeletions(string html) =>
        DeletedTag().Count(html) is > 0 and var tags && DeletedTag().Matches(html).Count(tag => tag.Groups[1].Length > 0) * 2 == tags
            ? DeletedTag().Replace(html, "<$1s") : html;

    [GeneratedRegex("<(/?)del(?=[ \\t\\n>/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeletedTag();

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
