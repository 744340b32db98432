using Feed.Storage.Records;

namespace Feed.Syndication;

/// <summary>A picture of an article as pages and feeds show it.</summary>
/// <param name="Address">
/// The absolute address, on this site or on another. Only the reader's program loads a picture from another site; Feed never does.
/// </param>
/// <param name="Description">The alternative text; empty when the file has none.</param>
public sealed record ShownPicture(Uri Address, string Description)
{
    /// <summary>The address for pages of this site: without scheme and host if this site serves the picture.</summary>
    public required string Source { get; init; }

    /// <summary>Whether this site serves the picture.</summary>
    public bool IsHosted { get; init; }

    /// <summary>
    /// The text below the picture: description and credit. Empty if both are unknown or the article's text already contains them.
    /// </summary>
    public string Caption { get; init; } = "";

    /// <summary>The credit in the file; null when it has none.</summary>
    public string? Credit { get; init; }

    /// <summary>The media type, from the file or from the bytes of the picture; null when unknown.</summary>
    public string? MediaType { get; init; }

    /// <summary>Width and height in pixels; null when unknown.</summary>
    public (int Width, int Height)? Size { get; init; }

    /// <summary>The number of paragraphs before the picture.</summary>
    public int ParagraphsBefore { get; init; }

    /// <summary>Whether a page over https may show the picture.</summary>
    public bool IsSafe => IsHosted || Address.Scheme == Uri.UriSchemeHttps;

    /// <summary>The lead picture of the article; null when there is none.</summary>
    public static ShownPicture? LeadOf(ArticleRecord record, Article article, SiteLinks links) =>
        article.Image is { } image ? Of(record, image, links, LeadCaption(article, image)) : null;

    /// <summary>The lead picture if it belongs above the text; null if it belongs in the text, or if a page may not show it.</summary>
    public static ShownPicture? AboveText(ArticleRecord record, Article article, SiteLinks links) =>
        LeadOf(record, article, links) is { IsSafe: true } lead && !IsInText(article) ? lead : null;

    /// <summary>The pictures in the text, in order.</summary>
    public static IReadOnlyList<ShownPicture> InText(ArticleRecord record, Article article, SiteLinks links)
    {
        IEnumerable<ArticlePicture> pictures = IsInText(article) ? article.Pictures.Prepend(article.Image!) : article.Pictures;
        return [.. pictures.Select(picture => Of(record, picture, links, picture.Credit ?? "")).OfType<ShownPicture>()
            .Where(picture => picture.IsSafe).OrderBy(picture => picture.ParagraphsBefore)];
    }

    private static bool IsInText(Article article) =>
        article.Image is { ParagraphsBefore: > 0 } image
            && article.Paragraphs.Take(image.ParagraphsBefore).Any(paragraph => paragraph.Kind == ParagraphKind.Text);

    private static string LeadCaption(Article article, ArticlePicture image)
    {
        var isDescribed =
            article.Paragraphs.Any(paragraph => paragraph.Text.Contains(image.Description, StringComparison.OrdinalIgnoreCase))
            || article.Paragraphs.ElementAtOrDefault(image.ParagraphsBefore)?.Kind == ParagraphKind.Caption;
        var parts = new[] { isDescribed ? "" : image.Description, image.Credit ?? "" };
        return string.Join(" / ", parts.Where(part => part.Length > 0));
    }

    /// <summary>Null if the picture has neither a stored copy nor an address.</summary>
    private static ShownPicture? Of(ArticleRecord record, ArticlePicture picture, SiteLinks links, string caption)
    {
        var path = picture.CopyName is { } copyName ? SiteLinks.PathOfPicture(record.Id, copyName) : null;
        if ((path is null ? picture.Url : links.To(path)) is not { } address)
            return null;
        return new ShownPicture(address, picture.Description)
        {
            Source = path is null ? address.AbsoluteUri : links.Local(path),
            IsHosted = path is not null,
            Caption = caption,
            Credit = picture.Credit,
            MediaType = picture.MediaType,
            Size = picture is { Width: > 0 and var width, Height: > 0 and var height } ? (width, height) : null,
            ParagraphsBefore = picture.ParagraphsBefore,
        };
    }
}
