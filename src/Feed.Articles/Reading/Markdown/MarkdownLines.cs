using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Converts line syntax that CommonMark lacks: callouts, containers, task lists, ids of headings and blocks, tables of contents,
/// abbreviations, and the imports and exports of MDX.
/// </summary>
internal static partial class MarkdownLines
{
    /// <summary>The lines as CommonMark.</summary>
    public static List<string> Clean(List<string> lines)
    {
        List<string> clean = [];
        var inCallout = false;
        var isHeadlineBelow = false;
        foreach (var written in RemoveImportsAndExports(lines))
        {
            var line = BlockId().Replace(written, "");
            if (Abbreviation().IsMatch(line))
                continue;
            if (Container().Match(line) is { Success: true } container)
                clean.AddRange(["", container.Groups["title"].Value.Trim() is { Length: > 0 } name ? $"**{name}**" : "", ""]);
            else if (Callout().Match(line) is { Success: true } callout)
            {
                isHeadlineBelow = clean.TrueForAll(string.IsNullOrWhiteSpace);
                clean.AddRange(["", callout.Groups["title"].Value is { Length: > 0 } title ? $"**{title}**" : "", ""]);
                inCallout = true;
            }
            else if (inCallout && line.TrimStart() is ['>', .. var rest])
            {
                clean.Add(CleanLine(rest is [' ', .. var inside] ? inside : rest));
            }
            else
            {
                if (inCallout)
                    clean.Add("");
                inCallout = false;
                // A callout above the headline must not become the headline.
                if (isHeadlineBelow && line.StartsWith("# ", StringComparison.Ordinal))
                    clean.InsertRange(0, [CleanLine(line), ""]);
                else
                    clean.Add(CleanLine(line));
                isHeadlineBelow &= line.Trim().Length == 0;
            }
        }

        return clean;
    }

    /// <summary>
    /// Removes the imports and exports of MDX. An export continues to the next empty line; an import ends with the line that names its
    /// module.
    /// </summary>
    private static IEnumerable<string> RemoveImportsAndExports(List<string> lines)
    {
        var (isOpen, isImport) = (false, false);
        foreach (var line in lines)
        {
            if (!isOpen && Statement().Match(line) is { Success: true } statement)
                (isOpen, isImport) = (true, statement.Groups["import"].Success);
            if (!isOpen)
            {
                yield return line;
                continue;
            }

            isOpen = line.Trim().Length > 0 && !(isImport && EndsWithModule().IsMatch(line));
            if (line.Trim().Length == 0)
                yield return line;
        }
    }

    private static string CleanLine(string line)
    {
        if (TableOfContents().IsMatch(line))
            return "";
        if (line is ['#', ..])
            return HeadingId().Replace(line, "");
        return Task().Match(line) is { Success: true } task
            ? $"{task.Groups["item"].Value}{(task.Groups["done"].Value == " " ? "☐" : "☑")} {line[task.Length..]}"
            : line;
    }

    /// <summary>An import or export of a JavaScript module. A sentence that starts with one of these words continues differently.</summary>
    [GeneratedRegex(@"^((?<import>import)(\s+['""]|\s+(\w+\s*,\s*)?(\{|\*\s+as\s|\w+\s+from\s+['""]))|export\s+((default|const|let|var|function|async|class)\s.*[=({]|\{|\*\s+from\s))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"['""]\s*;?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsWithModule();

    /// <summary>The first or last line of a container: <c>:::note A title</c>, <c>::: {.lead}</c> and <c>:::</c>.</summary>
    [GeneratedRegex(@"^\s*:{3,}\s*(\{[^{}]*\}|\.?[\p{L}\p{N}_-]+)?\s*(\[(?<title>[^\[\]]*)\]|\{[^{}]*\}|(?<title>[^\[\]{}:]+))?\s*:*\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Container();

    /// <summary>The id by which notes link to a block: <c>^first-part</c>.</summary>
    [GeneratedRegex(@"(^|(?<=\S)\s+)\^([A-Za-z][A-Za-z0-9-]{1,40}|[A-Za-z0-9-]{3,40})\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlockId();

    /// <summary>The definition of an abbreviation, which pages show as a tooltip.</summary>
    [GeneratedRegex(@"^\s{0,3}\*\[[^\[\]]{1,60}\]:\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Abbreviation();

    /// <summary>A callout of GitHub or Obsidian. It is a notice from the editor, not a quotation.</summary>
    [GeneratedRegex(@"^ {0,3}> ?\[!\p{L}[\p{L}\p{N}_|-]{0,30}\][+-]?\s*(?<title>.*?)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Callout();

    [GeneratedRegex(@"^(?<item>\s*(> ?)*([-*+]|\d{1,4}[.)])\s+)\[(?<done>[ xX])\]\s+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Task();

    [GeneratedRegex(@"\s*\{[#.:][^{}]{0,200}\}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"^\s*(([-*+]|1\.)\s+TOC|\[\[?_?toc_?\]\]?|\{:\s*toc\s*\}|<!-- *toc *-->)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TableOfContents();
}
