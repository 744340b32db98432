namespace Feed.Articles.Reading.Releases;

/// <summary>Keeps a list of points above the headline in the text, so that none of its lines becomes the headline.</summary>
internal static class HeadBullets
{
    private const int MinCount = 2;

    /// <summary>Marks the points if a headline follows them.</summary>
    public static void Keep(List<HeaderLine> lines)
    {
        var start = lines.FindIndex(IsPoint);
        var end = start < 0 ? -1 : lines.FindIndex(start, line => !IsPoint(line));
        if (end - start < MinCount || lines.FindIndex(0, start, line => line.Kind == HeadKind.Headline) >= 0
            || lines.FindIndex(end, line => line.Kind == HeadKind.Headline) < 0)
            return;
        for (var i = start; i < end; i++)
            lines[i] = lines[i] with { Kind = HeadKind.Kept };
    }

    private static bool IsPoint(HeaderLine line) =>
        line is { Kind: HeadKind.Headline, Text: ['-' or '–' or '•' or '*' or '·' or '▪' or '◦' or '‣', ' ', ..] };
}
