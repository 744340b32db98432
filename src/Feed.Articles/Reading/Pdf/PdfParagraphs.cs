using System.Text;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Joins the lines of a document into its paragraphs.</summary>
internal sealed class PdfParagraphs
{
    private const double HeadingSize = 1.15;
    private const double NoteSize = 0.92;
    private const double HeadlineGap = 1.7;
    private const double WideGap = 1.35;
    private const int LongestHeading = 250;
    private const string Bullets = "•▪●◦‣∙■□–·*o\uF0B7\uF0A7";

    private readonly IReadOnlyList<PdfBlock> blocks;
    private readonly double body;
    private readonly HashSet<string> words;
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<Paragraph> notes = [];
    private readonly StringBuilder text = new();
    private PdfLine? last;
    private PdfBlock? lastBlock;
    private ParagraphKind kind;

    private PdfParagraphs(IReadOnlyList<PdfBlock> blocks)
    {
        this.blocks = blocks;
        body = Body(blocks);
        words = [.. blocks.SelectMany(block => block.Lines).SelectMany(line => line.Text.Split(' '))
            .Select(word => word.Trim('.', ',', ';', ':', '“', '”', '"', '(', ')').ToLowerInvariant())];
    }

    /// <summary>The paragraphs of blocks in reading order, footnotes last.</summary>
    public static IReadOnlyList<Paragraph> Of(IReadOnlyList<PdfBlock> blocks)
    {
        var reading = new PdfParagraphs(blocks);
        reading.Read();
        return [.. reading.paragraphs, .. reading.notes];
    }

    /// <summary>The size in which most of a document's text is set.</summary>
    public static double Body(IReadOnlyList<PdfBlock> blocks) => blocks.SelectMany(block => block.Lines)
        .GroupBy(line => Math.Round(line.Size * 2) / 2).OrderByDescending(group => group.Sum(line => line.Text.Length))
            .Select(group => group.Key).FirstOrDefault();

    private void Read()
    {
        var lowest = blocks.GroupBy(block => block.Page).ToDictionary(page => page.Key, page => page.Min(block => block.Lines[^1].Base));
        foreach (var block in blocks)
        {
            if (IsNote(block, lowest[block.Page]))
                notes.AddRange(Notes(block));
            else
                ReadBlock(block);
        }

        End();
    }

    private void ReadBlock(PdfBlock block)
    {
        var gap = Gap(block);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines[i];
            if (last is null || !(lastBlock == block ? GoesOn(block, last, line, gap) : GoesOnInNextBlock(block, line)))
                Begin(line);
            Add(line.Text);
            (last, lastBlock) = (line, block);
        }
    }

    private void Begin(PdfLine line)
    {
        End();
        kind = line.Size >= body * HeadingSize ? ParagraphKind.Heading : IsBullet(line.Text) ? ParagraphKind.ListItem : ParagraphKind.Text;
    }

    /// <summary>Whether a paragraph goes on in the next line of its block.</summary>
    private bool GoesOn(PdfBlock block, PdfLine line, PdfLine next, double gap)
    {
        if (!line.HasSizeOf(next) || IsBullet(next.Text) || line.Base - next.Base > gap * WideGap)
            return false;
        if (kind == ParagraphKind.Heading)
            return text.Length < LongestHeading && !HeadLine.EndsSentence(line.Text);
        var isCentered = Math.Abs(line.Left + line.Right - next.Left - next.Right) < next.Size && line.Left > block.Left + next.Size;
        if (!isCentered && next.Left > block.Left + (0.8 * next.Size) && line.Left < block.Left + (0.5 * line.Size)
            && kind != ParagraphKind.ListItem)
            return false;

        // A line that ends although the next word had room ends its paragraph.
        return line.Right + next.FirstWord + (0.25 * line.Size) > block.Right - (0.3 * line.Size) || char.IsLower(next.Text[0]);
    }

    /// <summary>Whether a sentence that a column or a page has ended goes on in the next one, or a headline in the line below.</summary>
    private bool GoesOnInNextBlock(PdfBlock block, PdfLine next)
    {
        if (kind == ParagraphKind.Heading)
            return block.Page == lastBlock!.Page && last!.HasSizeOf(next) && last.Base - next.Base is > 0 and var gap
                && gap < HeadlineGap * next.Size && !HeadLine.EndsSentence(last.Text);
        if (!last!.HasSizeOf(next) || next.Size >= body * HeadingSize || IsBullet(next.Text) || HeadLine.EndsSentence(last.Text)
            || last.Text is [.., ':'])
            return false;
        return char.IsLower(next.Text[0])
            || (lastBlock!.Lines.Count > 2 && last.Right > lastBlock.Right - (2 * last.Size) && text.Length > 200);
    }

    /// <summary>The usual distance between the lines of a block.</summary>
    private static double Gap(PdfBlock block)
    {
        if (block.Lines.Count < 2)
            return block.Size * 1.2;
        var gaps = block.Lines.Zip(block.Lines.Skip(1), (line, next) => line.Base - next.Base).Where(gap => gap > 0).Order().ToList();
        return gaps.Count == 0 ? block.Size * 1.2 : Math.Max(gaps[(gaps.Count - 1) / 2], block.Size);
    }

    /// <summary>Adds a line; a word that was divided at the end of the one before is put together.</summary>
    private void Add(string line)
    {
        if (text.Length == 0)
        {
            text.Append(kind == ParagraphKind.ListItem ? line[1..].TrimStart() : line);
            return;
        }

        var isDivided = text.Length > 1 && text[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(text[^2]);
        if (!isDivided)
            text.Append(' ');
        else if (char.IsLower(line[0]) && !HasHyphen(line))
            text.Length--;
        text.Append(line);
    }

    /// <summary>Whether the word that goes on in a line has a hyphen of its own: it is written so elsewhere, and nowhere without.</summary>
    private bool HasHyphen(string line)
    {
        var start = text.ToString().LastIndexOf(' ') + 1;
        var first = text.ToString(start, text.Length - start - 1).TrimStart('“', '"', '(').ToLowerInvariant();
        var second = line.Split(' ')[0].TrimEnd('.', ',', ';', ':', '”', '"', ')').ToLowerInvariant();
        return words.Contains($"{first}-{second}") && !words.Contains(first + second);
    }

    private void End()
    {
        if (CleanText.Line(text.ToString()) is { Length: > 0 } paragraph)
            paragraphs.Add(new Paragraph(kind, paragraph));
        text.Clear();
        (last, lastBlock) = (null, null);
    }

    private static bool IsBullet(string line) => line.Length > 2 && Bullets.Contains(line[0], StringComparison.Ordinal) && line[1] == ' ';

    /// <summary>Whether a block is a footnote: in small letters at the foot of its page, with the mark that refers to it.</summary>
    private bool IsNote(PdfBlock block, double lowest) =>
        block.Size < body * NoteSize && block.Lines[^1].Base < lowest + block.Size
            && (char.IsAsciiDigit(block.Lines[0].Text[0]) || block.Lines[0].Text[0] is '*' or '†')
        && block.Lines[^1].Base < block.PageHeight / 3;

    private static IEnumerable<Paragraph> Notes(PdfBlock block)
    {
        var note = string.Join(' ', block.Lines.Select(line => line.Text));
        var mark = note.TakeWhile(char.IsAsciiDigit).Count() is > 0 and var digits ? digits : 1;
        yield return new Paragraph(ParagraphKind.Footnote, $"[{note[..mark]}] {note[mark..].TrimStart(' ', '.', ')')}");
    }
}
