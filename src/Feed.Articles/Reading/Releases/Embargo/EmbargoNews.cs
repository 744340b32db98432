using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a headline that begins like an embargo but is about something else: <c>Embargo ends 5 March 2099: what farmers should
/// know</c>, <c>Gesperrt bis 5. März 2099: die Brücke am Markt</c>.
/// </summary>
internal static partial class EmbargoNews
{
    private const int MinStoryWords = 2;
    private const int FirstParagraphs = 6;
    private const int MinNameLength = 6;
    private const int MaxNameLength = 80;

    private static readonly PhraseTable Ends = new(EmbargoWords.Of("news"));

    private static readonly PhraseTable Closed = new(EmbargoWords.Of("closed"));

    /// <summary>Whether a line is such a headline.</summary>
    public static bool IsHeadline(string line)
    {
        var isClosed = Closed.LengthAt(line, 0) > 0;
        if ((!isClosed && Ends.LengthAt(line, 0) == 0) || Colon().Match(line) is not { Success: true } colon)
            return false;
        var (time, story) = (line[..colon.Index], line[(colon.Index + colon.Length)..]);

        // With a time of day, or before a capital letter, the words may be a sender's request.
        return HeadNotice.HasUnknownWords(story, MinStoryWords) && !Embargo.IsTimeAlone(story) && !Embargo.IsEmbargoLine(story)
            && (isClosed ? !EmbargoTime.HasClock(time) : char.IsLower(story[0]));
    }

    /// <summary>
    /// Whether a sentence of the text names the line, in quotation marks or in title case: a play may be called <c>Hold for
    /// Release</c>.
    /// </summary>
    public static bool IsNamedIn(string line, IReadOnlyList<Paragraph> text) =>
        line.Length is >= MinNameLength and <= MaxNameLength && !EmbargoTime.HasTime(line) && line.Any(char.IsLower)
        && text.Take(FirstParagraphs).Any(paragraph => paragraph.Text.Length > line.Length * 2 && HeaderLine.IsProse(paragraph.Text)
            && Names(paragraph.Text, line));

    private static bool Names(string sentence, string name)
    {
        var at = sentence.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (IsQuoted(sentence, at) || IsTitle(sentence.Substring(at, name.Length)));
    }

    private static bool IsQuoted(string sentence, int at) => at > 0 && sentence[at - 1] is '“' or '‘' or '"' or '\'' or '«' or '„';

    /// <summary>Whether the first word and the last one begin with capital letters.</summary>
    private static bool IsTitle(string words) =>
        char.IsUpper(words[0]) && words.LastIndexOf(' ') is > 0 and var last && char.IsUpper(words[last + 1]) && words.Any(char.IsLower);

    [GeneratedRegex(@"(?<=\w) ?:\s+(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colon();
}
