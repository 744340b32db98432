using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// What stands at the head or end of Markdown's lines: callouts, task lists, identifiers of headings, tables of contents.
/// </summary>
internal static partial class MarkdownLines
{
    /// <summary>The lines in CommonMark.</summary>
    public static List<string> Clean(List<string> lines)
    {
        List<string> clean = [];
        var inCallout = false;
        foreach (var line in lines)
        {
            if (Callout().Match(line) is { Success: true } callout)
            {
                clean.AddRange(["", callout.Groups["title"].Value is { Length: > 0 } title ? $"**{title}**" : "", ""]);
                inCallout = true;
            }
            else if (inCallout && line.TrimStart() is ['>', .. var rest])
            {
                clean.Add(Rest(rest is [' ', .. var inside] ? inside : rest));
            }
            else
            {
                if (inCallout)
                    clean.Add("");
                inCallout = false;
                clean.Add(Rest(line));
            }
        }

        return clean;
    }

    private static string Rest(string line)
    {
        if (Contents().IsMatch(line))
            return "";
        if (line is ['#', ..])
            return HeadingId().Replace(line, "");
        return Task().Match(line) is { Success: true } task
            ? $"{task.Groups["item"].Value}{(task.Groups["done"].Value == " " ? "☐" : "☑")} {line[task.Length..]}"
            : line;
    }

    /// <summary>A callout of GitHub or Obsidian: a notice of the editor, and nobody's words.</summary>
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
    private static partial Regex Contents();
}
