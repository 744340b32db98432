using Feed.Storage.Records;

namespace Feed.Syndication;

/// <summary>A picture of an article as readers get it.</summary>
/// <param name="Address">
/// Its absolute address: on this site, or on another, from where the reader's program loads it and this site never does.
/// </param>
/// <param name="Description">What it shows, for those who do not see it; empty when the file does not say.</param>
public sealed record ShownPicture(Uri Address, string Description)
{
    /// <summary>Its address for pages of this site: without scheme and host where the picture is the article's own.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it is served by this site.</summary>
    public bool IsOwn { get; init; }

    /// <summary>
    /// What stands below it: what it shows and whom the file credits; empty when the text says the same or nothing is known.
    /// </summary>
    public string Caption { get; init; } = "";

    /// <summary>Whom the file credits; null when it credits nobody.</summary>
    public string? Credit { get; init; }

    /// <summary>Its media type as the file or its bytes say; null when neither does.</summary>
    public string? MediaType { get; init; }

    /// <summary>Width and height in pixels; null when they are not known.</summary>
    public (int Width, int Height)? Size { get; init; }

    /// <summary>How many paragraphs stand before it.</summary>
    public int Before { get; init; }

    /// <summary>Whether a page over https may show it.</summary>
    public bool IsSafe => IsOwn || Address.Scheme == Uri.UriSchemeHttps;

    /// <summary>The lead picture, which stands for the article; null when there is none.</summary>
    public static ShownPicture? LeadOf(ArticleRecord stored, Article article, SiteLinks links) =>
        article.Image is { } image ? Of(stored, image, links, WithDescription(article, image)) : null;

    /// <summary>
    /// The lead picture where it stands above the text; null where it stands in the text, and where a page may not show it.
    /// </summary>
    public static ShownPicture? Above(ArticleRecord stored, Article article, SiteLinks links) =>
        LeadOf(stored, article, links) is { IsSafe: true } lead && !StandsInText(article) ? lead : null;

    /// <summary>The pictures in the text, in its order.</summary>
    public static IReadOnlyList<ShownPicture> InText(ArticleRecord stored, Article article, SiteLinks links)
    {
        IEnumerable<ArticlePicture> pictures = StandsInText(article) ? article.Pictures.Prepend(article.Image!) : article.Pictures;
        return [.. pictures.Select(picture => Of(stored, picture, links, picture.Credit ?? "")).OfType<ShownPicture>()
            .Where(picture => picture.IsSafe).OrderBy(picture => picture.Before)];
    }

    private static bool StandsInText(Article article) =>
        article.Image is { Before: > 0 } image
            && article.Paragraphs.Take(image.Before).Any(paragraph => paragraph.Kind == ParagraphKind.Text);

    private static string WithDescription(Article article, ArticlePicture image)
    {
        var isTold = article.Paragraphs.Any(paragraph => paragraph.Text.Contains(image.Description, StringComparison.OrdinalIgnoreCase))
            || article.Paragraphs.ElementAtOrDefault(image.Before)?.Kind == ParagraphKind.Caption;
        var told = new[] { isTold ? "" : image.Description, image.Credit ?? "" };
        return string.Join(" / ", told.Where(part => part.Length > 0));
    }

    /// <summary>Null for a picture whose file is not there.</summary>
    private static ShownPicture? Of(ArticleRecord stored, ArticlePicture picture, SiteLinks links, string caption)
    {
        var path = picture.Kept is { } kept ? SiteLinks.PathOfPicture(stored.Id, kept) : null;
        if ((path is null ? picture.Url : links.To(path)) is not { } address)
            return null;
        return new ShownPicture(address, picture.Description)
        {
            Source = path is null ? address.AbsoluteUri : links.Local(path),
            IsOwn = path is not null,
            Caption = caption,
            Credit = picture.Credit,
            MediaType = picture.MediaType,
            Size = picture is { Width: > 0 and var width, Height: > 0 and var height } ? (width, height) : null,
            Before = picture.Before,
        };
    }
}
