using System.Globalization;
using System.Text;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Joins the lines of a document into paragraphs.</summary>
internal sealed class PdfParagraphs
{
    /// <summary>A heading is at least this many times larger than the body text.</summary>
    public const double HeadingSize = 1.15;

    /// <summary>A footnote is smaller than this share of the body text.</summary>
    private const double MaxNoteSize = 0.92;

    /// <summary>The lines of a headline are at most this many letter sizes apart.</summary>
    private const double MaxHeadlineGap = 1.7;

    /// <summary>A line that begins at least this many letter sizes right of its block is indented.</summary>
    private const double MinIndent = 0.8;

    /// <summary>A line that begins less than this many letter sizes right of its block begins at its edge.</summary>
    private const double EdgeTolerance = 0.5;

    /// <summary>The width of a space, in letter sizes.</summary>
    private const double SpaceWidth = 0.25;

    /// <summary>A full line may end this many letter sizes before the edge of its column.</summary>
    private const double RaggedEdge = 0.3;

    /// <summary>The distance between lines when it cannot be measured, in letter sizes.</summary>
    private const double DefaultSpacing = 1.2;

    private const int MaxHeadingLength = 250;
    private const int MinLongLine = 50;

    /// <summary>A single line with at most this many words is a label, which does not continue in the next block.</summary>
    private const int MaxLabelWords = 3;

    /// <summary>
    /// A footnote ends at most this many letter sizes above the lowest line of its page: other footnotes may follow below it.
    /// </summary>
    private const int MaxNoteHeight = 12;

    private const int MinBlockLines = 6;
    private const int MinOneLineParagraphs = 3;
    private const string Bullets = "•▪●◦‣∙■□–·*o\uF0B7\uF0A7";

    private readonly IReadOnlyList<PdfBlock> blocks;
    private readonly double body;
    private readonly double lineSpacing;
    private readonly Dictionary<int, double> lowestBaselines;
    private readonly HashSet<string> words;
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<Paragraph> notes = [];
    private readonly StringBuilder text = new();
    private PdfLine? last;
    private PdfBlock? lastBlock;
    private ParagraphKind kind;
    private bool hasText;

