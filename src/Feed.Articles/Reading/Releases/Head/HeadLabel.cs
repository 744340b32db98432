using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Removes label, office, number and date from a line: <c>PRIME MINISTER FOR MEDIA No. 12, 26 OCTOBER 1982</c>.</summary>
internal static partial class HeadLabel
{
    private const int MaxNoiseLetters = 3;
    private const int MaxDateIndexAfterNoise = 3;
    private const int MinLongLabelCharacters = 12;

    /// <summary>A label with at most this many letters may be the first word of a headline: <c>RELEASE OF PRISONERS</c>.</summary>
    private const int MaxLettersOfWordAsLabel = 7;

    /// <summary>A line with this many digits and few letters is a number or a date, even with OCR errors.</summary>
    private const int MinDigits = 4;

    private const int MaxLettersNextToNumber = 10;
    private const int MaxCharactersAfterLabel = 40;
    private const int MaxDateIndex = 16;
    private const int MaxDividedCharacters = 120;

    /// <summary>Every gap between a label and its value has one of these.</summary>
    private static readonly SearchValues<string> Gaps = SearchValues.Create(["\t", "  "], StringComparison.Ordinal);

    private static readonly char[] Marks =
        [' ', '*', ':', '-', '–', '—', '|', '/', ',', '.', '#', '_', '=', '(', ')', '[', ']', '【', '】', '：', '\'', '!', '‘', '•', '~'];

    /// <summary>The line as a label or letterhead, or the text after one; null when it has neither.</summary>
    public static HeaderLine? Read(string line)
    {
        if (Dateline.DateAlone(line) is { } only)
            return new HeaderLine(line, HeadKind.Label, FoundDate.Of(only));
        if (ReleaseWords.IsFromSender(line))
            return new HeaderLine(line, HeadKind.Letterhead);
        if (HasLabelBetweenBars(line))
            return new HeaderLine(line, HeadKind.Label, line.Split('|').Select(part => NoisyDate.Find(part)?.Date
                ?? (Dateline.DateAlone(part.Trim()) is { } day ? FoundDate.Of(day) : null)).FirstOrDefault(date => date is not null));
        if (EndsWithLabel(line))
            return new HeaderLine(line, HeadKind.Label);
        if (EndsWithNumberedLabel(line))
            return new HeaderLine(line, HeadKind.Label, NoisyDate.Find(line)?.Date);
        var text = line.Trim(Marks);
        if (IsHeadlineWithColon(text))
            return HeaderLine.ClassifyUnlabelled(line);
        var rest = WithoutLabels(text, out var isLetterhead);
        var isUnlabelled = rest.Length == text.Length;
        var date = NoisyDate.Find(rest);
        var remains = date is { } found ? rest.Remove(found.Index, found.Length) : rest;
        remains = DateWords().Replace(remains, " ").Trim(Marks);
        var digits = line.Count(char.IsDigit);
        var hasNumber = date is not null || digits >= MinDigits || !remains.Any(char.IsLetter);
        if (IsOnlyNoise(remains, line, date is not null, digits) && (!isUnlabelled || hasNumber))
            return new HeaderLine(line, isLetterhead ? HeadKind.Letterhead : HeadKind.Label, date?.Date);
        if (!isUnlabelled)
        {
            var isAtStart = date is { Index: <= MaxDateIndexAfterNoise };
            return HeaderLine.ClassifyUnlabelled(rest) with { Date = isAtStart ? date?.Date : null };
        }


        return date is not null && IsPlace(remains) ? new HeaderLine(line, HeadKind.Label, date.Value.Date) : null;
    }

    /// <summary>
    /// Whether the words of a label begin a headline, which continues in lower case after the colon: <c>Release: judge frees three</c>,
    /// <c>For release: 40 beavers</c>, <c>Mayor: hold the vote</c>.
    /// </summary>
    public static bool IsHeadlineWithColon(string text)
    {
        if (Math.Max(ReleaseWords.LabelLength(text), ReleaseWords.LetterheadLength(text)) is not (> 0 and var end)
            || !text[..end].Any(char.IsLower) || text[end..].TrimStart() is not [':', .. var after])
            return false;
        after = after.TrimStart();
        return LowercaseStory().IsMatch(after) && (HeadNotice.HasUnknownWords(after, 1) || HeadNotice.HasNews(after))
            && NoisyDate.Find(after) is not { Index: < MaxDateIndex } && MultilingualDate.First(after, language: null) is null;
    }

