namespace Feed.Articles.Reading;

/// <summary>What one source declares about an article; null or empty where it declares nothing.</summary>
internal sealed record Facts(FactSource Source)
{
    public string? Title { get; init; }

    public Uri? Url { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from.</summary>
    public PublishedFrom PublishedFrom { get; init; } = PublishedFrom.Declared;

    /// <summary>Whether <see cref="Published"/> is only the date of the last change, for lack of a better one.</summary>
    public bool IsDateOfChange { get; init; }

    /// <summary>The possible range of a publication date in an unknown zone.</summary>
    public DateRange? PublishedRange { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The subject codes of a news agency.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    public IReadOnlyList<string> Speakers { get; init; } = [];

    public string? Language { get; init; }

    public string? Summary { get; init; }

    public ArticlePicture? Image { get; init; }

    /// <summary>How a news agency identifies the item; null when the file is not an agency item.</summary>
    public AgencyItem? Agency { get; init; }

    public IReadOnlyList<QuoteCorrection> Corrections { get; init; } = [];

    /// <summary>Why the article must not be published yet; null when this source does not say.</summary>
    public Hold? Hold { get; init; }

    /// <summary>When the article expires; null when this source does not say.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>One sentence to the editor for each declared value that cannot be used.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>An editor's correction of a quote's speaker.</summary>
/// <param name="Words">The first words of the quote, or all of it.</param>
/// <param name="Speaker">Who said it; null for no named speaker.</param>
internal sealed record QuoteCorrection(string Words, string? Speaker);
