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
        if (colon <= 0 || colon + 1 >= text.Length || text[colon + 1] != ' ')
            return false;
        var label = text[..colon];
        return label.Count(' ') < MaxWords && !label.ContainsAnyInRange('a', 'z') && !label.ContainsAnyInRange('0', '9')
            && char.IsUpper(label[0]);
    }
}