    /// <summary>
    /// A release's headline without the label at the start of its line, both in capitals: <c>FOR PRESS HARBOUR FUND CLOSES</c>.
    /// </summary>
    public static string Remove(string headline)
    {
        if (ReleaseWords.LabelLength(headline) is not (> 0 and var end)
            || NoisyText.Letters(headline.AsSpan(0, end)).Length <= MaxLettersOfWordAsLabel
            || !HeaderLineJoiner.IsMostlyUpper(headline[..end]) || ReleaseWords.IntroducesStatement(headline))
            return headline;
        var rest = headline[end..].Trim(Marks).TrimStart(';', ' ');
        var isHeadline = HeaderLineJoiner.IsMostlyUpper(rest) && rest.Contains(' ', StringComparison.Ordinal)
            && !ReleaseWords.BeginsWithConnector(rest);
        return isHeadline ? rest : headline;
    }

    /// <summary>A line whose label and value are separated by a gap, with a colon inserted: <c>Date    3 March 2026</c>.</summary>
    public static string WithColon(string line)
    {
        if (line.Length == 0 || !char.IsLetter(line[0]) || !line.AsSpan().ContainsAny(Gaps)
            || Gap().Match(line) is not { Success: true, Index: > 0 and <= MaxCharactersAfterLabel and var at } gap)
            return line;
        var label = line[..at];
        return ReleaseWords.ContactLength(label) == at || ReleaseWords.LabelLength(label) == at || LabelledHead.IsLabel(label)
            || MailWords.Field(label) is "Subject" or "From"
            ? $"{label}: {line[(at + gap.Length)..]}" : line;
    }

    /// <summary>A line in which the date follows its label without a space: <c>FOR PRESSFEBRUARY 17, 1999</c>.</summary>
    public static string WithSpaceBeforeDate(string line) =>
        line.Length <= MaxDividedCharacters && AsciiDigits.HasDigit(line)
        && DateAfterLetter().Match(line) is { Success: true, Index: > 0 and var at }
        && ReleaseWords.LabelLength(line[..at]) == at ? line.Insert(at, " ") : line;

    [GeneratedRegex(@"(?<=\p{L})(?i:" + Months + @"[a-z]{0,6}) ?\d{1,2}(st|nd|rd|th)?,? ?(19|20)\d\d", Options, 1000)]
    private static partial Regex DateAfterLetter();

    [GeneratedRegex(@"\t\s*| {2,}", Options, 1000)]
    private static partial Regex Gap();

    /// <summary>Whether a line has words of a label or letterhead, not only a number or date.</summary>
    public static bool HasLabelWords(string line)
    {
        var text = line.Trim(Marks);
        return ReleaseWords.LabelLength(text) > 0 || ReleaseWords.LetterheadLength(text) > 0 || EndsWithNumberedLabel(line)
            || OfficeNumber().IsMatch(text);
    }

    /// <summary>Whether a line begins with a label that is too long to be the first word of a headline: <c>Press release</c>.</summary>
    public static bool HasLongLabel(string line) => ReleaseWords.LabelLength(line.Trim(Marks)) >= MinLongLabelCharacters;

    /// <summary>Whether a line is a label of a release, such as <c>FOR IMMEDIATE RELEASE</c>, with or without a date.</summary>
    public static bool IsReleaseLabel(string line) =>
        HeaderLine.Classify(line) is { Kind: HeadKind.Label, IsDateAlone: false } && HasLabelWords(line);

