using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Recognises a contact line: <c>Media contact: Jane Roe, 01632 960 001</c>.</summary>
internal static partial class ContactLine
{
    private const int MaxLength = 160;
    private const int MaxAddressLength = 110;
    private const int MaxReaderLength = 400;

    /// <summary>Whether the line is a contact, an address, or a note only for editors.</summary>
    public static bool Is(string line) =>
        line.Length <= MaxLength && IsContactOrAddress(line) && !(HasWordOf(line, "reader") && HasPhoneMailOrWeb(line));

    /// <summary>
    /// Whether a line has a telephone number or a mail address and also the label of a release, the label of a contact or a job title,
    /// perhaps with a date: <c>NEWS RELEASE 14 October 2025 Contact: Jane Roe 01632 960 001</c>. Such a line is never a headline.
    /// </summary>
    public static bool IsWithLabel(string line)
    {
        if (line.Length > MaxLength || !HasPhoneOrMail(line) || HeaderLine.IsProse(line) || IsForReaders(line))
            return false;
        var rest = NoisyDate.Find(line) is { } date ? line.Remove(date.Index, date.Length) : line;
        return HasPhoneOrMail(rest)
            && (HeadLabel.HasLongLabel(line) || HasContactLabelInside(line)
                || (TailWords.HasJobTitle(line) && !line.Split(' ').Any(word => word.Length > 3 && char.IsLower(word[0]))));
    }

    /// <summary>Whether the line contains the label of a contact and a colon, but not at its start.</summary>
    private static bool HasContactLabelInside(string line)
    {
        for (var at = line.IndexOf(' '); at >= 0 && at + 1 < line.Length; at = line.IndexOf(' ', at + 1))
        {
            if (ReleaseWords.ContactLength(line[(at + 1)..]) is > 0 and var end && line.AsSpan(at + 1 + end) is [':', ..])
                return true;
        }

        return false;
    }

    private static bool IsContactOrAddress(string line)
    {
        var words = ReleaseWords.ContactLength(line);
        if (words > 0 && (line.AsSpan(words).Trim(" -–") is [] or [':' or '.' or '/', ..] || HasPhoneMailOrWeb(line)))
            return true;
        if (ReleaseWords.NoteLength(line) is > 0 and var note && note < line.Length && line[note] == ':')
            return true;
        return line.Length <= MaxAddressLength && (HasPhoneMailOrWeb(line) || ReleaseWords.IsStreet(line) || Box().IsMatch(line))
            && !HeaderLine.IsProse(Credits().Replace(line, "")) && NoisyDate.Find(line) is null;
    }

    /// <summary>Whether a number or an address in the line is for readers, such as that of a box office or a helpline.</summary>
    public static bool IsForReaders(string line) =>
        HasWordOf(line, "reader") || (HasWordOf(line, "public") && !NamesPerson(line)) || AsksReaders(line);

    /// <summary>
    /// Whether a line is a sentence that tells readers what to do, even if it names a person: <c>To volunteer, contact Jane Roe on 01632
    /// 960 001.</c>, <c>Anyone with information should call ...</c>, <c>Call 01632 960 001 to book.</c>
    /// </summary>
    private static bool AsksReaders(string line)
    {
        const int MinWords = 5;
        if (line.Length > MaxReaderLength || line.TrimEnd() is not [.., '.' or '!' or '?' or '”' or '"']
            || line.Contains(':', StringComparison.Ordinal) || line.Split(' ').Length < MinWords || TailWords.HasJobTitle(line)
            || TailWords.Has(line, "press") || TailWords.Has(line, "offer") || TailWords.Has(line, "who"))
            return false;
        return TailWords.PrefixLength(line, "audience") > 0
            || (TailWords.PrefixLength(line, "for-what") > 0 && TailWords.Has(line, "audience"))
            || (TailWords.PrefixLength(line, "purpose") is > 0 and var end && line.AsSpan(end) is [' ', >= 'a' and <= 'z', ..])
            || ((TailWords.PrefixLength(line, "reach") > 0 || TailWords.PrefixLength(line, "ask") > 0) && EndsWithPurpose(line));
    }

    /// <summary>Whether a sentence says at its end what a call is for: <c>Contact the office on 01632 960 001 to take part.</c></summary>
    private static bool EndsWithPurpose(string line) =>
        Phone().Matches(line).Concat(Mail().Matches(line)).Select(match => match.Index + match.Length)
            .DefaultIfEmpty(line.Length).Min() is var detail && TailWords.Has(line[detail..], "purpose");

    private static bool HasWordOf(string line, string kind) =>
        line.Length <= MaxReaderLength && TailWords.Has(WithoutMail(line), kind) && !TailWords.HasJobTitle(line)
        && !TailWords.Has(line, "press");

