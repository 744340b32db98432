namespace Feed.Articles.Reading;

/// <summary>What one source declares about an article; null and empty where it says nothing.</summary>
internal sealed record Facts(FactSource Source)
{
    public string? Title { get; init; }

    public Uri? Url { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Speakers { get; init; } = [];

    public string? Language { get; init; }

    public string? Summary { get; init; }

    public LeadImage? Image { get; init; }

    public IReadOnlyList<QuoteCorrection> Corrections { get; init; } = [];
}

/// <summary>An editor's word on who said a quote.</summary>
/// <param name="Words">The first words of the quote, or all of it.</param>
/// <param name="Speaker">Who said it; null when nobody is to be named.</param>
internal sealed record QuoteCorrection(string Words, string? Speaker);