    private PdfParagraphs(IReadOnlyList<PdfBlock> blocks)
    {
        this.blocks = blocks;
        body = BodySize(blocks);
        lineSpacing = LineSpacing(blocks);
        lowestBaselines = blocks.GroupBy(block => block.Page)
            .ToDictionary(page => page.Key, page => page.Min(block => block.Lines[^1].Baseline));
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

    /// <summary>The letter size of most of a document's text.</summary>
    public static double BodySize(IReadOnlyList<PdfBlock> blocks) => blocks.SelectMany(block => block.Lines)
        .GroupBy(line => Math.Round(line.Size * 2) / 2).OrderByDescending(group => group.Sum(line => line.Text.Length))
            .Select(group => group.Key).FirstOrDefault();

    /// <summary>The numbers of a document's footnotes.</summary>
    public static IReadOnlySet<string> NoteNumbers(IReadOnlyList<PdfBlock> blocks)
    {
        var reading = new PdfParagraphs(blocks);
        return blocks.Where(reading.IsNote).SelectMany(Notes).Select(note => note.Number).ToHashSet(StringComparer.Ordinal);
    }

    private void Read()
    {
        foreach (var block in blocks)
        {
            if (IsNote(block))
                notes.AddRange(Notes(block).Select(note => new Paragraph(ParagraphKind.Footnote, $"[{note.Number}] {note.Text}")));
            else
                ReadBlock(block);
        }

        End();
    }

    private void ReadBlock(PdfBlock block)
    {
        var gap = UsualGap(block);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines[i];
            if (last is null || !(lastBlock == block ? Continues(block, last, line, gap) : ContinuesInNextBlock(block, line)))
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

    /// <summary>Whether a paragraph continues in the next line of its block.</summary>
    private bool Continues(PdfBlock block, PdfLine line, PdfLine next, double gap)
    {
        if (AreDivided(line, next) || !line.HasSizeOf(next) || IsBullet(next.Text)
            || line.Baseline - next.Baseline > gap * PdfLayout.MaxLineGap)
            return false;
        if (kind == ParagraphKind.Heading)
            return text.Length < MaxHeadingLength && !HeaderLine.EndsSentence(line.Text);
        var isCentered = Math.Abs(line.Left + line.Right - next.Left - next.Right) < next.Size && line.Left > block.Left + next.Size;
        if (!isCentered && IsIndented(block, next) && kind != ParagraphKind.ListItem
            && (line.Left < block.Left + (EdgeTolerance * line.Size) || (HasIndents(block) && HeaderLine.EndsSentence(line.Text))))
            return false;

        if (HeaderLine.EndsSentence(line.Text) && HasOneLineParagraphs(block)
            && char.IsUpper(next.Text.TrimStart('“', '"', '‘', '\'').FirstOrDefault()))
            return false;

        // A line that has room for the next word ends its paragraph.
        return IsFull(line, next, line.Limit ?? block.Right) || char.IsLower(next.Text[0]);
    }

    /// <summary>Whether a sentence continues in the next column or on the next page, or a headline in the block below.</summary>
    private bool ContinuesInNextBlock(PdfBlock block, PdfLine next)
    {
        if (AreDivided(last!, next))
            return false;
        if (kind == ParagraphKind.Heading)
            return block.Page == lastBlock!.Page && last!.HasSizeOf(next) && last.Baseline - next.Baseline is > 0 and var gap
                && gap < MaxHeadlineGap * next.Size && !HeaderLine.EndsSentence(last.Text);
        if (!last!.HasSizeOf(next) || next.Size >= body * HeadingSize || IsBullet(next.Text) || last.Text is [.., ':'])
            return false;
        var isFull = (block.Page != lastBlock!.Page || next.Baseline > last.Baseline)
            && IsFull(last, next, ColumnRight());
        if (HeaderLine.EndsSentence(last.Text))
            return isFull && HasIndents(lastBlock) && HasIndents(block) && !IsIndented(block, next);
        return char.IsLower(next.Text[0]) || (isFull && (lastBlock.Lines.Count > 1 || WordCount.Of(last.Text) > MaxLabelWords));
    }

    /// <summary>Whether a line is full: the first word of the next line would not have fitted on it.</summary>
    private static bool IsFull(PdfLine line, PdfLine next, double edge) =>
        line.Right + next.FirstWordWidth + (SpaceWidth * line.Size) > edge - (RaggedEdge * line.Size);

    /// <summary>Whether one of two lines above the text is a byline or a date, which is on a line of its own.</summary>
    private bool AreDivided(PdfLine line, PdfLine next) =>
        !hasText && !ReleaseWords.EndsWithConnector(line.Text) && (IsFact(line.Text) || IsFact(next.Text));

    private static bool IsFact(string line) => Byline.Authors(line).Count > 0 || Dateline.DateAlone(line) is not null;

    /// <summary>Where the column of the last line ends.</summary>
    private double ColumnRight() => blocks
        .Where(block => block.Page == lastBlock!.Page && Math.Abs(block.Left - lastBlock.Left) < 2 * last!.Size)
        .SelectMany(block => block.Lines).Where(line => line.HasSizeOf(last!)).Max(line => line.Right);

    private static bool IsIndented(PdfBlock block, PdfLine line) => line.Left > block.Left + (MinIndent * line.Size);

    /// <summary>Whether the paragraphs of a block begin with indents: some of its lines do, but fewer than half.</summary>
    private static bool HasIndents(PdfBlock block) =>
        block.Lines.Count(line => IsIndented(block, line)) is > 0 and var indented && indented * 2 < block.Lines.Count;

    /// <summary>Whether the paragraphs of a block are single lines: nearly all lines end a sentence.</summary>
    private static bool HasOneLineParagraphs(PdfBlock block)
    {
        var ends = block.Lines.Count(line => HeaderLine.EndsSentence(line.Text));
        return block.Lines.Count >= MinBlockLines ? ends * 5 >= block.Lines.Count * 4
            : block.Lines.Count >= MinOneLineParagraphs && ends == block.Lines.Count;
    }

    /// <summary>
    /// The usual distance between the baselines of long lines and the lines below them, as a multiple of the letter size.
    /// </summary>
    private static double LineSpacing(IReadOnlyList<PdfBlock> blocks)
    {
        var spacings = blocks.SelectMany(block => block.Lines.Zip(block.Lines.Skip(1)))
            .Where(pair => pair.First.Text.Length > MinLongLine)
            .Select(pair => (pair.First.Baseline - pair.Second.Baseline) / pair.First.Size)
            .Where(share => share > 0).Order().ToList();
        return spacings.Count == 0 ? double.MaxValue : spacings[(spacings.Count - 1) / 2];
    }

    /// <summary>
    /// The usual distance between the lines of a block. In a short block, that may be the distance between paragraphs, so the document's
    /// distance is an upper limit.
    /// </summary>
    private double UsualGap(PdfBlock block)
    {
        if (block.Lines.Count < 2)
            return block.Size * DefaultSpacing;
        if (block.Lines.Count < MinBlockLines && block.Size < body * HeadingSize
            && lineSpacing * block.Size is var usual && usual < MedianGap(block))
            return usual;
        return MedianGap(block);
    }

    private static double MedianGap(PdfBlock block)
    {
        var gaps = block.Lines.Zip(block.Lines.Skip(1), (line, next) => line.Baseline - next.Baseline)
            .Where(gap => gap > 0).Order().ToList();
        return gaps.Count == 0 ? block.Size * DefaultSpacing : Math.Max(gaps[(gaps.Count - 1) / 2], block.Size);
    }

    /// <summary>Adds a line, and rejoins a word that was divided at the end of the previous line.</summary>
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
        else if (char.IsLower(line[0]) && !KeepsHyphen(line))
            text.Length--;
        text.Append(line);
    }

    /// <summary>Whether a divided word keeps its hyphen: elsewhere, the document writes it with a hyphen and never without.</summary>
    private bool KeepsHyphen(string line)
    {
        var start = text.ToString().LastIndexOf(' ') + 1;
        var first = text.ToString(start, text.Length - start - 1).TrimStart('“', '"', '(').ToLowerInvariant();
        var second = line.Split(' ')[0].TrimEnd('.', ',', ';', ':', '”', '"', ')').ToLowerInvariant();
        return words.Contains($"{first}-{second}") && !words.Contains(first + second);
    }

    private void End()
    {
        if (CleanText.Line(text.ToString()) is { Length: > 0 } paragraph)
        {
            paragraphs.Add(new Paragraph(kind, paragraph));
            hasText |= kind == ParagraphKind.Text && HeaderLine.IsProse(paragraph);
        }

        text.Clear();
        (last, lastBlock) = (null, null);
    }

    /// <summary>Whether a text is a bullet or the number of a note.</summary>
    public static bool IsLabel(string text) =>
        (text.Length == 1 && Bullets.Contains(text[0], StringComparison.Ordinal)) || text.All(char.IsAsciiDigit);

    private static bool IsBullet(string line) => line.Length > 2 && Bullets.Contains(line[0], StringComparison.Ordinal) && line[1] == ' ';

    /// <summary>Whether a block is a footnote: small letters at the foot of the page that start with a note's number or mark.</summary>
    private bool IsNote(PdfBlock block) =>
        block.Size < body * MaxNoteSize && block.Lines[^1].Baseline < lowestBaselines[block.Page] + (MaxNoteHeight * block.Size)
            && (char.IsAsciiDigit(block.Lines[0].Text[0]) || block.Lines[0].Text[0] is '*' or '†')
        && block.Lines[^1].Baseline < block.PageHeight / 3;

    /// <summary>The footnotes in a block; a line that starts with the next number starts the next footnote.</summary>
    private static List<(string Number, string Text)> Notes(PdfBlock block)
    {
        List<(string Number, string Text)> notes = [];
        foreach (var line in block.Lines.Select(line => line.Text))
        {
            var digits = line.TakeWhile(char.IsAsciiDigit).Count();
            var number = line[..Math.Max(digits, 1)];
            if (notes.Count == 0 || (digits > 0 && IsNext(notes[^1].Number, number)))
                notes.Add((number, line[number.Length..].TrimStart(' ', '.', ')')));
            else
                notes[^1] = (notes[^1].Number, $"{notes[^1].Text} {line}");
        }

        return notes;
    }

    private static bool IsNext(string number, string next) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var last)
            && int.TryParse(next, CultureInfo.InvariantCulture, out var following) && following == last + 1;
}
