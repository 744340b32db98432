using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds where an article ends: at <c>ENDS</c>, notes to editors, contacts, or the sender's self-description (boilerplate).
/// </summary>
internal static partial class TailFinder
{
    private const int MaxSectionLength = 90;
    private const int MaxContactLength = 400;
    private const int MaxMarkLength = 40;
    private const int MaxNameLength = 70;
    private const int MaxNameWords = 8;
    private const int MaxDenseAbout = 24;
    private const int MaxDenseLabel = 10;
    private const int LeadParagraphs = 3;

    /// <summary>The most paragraphs from an "About" heading to the end of a file without a label.</summary>
    private const int MaxParagraphsAbout = 10;
    private const int MaxLeadLength = 200;

    /// <summary>In a short text, the heading of a section for newsrooms and the paragraph below it may be a large part of it.</summary>
    private const int MaxShortTail = 2;

    /// <summary>A shorter sentence may be a note below a mark.</summary>
    private const int MinProseLength = 40;

    /// <summary>Characters that rule out an end mark: <c>“Fin.”</c> in quotation marks is speech.</summary>
    private static readonly SearchValues<char> Speech = SearchValues.Create("“”\"„«»?!");

    /// <summary>If a text has more end marks than this, they separate the items of a digest.</summary>
    private const int MaxMarks = 2;

    /// <summary>A section followed by more headings is not a tail: an article may say "for further information" in the middle.</summary>
    private const int MaxHeadings = 2;

    /// <summary>Where the tail begins: the number of paragraphs that belong to the article.</summary>
    /// <param name="text">The paragraphs after the head.</param>
    /// <param name="isRelease">Whether the text has the head of a press release. Only in a release can <c>About ...</c> begin the
    /// tail.</param>
    public static int FindStart(IReadOnlyList<Paragraph> text, bool isRelease)
    {
        isRelease |= IsDistributed(text);
        return Math.Min(Notebook.FindStart(text, isRelease), StartOfSection(text, isRelease));
    }

    /// <summary>Where an end mark, a contact or a section for the press begins.</summary>
    private static int StartOfSection(IReadOnlyList<Paragraph> text, bool isRelease)
    {
        var length = text.Sum(paragraph => (long)paragraph.Text.Length);
        var isDigest = text.Count(paragraph => IsMark(paragraph.Text)) > MaxMarks;
        var headingsBelow = text.Count(paragraph => paragraph.Kind == ParagraphKind.Heading);
        var above = 0L;
        for (var i = 0; i < text.Count; i++)
        {
            headingsBelow -= text[i].Kind == ParagraphKind.Heading ? 1 : 0;
            if (i > 0 && BeginsTail(text, i, new Position(above, length, headingsBelow, isDigest), isRelease))
                return i;
            above += text[i].Text.Length;
        }

        return text.Count;
    }

    /// <summary>Where a paragraph is in the text.</summary>
    /// <param name="Above">How many characters are above it.</param>
    /// <param name="Length">How many characters the text has.</param>
    /// <param name="HeadingsBelow">How many headings are below it.</param>
    /// <param name="IsInDigest">Whether end marks separate the items of the text.</param>
    private readonly record struct Position(long Above, long Length, int HeadingsBelow, bool IsInDigest)
    {
        public bool IsAfterFirstQuarter => Above * 4 >= Length;

        public bool IsInSecondHalf => Above * 2 >= Length;

        public bool IsInLastQuarter => Above * 4 >= Length * 3;
    }

    private static bool BeginsTail(IReadOnlyList<Paragraph> text, int index, Position position, bool isRelease)
    {
        var line = text[index].Text;
        if (position.IsAfterFirstQuarter && line.Length <= MaxContactLength
            && text[index].Kind is not (ParagraphKind.Code or ParagraphKind.TableRow or ParagraphKind.Footnote)
            && EndsText(text, index, position, isRelease))
            return true;
        return (isRelease && position.IsAfterFirstQuarter && AreFactsOfSender(text, index))
            || (position.IsInSecondHalf && IsAbout(line) && (isRelease || DescribesSender(text, index)));
    }

