using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds, outside the head of an article, a sentence that asks not to publish it yet. Such a sentence contains little but the request and
/// its time; an article about an embargo says more.
/// </summary>
internal static partial class EmbargoNotice
{
    private const int FirstParagraphs = 12;
    private const int LastParagraphs = 12;
    private const int LastStampParagraphs = 3;
    private const int MaxNoticeLength = 220;
    private const int MaxSentences = 50;
    private const int MinRequestWords = 3;

    /// <summary>The most letters that may remain besides the time: <c>further notice</c>, <c>local time on</c>.</summary>
    private const int MaxOtherLettersInNotice = 24;

    /// <summary>The notice in the first or last paragraphs, whatever their kind; null when there is none.</summary>
    public static string? Find(IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if ((i < FirstParagraphs || i >= paragraphs.Count - LastParagraphs) && FindIn(paragraphs[i].Text) is { } notice)
                return notice;
            if (i >= paragraphs.Count - LastStampParagraphs && i > 0
                && (HoldMarks.IsLastLine(paragraphs[i].Text) || IsLastLine(paragraphs[i].Text)
                    || IsOrderForDay(paragraphs, i))
                && !Embargo.IsLifted(paragraphs[i].Text))
                return paragraphs[i].Text;
            if (i >= paragraphs.Count - LastStampParagraphs && i > 0 && OwnRequest.FindIn(paragraphs[i].Text) is { } request)
                return request;
        }

        return null;
    }

    /// <summary>Whether a line at the end asks for a hold and is not a sentence of the article.</summary>
    private static bool IsLastLine(string text) =>
        text.Length <= MaxNoticeLength
        && (HoldInstruction.SentenceAfterMark(text) is not null || HoldMarks.IsStampOfParts(text) || HoldMarks.IsForeignBan(text)
            || (Embargo.NamesReleaseDay(text) && EmbargoTime.HasClock(text) && EmbargoWords.IsUnambiguousDayLabel(text))
            || (!HeaderLine.EndsSentence(text) && (HoldInstruction.Is(text) || IsLongRequest(text))));

    /// <summary>
    /// Whether a line orders publication on or after a day: <c>FOR RELEASE ON OR AFTER MARCH 5, 2099</c>. In an article about a film or an
    /// album, the day is the release date of that work.
    /// </summary>
    private static bool IsOrderForDay(IReadOnlyList<Paragraph> paragraphs, int index) =>
        paragraphs[index].Text is { Length: <= MaxNoticeLength } text && !HeaderLine.EndsSentence(text)
        && EmbargoWords.OrdersForDay(text) && EmbargoTime.HasFullDate(text)
        && (Embargo.IsEmbargoLine(text) || HeadNotice.StrengthOf(text) != NoticeStrength.None)
        && !paragraphs.Any(paragraph => paragraph.Text != text && SubjectWords.NamesWork(paragraph.Text));

    /// <summary>
    /// Whether a line is a request of at least three words. One or two may be a tag, such as <c>Draft</c> or <c>Oil embargo</c>.
    /// </summary>
    private static bool IsLongRequest(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= MinRequestWords
        && (HoldHintScanner.Scan(text) & (HoldHints.Hold | HoldHints.Restrict)) != 0 && !Embargo.NamesReleaseDay(text)
        && (Embargo.IsEmbargoLine(text) || AmbiguousHold.Is(text));

    /// <summary>
    /// The notice in page headers and footers, with the lines that state its time; null when there is none.
    /// </summary>
    public static string? AtMargin(IReadOnlyList<string> margins)
    {
        string[] lines = [.. margins.SelectMany(margin => margin.Replace('\t', ' ').Split('\n'))];
        for (var i = 0; i < lines.Length; i++)
        {
            if (Embargo.IsEmbargoLine(lines[i]) || HeadlineMark.Of(lines[i]) is not null)
                return EmbargoLines.Join(lines, i);
            if (FindIn(lines[i]) is { } notice)
                return notice;
        }

        return null;
    }

    /// <summary>The notice in a paragraph, beginning with its sentence; null when there is none.</summary>
    public static string? FindIn(string text)
    {
        if (!HoldHintScanner.MayAskToWait(text) && !Array.Exists(text.Split('\n'), EmbargoLanguages.MayAskToWait))
            return null;
        foreach (var written in text.Replace('\t', ' ').Split('\n'))
        {
            if (EmbargoNews.IsHeadline(written))
                continue;
            var line = EmbargoLanguages.ToEnglish(written);
            var isTranslated = line != written;
            if (isTranslated && !HeaderLine.IsProse(line) && Embargo.IsEmbargoLine(written))
                return written;
            if (line.Length <= EmbargoClause.MaxLineLength && EmbargoClause.FindIn(EmbargoClause.Normalize(line)) is { } clause)
                return isTranslated ? written : clause;
            foreach (var before in BeforeSentence().Matches(line).Take(MaxSentences))
            {
                var start = before.Index + before.Length;
                var sentence = line[start..Math.Min(line.Length, start + MaxNoticeLength)];
                if (IsNotice(sentence))
                    return isTranslated ? written : sentence;
            }
        }

        return null;
    }

    private static bool IsNotice(string text)
    {
        if (Notice().Match(text) is not { Success: true, Length: var length } || Embargo.IsLifted(text))
            return HeadNotice.IsCertain(SentenceEnd().Match(text) is { Success: true, Index: var last } ? text[..last] : text);
        var rest = text[length..];
        rest = SentenceEnd().Match(rest) is { Success: true, Index: var end } ? rest[..end] : rest;
        if (EmbargoClause.ContinuesAfterTime(text[..(length + rest.Length)], rest))
            return false;
        if (text[length - 1] == ':' && !text[..(length + rest.Length)].Any(char.IsLower))
            return Embargo.SaysWhen(rest);
        return Embargo.IsTimeAlone(rest)
            || ((Further().IsMatch(rest) || !text[..(length + rest.Length)].Any(char.IsLower))
                && EmbargoTime.CountOtherLetters(rest) <= MaxOtherLettersInNotice);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The start of a sentence. Sentences in quotation marks are speech and do not match.</summary>
    [GeneratedRegex(@"(^|[.!?;] )\s*(?=[^\s“‘""'«„])", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex BeforeSentence();

    [GeneratedRegex(
        Embargo.LeadIn + @"(embargo(ed)? ?(:|until|till?|before|not (to|for))|embargo (date|time|expires|ends|lifts)( at| on)? ?:"
        + "|(do not|don't|please do not) (publish|release|broadcast|use) (this |it )?(before|until|till|prior to)|hold (for|until|till) "
        + "|" + Embargo.NotToPublish + @"\b[\p{L} ,]{0,40}? (before|until|till|prior to|earlier than))", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex Notice();

    [GeneratedRegex(@"(?<!\b[ap]\.? ?m)[.!?](?=\s|$)", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\W*further notice\b", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex Further();
}
