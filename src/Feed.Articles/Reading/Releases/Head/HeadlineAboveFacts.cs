namespace Feed.Articles.Reading.Releases;

/// <summary>Finds the headline of a release whose label, number, date, office or contact is between the headline and its deck.</summary>
internal static class HeadlineAboveFacts
{
    private const int MinWords = 4;
    private const int MinWordsWithoutVerb = 5;

    /// <summary>The index of that headline; -1 when the head has no such order.</summary>
    public static int FindIndex(List<HeaderLine> lines)
    {
        var first = lines.FindIndex(line => line.Kind is not (HeadKind.Label or HeadKind.Kicker or HeadKind.Slug or HeadKind.Embargo));
        if (first < 0 || first + 1 >= lines.Count || !IsFact(lines[first + 1]) || !IsHeadline(lines[first]))
            return -1;
        var deck = lines.FindIndex(first + 1, line => !IsFact(line));
        return deck >= 0 && lines[deck].Kind is HeadKind.Headline or HeadKind.Statement && !lines[deck].IsLabelled
            && !lines.Skip(deck + 1).Any(line => line.Kind == HeadKind.Headline)
            && HeadlineChoice.Emphasis(lines[first].Text) >= HeadlineChoice.Emphasis(lines[deck].Text) ? first : -1;
    }

    /// <summary>Whether a line is a headline and not the name of a sender: it has a verb or, in sentence case, is long enough.</summary>
    public static bool IsHeadline(HeaderLine line)
    {
        var (text, words) = (line.Text, line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Kind != HeadKind.Headline || text.Length > HeadlineChoice.MaxHeadlineLength || words.Length < MinWords
            || HeaderLine.EndsSentence(text) || text[0] == '(' || text[^1] is ',' or ':'
            || NoisyText.WordShare(text) < HeaderLine.MinShareInWords
            || ReleaseWords.BeginsAsSender(text) || ReleaseWords.BeginsWithSlogan(text))
            return false;
        return words.Length >= MinWordsWithoutVerb
                && words.Any(word => char.IsLower(word[0]) && word.Length > 3 && !ReleaseWords.BeginsWithConnector(word))
            || ReleaseWords.HasVerb(text) && !ReleaseWords.EndsWithSenderWord(text);
    }

    private static bool IsFact(HeaderLine line) => line.Kind is HeadKind.Label or HeadKind.Letterhead or HeadKind.Contact
        or HeadKind.Embargo or HeadKind.Noise or HeadKind.Slug or HeadKind.Byline;
}