    /// <summary>Whether a short paragraph is an end mark, or begins a section for newsrooms.</summary>
    private static bool EndsText(IReadOnlyList<Paragraph> text, int index, Position position, bool isRelease)
    {
        var line = text[index].Text;
        // Only a release may end in the middle; elsewhere such a phrase starts a tail only if little follows.
        var maySectionBegin = position.HeadingsBelow <= MaxHeadings && (isRelease || position.IsInLastQuarter);
        return (IsEnd(line) && MayEnd(text, index, position, isRelease))
            || (maySectionBegin && BeginsSection(line, position.IsInSecondHalf, isRelease))
            || (text.Count - index <= MaxShortTail && TailWords.Is(line, "section"))
            // Notes to editors are never for readers.
            || (position.IsInSecondHalf && line.Length <= MaxSectionLength && BeginsEditorsSection(line));
    }

    /// <summary>Whether an end mark ends the text: stars divide an article as often as they end it.</summary>
    private static bool MayEnd(IReadOnlyList<Paragraph> text, int mark, Position position, bool isRelease)
    {
        var line = text[mark].Text;
        return !position.IsInDigest && (isRelease
            ? position.IsInLastQuarter || !IsAmbiguous(line) || !HasProseBelow(text, mark)
            : (position.IsInLastQuarter || !IsStars(line)) && !(IsAmbiguous(line) && HasProseBelow(text, mark)));
    }

    /// <summary>
    /// Whether the line only marks the end of an article, or says that it continues: <c>-30-</c>, <c># # #</c>, <c>(more)</c>.
    /// </summary>
    public static bool IsMark(string line) => IsEnd(line) || IsPageBreak(line);

    /// <summary>Whether the line stands between two pages: <c>(more)</c>, <c>Page 2/3</c>, <c>- 2 -</c>.</summary>
    public static bool IsPageBreak(string line) => line.Length <= MaxMarkLength && (MoreMark().IsMatch(line) || PageBreak().IsMatch(line));

    private static bool IsEnd(string line) =>
        line.Length <= MaxMarkLength && (line.AsSpan().ContainsAnyInRange('0', '9') ? NumericEndMark().IsMatch(line)
            : (TailWords.Is(line, "end") && !line.AsSpan().ContainsAny(Speech)) || SymbolEndMark().IsMatch(line));

    private static bool IsForReaders(string line) => ContactLine.IsForReaders(line) && ContactLine.HasPhoneMailOrWeb(line);

    private static bool BeginsSection(string line, bool isLate, bool isRelease)
    {
        if (line.Length <= MaxSectionLength && (IsLabelled(line, "section") || (isLate && Source().IsMatch(line))))
            return !IsForReaders(line);
        return isLate && ContactLine.HasPhoneMailOrWeb(line) && !ContactLine.IsForReaders(line)
            && (TailWords.PrefixLength(line, "contact") > 0 || TailWords.PrefixLength(line, "press") > 0
                || (isRelease && ContactLine.Is(line)));
    }

    /// <summary>
    /// Whether a phrase of a kind labels the line: the line is not a sentence, a mark or a contact follows, or it asks readers to do
    /// something. <c>For further information on the quay, the library has nine books.</c> is text.
    /// </summary>
    private static bool IsLabelled(string line, string kind) => IsLabel(line, TailWords.PrefixLength(line, kind));

    /// <summary>Whether a line begins the part for newsrooms: <c>Notes to editors</c>, <c>Background for journalists:</c>.</summary>
    private static bool BeginsEditorsSection(string line) => IsLabel(line, TailWords.EditorsPrefixLength(line));

    private static bool IsLabel(string line, int end) =>
        end > 0
        && (!HeaderLine.IsProse(line) || line.AsSpan(end).TrimStart() is [':' or '-' or '–' or '—' or '/' or '.', ..]
            || ContactLine.HasPhoneMailOrWeb(line) || TailWords.Has(line, "ask"));

    private static bool IsStars(string line) => line.All(c => c is '*' or ' ');

    /// <summary>Whether an end mark could also be a section break or a heading: only stars, or a bare word or number.</summary>
    private static bool IsAmbiguous(string line) => IsStars(line) || (line.All(char.IsLetterOrDigit) && !TailWords.Is(line, "sure-end"));

