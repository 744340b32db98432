using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Finds indented code that contains Liquid tags, which is kept as written. Elsewhere, Liquid tags are cut.</summary>
internal static partial class IndentedCode
{
    /// <summary>Whether a line is indented like code.</summary>
    public static bool IsIndented(string line) => line.StartsWith("    ", StringComparison.Ordinal) || line is ['\t', ..];

    /// <summary>The index of the last line of code with Liquid tags; -1 when no such code starts at <paramref name="start"/>.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="start">The index of a line below a blank one.</param>
    /// <param name="above">The last line above it that is not indented as code; indented lines below a list item belong to it.</param>
    public static int End(string[] lines, int start, string above)
    {
        if (!IsIndented(lines[start]) || Item().IsMatch(above))
            return -1;
        var (end, hasLiquid) = (start, false);
        for (; end < lines.Length && IsIndented(lines[end]) && !string.IsNullOrWhiteSpace(lines[end]); end++)
        {
            StepBudget.Spend();
            if (Content().IsMatch(lines[end]))
                return -1;
            hasLiquid |= Liquid().IsMatch(lines[end]);
        }

        return hasLiquid ? end - 1 : -1;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>A list item or a footnote, or a line indented inside one.</summary>
    [GeneratedRegex(@"^ {1,3}\S|^([-*+]|[0-9]{1,9}[.)])\s|^\[\^|^:\s", Options)]
    private static partial Regex Item();

    [GeneratedRegex(@"\{\{[^{}]*\}\}|\{%[^{}]*%\}", Options)]
    private static partial Regex Liquid();

    /// <summary>Hugo shortcodes and Liquid includes insert content; a site generator expands them even in indented lines.</summary>
    [GeneratedRegex(@"\{\{[<%]|\{%-?\s*(include|highlight|endhighlight|comment|endcomment|capture|endcapture|raw|endraw)\b", Options)]
    private static partial Regex Content();
}
