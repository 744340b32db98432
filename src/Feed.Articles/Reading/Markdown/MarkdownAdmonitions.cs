using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Converts the admonitions of MkDocs, <c>!!! note "A title"</c> or <c>??? note</c> with its text indented below, into callouts.
/// </summary>
internal static partial class MarkdownAdmonitions
{
    private const int Indent = 4;
    private const int MaxDepth = 8;

    /// <summary>The lines with callouts.</summary>
    public static List<string> ToCallouts(List<string> lines) =>
        lines.Exists(line => line.TrimStart() is ['!', '!', '!', ..] or ['?', '?', '?', ..]) ? Convert(lines, 0) : lines;

    /// <param name="lines">The lines.</param>
    /// <param name="depth">How many admonitions contain the lines; an inner one becomes a callout below the outer one.</param>
    private static List<string> Convert(List<string> lines, int depth)
    {
        List<string> converted = [];
        for (var at = 0; at < lines.Count; at++)
        {
            StepBudget.Spend();
            if (depth == MaxDepth || Start().Match(lines[at]) is not { Success: true } start
                || (!start.Groups["title"].Success && (at + 1 == lines.Count || !IsIndented(lines[at + 1]))))
            {
                converted.Add(depth == 0 ? lines[at] : $"> {lines[at]}");
                continue;
            }

            var body = lines.Skip(at + 1).TakeWhile(line => IsIndented(line) || string.IsNullOrWhiteSpace(line)).ToList();
            while (body is [.., var last] && string.IsNullOrWhiteSpace(last))
            {
                StepBudget.Spend();
                body.RemoveAt(body.Count - 1);
            }

            converted.AddRange(["", $"> [!note] {start.Groups["title"].Value}"]);
            converted.AddRange(Convert([.. body.Select(Outdent)], depth + 1));
            converted.Add("");
            at += body.Count;
        }

        return converted;
    }

    private static bool IsIndented(string line) => line.StartsWith('\t') || line.StartsWith("    ", StringComparison.Ordinal);

    private static string Outdent(string line) => line is ['\t', .. var rest] ? rest : line.Length > Indent ? line[Indent..] : "";

    [GeneratedRegex(@"^(!!!|\?\?\?\+?) ?\p{L}[\p{L}\p{N} _-]{0,60}?( ""(?<title>[^""]{0,200})"")?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Start();
}