    /// <summary>Whether sentences follow before a contact, a section or a heading of a tail does.</summary>
    private static bool HasProseBelow(IReadOnlyList<Paragraph> text, int mark)
    {
        for (var i = mark + 1; i < text.Count; i++)
        {
            var line = text[i].Text;
            if (IsAbout(line) || ContactLine.Is(line) || ContactLine.HasPhoneMailOrWeb(line) || IsTailLabel(line))
                return false;
            if (text[i].Kind is ParagraphKind.Text or ParagraphKind.BlockQuote && line.Length >= MinProseLength && HeaderLine.IsProse(line))
                return true;
        }

        return false;
    }

    private static bool IsTailLabel(string line) =>
        IsLabelled(line, "section") || BeginsEditorsSection(line) || IsLabelled(line, "note") || TailWords.Is(line, "label")
        || TailWords.Is(line, "desk") || TailWords.Is(line, "end");

    /// <summary>Whether the text starts like a release from a distributor: <c>HARWICK--(BUSINESS WIRE)--</c>.</summary>
    private static bool IsDistributed(IReadOnlyList<Paragraph> text)
    {
        foreach (var paragraph in text.Take(LeadParagraphs))
        {
            foreach (Match match in Distributor().Matches(paragraph.Text[..Math.Min(paragraph.Text.Length, MaxLeadLength)]))
            {
                if (TailWords.Is(match.Groups["name"].Value, "distributor"))
                    return true;
            }
        }

        return false;
    }

    /// <summary>An "About" heading of the sender, or a paragraph that starts with one: <c>About Harwick Harwick is</c>.</summary>
    public static bool IsAbout(string line)
    {
        if (line.Length <= MaxDenseAbout && DenseScript.CountIn(line) > 0 && !line.AsSpan().ContainsAny("。！？，、"))
            return TailWords.Begins(line, "dense-about") || TailWords.Ends(line, "dense-about-after");
        if (TailWords.PrefixLength(line, "about") is not (> 0 and var about) || about >= line.Length)
            return false;
        var rest = line[about..].TrimStart();
        if (line.Length <= MaxContactLength && IsName(rest))
            return true;
        if (rest.IndexOf(':') is > 0 and <= MaxNameLength and var colon && IsName(rest[..colon]))
            return true;
        var words = rest.Split(' ', (2 * MaxNameWords) + 1);
        return Enumerable.Range(1, MaxNameWords).Any(
            count => words.Length > 2 * count && char.IsUpper(words[0][0])
                && words.AsSpan(0, count).SequenceEqual(words.AsSpan(count, count)));
    }

    /// <summary>
    /// Whether the paragraph below an "About" heading describes the sender: it begins with the name in the heading. In a file whose head
    /// has no label, the heading may be that of a section.
    /// </summary>
    private static bool DescribesSender(IReadOnlyList<Paragraph> text, int heading)
    {
        var line = text[heading].Text;
        if (IsAboutOnLine(line))
            return IsNewsOfSender(text, heading);
        if (line.Length > MaxSectionLength || heading + 1 >= text.Count || text[heading].Kind == ParagraphKind.ListItem)
            return false;
        var name = WithoutArticle(line[TailWords.PrefixLength(line, "about")..].Trim(' ', ':'));
        return name.Length > 0 && BeginsWithName(WithoutArticle(text[heading + 1].Text), name)
            && char.IsUpper(name[0]) && IsNewsOfSender(text, heading);
    }

    /// <summary>
    /// Whether rows of facts about a company begin here, as Japanese, Chinese and Korean releases end:
    /// <c>会社名：蛍堂株式会社</c>, <c>所在地：蛍市1-2-3</c>.
    /// </summary>
    private static bool AreFactsOfSender(IReadOnlyList<Paragraph> text, int index) =>
        index + 1 < text.Count && FactLabel(text[index].Text) is { } label && TailWords.Is(label, "dense-fact")
        && FactLabel(text[index + 1].Text) is not null;

