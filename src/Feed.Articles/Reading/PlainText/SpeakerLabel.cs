namespace Feed.Articles.Reading;

/// <summary>Recognises the line of a transcript that starts with the speaker's name: <c>JANE ROE: Good morning.</c></summary>
internal static class SpeakerLabel
{
    private const int MaxLength = 40;
    private const int MaxWords = 5;

    /// <summary>Whether the line begins with a name in capitals, or <c>Q</c> or <c>A</c>, and a colon.</summary>
    public static bool Is(string line)
    {
        var text = line.AsSpan().TrimStart();
        var colon = text[..Math.Min(text.Length, MaxLength)].IndexOf(':');
        return colon > 0 && colon + 1 < text.Length && text[colon + 1] == ' ' && IsName(text[..colon]);
    }

    /// <summary>
    /// Whether a paragraph begins a speaker's turn in a transcript. The speaker must have another turn, labelled on the same line or on the
    /// line above.
    /// </summary>
    public static bool BeginsTurn(IReadOnlyList<Paragraph> paragraphs, int index)
    {
        if (LabelAt(paragraphs, index) is not { } label)
            return false;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i != index && paragraphs[i].Text.AsSpan().TrimStart().StartsWith(label, StringComparison.Ordinal)
                && LabelAt(paragraphs, i) == label)
                return true;
        }

        return false;
    }

    /// <summary>Whether a line is only a label and its colon.</summary>
    public static bool IsAlone(string line) => line.TrimEnd() is [.., ':'] && Of(line) is not null;

    /// <summary>Whether a line is only a label, <c>JANE ROE:</c>, and the speaker's words follow.</summary>
    public static bool IsAboveWords(IReadOnlyList<Paragraph> paragraphs, int index) =>
        index + 1 < paragraphs.Count && IsAlone(paragraphs[index].Text) && Releases.HeaderLine.IsProse(paragraphs[index + 1].Text);

    /// <summary>
    /// The label at the start of a paragraph, or the whole paragraph if it is a label above the words; null when it has none.
    /// </summary>
    private static string? LabelAt(IReadOnlyList<Paragraph> paragraphs, int index)
    {
        var label = Of(paragraphs[index].Text);
        return label is null || Is(paragraphs[index].Text) ? label
            : index + 1 < paragraphs.Count
                && (paragraphs[index].Text is [.., ':'] || Releases.HeaderLine.IsProse(paragraphs[index + 1].Text)) ? label : null;
    }

    private static string? Of(string line)
    {
        var text = line.Trim();
        if (Is(text))
            return text[..text.IndexOf(':', StringComparison.Ordinal)];
        var alone = text.TrimEnd(':');
        return alone.Length is > 0 and <= MaxLength && IsName(alone) && !alone.AsSpan().ContainsAny(",;!?") ? alone : null;
    }

    private static bool IsName(ReadOnlySpan<char> label) =>
        label.Count(' ') < MaxWords && !label.ContainsAnyInRange('a', 'z') && !label.ContainsAnyInRange('0', '9') && char.IsUpper(label[0])
        && !GenreLabel.Is(label);
}
