using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// The text of a page without scripts, styles, comments and tags, none of which is in the page's language. It is only good for a guess, and
/// its time grows with the length of the page only, even where nothing that begins ends.
/// </summary>
internal static class BareText
{
    private static readonly (string Start, string End)[] Blocks = [("<script", "</script"), ("<style", "</style"), ("<!--", "-->")];

    /// <summary>The text, with a space for each of them.</summary>
    public static string Of(string page)
    {
        var text = new StringBuilder(page.Length);
        var hasEnd = new[] { true, true, true };
        for (var at = 0; at < page.Length;)
        {
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

    /// <summary>Where a script, a style or a comment ends; -1 when none begins at a place, or none ends.</summary>
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

    /// <summary>Where a tag ends; -1 when another begins before.</summary>
    private static int EndOfTag(string page, int at)
    {
        var mark = page.AsSpan(at + 1).IndexOfAny('<', '>');
        return mark >= 0 && page[at + 1 + mark] == '>' ? at + 2 + mark : -1;
    }
}
