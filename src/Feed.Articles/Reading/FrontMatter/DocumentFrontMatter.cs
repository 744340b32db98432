using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>The facts at the head of a document or mail: leading paragraphs of "key: value", with or without delimiters.</summary>
internal static partial class DocumentFrontMatter
{
    private const int MaxLines = 60;
    private const int MaxLineLength = 300;

    /// <summary>
    /// Moves the facts from the leading paragraphs of a parsed file to its declarations. A file without such facts is returned unchanged.
    /// </summary>
    /// <param name="parsed">The file as parsed by its format's reader.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static ParsedFile Take(ParsedFile parsed, TimeZoneInfo zone)
    {
        var count = 0;
        List<string> lines = [];
        for (var isClosed = false; !isClosed && count < Math.Min(parsed.Paragraphs.Count, MaxLines); count++)
        {
            if (FactLines(parsed.Paragraphs[count].Text) is not { } factLines)
                break;
            var endsWithDelimiter = factLines is [.., ""];
            isClosed = endsWithDelimiter && lines.Count + factLines.Count > 1;
            lines.AddRange(factLines.Where(line => line.Length > 0));
        }

        if (lines.Count == 0)
            return parsed;
        var read = FrontMatter.Read(string.Join('\n', lines) + "\n\n", zone);
        return read.Facts is not { } facts || read.Problem is not null ? parsed
            : parsed with
            {
                Headline = HeadlineOutside(parsed.Headline, lines),
                Paragraphs = [.. parsed.Paragraphs.Skip(count)],
                Declared = [facts, .. parsed.Declared]
            };
    }

    /// <summary>The facts in a paragraph, one per line, with an empty line for a delimiter; null when it is something else.</summary>
    private static List<string>? FactLines(string text)
    {
        if (text.Length is 0 or > MaxLineLength)
            return null;
        List<string> lines = [.. Break().Split(text).Select(line => line.Trim().Replace('\t', ' '))
            .Select(line => Marks().IsMatch(line) ? "" : line)];
        return lines.TrueForAll(line => line.Length == 0 || FrontMatterText.HasKey(line)) ? lines : null;
    }

    private static string? HeadlineOutside(string? headline, List<string> lines) =>
        headline is not null && lines.Contains(headline.Trim()) ? null : headline;

    /// <summary>The boundary between two lines that a PDF may have joined.</summary>
    [GeneratedRegex(@"\n|(?<=^[-–—+]{3}) | (?=[-–—+]{3}$)| (?=(title|draft|published|publish|status|date|author|tags|embargo): )",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"^([-–—]+|\+{3}|\*{3})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
