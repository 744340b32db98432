namespace Feed.Articles;

/// <summary>Where each fact of an article was found; a missing fact counts as <see cref="FactSource.Default"/>.</summary>
public sealed record ArticleSources
{
    /// <summary>Source of the title.</summary>
    public FactSource Title { get; init; } = FactSource.Text;

    /// <summary>Source of the authors.</summary>
    public FactSource Authors { get; init; } = FactSource.Default;

    /// <summary>Source of the date of publication; for a date found in the text, <see cref="Article.PublishedFrom"/> says where.</summary>
    public FactSource Published { get; init; } = FactSource.Default;

    /// <summary>Source of the address.</summary>
    public FactSource Url { get; init; } = FactSource.Default;

    /// <summary>Source of the language.</summary>
    public FactSource Language { get; init; } = FactSource.Default;

    /// <summary>Source of the summary.</summary>
    public FactSource Summary { get; init; } = FactSource.Text;

    /// <summary>Source of the lead image.</summary>
    public FactSource Image { get; init; } = FactSource.Default;

    /// <summary>Source of the declared tags.</summary>
    public FactSource Tags { get; init; } = FactSource.Default;

    /// <summary>Source of the declared speakers.</summary>
    public FactSource Speakers { get; init; } = FactSource.Default;
}
