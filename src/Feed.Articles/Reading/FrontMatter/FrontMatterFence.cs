using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>The delimiters around front matter: those of site generators, and others that people and programs use.</summary>
internal static partial class FrontMatterFence
{
    private const int MaxLinesBefore = 8;
    private const int MaxLines = 60;
    private const int MaxDelimiterLength = 12;
    private const int MaxLineLength = 300;

    /// <summary>
    /// The delimiter and the language of a line that opens front matter; both null for any other line. The delimiter also closes the front
    /// matter; the language is null when the line names none. An indented line, or one with more dashes, opens front matter only directly
    /// above a key.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The next one.</param>
    public static (string? Delimiter, string? Language) Opening(string line, string next)
    {
        if (Delimiter().Match(line) is not { Success: true } match)
            return (null, null);
        var isPlain = match.Groups["blank"].Length == 0 && match.Groups["more"].Length == 0 && match.Groups["comment"].Length == 0;
        var language = match.Groups["language"].Value.ToLowerInvariant();
        return !isPlain && !FrontMatterText.HasKey(next.TrimStart())
            ? (null, null)
            : (match.Groups["delimiter"].Value, language.Length > 0 ? language : null);
    }

    /// <summary>Where the opening delimiter of front matter is, after comments, a language or a heading; null when there is none.</summary>
    public static int? FindAfterComments(string text)
    {
        var at = 0;
        for (var number = 0; number < MaxLinesBefore && at < text.Length; number++)
        {
            at += text.AsSpan(at).Length - text.AsSpan(at).TrimStart(" \t\n").Length;
            if (at > 0 && OpeningAt(text, at) is ("---" or "+++", _))
                return LineStart(text, at);
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal)
                && text.IndexOf("-->", at, StringComparison.Ordinal) is > 0 and var close)
                at = close + 3;
            else if (at < text.Length && text[at] is '#' or '%' or '<')
                at = Math.Min(LineEnd(text, at) + 1, text.Length);
            else
                return null;
        }

        return null;
    }

    /// <summary>
    /// Lines that hold the file although no front matter delimiters surround them: a block of code, a comment, a line such as <c>**Draft:**
    /// true</c>. Null when the text begins with none.
    /// </summary>
    public static FencedLines? FindHoldingLines(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart(" \t\n").Length;
        var (end, next) = (start, start);
        List<string> lines = [];
        string? delimiter = null;
        for (var number = 0; number < MaxLines && next < text.Length; number++)
        {
            var line = text[next..LineEnd(text, next)].Trim();
            var isDelimiter = line.Length is > 0 and <= MaxDelimiterLength && Decoration().Replace(line, "").Trim() is var word
                && (word.Length == 0 || (number == 0 && IsLanguage(word)));
            if ((line.Length == 0 && delimiter is null) || (isDelimiter && lines.Count > 0))
            {
                end = line.Length == 0 ? next : EndOfComment(text, Math.Min(LineEnd(text, next) + 1, text.Length));
                break;
            }

            if (line.Length > MaxLineLength)
                return null;
            if (isDelimiter)
                delimiter = line;
            else if (line.Length > 0)
                lines.Add(RemoveDecoration(line));
            next = Math.Min(LineEnd(text, next) + 1, text.Length);
            end = next;
        }

        return lines.Count > 0 && lines.Exists(Holds)
            && BareFrontMatter.Find(string.Join('\n', lines) + "\n\n", isMarkdown: true) is { IsReleaseHead: false } front
            ? new FencedLines(front, start, end, text.AsSpan(0, start).Count('\n') + 1) : null;
    }

    /// <summary>Where the text continues after a comment that contains the delimiters.</summary>
    private static int EndOfComment(string text, int at) =>
        text.AsSpan(at).TrimStart() is var rest
            && (rest.StartsWith("-->", StringComparison.Ordinal) || rest.StartsWith("*/", StringComparison.Ordinal))
            ? text.Length - rest.Length + rest.IndexOfAny('>', '/') + 1 : at;

    private static bool Holds(string line) =>
        FrontMatterText.KeyOf(line) is { } key && BareFrontMatter.IsHold(key, FrontMatterText.ValueOf(line).Trim());

    private static bool IsLanguage(string word) => word.ToLowerInvariant() is "yaml" or "yml" or "toml" or "json" or "text" or "txt";

    /// <summary>
    /// A line without the marks of lists, tables, emphasis and comments: <c>| draft | true |</c> says <c>draft: true</c>.
    /// </summary>
    public static string RemoveDecoration(string line)
    {
        var plain = Inside().Replace(Edges().Replace(line, ""), "").Trim();
        return plain.Contains(':', StringComparison.Ordinal) ? plain : plain.Replace(" | ", ": ", StringComparison.Ordinal);
    }

    private static (string? Delimiter, string? Language) OpeningAt(string text, int at)
    {
        var end = LineEnd(text, at);
        var next = Math.Min(end + 1, text.Length);
        return text[next..LineEnd(text, next)] is var following && FrontMatterText.HasKey(following.TrimStart())
            ? Opening(text[at..end], following)
            : (null, null);
    }

    private static int LineStart(string text, int at) => text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>The end of the line that contains an index.</summary>
    public static int LineEnd(string text, int from) =>
        text.IndexOf('\n', Math.Min(from, text.Length)) is >= 0 and var end ? end : text.Length;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?<blank>[ \t]*)(?<delimiter>---|\+\+\+|;;;)(?<more>-*)[ \t]*(?<language>json|js|javascript|ya?ml|toml)?[ \t]*(?<comment>#.*)?$",
        Options, 1000)]
    private static partial Regex Delimiter();

    [GeneratedRegex(@"[-–—_=~`%*/+#<>!{}:;. ]", Options, 1000)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^(\[//\]: # [\(""'])?[-\s.:%*_|=#>/<!`\[]*|[\s*_|`)\]>""',;-]+$", Options, 1000)]
    private static partial Regex Edges();

    [GeneratedRegex(@"\*\*|__|[*_](?=:)|(?<=:)[*_]|""", Options, 1000)]
    private static partial Regex Inside();
}

/// <summary>Lines that hold the file, between delimiters other than those of front matter.</summary>
/// <param name="Front">The lines without the delimiters.</param>
/// <param name="Start">Where they begin in the text.</param>
/// <param name="End">Where the text after them begins.</param>
/// <param name="Line">The line of the file where they begin, from 1.</param>
internal sealed record FencedLines(BareFrontMatter Front, int Start, int End, int Line);
