namespace Feed.Articles.Reading.Pdf;

/// <summary>Bounds the work and memory of reading one PDF document.</summary>
internal sealed class PdfBudget
{
    /// <summary>The most bytes that the streams of a document unpack to, pictures apart.</summary>
    private const long MaxBytes = 48L * 1024 * 1024;

    /// <summary>The most bytes of one stream.</summary>
    private const int MaxStream = 12 * 1024 * 1024;

    /// <summary>The most letters of a document: 200,000 words have fewer.</summary>
    private const int MaxLetters = 1_300_000;

    /// <summary>The most letters of a page: the densest page of a newspaper has fewer.</summary>
    private const int MaxPageLetters = 60_000;

    /// <summary>The most times that a page uses parts which are described elsewhere.</summary>
    private const int MaxForms = 5_000;

    private long bytes;
    private int letters;
    private int pageLetters;
    private int forms;

    /// <summary>How many bytes the next stream may unpack to.</summary>
    public long Left => Math.Min(MaxStream, MaxBytes - bytes);

    /// <summary>Begins a page.</summary>
    public void NextPage() => (pageLetters, forms) = (0, 0);

    /// <summary>Counts the bytes of a stream.</summary>
    /// <exception cref="PdfBudgetException">There are too many.</exception>
    public void Unpack(long count)
    {
        if (count > Left)
            throw new PdfBudgetException();
        bytes += count;
    }

    /// <summary>Counts a letter.</summary>
    /// <exception cref="PdfBudgetException">There are too many.</exception>
    public void Letter()
    {
        if (++letters > MaxLetters || ++pageLetters > MaxPageLetters)
            throw new PdfBudgetException();
    }

    /// <summary>Counts a use of a part.</summary>
    /// <exception cref="PdfBudgetException">There are too many.</exception>
    public void Form()
    {
        if (++forms > MaxForms)
            throw new PdfBudgetException();
    }
}

/// <summary>A PDF document is more work to read than any article is.</summary>
internal sealed class PdfBudgetException() : Exception("The document is more work to read than any article.");
