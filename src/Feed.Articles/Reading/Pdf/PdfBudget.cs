namespace Feed.Articles.Reading.Pdf;

/// <summary>Limits the work and memory of reading one PDF document.</summary>
internal sealed class PdfBudget
{
    /// <summary>The maximum bytes that the streams of a document unpack to, pictures excluded.</summary>
    private const long MaxBytes = 48L * 1024 * 1024;

    /// <summary>The maximum bytes that one stream unpacks to.</summary>
    private const int MaxStreamBytes = 12 * 1024 * 1024;

    /// <summary>The maximum letters in a document: 200,000 words have fewer.</summary>
    private const int MaxLetters = 1_300_000;

    /// <summary>The maximum letters on a page: the densest newspaper page has fewer.</summary>
    private const int MaxPageLetters = 60_000;

    /// <summary>The maximum number of times that a page uses form XObjects and images.</summary>
    private const int MaxForms = 5_000;

    private long bytes;
    private int letters;
    private int pageLetters;
    private int forms;

    /// <summary>How many bytes the next stream may unpack to.</summary>
    public long Remaining => Math.Min(MaxStreamBytes, MaxBytes - bytes);

    /// <summary>Starts a page with fresh counts.</summary>
    public void NextPage() => (pageLetters, forms) = (0, 0);

    /// <summary>Counts the unpacked bytes of a stream.</summary>
    /// <exception cref="PdfBudgetException">There are too many.</exception>
    public void CountBytes(long count)
    {
        if (count > Remaining)
            throw new PdfBudgetException();
        bytes += count;
    }

    /// <summary>Counts a letter.</summary>
    /// <exception cref="PdfBudgetException">There are too many.</exception>
    public void CountLetter()
    {
        if (++letters > MaxLetters || ++pageLetters > MaxPageLetters)
            throw new PdfBudgetException();
    }

    /// <summary>Counts a use of a form XObject or an image.</summary>
    /// <exception cref="PdfBudgetException">There are too many.</exception>
    public void CountForm()
    {
        if (++forms > MaxForms)
            throw new PdfBudgetException();
    }
}

/// <summary>Thrown when reading a PDF document takes more work than any article needs.</summary>
internal sealed class PdfBudgetException() : Exception("Reading the document takes more work than any article needs.");
