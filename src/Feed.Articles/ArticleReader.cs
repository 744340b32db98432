using System.Text.RegularExpressions;
using Feed.Articles.Reading;

namespace Feed.Articles;

/// <summary>Reads an uploaded file into an <see cref="Article"/>. Pure: the same file and settings always return the same result.</summary>
/// <param name="settings">The publisher's settings.</param>
public sealed class ArticleReader(ReaderSettings settings)
{
    /// <summary>
    /// The version of the parser, raised whenever the same file may be read differently. Stored articles of a lower version are then read
    /// again.
    /// </summary>
    public const int Version = 23;

    private const int MaxParagraph = 100_000;

    // A host that only serves stored articles does not need the word lists, so they are loaded with the first file.
    private readonly Lazy<ArticleBuilder> builder = new(() => new ArticleBuilder(settings));

    /// <summary>
    /// Reads one file. Bad content never throws: an exception in a reader becomes a rejection that carries it as
    /// <see cref="ReadResult.Rejected.Fault"/>.
    /// </summary>
    /// <exception cref="RegexMatchTimeoutException">
    /// A regular expression timed out in every attempt, because the machine is too busy. The file is not at fault and should be read again.
    /// </exception>
    public ReadResult Read(ArticleFile file) => Read(file, StepBudget.For(file.Content.Length));

    /// <summary>One sentence on where a configuration file belongs; null for other files.</summary>
    /// <param name="name">The file's name, with or without folders.</param>
    public static string? AdviceOnConfiguration(string name) => FileReader.AdviceOnConfiguration(name);

    /// <summary>Reads one file within a number of steps.</summary>
    internal ReadResult Read(ArticleFile file, long steps)
    {
        try
        {
            return TimeoutRetry.Retry(() => StepBudget.Run(steps, () => LineMemoScope.Run(() => ReadFile(file))));
        }
        catch (StepBudgetException fault)
        {
            return new ReadResult.Rejected(
                "Reading the file takes more steps than any article of its length needs; "
                + "please report it, and upload the article in a simpler form.")
            { Fault = fault };
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException or RegexMatchTimeoutException))
        {
            return new ReadResult.Rejected($"The file could not be read because its reader failed ({fault.GetType().Name}); "
                + "please report it, and upload the article in another format, such as plain text.")
            { Fault = fault };
        }
    }

    private ReadResult ReadFile(ArticleFile file)
    {
        if (file.Content.Length > ArticleFile.MaxBytes)
            return new ReadResult.Rejected(
                FormattableString.Invariant(
                    $"The file has {file.Content.Length / (1024.0 * 1024):0.0} MB, more than the limit of {ArticleFile.MaxBytes / (1024 * 1024)} MB; upload the article without its pictures."));
        if (file.Content.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return new ReadResult.Rejected("The file is empty; upload it again once it has text.");
        var (metadata, metadataProblem) = BlobMetadata.Read(file.Metadata, settings.TimeZone);
        if (metadata is null)
            return new ReadResult.Rejected(metadataProblem!);
        var (parsed, problem) = FileReader.Read(file, settings.TimeZone);
        if (parsed is null)
            return new ReadResult.Rejected(problem!);
        if (WordCount.MayExceedMax(parsed.Paragraphs.Sum(paragraph => (long)paragraph.Text.Length))
            && WordCount.Problem(parsed.Paragraphs.Sum(paragraph => WordCount.Of(paragraph.Text))) is { } tooLong)
            return new ReadResult.Rejected(tooLong);
        if (parsed.Paragraphs.FirstOrDefault(paragraph => paragraph.Text.Length > MaxParagraph) is { } overlong)
            return new ReadResult.Rejected(
                FormattableString.Invariant(
                    $"The paragraph that starts with \"{CleanText.Line(overlong.Text[..40])}\" has {overlong.Text.Length:N0} characters, more than the limit of {MaxParagraph:N0}; put line breaks between the paragraphs."));
        return builder.Value.Build(parsed, metadata, file.Name, file.Arrived);
    }
}
