using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// Cuts comments, <c>&lt;!-- ... --&gt;</c>, and struck-out text, <c>~~...~~</c> or <c>&lt;del&gt;...&lt;/del&gt;</c>, from plain text.
/// </summary>
internal static class RemovedText
{
    private const int MaxComment = 4000;
    private const int MaxStruck = 2000;

    private static readonly (string Start, string End)[] Elements = [("<del>", "</del>"), ("<strike>", "</strike>"), ("<s>", "</s>")];

    /// <summary>The text without comments and struck-out parts. An unclosed one stays. Runs in linear time.</summary>
    public static string Cut(string text)
    {
        if (!text.Contains("<!--", StringComparison.Ordinal) && !text.Contains("~~", StringComparison.Ordinal)
            && !Array.Exists(Elements, element => text.Contains(element.Start, StringComparison.OrdinalIgnoreCase)))
            return text;
        var kept = new StringBuilder();
        var (from, commentEnd) = (0, -1);
        for (var at = 0; at < text.Length;)
        {
            StepBudget.Spend();
            var next = text.AsSpan(at).IndexOfAny('<', '~');
            if (next < 0)
                break;
            at += next;
            var end = text[at] == '<' ? Math.Max(CommentEnd(text, at, ref commentEnd), ElementEnd(text, at)) : StruckEnd(text, at);
            if (end > at)
            {
                kept.Append(text, from, at - from);
                from = end;
            }

            at = Math.Max(end, at + 1);
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>
    /// The end of the comment that starts at <paramref name="at"/>; 0 when none does. <paramref name="found"/> caches the last end.
    /// </summary>
    private static int CommentEnd(string text, int at, ref int found)
    {
        if (!text.AsSpan(at).StartsWith("<!--") || text.AsSpan(at + 4) is ['>', ..])
            return 0;
        if (found < at + 4)
            found = text.IndexOf("-->", at + 4, StringComparison.Ordinal) is >= 0 and var next ? next : int.MaxValue;
        return found <= at + 4 + MaxComment ? found + 3 : 0;
    }

    /// <summary>The end of the struck-out element that starts at <paramref name="at"/>, within its paragraph; 0 when none does.</summary>
    private static int ElementEnd(string text, int at)
    {
        foreach (var (start, end) in Elements)
        {
            if (!text.AsSpan(at).StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            var inside = text.AsSpan(at + start.Length, Math.Min(MaxStruck, text.Length - at - start.Length));
            var length = inside.IndexOf(end, StringComparison.OrdinalIgnoreCase);
            return length > 0 && !inside[..length].Contains("\n\n", StringComparison.Ordinal)
                ? at + start.Length + length + end.Length
                : 0;
        }

        return 0;
    }

    /// <summary>The end of the struck-out text that starts at <paramref name="at"/>, within its line; 0 when none does.</summary>
    private static int StruckEnd(string text, int at)
    {
        // Three marks are an ornament: "~~~DRAFT~~~".
        if (at + 2 >= text.Length || text[at + 1] != '~' || text[at + 2] == '~' || char.IsWhiteSpace(text[at + 2])
            || (at > 0 && text[at - 1] == '~'))
            return 0;
        var length = text.AsSpan(at + 2).IndexOfAny('~', '\n');
        var end = at + 2 + length;
        return length is > 0 and <= MaxStruck && !char.IsWhiteSpace(text[end - 1]) && text.AsSpan(end).StartsWith("~~")
            && !text.AsSpan(end).StartsWith("~~~") ? end + 2 : 0;
    }
}
