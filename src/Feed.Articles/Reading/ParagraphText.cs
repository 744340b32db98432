namespace Feed.Articles.Reading;

/// <summary>Splits plain text into paragraphs, joining the lines that an editor's program has wrapped.</summary>
internal static class ParagraphText
{
    private const int WidestWrap = 130;
    private const int NarrowestWrap = 40;

    /// <summary>The paragraphs of a text whose lines end in <c>\n</c>, each on one line.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd())];
        var width = WrapWidth(lines);
        List<string> paragraphs = [];
        List<string> block = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().Trim().Length == 0)
            {
                End();
                continue;
            }

            block.Add(lines[i]);
            if (i + 1 >= lines.Length || !IsWrapped(lines[i], lines[i + 1], width))
                End();
        }

        End();
        return paragraphs;

        void End()
        {
            if (block.Count > 0 && CleanText.Line(string.Join(' ', block)) is { Length: > 0 } paragraph)
                paragraphs.Add(paragraph);
            block.Clear();
        }
    }

    /// <summary>The width at which the lines were wrapped; 0 when they were not.</summary>
    private static int WrapWidth(string[] lines)
    {
        var longest = 0;
        long total = 0, beyond = 0;
        foreach (var line in lines)
        {
            total += line.Length;
            if (line.Length > WidestWrap)
                beyond += line.Length;
            else
                longest = Math.Max(longest, line.Length);
        }

        return longest >= NarrowestWrap && beyond * 5 <= total ? longest : 0;
    }

    /// <summary>The line would have been too long with the next word; an indented line begins a paragraph, as does a list's dash.</summary>
    private static bool IsWrapped(string line, string next, int width)
    {
        if (width == 0 || next.Length == 0 || next.StartsWith('\t') || next.StartsWith("  ", StringComparison.Ordinal) || next.StartsWith("- ", StringComparison.Ordinal) || next.StartsWith("* ", StringComparison.Ordinal))
            return false;
        var word = next.IndexOf(' ') is > 0 and var space ? space : next.Length;
        return line.Length + 1 + word > width - 4;
    }
}
