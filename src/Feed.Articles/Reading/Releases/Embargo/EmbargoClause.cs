using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds an embargo inside a line: after a letterhead, a page number or a label, or in a sentence that asks for it. Its time must follow,
/// and almost nothing else.
/// </summary>
internal static partial class EmbargoClause
{
    /// <summary>A longer line is running text.</summary>
    public const int MaxLineLength = 220;

    /// <summary>The end of a line, beginning with its embargo; null when the line has none.</summary>
    /// <param name="line">The result of <see cref="Normalize"/>.</param>
    public static string? FindIn(string line)
    {
        if (line.Length > MaxLineLength)
            return null;
        foreach (var words in AgainstDelivery().EnumerateMatches(line))
        {
            if (RefersToThisFile(line, words.Index))
                return line[words.Index..];
        }

        foreach (var words in RequestBeforeTime().EnumerateMatches(line))
        {
            var after = line[(words.Index + words.Length)..];
            if (Embargo.IsTimeAlone(UpToEnd(after)) && !ContinuesAfterTime(line, after) && RefersToThisFile(line, words.Index))
                return line[words.Index..];
        }

        return null;
    }

    /// <summary>Whether a sentence goes on with another clause after its time, as in an article about an embargo.</summary>
    public static bool ContinuesAfterTime(string sentence, string after) =>
        HeaderLine.IsProse(sentence.TrimEnd('.', ' ') + ".") && OtherClause().IsMatch(after.TrimEnd('.', ' ') + ".");

    /// <summary>
    /// The line in the form that the embargo rules expect: plain letters instead of full-width and mathematical ones, <c>e m b a r g o</c>
    /// joined, and an embargo in another language translated into English.
    /// </summary>
    public static string Normalize(string line)
    {
        if (!Ascii.IsValid(line))
            line = AsciiDigits.Of(HoldHintScanner.HasOddLetters(line) ? NormalizeLetters(line) : line);
        if (HoldHintScanner.Scan(line).HasFlag(HoldHints.OddLetters))
            line = SpacedWord().Replace(line, match => match.Value.Replace(" ", "", StringComparison.Ordinal));
        return EmbargoLanguages.ToEnglish(line);
    }

    private static string NormalizeLetters(string line)
    {
        try
        {
            return line.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair cannot be normalized; no real embargo contains one.
            return line;
        }
    }

    /// <summary>The text up to the end of its sentence, or up to the next bar or dash.</summary>
    private static string UpToEnd(string after) => PartEnd().Match(after) is { Success: true, Index: var end } ? after[..end] : after;

    /// <summary>
    /// The embargo without the adjacent story, whose dates are not the embargo's: <c>[Embargoed until 5 March] Fair opens on 9
    /// March</c>. Words that may change the embargo stay.
    /// </summary>
    public static string WithoutStory(string line)
    {
        var embargo = line.IndexOf("embargo", StringComparison.OrdinalIgnoreCase);
        foreach (var end in StoryStart().EnumerateMatches(line))
        {
            var (before, after) = (line[..end.Index], line[(end.Index + end.Length)..]);
            if (embargo > end.Index && NamesEnd(after) && HeadNotice.IsStory(before))
                return WithoutStory(after);
            if (embargo < end.Index && NamesEnd(before) && HeadNotice.IsStory(after))
                return before;
        }

        return line;
    }

    private static bool NamesEnd(string text) => EmbargoTime.HasFullDate(text) || EmbargoTime.HasWeekday(text);

