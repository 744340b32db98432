using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds where an article ends: at <c>ENDS</c>, notes to editors, contacts, or the sender's self-description (boilerplate).
/// </summary>
internal static partial class TailFinder
{
    private const int MaxSectionLength = 90;
    private const int MaxContactLength = 400;
    private const int LeadParagraphs = 3;
    private const int MaxLeadLength = 200;

    /// <summary>A tail of at most this many paragraphs is accepted even in a short text, of which it is a large part.</summary>
    private const int MaxShortTail = 2;

    /// <summary>A shorter sentence below a mark may be a note.</summary>
    private const int MinProseLength = 40;

    /// <summary>If a text has more end marks than this, they separate the items of a digest.</summary>
    private const int MaxMarks = 2;

    /// <summary>A section with more headings below it is not a tail: an article may say "for further information" in the middle.</summary>
    private const int MaxHeadings = 2;

    /// <summary>The index at which the tail begins; the number of paragraphs when there is no tail.</summary>
    /// <param name="text">The paragraphs after the head.</param>
    /// <param name="isRelease">Whether the text has the head of a press release. Only in a release can <c>About ...</c> begin the
    /// tail.</param>
    public static int FindStart(IReadOnlyList<Paragraph> text, bool isRelease)
    {
        isRelease |= IsDistributed(text);
        return Math.Min(Notebook.FindStart(text, isRelease), StartOfSection(text, isRelease));
    }

    /// <summary>The index of the first end mark, contact or section for the press; the number of paragraphs when there is none.</summary>
    private static int StartOfSection(IReadOnlyList<Paragraph> text, bool isRelease)
    {
        var length = text.Sum(paragraph => (long)paragraph.Text.Length);
        var isDigest = text.Count(paragraph => EndMark.IsAny(paragraph.Text)) > MaxMarks;
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

    /// <summary>The place of a paragraph in the text.</summary>
    /// <param name="Above">The number of characters above it.</param>
    /// <param name="Length">The number of characters in the text.</param>
    /// <param name="HeadingsBelow">The number of headings below it.</param>
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
        return (isRelease && position.IsAfterFirstQuarter && AboutSender.IsFacts(text, index))
            || (position.IsInSecondHalf && AboutSender.Is(line) && (isRelease || AboutSender.IsDescribed(text, index)));
    }

    /// <summary>Whether a short paragraph is an end mark, or begins a section for newsrooms.</summary>
    private static bool EndsText(IReadOnlyList<Paragraph> text, int index, Position position, bool isRelease)
    {
        var line = text[index].Text;
        // Only a release may end in the middle; elsewhere such a phrase starts a tail only if little follows.
        var maySectionBegin = position.HeadingsBelow <= MaxHeadings && (isRelease || position.IsInLastQuarter);
        return (EndMark.Is(line) && MayEnd(text, index, position, isRelease))
            || (maySectionBegin && BeginsSection(line, position.IsInSecondHalf, isRelease))
            || (text.Count - index <= MaxShortTail && TailWords.Is(line, "section"))
            // Notes to editors are never for readers.
            || (position.IsInSecondHalf && line.Length <= MaxSectionLength && BeginsEditorsSection(line));
    }

    /// <summary>Whether an end mark ends the text. Stars separate parts of an article as often as they end it.</summary>
    private static bool MayEnd(IReadOnlyList<Paragraph> text, int mark, Position position, bool isRelease)
    {
        var line = text[mark].Text;
        return !position.IsInDigest && (isRelease
            ? position.IsInLastQuarter || !EndMark.IsAmbiguous(line) || !HasProseBelow(text, mark)
            : (position.IsInLastQuarter || !EndMark.IsStars(line)) && !(EndMark.IsAmbiguous(line) && HasProseBelow(text, mark)));
    }

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

    /// <summary>Whether a line begins the section for newsrooms: <c>Notes to editors</c>, <c>Background for journalists:</c>.</summary>
    private static bool BeginsEditorsSection(string line) => IsLabel(line, TailWords.EditorsPrefixLength(line));

    private static bool IsLabel(string line, int end) =>
        end > 0
        && (!HeaderLine.IsProse(line) || line.AsSpan(end).TrimStart() is [':' or '-' or '–' or '—' or '/' or '.', ..]
            || ContactLine.HasPhoneMailOrWeb(line) || TailWords.Has(line, "ask"));

    /// <summary>Whether sentences follow the mark before the next contact or tail heading.</summary>
    private static bool HasProseBelow(IReadOnlyList<Paragraph> text, int mark)
    {
        for (var i = mark + 1; i < text.Count; i++)
        {
            var line = text[i].Text;
            if (AboutSender.Is(line) || ContactLine.Is(line) || ContactLine.HasPhoneMailOrWeb(line) || IsTailLabel(line))
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

    [GeneratedRegex(@"[(/] ?(?<name>[\p{L}\d .&-]{3,40}?)[ ™®]*[)/]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Distributor();

    [GeneratedRegex(@"^SOURCE:? \p{Lu}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Source();

}