    /// <summary>
    /// Whether a line is a stamp or letterhead followed only by a label with its number: <c>AUSTHALIA Press Statement No. 89</c>.
    /// </summary>
    private static bool EndsWithNumberedLabel(string line)
    {
        const int MaxLength = 70;
        if (line.Length > MaxLength || !char.IsDigit(line[^1]))
            return false;
        for (var at = line.IndexOf(' '); at >= 0 && at + 1 < line.Length; at = line.IndexOf(' ', at + 1))
        {
            var rest = line[(at + 1)..];
            if (ReleaseWords.LabelLength(rest) is >= MinLongLabelCharacters and var label
                && NoisyText.Letters(rest[label..].Trim(Marks)).Length <= MaxNoiseLetters)
                return true;
        }

        return false;
    }

    /// <summary>Whether a line is only the sender in capitals and a label: <c>EPA NEWS RELEASE</c>.</summary>
    private static bool EndsWithLabel(string line)
    {
        const int MaxWords = 4;
        var words = line.Trim(Marks).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2 && DenseScript.CountIn(words[0]) > 0 && ReleaseWords.LabelLength(words[1]) is > 0 and var end
            && end == words[1].Length)
            return true;
        for (var at = 1; at <= MaxWords && at + 1 < words.Length; at++)
        {
            if (words[at - 1].Any(char.IsLower))
                return false;
            var (sender, label) = (string.Join(' ', words[..at]), string.Join(' ', words[at..]));
            if (ReleaseWords.LabelLength(label) is >= MinLongLabelCharacters and var length && length == label.Length)
                return sender.Any(char.IsLetter) && !ReleaseWords.HasVerb(sender);
        }

