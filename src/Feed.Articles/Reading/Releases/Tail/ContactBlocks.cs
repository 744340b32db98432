using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds the contact lines below a text: <c>Contacts</c>, a name, a job title, a telephone number, a mail address. Such a block
/// begins with a label, or with the name of a person if it is the last block of the file.
/// </summary>
internal static partial class ContactBlocks
{
    private const int MaxLineLength = 160;
    private const int MaxPlainLength = 80;
    private const int MaxDenseLength = 40;
    private const int MaxLabelLength = 60;
    private const int MaxRequestLength = 400;
    private const int MaxPlainWords = 10;
    private const int MaxNameWords = 4;

    /// <summary>The most lines with names and job titles between the label or the first name and the first number.</summary>
    private const int MaxDetailDistance = 5;

    /// <summary>A text with more blocks is a directory for readers.</summary>
    private const int MaxBlocks = 3;

    private static readonly SearchValues<char> EndsOfSentences = SearchValues.Create("。！？」”\"");

    /// <summary>The blocks, in the order of the text.</summary>
    /// <param name="text">The paragraphs after the head.</param>
    /// <param name="end">The number of paragraphs above the mark or section that ends the article.</param>
    public static IReadOnlyList<Range> Find(IReadOnlyList<Paragraph> text, int end)
    {
        List<Range> blocks = [];
        var length = text.Sum(paragraph => (long)paragraph.Text.Length);
        var (lengthAbove, labelledBlocks) = (0L, 0);
        var next = 0;
        while (next < text.Count)
        {
            StepBudget.Spend();
            var start = next;
            var blockEnd = start > 0 ? EndOfLabelledBlock(text, start) : start;
            if (blockEnd > start)
            {
                labelledBlocks++;
                var isInSecondHalf = lengthAbove * 2 >= length;
                if (isInSecondHalf || IsForNewsrooms(text, start, blockEnd))
                    blocks.Add(start..blockEnd);
            }

            next = Math.Max(blockEnd, start + 1);
            lengthAbove += text.Skip(start).Take(next - start).Sum(paragraph => (long)paragraph.Text.Length);
        }

        if (labelledBlocks > MaxBlocks)
            return [];
        if (blocks.FindIndex(block => block.End.Value >= end) < 0 && FindSignature(text, end) is { } signed)
            blocks.Add(signed);
        return blocks;
    }

    /// <summary>Whether a block is for newsrooms and not for readers, wherever it stands: it names the press or a press officer.</summary>
    private static bool IsForNewsrooms(IReadOnlyList<Paragraph> text, int start, int end) =>
        TailWords.PrefixLength(text[start].Text, "press") > 0 || TailWords.EditorsPrefixLength(text[start].Text) > 0
        || TailWords.PrefixLength(text[start].Text, "who") > 0
        || text.Skip(start).Take(end - start).Any(line => TailWords.HasJobTitle(line.Text));

    /// <summary>The end of the block below this label; the line's own index if it is not a label.</summary>
    private static int EndOfLabelledBlock(IReadOnlyList<Paragraph> text, int start)
    {
        var line = text[start].Text;
        if (!CanBeLine(text[start]))
            return start;
        if (line.Length <= MaxRequestLength && HasNewsroomContact(line)
            && (TailWords.PrefixLength(line, "press") > 0 || TailWords.Has(line, "offer") || BeginsWithContactLabel(line)
                || TailWords.EditorsPrefixLength(line) > 0
                || (TailWords.PrefixLength(line, "who") > 0 && TailWords.Has(line, "reach"))))
            return EndOfContactLines(text, start + 1);
        if (!IsLabel(line))
            return start;
        for (var i = start + 1; i < Math.Min(text.Count, start + 1 + MaxDetailDistance) && MayBeContactLine(text[i]); i++)
        {
            if (HasNewsroomContact(text[i].Text))
                return EndOfContactLines(text, i + 1);
        }

        return start;
    }

    /// <summary>The end of the contact lines that begin here, including names and job titles between addresses.</summary>
    private static int EndOfContactLines(IReadOnlyList<Paragraph> text, int from)
    {
        var end = from;
        for (var i = from; i < text.Count && i < end + MaxDetailDistance && MayBeContactLine(text[i]); i++)
        {
            if (ContactLine.Is(text[i].Text) || HasNewsroomContact(text[i].Text) || i + 1 == text.Count)
                end = i + 1;
        }

        return end;
    }

    /// <summary>The signature at the end of a text, beginning with the name; null when there is none.</summary>
    private static Range? FindSignature(IReadOnlyList<Paragraph> text, int end)
    {
        var top = end;
        while (end < text.Count && MayBeContactLine(text[end]))
            end++;
        while (top > 1 && MayBeContactLine(text[top - 1]))
            top--;
        var firstContact = top;
        while (firstContact < end && !HasNewsroomContact(text[firstContact].Text) && !IsTown(text, firstContact))
            firstContact++;
        if (firstContact >= end)
            return null;
        var name = Math.Max(top, firstContact - MaxDetailDistance + 1);
        while (name < firstContact && !IsPerson(text[name].Text.Split(',')[0]))
            name++;
        var lines = Enumerable.Range(name, end - name).Select(i => text[i].Text).ToList();
        var hasLineOfName = name < firstContact;
        var isSignature = hasLineOfName
            ? lines.Exists(line => line.Contains('@', StringComparison.Ordinal)) || lines.Exists(line => TailWords.HasJobTitle(line))
                || IsTown(text, end - 1)
            : IsPerson(DetailStart().Split(lines[0])[0].Split(',')[0].Trim(' ', ':', '-', '–', '—', '|', '('));
        return isSignature ? name..end : null;
    }

