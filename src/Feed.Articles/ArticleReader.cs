using System.Text;
using Feed.Articles.Quotes;

namespace Feed.Articles;

/// <summary>Reads an uploaded file into an <see cref="Article"/>. Pure: the same file and settings always give the same result.</summary>
/// <param name="settings">The publisher's decisions.</param>
public sealed class ArticleReader(ReaderSettings settings)
{
    /// <summary>Grows whenever the same file may be read differently; stored articles of a lower number are then read again.</summary>
    public const int Version = 1;

    private readonly QuoteReader quotes = new(settings.People);

    /// <summary>Reads one file; never throws for any content.</summary>
    public ReadResult Read(ArticleFile file)
    {
        var lines = Encoding.UTF8.GetString(file.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0)
            return new ReadResult.Rejected("The file is empty.");
        Paragraph[] paragraphs = [.. lines[1..].Select(line => new Paragraph(ParagraphKind.Text, line))];
        var reading = quotes.Read(new QuoteContext(lines[0], paragraphs));
        return new ReadResult.Accepted(new Article { Title = lines[0], Paragraphs = paragraphs, Quotes = reading.Quotes, Speakers = reading.Speakers });
    }
}
