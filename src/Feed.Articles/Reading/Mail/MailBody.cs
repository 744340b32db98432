namespace Feed.Articles.Reading;

/// <summary>Finds the text of a mail between its greeting and its signature.</summary>
internal static class MailBody
{
    private const int MostLinesOfSignature = 10;
    private const int LongestGreeting = 60;

    /// <summary>The lines, or paragraphs, that are the text.</summary>
    public static Range Of(IReadOnlyList<string> lines)
    {
        var start = 0;
        while (start < lines.Count && lines[start].AsSpan().Trim().IsEmpty)
            start++;
        if (start == lines.Count)
            return 0..0;
        if (lines[start].Trim() is { Length: <= LongestGreeting } greeting && MailWords.Begins(greeting, "greeting")
            && greeting is [.., ',' or ':' or '!' or '.'])
            start++;
        var end = start;
        while (end < lines.Count && lines[end].TrimEnd() is not "--")
            end++;
        var closing = end - 1;
        while (closing > start && !(lines[closing].Trim().Length <= LongestGreeting && MailWords.Begins(lines[closing].Trim(), "closing")))
            closing--;
        if (closing > start
            && Enumerable.Range(closing, end - closing).Count(line => !lines[line].AsSpan().Trim().IsEmpty) <= MostLinesOfSignature)
            end = closing;
        return start..end;
    }
}