        return false;
    }

    /// <summary>
    /// Whether bars divide a line into parts, one of which is a label: <c>Port Ansel Harbour Board | Media release | 14 October 2025</c>.
    /// </summary>
    private static bool HasLabelBetweenBars(string line) =>
        line.Length <= MaxDividedCharacters && line.Contains('|', StringComparison.Ordinal)
            && Array.Exists(line.Split('|'), part => ReleaseWords.LabelLength(part) is >= MinLongLabelCharacters and var end
                && part[end..].Trim(Marks).Length == 0);

    /// <summary>
    /// Whether a line is a label and the sender, separated by a dash or a colon: <c>Harwick Port Authority – press release</c>.
    /// </summary>
    public static bool IsLabelAndSender(string line)
    {
        if (line.Length > MaxDividedCharacters
            || line.Split([" - ", " – ", " — ", ": "], StringSplitOptions.TrimEntries) is not [var one, var other])
            return false;
        return (IsLabel(one) && IsSender(other)) || (IsLabel(other) && IsSender(one));

        static bool IsLabel(string part) =>
            (ReleaseWords.LabelLength(part) is >= MinLongLabelCharacters and var end && part[end..].Trim(Marks).Length == 0)
            || TailWords.Is(part, "press-desk");

        static bool IsSender(string part) => ReleaseWords.EndsWithSenderWord(part) && !ReleaseWords.HasVerb(part);
    }

    private static string WithoutLabels(string text, out bool isLetterhead)
    {
        isLetterhead = false;
        var rest = text;
        while (rest.Length > 0 && LengthOfNext(rest, isFirst: rest.Length == text.Length, ref isLetterhead) is > 0 and var next)
        {
            StepBudget.Spend();
            rest = rest[next..].Trim(Marks);
        }

        return rest.Trim(Marks);
    }

    /// <summary>The length of the label, letterhead or number at the start of a line; 0 when there is none.</summary>
    private static int LengthOfNext(string rest, bool isFirst, ref bool isLetterhead)
    {
        var label = ReleaseWords.LabelLength(rest);
        var letterhead = label == 0 ? ReleaseWords.LetterheadLength(rest) : 0;
        isLetterhead |= letterhead > 0;
        if (Math.Max(label, letterhead) is > 0 and var words && CanEndLabel(rest, words))
            return words;
        // A bare number at the start of a line may begin a headline: "40 beavers released".
        return Number().Match(rest) is { Success: true } number
            && (!isFirst || !char.IsDigit(rest[0]) || number.Value.Contains('/', StringComparison.Ordinal)) ? number.Length : 0;
    }

    /// <summary>Whether the rest of a line is noise: a few letters, or OCR errors.</summary>
    private static bool IsOnlyNoise(string remains, string line, bool hasDate, int digits)
    {
        var letters = NoisyText.Letters(remains).Length;
        return letters <= MaxNoiseLetters || (hasDate && NoisyText.WordShare(remains) < HeaderLine.MinShareInWords)
            || (letters <= MaxLettersNextToNumber && digits >= MinDigits && !HasLowerWord(line));
    }

    private static bool HasLowerWord(string line)
    {
        foreach (var part in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan(part);
            if (word.Length > 1 && !word.ContainsAnyExceptInRange('a', 'z'))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a label can end here: the line ends, or a mark, a number or a date follows. <c>For media companies, a bad year</c> is a
    /// headline.
    /// </summary>
    private static bool CanEndLabel(string text, int end)
    {
        var rest = text.AsSpan(end);
        if (rest.Trim(" .*'").IsEmpty || IsMark(rest[0]) || rest[0] is ',' or '.' || char.IsDigit(rest[0]))
            return true;
        var next = rest.TrimStart(" .*'").ToString();
        return char.IsDigit(next[0]) || next[0] == '(' || IsMark(next[0])
            || (next.Length <= MaxCharactersAfterLabel && next.Count(char.IsDigit) >= MinDigits)
            || IsNoise(next)
            || NoisyDate.Find(next) is { Index: < MaxDateIndex } || Number().Match(next).Length > 0
            || ReleaseWords.LabelLength(next) > 0 || ReleaseWords.LetterheadLength(next) == next.Length;
    }

    /// <summary>Whether a text is OCR noise from a stamp or a ruled line: no word, only a letter or two.</summary>
    private static bool IsNoise(string text) => NoisyText.Letters(text).Length < MaxNoiseLetters && !char.IsLetter(text[0]);

    private static bool IsMark(char c) => c is ':' or '：' or '-' or '–' or '—' or '|' or '/' or '#' or ']' or '】';

    private static bool IsPlace(string text) => text.Split(' ').Length <= 3 && text.Any(char.IsLetter) && !text.Any(char.IsLower);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string Months = "(" + EnglishDate.MonthStarts + "|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";

    /// <summary>A number that is not the day of a date: <c>P. M. No. 12/ 1966</c>, <c>NQ 87</c>.</summary>
    [GeneratedRegex(
        @"^(P\.? ?M\.?( ?L)?|No\.?|NO\.?|NQ|Nr\.?|N°|Ref(erence)?\.?|File|Release|RELEASE|DATE|DAE|Date|F|T|M)?[ .,:#/-]*"
        + "((No|NO|Nr|NQ)[ .,:#]*)?"
        + @"(?=[\dlo]*\d)[\dlIo]{1,5}( ?/ ?[\dlIoC]{1,5})?(?![\d\p{L}])(?! ?(st|nd|rd|th)\b)(?!\.?[ ,-]+" + Months + ")"
        + @"|^(P\.? ?M\.? ?(L ?)?(No|NO|NQ)|NQ)\b[., :]*", Options, 1000)]
    private static partial Regex Number();

    /// <summary>The number that an office gives a statement: <c>P. M. No. 19/ 1966</c>.</summary>
    [GeneratedRegex(@"^(P\.? ?M\.? ?(L\.? ?)?(No|NO|NQ)|NQ)\b", Options, 1000)]
    private static partial Regex OfficeNumber();

    [GeneratedRegex(@"^(\d{1,4} )?\p{Ll}+( \S+)*$", Options, 1000)]
    private static partial Regex LowercaseStory();

    [GeneratedRegex(
        @"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(at|on|date|dated|released|issued)\b|\bsource: .*$|\bby (?-i:[A-Z]{2,5})( (?-i:\p{Lu})\p{L}+)?$"
        + @"|\d{1,2}[:.]\d{2}( ?[ap]\.? ?m\b\.?)?( (\p{L}+ ){1,2}time\b| \(?([ecmp][sd]?t|gmt|bst|utc|cet|cest|ist|ae[sd]t)\b\)?)?",
        Options | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex DateWords();
}
