using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>A line at the head of an article, and what it is.</summary>
/// <param name="Text">The line, for a headline without the label before it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Date">The date of a label, or of a line that is a date.</param>
internal sealed partial record HeadLine(string Text, HeadKind Kind, FoundDate? Date = null)
{
    private const int LongestLine = 250;
    private const int LongestContact = 160;
    private const int FewLetters = 3;
    private const double FewestInWords = 0.5;

    /// <summary>A line of so many digits and so few letters is a number or date, however the scanner has read it.</summary>
    private const int FewestDigits = 4;

    private const int MostLettersBesideNumber = 10;

    /// <summary>Whether the line shows that a release or agency copy begins, whatever else is at its head.</summary>
    public bool IsOfRelease => (Kind == HeadKind.Label && !IsDateAlone) || Kind is HeadKind.Office or HeadKind.Contact or HeadKind.Embargo or HeadKind.Slug;

    /// <summary>Whether the line is a date and nothing else, as ordinary articles have it too.</summary>
    public bool IsDateAlone => Kind == HeadKind.Label && Dateline.DateLine(Text) is not null;

    /// <summary>Classifies a line.</summary>
    public static HeadLine Of(string line)
    {
        if (line.Length > LongestLine)
            return new HeadLine(line, HeadKind.Prose);
        if (Embargo.Is(line) || Embargo.IsLifted(line))
            return new HeadLine(line, HeadKind.Embargo, NoisyDate.Find(line)?.Date);
        if (!line.Any(char.IsLetterOrDigit))
            return new HeadLine(line, HeadKind.Noise);
        if (PhotoCaption.Is(line))
            return new HeadLine(line, HeadKind.Caption);
        if (Byline.Authors(line).Count > 0)
            return new HeadLine(line, HeadKind.Byline);
        if (IsContact(line))
            return new HeadLine(line, HeadKind.Contact);
        if (Dateline.Length(line) is > 0 and var length && length < line.Length)
            return new HeadLine(line, HeadKind.Prose);
        return Labelled(line) ?? Plain(line);
    }

    /// <summary>Whether a line is a date alone, with a place before it or without.</summary>
    public static bool IsSignature(string line)
    {
        const int LongestSignature = 48;
        if (line.Length > LongestSignature || !line.AsSpan().TrimEnd(" .,;:").EndsWith(Year(line), StringComparison.Ordinal))
            return false;
        return Of(line) is { Kind: HeadKind.Label or HeadKind.Office, Date: not null };
    }

    private static ReadOnlySpan<char> Year(string line)
    {
        var end = line.AsSpan().TrimEnd(" .,;:");
        return end.Length > 4 && char.IsDigit(end[^1]) && char.IsDigit(end[^2]) ? end[^2..] : "\n";
    }

    private static HeadLine Plain(string line)
    {
        if (ReleaseWords.BeginsStatement(line.TrimStart('(', ' ')) && !IsProse(line))
            return new HeadLine(line, HeadKind.Statement);
        if (IsSlug(line))
            return new HeadLine(line, HeadKind.Slug);
        if (Boilerplate.IsAboveHeadline(line))
            return new HeadLine(line, HeadKind.Kicker);
        if (IsLetterhead(line))
            return new HeadLine(line, HeadKind.Office);
        if (IsProse(line))
            return new HeadLine(line, HeadKind.Prose);
        return new HeadLine(line, NoisyText.WordShare(line) < FewestInWords ? HeadKind.Noise : HeadKind.Headline);
    }