    /// <summary>
    /// Whether the words are about this file: they begin the line, the line is not a sentence, or it says "this release is".
    /// </summary>
    private static bool RefersToThisFile(string line, int start)
    {
        var before = line[..start];
        if (!before.Any(char.IsLetter) || PoliteWords().IsMatch(before))
            return !before.AsSpan().ContainsAny("“‘\"«„");
        if (OpenQuote().IsMatch(before))
            return false;
        return HeaderLine.IsProse(line) ? AboutThis().IsMatch(before) && !Reported().IsMatch(before)
            : MayFollowLetterhead().IsMatch(line[start..]) || !char.IsLetter(line[start])
                || !HeadNotice.NamesOtherSubject(before, hasTime: true);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\bembargoed ?([:–—-]+|(until|till?|to|for|before|at|from)\b)|\bhold for (release|publication|use)( until| till| before|:)|\b(strict|under|press|media|news|release) embargo ?(:|(until|till?|to|for|before|at)\b)"
        + @"|(?-i:\bEMBARGO ?:)|(^|[|•·–—;\t] ?|[.] )embargo ?:|(^|[|•·–—;\t] ?|[.] )not before\b"
        + "|" + Embargo.NotToPublish + @"\b[\p{L} ,]{0,40}? (before|until|till|prior to|earlier than)\b"
        + @"|\b(do not|don't|(may|must|should|can) not) ((publish|release|broadcast|share|distribute|circulate|run)\b[\p{L} ,]{0,40}?|use( this| it)?) (before|until|till|prior to)\b"
        + @"|\b((must|may|should|can|shall) not|cannot|can't|mustn't) be (published|released|broadcast|used|" + Embargo.OtherPublishingVerbs
        + @")\b[\p{L} ,]{0,60}? (before|until|till|prior to)\b"
        + @"|\bno ((media|press|public|print|online|broadcast) )?(publication|broadcast|release|use|reporting|coverage) (before|until|till|prior to)\b"
        + @"|\bhold (this|the) (story|article|copy|piece|release|text|item|statement) (back )?(until|till)\b|\bembargo (?=\d{1,2}([.:]\d\d)? ?[ap]\.?m\b|\d{1,2}[.:]\d\d\b)"
        + @"|\b((publication|release|broadcast|use) (is )?(not (permitted|allowed)|forbidden|prohibited)) (before|until|till|prior to)\b",
        Options,
        Embargo.RegexTimeoutMs)]
    private static partial Regex RequestBeforeTime();

    /// <summary>The embargo of a speech, anywhere in a line: <c>embargo: against delivery</c>.</summary>
    [GeneratedRegex(@"\bembargo(ed)?\W{1,3}(against|until|till?|on|for|pending) (the )?(actual |time of |its )?delivery\b", Options,
        Embargo.RegexTimeoutMs)]
    private static partial Regex AgainstDelivery();

    /// <summary>An embargo that may also follow a letterhead.</summary>
    [GeneratedRegex(@"^(embargo|(strict|press|media|news|release) embargo|hold|not before)", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex MayFollowLetterhead();

    /// <summary>Polite words before an embargo.</summary>
    [GeneratedRegex(@"^\W*((please|kindly|important|note|editors?|we ask you to|you are asked to)\W+){1,4}$", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex PoliteWords();

    /// <summary>Words before an embargo that show that the sentence refers to its own file.</summary>
    [GeneratedRegex(
        @"\b(this|the (attached|enclosed|following|above)|our) ([\p{L}-]+ ){0,2}(release|statement|report|document|information|material|text|story|copy|article|news"
        + @"|announcement|study|paper|speech|remarks)s?\b[^.!?]{0,40}$|\b(the|story|copy|release|text|statement|news) (attached|enclosed|following|above|below)\b[^.!?]{0,40}$"
        + @"|\b(find|attached|enclosed|below|herewith|here is|sending( you)?)\W+((attached|enclosed|below|is|are|please|find|you)\W+){0,3}(a|an|our|the|my)\b[^.!?]{0,60}$",
        Options, Embargo.RegexTimeoutMs)]
    private static partial Regex AboutThis();

    [GeneratedRegex(@"\b(was|were|had|would|said|says|leaked)\b", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex Reported();

    [GeneratedRegex(@"[“«„][^”»]*$", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex OpenQuote();

    /// <summary>A clause after the time that says something else: <c>until 5 March 2099, the board decided.</c></summary>
    [GeneratedRegex(@", (?!(and|or|when|please|unless|at|on|which)\b)(?=\p{L}+ \p{L}+)[^.,]*\p{Ll}{3}[^.,]*\.\W*$", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex OtherClause();

    /// <summary>Separators between an embargo and the story next to it.</summary>
    [GeneratedRegex(@"(?<!\b[ap]\.? ?m)[.!?](?=\s)|[|•·;\[\](){}]|\s[–—-]{1,2}\s|(?<!\b(date|time|until)):(?=\s)|\s/\s", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex StoryStart();

    [GeneratedRegex(@"(?<!\b[ap]\.? ?m)[.!?](?=\s|$)|[|•·;]| [–—] ", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex PartEnd();

    [GeneratedRegex(@"(?<!\p{L})(\p{L} ){4,}\p{L}(?!\p{L})", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex SpacedWord();
}