    /// <summary>The line without mail addresses, whose first part may be any word: <c>info@ferry.example</c>.</summary>
    private static string WithoutMail(string line) => line.Contains('@', StringComparison.Ordinal)
        ? string.Join(' ', line.Split(' ').Where(word => !word.Contains('@', StringComparison.Ordinal))) : line;

    /// <summary>
    /// Whether a line with a number is a sentence of the article, perhaps followed by a credit, and not a contact for newsrooms:
    /// <c>Police ask witnesses to call 01632 960 001. (nan)</c>.
    /// </summary>
    public static bool IsSentence(string line)
    {
        const int MinSmallWords = 3;
        var text = Credits().Replace(line, "").TrimEnd();
        return text is [.., '.' or '!' or '?']
            && text.Split(' ').Count(word => word.Length > 1 && char.IsLower(word[0])
                && word.TrimEnd(',', '.', '!', '?').All(char.IsLetter)) >= MinSmallWords
            && !TailWords.HasJobTitle(line) && !TailWords.Has(line, "press") && !TailWords.Is(line.Split(':')[0], "label")
            && TailWords.PrefixLength(line, "contact") == 0 && TailWords.PrefixLength(line, "label") == 0
            && TailWords.EditorsPrefixLength(line) == 0 && ReleaseWords.ContactLength(line) == 0 && !NamesPerson(line);
    }

    /// <summary>
    /// Whether a sentence tells newsrooms whom to call or write to: <c>Reporters may call Jane Roe at 312-555-0100.</c>
    /// </summary>
    public static bool IsRequest(string line) =>
        line.Length <= MaxReaderLength && HasPhoneOrMail(line) && !HasWordOf(line, "reader") && !HasWordOf(line, "public")
        && (TailWords.PrefixLength(line, "contact") > 0
            || (TailWords.Has(line, "reach") && !FollowsOtherSentences(line)
                && (NamesPerson(line) || TailWords.HasJobTitle(line) || TailWords.Has(line, "who"))));

    /// <summary>Whether the sentence with the number or the address ends a paragraph of the article.</summary>
    private static bool FollowsOtherSentences(string line)
    {
        const int MinLengthAbove = 60;
        var detail = Phone().Matches(line).Concat(Mail().Matches(line)).Select(match => match.Index).DefaultIfEmpty(0).Min();
        return line.LastIndexOf(". ", detail, StringComparison.Ordinal) >= MinLengthAbove;
    }

    /// <summary>Whether part of the line is a person's name, or it contains a known first name before a capitalised word.</summary>
    public static bool NamesPerson(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return line.Split([',', ':', ';', '(', ')', '|', '–']).Any(part => ContactBlocks.IsPerson(part.Trim()))
            || words.Zip(words.Skip(1)).Any(pair => AuthorNames.IsFirstName(pair.First) && char.IsUpper(pair.Second[0]));
    }

    /// <summary>Whether there is a telephone number, an e-mail address or a web address.</summary>
    public static bool HasPhoneMailOrWeb(string line) => HasPhoneOrMail(line) || Web().IsMatch(line);

    /// <summary>Whether there is a telephone number or an e-mail address.</summary>
    public static bool HasPhoneOrMail(string line) =>
        (AsciiDigits.HasDigit(line) && Phone().Matches(line).Any(number => !IsAmount(line, number)))
        || (line.Contains('@', StringComparison.Ordinal) && Mail().IsMatch(line));

    /// <summary>Whether a number is an amount, in groups of three digits before a word: <c>125 000 000 spoons</c>.</summary>
    private static bool IsAmount(string line, Match number) =>
        Amount().IsMatch(number.Value) && line.AsSpan(number.Index + number.Length) is [' ', var next, ..] && char.IsLower(next);

    [GeneratedRegex(@"^[1-9]\d{0,2}([ .]\d{3}){2,}$", Options, 1000)]
    private static partial Regex Amount();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>At least nine digits, an area code in parentheses, or a number such as <c>555-0100</c>. Two years do not match.</summary>
    [GeneratedRegex(
        @"(?<![\d\p{L}""=/])((\+|\()?\d([() .\-/]{0,3}\d){8,14}|\(\d{2,5}\) ?\d{2,4}[ -]?\d{2,5}|\d{3}[-. ]\d{4})(?![\d\p{L}])",
        Options,
        1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\p{L}\d]@[\p{L}\d-]+\.\p{L}", Options, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(https?://|www\.)\S+", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Web();

    /// <summary>An agency's credits after its last sentence: <c>(NAN)(www.nan.example)</c>.</summary>
    [GeneratedRegex(@"(\s?\([^()]{2,40}\))+$", Options, 1000)]
    private static partial Regex Credits();

    /// <summary>A post-office box, or a town with its post code.</summary>
    [GeneratedRegex(@"^(G?P\.? ?O\.?) Box \d|, [A-Z]{2,3}\.? \d{4,5}$", Options, 1000)]
    private static partial Regex Box();
}
