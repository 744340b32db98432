using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Reads <c>.pdf</c>: the text of its pages in reading order.</summary>
internal static class PdfReader
{
    private const int MaxPages = 400;
    private const int MaxStackDepth = 100;
    private const int MinLetters = 20;
    private const double MinTitleSize = 1.2;
    private const string Broken = "The PDF document is damaged; export it again, or upload the article as text.";

    /// <summary>Some programs write up to this many bytes in front of the header.</summary>
    private const int MaxHeaderOffset = 1024;

    /// <summary>Whether the file starts with the header of a PDF document.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF"u8) || content[..Math.Min(content.Length, MaxHeaderOffset)].IndexOf("%PDF-1."u8) >= 0;

    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            var filters = new PdfFilters(new PdfBudget());
            using var document = PdfDocument.Open(content,
                new ParsingOptions { FilterProvider = filters, SkipMissingFonts = true, MaxStackDepth = MaxStackDepth });
            if (document.NumberOfPages > MaxPages)
                return (null,
                    FormattableString.Invariant($"The PDF document has {document.NumberOfPages:N0} pages, more than the limit of {MaxPages};")
                        + " upload the article alone.");
            return Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, "The PDF document is protected by a password; export it without one and upload it again.");
        }
        catch (PdfBudgetException)
        {
            return (null, "The PDF document contains more than any article does; export the article alone, or upload it as text.");
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or StepBudgetException or RegexMatchTimeoutException
            or OperationCanceledException))
        {
            // The library throws exceptions of all kinds for damaged documents.
            return (null, Broken);
        }
    }

    private static (ParsedFile? Parsed, string? Problem) Read(PdfDocument document)
    {
        document.AddPageFactory<PdfPage, PdfPageFactory>();
        List<PdfBlock> blocks = [];
        HashSet<double> gutters = [];
        List<string> comments = [];
        var (letters, unmapped, pictures) = (0, 0, 0);
        var photos = new PdfPhotos();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage<PdfPage>(number);
            letters += page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value));
            // Private-use, replacement and control characters come from a font that does not map its glyphs to Unicode.
            unmapped += page.Letters.Count(letter =>
                letter.Value.AsSpan().IndexOfAnyExceptInRange('\uE000', '\uF8FF') < 0
                || letter.Value.Contains('\uFFFD', StringComparison.Ordinal)
                || letter.Value.AsSpan().ContainsAnyInRange('\u0001', '\u0008'));
            pictures += page.Pictures;
            photos.Take(page);
            comments.AddRange(page.Comments);
            blocks.AddRange(PdfLayout.Read(page, number, gutters));
        }

        if (letters < MinLetters)
        {
            return (null, pictures > 0
                ? "The PDF document is a scan: its pages are pictures without text. Run text recognition (OCR), or upload the article "
                    + "as text."
                : "The PDF document has no text; upload the article as text.");
        }

        if (unmapped * 3 > letters)
            return (null,
                "The PDF document does not say which letters its fonts draw, so its text cannot be read; export it again from its "
                    + "source, or upload the article as text.");
        var (kept, margins) = PdfFurniture.Cut(blocks);
        var text = PdfNoteMarks.WriteReferences(kept, PdfParagraphs.NoteNumbers(kept));
        var holds = new DeclaredHolds(TimeZoneInfo.Utc, _ => "the comments of the document");
        var notes = EditorComments.Take(comments, holds, "the program that wrote it");
        Facts[] declared = holds.Find(hasDate: true) is { } hold ? [new Facts(FactSource.Document) { Hold = hold, Notes = notes }] : [];
        var parsed = new ParsedFile(Headline(text), PdfParagraphs.Of(text), declared) { CaptionsCanDate = true, Margins = margins };
        return (photos.AddTo(parsed), null);
    }

    /// <summary>The largest heading of the first page that reads like a headline; null when none is clearly larger than the text.</summary>
    private static string? Headline(IReadOnlyList<PdfBlock> blocks)
    {
        var first = blocks.Where(block => block.Page == 1).ToList();
        var body = PdfParagraphs.BodySize(blocks);
        return PdfParagraphs.Of(first)
            .Where(paragraph =>
                paragraph.Kind == ParagraphKind.Heading && WordCount.Of(paragraph.Text) > 2
                && HeaderLine.Classify(paragraph.Text).Kind is HeadKind.Headline or HeadKind.Prose or HeadKind.Statement)
            .Select(paragraph => (paragraph.Text, Size: SizeOf(first, paragraph.Text)))
            .Where(heading => heading.Size >= body * MinTitleSize)
            .OrderByDescending(heading => heading.Size).Select(heading => heading.Text).FirstOrDefault();
    }

    private static double SizeOf(IReadOnlyList<PdfBlock> blocks, string text) =>
        blocks.SelectMany(block => block.Lines).Where(line => text.Contains(line.Text, StringComparison.Ordinal))
            .Select(line => line.Size).DefaultIfEmpty().Max();
}
