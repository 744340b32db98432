using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// The text of a page without scripts, styles, comments and tags: a sample for guessing the encoding. Runs in linear time, even on
/// unclosed tags.
/// </summary>
internal static class BareText
{
    private static readonly (string Start, string End)[] Blocks = [("<script", "</script"), ("<style", "</style"), ("<!--", "-->")];

    /// <summary>The text, with a space for each script, style, comment or tag.</summary>
    public static string Of(string page)
    {
        var text = new StringBuilder(page.Length);
        var hasEnd = new[] { true, true, true };
        for (var at = 0; at < page.Length;)
        {
            StepBudget.Spend();
            var next = page.IndexOf('<', at);
            if (next < 0)
                return text.Append(page, at, page.Length - at).ToString();
            text.Append(page, at, next - at);
            var end = EndOfBlock(page, next, hasEnd);
            if (end < 0)
                end = EndOfTag(page, next);
            text.Append(end < 0 ? '<' : ' ');
            at = end < 0 ? next + 1 : end;
        }

        return text.ToString();
    }

    /// <summary>The end of the script, style or comment that starts at <paramref name="at"/>; -1 when none does or it never ends.</summary>
    private static int EndOfBlock(string page, int at, bool[] hasEnd)
    {
        for (var i = 0; i < Blocks.Length; i++)
        {
            var (start, end) = Blocks[i];
            if (!hasEnd[i] || !page.AsSpan(at).StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            var found = page.IndexOf(end, at + start.Length, StringComparison.OrdinalIgnoreCase);
            hasEnd[i] = found >= 0;
            return found < 0 ? -1 : found + end.Length;
        }

        return -1;
    }

    /// <summary>The end of the tag that starts at <paramref name="at"/>; -1 when another one starts first.</summary>
    private static int EndOfTag(string page, int at)
    {
        var mark = page.AsSpan(at + 1).IndexOfAny('<', '>');
        return mark >= 0 && page[at + 1 + mark] == '>' ? at + 2 + mark : -1;
    }
}