    /// <summary>Takes labels, offices, numbers and a date off the beginning of the line; null when it has none.</summary>
    private static HeadLine? Labelled(string line)
    {
        if (Dateline.DateLine(line) is { } only)
            return new HeadLine(line, HeadKind.Label, new FoundDate(only.Year, only.Month, only.Day));
        var rest = line.Trim(Marks);
        var isOffice = false;
        for (var taken = 1; taken > 0 && rest.Length > 0;)
        {
            taken = ReleaseWords.Label(rest);
            if (taken == 0 && (taken = ReleaseWords.Office(rest)) > 0)
                isOffice = true;
            if (taken > 0 && !CanEndLabel(rest, taken))
                taken = 0;
            if (taken == 0 && Number().Match(rest) is { Success: true } number && (rest.Length < line.Trim(Marks).Length || !char.IsDigit(rest[0]) || number.Value.Contains('/', StringComparison.Ordinal)))
                taken = number.Length;
            rest = rest[taken..].Trim(Marks);
        }

        var date = NoisyDate.Find(rest);
        var remains = date is { } found ? rest.Remove(found.Index, found.Length) : rest;
        remains = DateWords().Replace(remains, " ").Trim(Marks);
        var letters = NoisyText.Letters(remains).Length;
        var isAll = letters <= FewLetters || (date is not null && NoisyText.WordShare(remains) < FewestInWords) || (letters <= MostLettersBesideNumber && line.Count(char.IsDigit) >= FewestDigits && !HasLowerWord(line));
        if (rest.Length == line.Trim(Marks).Length && !(isAll && (date is not null || line.Count(char.IsDigit) >= FewestDigits)) && remains.Any(char.IsLetter))
            return null;
        if (isAll)
            return new HeadLine(line, isOffice ? HeadKind.Office : HeadKind.Label, date?.Date);
        if (rest.Length == line.Trim(Marks).Length)
            return date is not null && IsPlaceBefore(remains) ? new HeadLine(line, HeadKind.Label, date.Value.Date) : null;
        return Plain(rest) with { Date = date is { Index: < 4 } ? date.Value.Date : null };
    }

    private static bool HasLowerWord(string line)
    {
        foreach (var part in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan(part);
            if (word.Length > 1 && char.IsLower(word[0]) && !word.ContainsAnyExceptInRange('a', 'z'))
                return true;
        }

        return false;
    }

    /// <summary>After a label comes the end, a mark, a number or a date; <c>For media companies, a bad year</c> is a headline.</summary>
    private static bool CanEndLabel(string text, int end)
    {
        var rest = text.AsSpan(end);
        if (rest.Trim(" .*'").IsEmpty || rest[0] is ':' or '-' or '–' or '—' or '|' or '/' or ',' or '#' || char.IsDigit(rest[0]))
            return true;
        var next = rest.TrimStart(" .*'").ToString();
        return char.IsDigit(next[0]) || (next.Length <= 40 && next.Count(char.IsDigit) >= FewestDigits) || next[0] is '(' or '-' or '–' or '—' or '|' or '#' || NoisyDate.Find(next) is { Index: < 16 } || Number().Match(next).Length > 0
            || ReleaseWords.Label(next) > 0 || (ReleaseWords.Office(next) is > 0 and var office && office == next.Length);
    }

    private static bool IsPlaceBefore(string remains) => remains.Split(' ').Length <= 3 && remains.Any(char.IsLetter) && !remains.Any(char.IsLower);

    private static bool IsContact(string line)
    {
        if (line.Length > LongestContact)
            return false;
        var words = ReleaseWords.Contact(line);
        if (words == 0)
            words = ReleaseWords.Note(line) is > 0 and var note && note < line.Length && line[note] is ':' or '-' ? note : 0;
        if (words > 0 && (words >= line.Length || line[words] is ':' or '.' or '-' or ',' or '/' || line.AsSpan(words).TrimStart().IsEmpty || HasAddress(line) || line[..words].Contains(' ')))
            return true;
        return line.Length <= 110 && (HasAddress(line) || Street().IsMatch(line)) && !IsProse(line) && NoisyDate.Find(line) is null;
    }

    /// <summary>Whether there is a telephone number, an e-mail address or a web address.</summary>
    public static bool HasAddress(string line) => Phone().IsMatch(line) || Mail().IsMatch(line) || Web().IsMatch(line);

