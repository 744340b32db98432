namespace Feed.Articles.Reading;

/// <summary>
/// Pandoc's title block: up to three lines that begin with <c>%</c>, of the title, the authors and the date. An indented line continues
/// the one above it.
/// </summary>
internal static class PandocTitle
{
    private static readonly string[] Keys = ["title", "author", "date"];

    /// <summary>Reads the block.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="firstLine">The line of the file where the text begins, from 1.</param>
    /// <returns>The declared values and where the text after them begins; null when the text does not begin with such a block.</returns>
    public static (DeclaredValue.Map Map, int End)? Read(string text, int firstLine)
    {
        List<DeclaredEntry> entries = [];
        var (at, line) = (0, firstLine);
        for (; at < text.Length; line++)
        {
            var end = FrontMatterFence.LineEnd(text, at);
            var part = text[at..end];
            if (string.IsNullOrWhiteSpace(part))
                break;
            if (part is ['%', ' ', ..] or "%" && entries.Count < Keys.Length)
                entries.Add(new DeclaredEntry(Keys[entries.Count], new DeclaredValue.Text(part[1..].Trim(), IsPlain: true, line)));
            else if (part is [' ' or '\t', ..] && entries is [.., { Value: DeclaredValue.Text above }])
                entries[^1] = entries[^1] with { Value = above with { Value = $"{above.Value} {part.Trim()}".Trim() } };
            else
                return null;
            at = Math.Min(end + 1, text.Length);
        }

        return entries.Count > 0 ? (new DeclaredValue.Map(entries, firstLine), at) : null;
    }
}
