using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Finds the body of a mail between greeting and signature.</summary>
internal static partial class MailBody
{
    private const int MaxSignatureLines = 10;
    private const int MaxGreetingLength = 60;
    private const int MaxGreetingWords = 4;
    private const int MaxQuoteIntroductionLength = 250;

    /// <summary>The range of the lines, or paragraphs, that are the text.</summary>
    public static Range Of(IReadOnlyList<string> lines)
    {
        var start = 0;
        while (start < lines.Count && lines[start].AsSpan().Trim().IsEmpty)
            start++;
        if (start == lines.Count)
            return 0..0;
        if (lines[start].Trim() is { Length: <= MaxGreetingLength } greeting && !CoverNote.AsksToWait(greeting)
            && ((MailWords.BeginsWith(greeting, "greeting") && greeting is [.., ',' or ':' or '!' or '.'])
                || (MailWords.BeginsWith(greeting, "bare-greeting") && greeting.Split(' ').Length <= MaxGreetingWords)
                || (Salutation().IsMatch(greeting) && start + 1 < lines.Count
                    && lines[start + 1].TrimStart() is [] or [>= 'A' and <= 'Z', ..])))
            start++;
        var end = start;
        while (end < lines.Count && lines[end].TrimEnd() is not "--")
            end++;
        end = QuotedMailStart(lines, start, end);
        var closing = end - 1;
        while (closing > start && (!IsClosing(lines[closing]) || ClosesCover(lines, start, closing)))
            closing--;
        if (closing > start
            && Enumerable.Range(closing, end - closing).Count(at => !lines[at].AsSpan().Trim().IsEmpty) <= MaxSignatureLines)
            end = closing;
        return start..end;
    }

    /// <summary>A salutation without a greeting: <c>Tom,</c>, <c>Liebe Redaktion,</c>.</summary>
    [GeneratedRegex(@"^\p{Lu}\p{L}+( \p{L}[\p{L}.]*){0,2} ?,$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Salutation();

    /// <summary>Whether a closing phrase ends a note to the editor, so that the article follows it.</summary>
    private static bool ClosesCover(IReadOnlyList<string> lines, int start, int closing) =>
        closing - start <= MaxSignatureLines && CoverNote.IsCoverNote(string.Join(' ', lines.Take(start..closing)).Trim());

    private static bool IsClosing(string line) => line.Trim().Length <= MaxGreetingLength && MailWords.BeginsWith(line.Trim(), "closing");

    /// <summary>
    /// Where the quoted mail starts: at its introduction, else at the final run of lines marked <c>&gt;</c>; blank lines above belong to
    /// it. <paramref name="end"/> when nothing is quoted.
    /// </summary>
    private static int QuotedMailStart(IReadOnlyList<string> lines, int start, int end)
    {
        if (start >= end)
            return end;
        var quote = start + 1;
        while (quote < end && !IsQuoteIntroduction(lines, quote))
            quote++;
        while (quote > start && lines[quote - 1].TrimStart() is [] or ['>', ..])
            quote--;
        return quote > start ? quote : end;
    }

    /// <summary>Whether a line, perhaps broken into two, says who wrote the quoted mail below.</summary>
    private static bool IsQuoteIntroduction(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at].Trim();
        if (!line.EndsWith(':') && at + 1 < lines.Count)
            line = $"{line} {lines[at + 1].Trim()}";
        return line.Length <= MaxQuoteIntroductionLength && line.EndsWith(':') && MailWords.BeginsWith(line, "reply-start")
            && line.Any(char.IsAsciiDigit) && line.Split(' ').Any(word => MailWords.IsWord(word.TrimEnd(':'), "reply-word"));
    }
}
