namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds, above the label of a release, the person who sends it: <c>SENATOR TOM LUNT</c>. Below a label, and without one, such a line
/// may be the headline.
/// </summary>
internal static class HeadSenders
{
    private const int MaxWords = 6;
    private const int MinHeadlineWords = 4;

    /// <summary>Gives such lines their kind.</summary>
    public static void Mark(List<HeaderLine> lines)
    {
        var label = lines.FindIndex(line => line is { Kind: HeadKind.Label, Text.Length: > 0, IsDateAlone: false }
            && HeadLabel.HasLabelWords(line.Text));
        if (label <= 0 || !lines.Skip(label).Any(line => line.Kind == HeadKind.Headline && Words(line.Text) >= MinHeadlineWords))
            return;
        for (var i = 0; i < label; i++)
        {
            if (lines[i].Kind is HeadKind.Headline && Words(lines[i].Text) <= MaxWords && ReleaseWords.BeginsWithPublicTitle(lines[i].Text)
                && !ReleaseWords.HasVerb(lines[i].Text) && lines[i].Text.Split(' ').All(word => !char.IsLower(word.FirstOrDefault())))
                lines[i] = lines[i] with { Kind = HeadKind.Letterhead };
        }
    }

    private static int Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
