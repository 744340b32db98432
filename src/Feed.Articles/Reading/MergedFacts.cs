namespace Feed.Articles.Reading;

/// <summary>The facts of all sources, merged: each value comes from the most trusted source that has it.</summary>
/// <param name="all">The facts of each source, the most trusted first.</param>
internal sealed class MergedFacts(Facts[] all)
{
    private readonly Facts? dated = Array.Find(all, facts => facts.Published is not null);

    /// <summary>The facts of each source, the most trusted first.</summary>
    public IReadOnlyList<Facts> All => all;

    /// <summary>The title; null when no source has one.</summary>
    public string? Title => First(facts => facts.Title)?.Title;

    /// <summary>Where <see cref="Title"/> comes from.</summary>
    public FactSource? TitleSource => First(facts => facts.Title)?.Source;

    /// <summary>The summary; null when no source has one.</summary>
    public string? Summary => First(facts => facts.Summary)?.Summary;

    /// <summary>Where <see cref="Summary"/> comes from.</summary>
    public FactSource? SummarySource => First(facts => facts.Summary)?.Source;

    /// <summary>The picture; null when no source has one.</summary>
    public ArticlePicture? Image => First(facts => facts.Image)?.Image;

    /// <summary>Where <see cref="Image"/> comes from.</summary>
    public FactSource? ImageSource => First(facts => facts.Image)?.Source;

    /// <summary>When the article was published; null when no source says.</summary>
    public DateTimeOffset? Published => dated?.Published;

    /// <summary>Where <see cref="Published"/> comes from.</summary>
    public PublishedFrom PublishedFrom => dated?.PublishedFrom ?? PublishedFrom.FirstSeen;

    /// <summary>What a date in an unknown zone may mean; null when there is none, or when another date is declared.</summary>
    public DateRange? PublishedRange =>
        PublishedFrom == PublishedFrom.Declared ? null : First(facts => facts.PublishedRange)?.PublishedRange;

    public Uri? Url => First(facts => facts.Url)?.Url;

    public string? Language => First(facts => facts.Language)?.Language;

    public DateTimeOffset? Expires => First(facts => facts.Expires)?.Expires;

    public AgencyItem? Agency => First(facts => facts.Agency)?.Agency;

    public IReadOnlyList<string> Authors => FirstList(facts => facts.Authors);

    public IReadOnlyList<string> Speakers => FirstList(facts => facts.Speakers);

    public IReadOnlyList<string> Tags => FirstList(facts => facts.Tags);

    public IReadOnlyList<QuoteCorrection> Corrections => FirstList(facts => facts.Corrections);

    /// <summary>Where each fact comes from, except the picture: the text may have a better one.</summary>
    public ArticleSources Sources => new()
    {
        Title = TitleSource ?? FactSource.Default,
        Authors = SourceOf(facts => facts.Authors),
        Published = dated?.Source ?? FactSource.Default,
        Url = First(facts => facts.Url)?.Source ?? FactSource.Default,
        Language = First(facts => facts.Language)?.Source ?? FactSource.Default,
        Summary = SummarySource ?? FactSource.Text,
        Tags = SourceOf(facts => facts.Tags),
        Speakers = SourceOf(facts => facts.Speakers),
    };

    private Facts? First(Func<Facts, object?> fact) => Array.Find(all, facts => fact(facts) is not null);

    private IReadOnlyList<T> FirstList<T>(Func<Facts, IReadOnlyList<T>> list) =>
        all.Select(list).FirstOrDefault(found => found.Count > 0) ?? [];

    private FactSource SourceOf(Func<Facts, IReadOnlyList<string>> list) =>
        Array.Find(all, facts => list(facts).Count > 0)?.Source ?? FactSource.Default;
}
