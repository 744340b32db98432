namespace Feed.Articles.Reading.Releases;

/// <summary>Decides in the head of a text, where lines of different kinds are close together, whether two lines are one.</summary>
internal static class HeadLineJoiner
{
    private const int MaxHeadlineLength = 100;
    private const int MinNumberDigits = 4;
    private const int MinTitleWords = 4;
    private const int MaxTitleWords = 12;
    private const int LongWord = 4;
    private const int MinFullLength = 25;

    /// <summary>Whether two lines are one headline in a text whose other lines are whole paragraphs.</summary>
    public static bool IsOneHeadline(string line, string next) => IsOneHeadlineAfterComma(WithComma(line), next);

    private static bool IsOneHeadlineAfterComma(string line, string next) =>
        line.Length <= MaxHeadlineLength && next.Length <= MaxHeadlineLength && !HeadLine.EndsSentence(line)
            && !ReleaseWords.EndsAsSender(line)
            && !next.AsSpan().TrimStart().StartsWith("by ", StringComparison.OrdinalIgnoreCase)
            && (Of(line, next) ?? (char.IsLower(next.AsSpan().TrimStart()[0]) || IsOpen(line)))
            && HeadLine.Of(CleanText.Line(line)).Kind is HeadKind.Headline or HeadKind.Office or HeadKind.Statement;

    /// <summary>True and false where the head's own rules decide; null where the lines are running text.</summary>
    public static bool? Of(string line, string next)
    {
        line = WithComma(line);
        if (line.Length > MaxHeadlineLength || next.Length > MaxHeadlineLength * 2)
            return null;
        bool upper = IsUpper(line), nextUpper = IsUpper(next);
        if (upper && !nextUpper && !SpeakerLabel.Is(line))
            return false;
        var kind = HeadLine.Of(CleanText.Line(line)).Kind;
        var begin = next.AsSpan().TrimStart();
        var nextKind = HeadLine.Of(CleanText.Line(next)).Kind;
        if (upper && nextUpper && kind is HeadKind.Statement or HeadKind.Office or HeadKind.Headline
            && nextKind == HeadKind.Headline && ReleaseWords.BeginsWithJoint(begin))
            return true;
        if (kind is HeadKind.Statement or HeadKind.Office && (IsOpen(line) || char.IsLower(begin[0]))
            && nextKind is HeadKind.Headline or HeadKind.Prose or HeadKind.Office)
            return true;
        if (StandsAlone(kind) || kind is HeadKind.Kicker or HeadKind.Noise)
            return false;
        if (kind == HeadKind.Embargo && char.IsUpper(begin[0]))
            return false;
        if (StandsAlone(nextKind) || nextKind == HeadKind.Embargo)
            return false;
        if (kind == HeadKind.Headline && IsOpen(line))
            return true;
        if (!upper && IsTitleCase(line) && char.IsUpper(begin[0]))
        {
            // A page breaks a headline where it is full; a second headline below it is as a rule the longer one.
            if (kind == HeadKind.Headline && nextKind == HeadKind.Headline && HasCapitals(next)
                && line.Length >= MinFullLength && next.Length <= line.Length)
                return true;
            if (!IsTitleCase(next))
                return false;
        }

        if (upper && nextUpper)
            return line.Count(char.IsDigit) < MinNumberDigits && NoisyText.WordShare(line) >= HeadLine.MinShareInWords;
        return null;
    }

    /// <summary>A semicolon divides a headline as a comma does.</summary>
    private static string WithComma(string line) => line.TrimEnd() is [.. var text, ';'] ? text + "," : line;

    /// <summary>Whether all long words begin with capitals and the line has no punctuation, as only headlines do.</summary>
    private static bool IsTitleCase(string line)
    {
        if (line.AsSpan().ContainsAny(",.;:"))
            return false;
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= MinTitleWords and <= MaxTitleWords && HasCapitals(line)
            && words.Count(word => word.Length >= LongWord) * 2 > words.Length;
    }

    private static bool HasCapitals(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => word.Length < LongWord || char.IsUpper(word[0]) || char.IsDigit(word[0]));

    private static bool StandsAlone(HeadKind kind) =>
        kind is HeadKind.Label or HeadKind.Office or HeadKind.Contact or HeadKind.Slug or HeadKind.Statement or HeadKind.Byline;

    /// <summary>
    /// The line cannot end here: a comma, a dash, an opening parenthesis that is not closed, or a small word.
    /// </summary>
    private static bool IsOpen(string line)
    {
        var text = line.AsSpan().TrimEnd();
        return text is [.., ',' or '&' or '–' or '—'] || text.Count('(') > text.Count(')') || ReleaseWords.EndsWithJoint(text);
    }

    /// <summary>Whether nearly all letters are capitals; a scanner makes small ones of some.</summary>
    public static bool IsUpper(string line)
    {
        int upper = 0, letters = 0;
        foreach (var c in line)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= 3 && upper * 5 >= letters * 4;
    }
}
