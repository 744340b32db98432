using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Recognises a contact line: <c>Media contact: Jane Roe, 01632 960 001</c>.</summary>
internal static partial class ContactLine
{
    private const int MaxLength = 160;
    private const int MaxAddressLength = 110;
    private const int MaxReaderLength = 400;

    /// <summary>Whether the line is a contact, an address, or a note for editors alone.</summary>
    public static bool Is(string line) =>
        line.Length <= MaxLength && IsAny(line) && !(IsForReaders(line) && HasContactDetail(line));

    private static bool IsAny(string line)
    {
        var words = ReleaseWords.ContactLength(line);
        if (words > 0 && (line.AsSpan(words).Trim(" -–") is [] or [':' or '.' or '/', ..] || HasContactDetail(line)))
            return true;
        if (ReleaseWords.NoteLength(line) is > 0 and var note && note < line.Length && line[note] == ':')
            return true;
        return line.Length <= MaxAddressLength && (HasContactDetail(line) || ReleaseWords.IsStreet(line) || Box().IsMatch(line))
            && !HeaderLine.IsProse(Credits().Replace(line, "")) && NoisyDate.Find(line) is null;
    }

    /// <summary>Whether a number or an address in the line would be for readers, such as that of a box office or a helpline.</summary>
    public static bool IsForReaders(string line) =>
        line.Length <= MaxReaderLength && TailWords.Has(line, "reader") && !TailWords.HasJobTitle(line) && !TailWords.Has(line, "press");

    /// <summary>Whether there is a telephone number, an e-mail address or a web address.</summary>
    public static bool HasContactDetail(string line) => HasPhoneOrMail(line) || Web().IsMatch(line);

    /// <summary>Whether there is a telephone number or an e-mail address.</summary>
    public static bool HasPhoneOrMail(string line) =>
        (AsciiDigits.HasDigit(line) && Phone().IsMatch(line)) || (line.Contains('@', StringComparison.Ordinal) && Mail().IsMatch(line));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Nine digits and more, an area code in parentheses, or <c>555-0100</c>; two years are not.</summary>
    [GeneratedRegex(
        @"(?<![\d\p{L}""=/])((\+|\()?\d([() .\-/]{0,3}\d){8,14}|\(\d{2,5}\) ?\d{2,4}[ -]?\d{2,5}|\d{3}[-. ]\d{4})(?![\d\p{L}])",
        Options,
        1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\p{L}\d]@[\p{L}\d-]+\.\p{L}", Options, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(https?://|www\.)\S+", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Web();

    /// <summary>What an agency puts after its last sentence: <c>(NAN)(www.nan.example)</c>.</summary>
    [GeneratedRegex(@"(\s?\([^()]{2,40}\))+$", Options, 1000)]
    private static partial Regex Credits();

    /// <summary>A post-office box, or a town with its post code.</summary>
    [GeneratedRegex(@"^(G?P\.? ?O\.?) Box \d|, [A-Z]{2,3}\.? \d{4,5}$", Options, 1000)]
    private static partial Regex Box();
}