    /// <summary>Whether a line is the last of the text, and a town with its post code below a street: <c>Harwick, OR 97477</c>.</summary>
    private static bool IsTown(IReadOnlyList<Paragraph> text, int index) =>
        index == text.Count - 1 && index > 1 && Town().IsMatch(text[index].Text) && Street().IsMatch(text[index - 1].Text);

    /// <summary>Whether a paragraph may be a line of a block of contacts: a telephone number, a label, a name or a job title.</summary>
    public static bool MayBeContactLine(Paragraph paragraph)
    {
        var line = paragraph.Text;
        if (!CanBeLine(paragraph) || line.Length > MaxLineLength || HeaderLine.IsProse(line) || ContactLine.IsSentence(line)
            || EndMark.IsAny(line))
            return false;
        return (HasNewsroomContact(line) || IsLabel(line) || ContactLine.Is(line)
            || (line.Length <= MaxPlainLength && line.Length > 1 && line is not [.., '?' or '!' or '”' or '"']
                && (line is not [.., '.'] || IsCapitalised(line))
                && (char.IsUpper(line[0]) || char.IsDigit(line[0])) && line.Split(' ').Length <= MaxPlainWords)
            || IsShortDense(line))
            && !ContactLine.IsForReaders(line);
    }

    /// <summary>Whether a line is a name, an office or an address in a script without spaces: <c>架空市役所 広報課</c>.</summary>
    private static bool IsShortDense(string line) =>
        line.Length <= MaxDenseLength && DenseScript.CountIn(line) > 0 && !line.AsSpan().ContainsAny(EndsOfSentences);

    /// <summary>
    /// Whether all but short words are capitalised, as in names and job titles. A full stop then does not end a sentence.
    /// </summary>
    private static bool IsCapitalised(string line) => line.Split(' ').All(word => word.Length <= 3 || !char.IsLower(word[0]));

    private static bool CanBeLine(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading or ParagraphKind.ListItem or ParagraphKind.TableRow;

    /// <summary>Whether a line only says that contacts follow: <c>Contacts</c>, <c>For interviews:</c>.</summary>
    private static bool IsLabel(string line) =>
        line.Length <= MaxLabelLength
        && (TailWords.Is(line, "label") || (DenseScript.CountIn(line) > 0 && TailWords.PrefixLength(line, "label") > 0)
            || (line.TrimEnd() is [.., ':']
                && (TailWords.PrefixLength(line, "press") > 0 || TailWords.PrefixLength(line, "contact") > 0
                    || TailWords.PrefixLength(line, "label") > 0)));

    /// <summary>Whether a line begins with the label of a contact and a colon: <c>Media: Jane Roe, 01632 960 001</c>.</summary>
    private static bool BeginsWithContactLabel(string line) =>
        line.IndexOf(':') is > 0 and <= MaxLabelLength and var colon && TailWords.Is(line[..colon], "label");

    /// <summary>Whether a whole line is the name of a person.</summary>
    public static bool IsPerson(string line) =>
        line.Length <= MaxPlainLength && line.Any(char.IsLower) && !ReleaseWords.EndsWithSenderWord(line)
        && Byline.DeclaredAuthors(line) is [var name] && name == line.Trim() && name.Split(' ').Length is >= 2 and <= MaxNameWords
        && name.Split(' ').All(word => char.IsUpper(word[0]) || word.Length <= 3) && !TailWords.HasJobTitle(line);

    /// <summary>
    /// Like <see cref="ContactLine.HasPhoneOrMail"/>, but also accepts a short number after a word such as <c>Tel.</c>, and rejects
    /// contacts meant for readers.
    /// </summary>
    public static bool HasNewsroomContact(string line) =>
        (ContactLine.HasPhoneOrMail(line) || (AsciiDigits.HasDigit(line) && NamedNumber().IsMatch(line)))
            && !ContactLine.IsForReaders(line);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A number after a word or a letter for it: <c>Tel. 29601</c>, <c>M: 07700 900</c>.</summary>
    [GeneratedRegex(
        @"\b([TMPF]|[Tt]el|[Tt]elefon|[Tt]elephone|[Pp]hone|[Mm]obile?|[Mm]obil|[Cc]ell|[Ff]ax|[Tt]él|[Tt]fno)\b\.?:? ?\+?\(?\d[\d() ./-]{4,}",
        Options,
        1000)]
    private static partial Regex NamedNumber();

    [GeneratedRegex(@"^(\p{L}{1,2}-?)?\d{4,5} \p{Lu}[\p{L} .-]{2,30}$|^\p{Lu}[\p{L} .-]{2,30},? (\p{Lu}{2} )?(\d{4,5}(-\d{4})?|\p{Lu}{1,2}\d[\p{Lu}\d]? \d\p{Lu}{2})$",
        Options, 1000)]
    private static partial Regex Town();

    /// <summary>A street with its number, before the name or after it.</summary>
    [GeneratedRegex(@"^\d{1,5}\p{L}? \p{Lu}[\p{L} .'’-]{2,40}$|^\p{Lu}[\p{L} .'’-]{2,40} \d{1,4} ?\p{Ll}?$", Options, 1000)]
    private static partial Regex Street();

    /// <summary>Where a telephone number or a mail address begins in a line.</summary>
    [GeneratedRegex(@"[\s,(]+(?=[^\s@]+@|\+?\(?\d)", Options, 1000)]
    private static partial Regex DetailStart();
}
