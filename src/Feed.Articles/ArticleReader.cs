using System.Text.RegularExpressions;
using Feed.Articles.Reading;

namespace Feed.Articles;

/// <summary>Reads an uploaded file into an <see cref="Article"/>. Pure: the same file and settings always give the same result.</summary>
/// <param name="settings">The publisher's decisions.</param>
public sealed class ArticleReader(ReaderSettings settings)
{
    /// <summary>Grows whenever the same file may be read differently; stored articles of a lower number are then read again.</summary>
    public const int Version = 16;

    private const int MaxParagraph = 100_000;

    // A host that serves what was taken in before should start without word lists, so they wait for the first file.
    private readonly Lazy<ArticleBuilder> builder = new(() => new ArticleBuilder(settings));

    /// <summary>
    /// Reads one file. Never throws for any content: what a reader throws becomes a rejection that carries it as
    /// <see cref="ReadResult.Rejected.Fault"/>.
    /// </summary>
    /// <exception cref="RegexMatchTimeoutException">
    /// The machine was too busy for the clock of an expression, several times in a row. That says nothing of the file, which is to be read
    /// again.
    /// </exception>
    public ReadResult Read(ArticleFile file)
    {
        try
        {
            return BusyMachine.Retry(() => ReadFile(file));
        }
        catch (StepBudgetException fault)
        {
            return new ReadResult.Rejected(
                "The file could not be read within its limits: its text takes more steps to read than any article of its length; "
                + "please report it, and upload the article in simpler form.")
            { Fault = fault };
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException or RegexMatchTimeoutException))
        {
            return new ReadResult.Rejected($"The file could not be read because of a fault in its reader ({fault.GetType().Name}); "
                + "please report it, and upload the article in another format, such as plain text.")
            { Fault = fault };
        }
    }

    private ReadResult ReadFile(ArticleFile file)
    {
        if (file.Content.Length > ArticleFile.MaxBytes)
            return new ReadResult.Rejected(
                FormattableString.Invariant(
                    $"The file has {file.Content.Length / (1024.0 * 1024):0.0} MB, more than the 5 MB that are read; upload the article without its pictures."));
        if (file.Content.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return new ReadResult.Rejected("The file is empty; upload it again once it has text.");
        var (metadata, wrong) = BlobMetadata.Read(file.Metadata, settings.TimeZone);
        if (metadata is null)
            return new ReadResult.Rejected(wrong!);
        var (draft, problem) = FileReader.Read(file, settings.TimeZone);
        if (draft is null)
            return new ReadResult.Rejected(problem!);
        if (WordCount.Problem(draft.Paragraphs.Sum(paragraph => WordCount.Of(paragraph.Text))) is { } tooLong)
            return new ReadResult.Rejected(tooLong);
        if (draft.Paragraphs.FirstOrDefault(paragraph => paragraph.Text.Length > MaxParagraph) is { } endless)
            return new ReadResult.Rejected(
                FormattableString.Invariant(
                    $"The file has a paragraph of {endless.Text.Length:N0} characters that begins \"{CleanText.Line(endless.Text[..40])}\", more than the {MaxParagraph:N0} of a readable one; put line breaks between the paragraphs."));
        return builder.Value.Build(draft, metadata, file.Name);
    }
}
