namespace Feed.Articles.Reading.Releases;

/// <summary>Decides whether two lines at the head of a text are one, such as a headline that wraps.</summary>
internal static class HeaderLineJoiner
{
    private const int MaxHeadlineLength = 100;
    private const int MinNumberDigits = 4;
    private const int MinTitleWords = 4;
    private const int MaxTitleWords = 12;
    private const int LongWord = 4;
    private const int MinFullLength = 25;

    /// <summary>Whether two lines are one headline, in a text whose other lines are whole paragraphs.</summary>
    public static bool IsOneHeadline(string line, string next) => IsOneHeadlineAfterComma(WithComma(line), next);

    private static bool IsOneHeadlineAfterComma(string line, string next) =>
        line.Length <= MaxHeadlineLength && next.Length <= MaxHeadlineLength && !HeaderLine.EndsSentence(line)
            && !ReleaseWords.EndsWithSenderWord(line)
            && !next.AsSpan().TrimStart().StartsWith("by ", StringComparison.OrdinalIgnoreCase)
            && Judge(line, next) switch
            {
                JoinRule.Join => true,
                JoinRule.Separate => false,
                _ => char.IsLower(next.AsSpan().TrimStart()[0]) || IsUnfinished(line),
            }
            && HeaderLine.Classify(CleanText.Line(line)).Kind is HeadKind.Headline or HeadKind.Letterhead or HeadKind.Statement;

    /// <summary>Whether the rules of the head join two lines. The first rule that applies decides.</summary>
    public static JoinRule Judge(string line, string next)
    {
        line = WithComma(line);
        var afterLabel = HeadlineLabel.HeadlineIn(CleanText.Line(line));
        line = afterLabel ?? line;
        if (line.Length > MaxHeadlineLength || next.Length > MaxHeadlineLength * 2)
            return JoinRule.Undecided;
        bool upper = IsMostlyUpper(line), nextUpper = IsMostlyUpper(next);
        // A change from all capitals to mixed case ends any headline. A speaker's label is in capitals too, so it is exempt.
        if (upper && !nextUpper && !SpeakerLabel.Is(line))
            return JoinRule.Separate;
        var kind = HeaderLine.Classify(CleanText.Line(line)).Kind;
        var begin = next.AsSpan().TrimStart();
        var nextKind = HeaderLine.Classify(CleanText.Line(next)).Kind;
        // Must precede the rule for one-line kinds: "STATEMENT BY THE MAYOR" may continue with "ON THE HARBOUR".
        if (upper && nextUpper && kind is HeadKind.Statement or HeadKind.Letterhead or HeadKind.Headline
            && nextKind == HeadKind.Headline && ReleaseWords.BeginsWithConnector(begin))
            return JoinRule.Join;
        if (kind is HeadKind.Statement or HeadKind.Letterhead && (IsUnfinished(line) || char.IsLower(begin[0]))
            && nextKind is HeadKind.Headline or HeadKind.Prose or HeadKind.Letterhead)
            return JoinRule.Join;
        if (IsOneLine(kind) || kind is HeadKind.Kicker or HeadKind.Noise)
            return JoinRule.Separate;
        // An embargo does not continue with a capital letter.
        if (kind == HeadKind.Embargo && char.IsUpper(begin[0]))
            return JoinRule.Separate;
        // Must precede the next check, or a headline ending in a comma would swallow a byline.
        if (IsOneLine(nextKind) || nextKind == HeadKind.Embargo)
            return JoinRule.Separate;
        if (kind == HeadKind.Headline && IsUnfinished(line))
            return JoinRule.Join;
        if (!upper && IsTitleCase(line) && char.IsUpper(begin[0]))
        {
            // A headline wraps where its line is full, and the rest is shorter. A second headline is usually longer.
            if (kind == HeadKind.Headline && nextKind == HeadKind.Headline && HasCapitals(next)
                && line.Length >= MinFullLength && next.Length <= line.Length)
                return JoinRule.Join;
            if (!IsTitleCase(next))
                return JoinRule.Separate;
        }

        if (kind == HeadKind.Headline && BeginsText(next, afterLabel is not null || HasCapitals(line)))
            return JoinRule.Separate;
        // Lines in capitals are one headline unless the first is a number or OCR noise.
        if (upper && nextUpper)
        {
            return line.Count(char.IsDigit) < MinNumberDigits && NoisyText.WordShare(line) >= HeaderLine.MinShareInWords
                ? JoinRule.Join : JoinRule.Separate;
        }

        // A headline with a label is alone on its line, unless it is unfinished.
        if (afterLabel is not null && kind == HeadKind.Headline && !char.IsLower(begin[0]))
            return JoinRule.Separate;
        return JoinRule.Undecided;
    }

    /// <summary>
    /// Whether a line begins the text: it has a dateline, which must contain a date unless the line is right below a headline.
    /// </summary>
    private static bool BeginsText(string line, bool isBelowHeadline) =>
        CleanText.Line(line) is var text && Dateline.Length(text) is > 0 and var length && length < text.Length
        && (isBelowHeadline || Dateline.Date(text)?.Full is not null);

    /// <summary>Replaces a semicolon at the end with a comma, since both continue a headline.</summary>
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

    private static bool IsOneLine(HeadKind kind) =>
        kind is HeadKind.Label or HeadKind.Letterhead or HeadKind.Contact or HeadKind.Slug or HeadKind.Statement or HeadKind.Byline;

    /// <summary>
    /// Whether a line cannot end here: after a comma, a dash or a small word, or inside a parenthesis.
    /// </summary>
    private static bool IsUnfinished(string line)
    {
        var text = line.AsSpan().TrimEnd();
        return text is [.., ',' or '&' or '–' or '—'] || text.Count('(') > text.Count(')') || ReleaseWords.EndsWithConnector(text);
    }

    /// <summary>Whether at least 80% of the letters are capitals, because OCR reads some as lower case.</summary>
    public static bool IsMostlyUpper(string line)
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
