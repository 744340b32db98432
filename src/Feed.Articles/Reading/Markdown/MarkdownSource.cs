using System.Text;
using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Converts the Markdown of site generators and note-taking apps into CommonMark: shortcodes, Liquid, wikilinks, callouts, task lists and
/// comments. The text inside a shortcode stays, and code blocks stay unchanged except for Liquid's raw tags.
/// </summary>
internal static partial class MarkdownSource
{
    /// <summary>Longer than any fence in the code itself.</summary>
    private const string Fence = "``````````";

    /// <summary>The text as CommonMark.</summary>
    public static string Clean(string markdown)
    {
        var clean = new StringBuilder(markdown.Length + 64);
        List<string> text = [];
        List<string> notes = [];
        string[] lines = markdown.Split('\n');
        var above = "";
        for (var at = 0; at < lines.Length; at++)
        {
            StepBudget.Spend();
            var end = CodeEnd(lines, at);
            if (end < 0 && (at == 0 || string.IsNullOrWhiteSpace(lines[at - 1])))
                end = IndentedCode.End(lines, at, above);
            if (end < 0)
            {
                if (!IndentedCode.IsIndented(lines[at]) && !string.IsNullOrWhiteSpace(lines[at]))
                    above = lines[at];
                text.Add(lines[at]);
                continue;
            }

            Flush();
            AppendCode(lines, at, end, clean);
            at = end;
        }

        Flush();
        foreach (var (index, note) in notes.Index())
            clean.Append("\n[^").Append(MarkdownInline.NoteLabel(index + 1)).Append("]: ").Append(note).Append('\n');
        return clean.ToString();

        void Flush()
        {
            if (text.Count > 0)
            {
                var joined = UnwrapAsides(string.Join('\n', MarkdownLines.Clean(MarkdownAdmonitions.ToCallouts(text))));
                clean.Append(MarkdownInline.Clean(WithMarks(AcceptChanges(joined)), notes)).Append('\n');
            }

            text.Clear();
        }
    }

    /// <summary>Accepts CriticMarkup changes: deletions and comments are cut, additions stay.</summary>
    private static string AcceptChanges(string text) =>
        text.Contains('}', StringComparison.Ordinal) && text.Contains('{', StringComparison.Ordinal)
            ? Change().Replace(DeletionOrComment().Replace(text, ""), "${added}${marked}${new}")
            : text;

    /// <summary>
    /// Puts a mark such as <c>&lt;DRAFT&gt;</c> or <c>~~~DRAFT~~~</c> into square brackets, so that it is not taken for an element or for
    /// struck-out text and lost.
    /// </summary>
    private static string WithMarks(string text) =>
        !text.Contains('<', StringComparison.Ordinal) && !text.Contains("~~~", StringComparison.Ordinal) ? text
        : Mark().Replace(text, match =>
            match.Groups["mark"].Value is var mark && HoldMarks.IsSetApart(mark) ? $"[{mark}]" : match.Value);

    /// <summary>Turns the callouts that Notion exports, an icon and text in an <c>aside</c>, into paragraphs.</summary>
    private static string UnwrapAsides(string text) => text.Contains("<aside>", StringComparison.Ordinal)
        ? Aside().Replace(text, "\n\n").Replace("</aside>", "\n\n", StringComparison.Ordinal)
        : text;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"<aside>[ \t]*\n?[ \t]*(<img [^<>\n]*notion[^<>\n]*>|[\p{So}\p{Cs}\uFE0F\u200D]{1,12})?", Options)]
    private static partial Regex Aside();

    [GeneratedRegex(@"<{1,3} ?(?<mark>\p{Lu}[\p{Lu} ]{2,30}\p{Lu}) ?>{1,3}|~{3,9} ?(?<mark>\p{Lu}[\p{Lu} ]{2,30}\p{Lu}) ?~{3,9}", Options)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{--[^{}]*?--\}|\{>>[^{}]*?<<\}", Options)]
    private static partial Regex DeletionOrComment();

    [GeneratedRegex(@"\{(\+\+(?<added>[^{}]*?)\+\+|==(?<marked>[^{}]*?)==|~~[^{}]*?~>(?<new>[^{}]*?)~~)\}", Options)]
    private static partial Regex Change();

    /// <summary>
    /// The last line of the code block that starts in a line; -1 when none starts there. A fence without an end extends to the end of the
    /// text.
    /// </summary>
    private static int CodeEnd(string[] lines, int start)
    {
        if (OpenFence().Match(lines[start]) is { Success: true } fence)
        {
            var mark = fence.Groups["mark"].Value;
            for (var at = start + 1; at < lines.Length; at++)
            {
                var line = lines[at].Trim();
                if (line.Length >= mark.Length && line.AsSpan().IndexOfAnyExcept(mark[0]) < 0)
                    return at;
            }

            return lines.Length - 1;
        }

        if (OpenHighlight().Match(lines[start]) is not { Success: true } open)
            return -1;
        var close = ClosePattern(open);
        for (var at = start; at < lines.Length; at++)
        {
            if (close.IsMatch(lines[at]))
                return at;
        }

        return -1;
    }

    private static void AppendCode(string[] lines, int start, int end, StringBuilder clean)
    {
        if (OpenHighlight().Match(lines[start]) is not { Success: true } open)
        {
            clean.Append(Shortcode.WithoutRaw(string.Join('\n', lines[start..(end + 1)]))).Append('\n');
            return;
        }

        var code = string.Join('\n', lines[start..(end + 1)])[(open.Index + open.Length)..];
        code = code[..ClosePattern(open).Match(code).Index];
        code = Shortcode.WithoutRaw(code).Trim('\n');
        clean.Append('\n').Append(Fence).Append('\n').Append(code).Append('\n').Append(Fence).Append("\n\n");
    }

    private static Regex ClosePattern(Match open) =>
        open.Groups["hugo"].Success ? CloseHugo() : open.Groups["liquid"].Success ? CloseLiquid() : CloseBracket();

    [GeneratedRegex(@"^ {0,3}(> ?)*(?<mark>`{3,}(?=[^`]*$)|~{3,}(?=[^~]*$))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpenFence();

    [GeneratedRegex(@"^\s*((?<hugo>\{\{[<%]\s*(highlight|code|prism)\b[^}]{0,200}[>%]\}\})|(?<liquid>\{%-?\s*(highlight|codeblock)\b[^}]{0,200}%\})|\[(sourcecode|code)( [^\]]{0,200})?\](?![(\[:]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpenHighlight();

    [GeneratedRegex(@"\{\{[<%]\s*/\s*(highlight|code|prism)\s*[>%]\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex CloseHugo();

    [GeneratedRegex(@"\{%-?\s*end(highlight|codeblock)\s*-?%\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CloseLiquid();

    [GeneratedRegex(@"\[/(sourcecode|code)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CloseBracket();
}
