using System.Text.RegularExpressions;
using Markdig;

namespace Feed.Articles.Reading;

/// <summary>Reads <c>.md</c>: optional front matter, then CommonMark with tables, footnotes, strikethrough and bare links.</summary>
internal static partial class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseFootnotes().UseDefinitionLists().Build();

    /// <summary>Markdig compares the marks in a block with each other, so their number must be limited.</summary>
    private const int MaxMarksInBlock = 2000;

    private const int MaxMarks = 20_000;
    private const int MaxLines = 20_000;

    private const string TooDeep = "Lists or block quotes in the Markdown are nested too deeply, so it is not read; simplify them.";

    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="name">The blob's name, folders included.</param>
    /// <param name="zone">The time zone of dates that name none.</param>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlySpan<byte> content, string name, TimeZoneInfo zone)
    {
        var file = TextFile.Read(content, zone, isMarkdown: true);
        if (file.Problem is not null)
            return (null, file.Problem);
        var (article, cover) = CoverDivider.Split(file.Text);
        var (text, parts) = DataPictures.Extract(article);
        var markdown = MarkdownSource.Clean(text);
        if (SizeProblem(markdown) is { } tooLarge)
            return (null, tooLarge);
        if (ToHtml(markdown) is not { } html || HtmlPageSize.Measure(html) is { Problem: not null })
            return (null, TooDeep);
        var body = HtmlReader.Parse(ReplaceDeletions(html)).Body!;
        HiddenHtml.Remove(body);
        MarkdownPage.Prepare(body);
        var pictures = HtmlPictures.Mark(body.Owner!, new PictureAddresses(Base: null, parts));
        var paragraphs = HtmlBlocks.Paragraphs(body, file.Facts?.Url, keepBreaks: true, pictures);
        var wantsTitle = file.Facts is { Title: null } && paragraphs is not [{ Kind: ParagraphKind.Heading }, ..];
        var named = MarkdownName.Read(name, zone, wantsTitle);
        // Jekyll takes the date of publication from the name, whatever the front matter says about the last change.
        var front = named.Published is null ? file.Declared
            : file.Declared.Select(facts => facts.IsDateOfChange ? facts with { Published = null } : facts);
        Facts[] declared = [.. front, named, .. HeadRemarks.Of(file.Text, zone)];
        return (new ParsedFile(null, paragraphs, declared)
        {
            TextAsWritten = article,
            Parts = parts,
            Cover = cover,
            Notes = cover is null ? [] : [CoverDivider.Notice],
        }, null);
    }

    /// <summary>One sentence when the Markdown is too large or too deeply nested; null when it can be read.</summary>
    private static string? SizeProblem(string markdown)
    {
        int lines = 0, marks = 0, marksInBlock = 0;
        var nesting = new MarkdownNesting();
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            lines++;
            if (line.Trim().IsEmpty)
                marksInBlock = 0;
            if (!nesting.Take(line))
                return TooDeep;
            var found = CountMarks(line);
            marks += found;
            marksInBlock += found;
            if (lines > MaxLines || marks > MaxMarks || marksInBlock > MaxMarksInBlock)
                return FormattableString.Invariant(
                    $"The Markdown exceeds a limit in line {lines}; it may have at most {MaxLines:N0} lines, {MaxMarks:N0} formatting characters, and {MaxMarksInBlock:N0} of them without an empty line between.");
        }

        return null;
    }

    /// <summary>
    /// The number of marks in a line that Markdig compares with others: marks of emphasis, links and tables, but not of HTML.
    /// </summary>
    private static int CountMarks(ReadOnlySpan<char> line)
    {
        var found = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var next = at + 1 < line.Length ? line[at + 1] : '\0';
            found += line[at] switch
            {
                '[' or ']' or '*' or '_' or '`' or '~' or '|' or '^' => 1,
                '+' or '=' when next == line[at] => 1,

                // A picture, ![, and an automatic link, <http.
                '!' or '<' when next is '[' or 'h' => 1,
                _ => 0,
            };
        }

        return found;
    }

    /// <summary>
    /// Replaces <c>&lt;del&gt;</c> with <c>&lt;s&gt;</c>. Markdig puts <c>&lt;del&gt;&lt;p&gt;</c> into a paragraph; the inner paragraph
    /// ends the outer one, and the deletion with it, but an <c>&lt;s&gt;</c> continues. If a tag is not closed, nothing is replaced,
    /// because the <c>&lt;s&gt;</c> would continue to the end of the file.
    /// </summary>
    private static string ReplaceDeletions(string html) =>
        DeletedTag().Count(html) is > 0 and var tags && DeletedTag().Matches(html).Count(tag => tag.Groups[1].Length > 0) * 2 == tags
            ? DeletedTag().Replace(html, "<$1s") : html;

    [GeneratedRegex("<(/?)del(?=[ \\t\\n>/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeletedTag();

    private static string? ToHtml(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting is exceeded.
            return null;
        }
    }
}