    private static bool IsSlug(string line) => line.Length <= 80 && (Slug().IsMatch(line) || line is [.., '/'] && !line.Contains("//", StringComparison.Ordinal));

    private static bool IsLetterhead(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > 9 || line is [.., '.'] and not [.., 'P' or 'C' or 'S', '.'])
            return false;
        if (ReleaseWords.BeginsWithHonorific(line))
            return PostNominal().IsMatch(line) || words <= 6;
        return words <= 7 && ReleaseWords.BeginsOffice(line) && !Verb().IsMatch(line);
    }

    /// <summary>Whether the line reads as a sentence: it ends as one does and has words in lower case.</summary>
    public static bool IsProse(string line)
    {
        int words = 0, lower = 0;
        foreach (var part in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan(part);
            if (word.IsEmpty)
                continue;
            words++;
            lower += char.IsLower(word[0]) ? 1 : 0;
        }

        if (words < 4 || lower * 5 < words * 2)
            return false;
        return EndsSentence(line) || words > 28;
    }

    /// <summary>Whether the line's last mark is one that ends a sentence.</summary>
    public static bool EndsSentence(string line) => line.TrimEnd(' ', '”', '"', '’', '\'', ')', '*') is [.., '.' or '?' or '!' or ':' or ';'];

    private static readonly char[] Marks = [' ', '*', ':', '-', '–', '—', '|', '/', ',', '.', '#', '_', '=', '(', ')', '[', ']', '\'', '!', '‘', '•', '~'];

    [GeneratedRegex(@"^(P\.? ?M\.?( ?L)?|No\.?|NO\.?|NQ|Nr\.?|N°|Ref(erence)?\.?|File|Release|RELEASE|DATE|DAE|Date|F|T|M)?[ .,:#/-]*((No|NO|Nr|NQ)[ .,:#]*)?(?=[\dlo]*\d)[\dlIo]{1,5}( ?/ ?[\dlIoC]{1,5})?(?![\d\p{L}])(?! ?(st|nd|rd|th)\b)(?!\.?[ ,-]+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))|^(P\.? ?M\.? ?(L ?)?(No|NO|NQ)|NQ)\b[., :]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(at|on|date|dated|released|issued)\b|\d{1,2}[:.]\d{2}( ?[ap]\.? ?m\b\.?)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"(?<![\d\p{L}""=/])((\+|\()?\d([() .\-/]{0,3}\d){8,14}|\(\d{2,5}\) ?\d{2,4}[ -]?\d{2,5}|\d{3}[-. ]\d{4})(?![\d\p{L}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\p{L}\d]@[\p{L}\d-]+\.\p{L}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?i)\b(https?://|www\.)\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Web();

    [GeneratedRegex(@"^\d{1,5}[A-Za-z]? (\p{Lu}[\p{L}.'’-]* ){1,4}(Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Boulevard|Blvd\.?|Square|Place|Terrace|Way|Quay|Parade)\b|^P\.? ?O\.? Box \d|^GPO Box \d|, [A-Z]{2,3}\.? \d{4,5}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Street();

    [GeneratedRegex(@"^(BC|AM|PM|GF|LV|EU|US)-{1,2}[\p{L}\d]\S*( \d\S*)*$|^[a-z]{1,4}\d{3,5}( \S{1,8}){1,8}$|^[A-Z]{0,3}\d{3,5} \d \S( |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slug();

    [GeneratedRegex(@",? ?\(?\b(M\.? ?P|M\.? ?H\.? ?R|M\.? ?L\.? ?[AC]|Q\.? ?C|C\.? ?H|A\.? ?[COM]|K\.? ?C|MSP|MEP|MS|TD)\b\.?\)?[ ,.]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PostNominal();

    [GeneratedRegex(@"(?i)\b(to|is|are|will|says?|said|has|have|gets?|wins?|sees|opens?|closes?|named?|names|announces?|visits?|meets?|calls?|must|not|resigns?|backs?|urges?|quits?|dies)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();
}