    private static string? FactLabel(string line) =>
        line.Length <= MaxSectionLength && line.IndexOfAny(['：', ':']) is > 0 and <= MaxDenseLabel and var colon
        && DenseScript.CountIn(line[..colon]) > 1 ? line[..colon] : null;

    /// <summary>
    /// Whether a description begins with the first word of a name, or with what the name ends in: <c>The agency</c> describes the Harbour
    /// Agency, <c>Die Behörde</c> the Hafenbehörde.
    /// </summary>
    private static bool BeginsWithName(string text, string name)
    {
        const int MinKindLength = 5;
        var kind = text.Split(' ', 2)[0];
        return text.StartsWith(name.Split(' ')[0], StringComparison.OrdinalIgnoreCase)
            || (kind.Length >= MinKindLength && name.EndsWith(kind, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The heading and the description on one line: <c>About the Pear Trust: The Pear Trust was founded in 1874.</c></summary>
    private static bool IsAboutOnLine(string line)
    {
        var rest = line[TailWords.PrefixLength(line, "about")..].TrimStart();
        return rest.IndexOf(':') is > 0 and <= MaxNameLength and var colon && WithoutArticle(rest[..colon].Trim()) is { Length: > 0 } name
            && char.IsUpper(name[0])
            && WithoutArticle(rest[(colon + 1)..].Trim()).StartsWith(name.Split(' ')[0], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a file without a label is news of a sender: it has a dateline at its head, or an end or a contact below.</summary>
    private static bool IsNewsOfSender(IReadOnlyList<Paragraph> text, int heading) =>
        text.Count - heading <= MaxParagraphsAbout
            && (text.Take(LeadParagraphs).Any(paragraph => Dateline.Length(paragraph.Text) > 0)
                || text.Skip(heading + 1).Any(paragraph => IsEnd(paragraph.Text) || ContactBlocks.HasNewsroomContact(paragraph.Text)));

    private static string WithoutArticle(string words) =>
        TailWords.PrefixLength(words, "article") is > 0 and var end && end < words.Length ? words[end..].TrimStart(' ', '\'', '’') : words;

    /// <summary>A heading that is a name: <c>About the Harwick Harbour Trust</c>, with or without text after a colon.</summary>
    private static bool IsName(string rest)
    {
        var name = rest.Split(':')[0].Trim();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length is > 0 and <= MaxNameLength && name is not [.., '.' or '?' or '!']
            && words.Count(word => char.IsUpper(word[0])) * 2 >= words.Length;
    }

    /// <summary>A row of the letter O, as in <c>-ooo-</c> and <c>-oOc-</c>, with or without zeros among them.</summary>
    private const string RowOfOs = @"|^[\s\-–—]*[oO0]{3,}[\s\-–—oO0]*$|^[-–—. ]+[oO0][CcOo0]*[oO0][-–—. ]+$";

    [GeneratedRegex(@"^[\s\-–—*#.(\[/]*30[\s\-–—*#.)\]/]*$" + RowOfOs, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumericEndMark();

    [GeneratedRegex(@"^[\s#*]{2,}$" + RowOfOs, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SymbolEndMark();

    [GeneratedRegex(@"[(/] ?(?<name>[\p{L}\d .&-]{3,40}?)[ ™®]*[)/]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Distributor();

    [GeneratedRegex(@"^SOURCE:? \p{Lu}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(
        @"^[\s\-–—*(\[]*(?i:more( to come| follows)?|mehr|suite|\d+/…|\.{0,3}/\d+)[\s\-–—*)\].]*$",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex MoreMark();

    [GeneratedRegex(
        @"^[\s\-–—*(\[/]*(?i:([\p{L}\d]{2,20} ?[/-] ?)?(page|pg)\.? ?(\d{1,2}|two|three|four|five|six)( ?(/|of) ?(\d{1,2})?)?( ?[/-] ?[\p{L}\d]{2,20})?)"
            + @"[\s\-–—*)\].]*$|^[-–—]+ ?\d{1,2} ?[-–—]+$|^(?<n>\d{1,2})-\k<n>-\k<n>$|^\d{1,2}/\.{2,3}$",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex PageBreak();
}
