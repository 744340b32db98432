using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>The record of an article, the content of <c>/articles/{id}.json</c>.</summary>
sealed record ArticleData(
    string Id,
    string EntryId,
    string Blob,
    Uri Page,
    DateTimeOffset Published,
    PublishedFrom PublishedFrom,
    DateTimeOffset FirstSeen,
    DateTimeOffset Updated,
    string? Rejection,
    string Title,
    IReadOnlyList<string> Authors,
    Uri? Url,
    string Language,
    string Summary,
    int Words,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<Speaker> Speakers,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<ReportedStatement> Reported,
    IReadOnlyList<Paragraph> Paragraphs,
    PictureData? Image,
    IReadOnlyList<PictureData> Pictures,
    ArticleSources Sources,
    IReadOnlyList<string> Notes)
{
    public static ArticleData Of(ArticleRecord record, SiteLinks links)
    {
        var article = record.Content!;
        return new ArticleData(
            record.Id,
            PermanentId.OfArticle(record.Id),
            record.Blob,
            links.To(SiteLinks.PathOfArticle(record.Id)),
            record.Published,
            record.Date.From,
            record.FirstSeen,
            record.Updated,
            record.Rejection,
            article.Title,
            article.Authors,
            article.Url,
            article.Language,
            article.Summary,
            article.Words,
            article.Tags,
            article.Speakers,
            article.Quotes,
            article.Reported,
            article.Paragraphs,
            ShownPicture.LeadOf(record, article, links) is { } lead ? PictureData.Of(lead) : null,
            [.. ShownPicture.InText(record, article, links).Select(PictureData.Of)],
            article.Sources,
            [.. article.Notes, .. article.Remarks]);
    }
}

/// <summary>A picture of an article.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Description">The alternative text.</param>
/// <param name="MediaType">Its media type, if known.</param>
/// <param name="Credit">The credit, if any.</param>
/// <param name="Width">In pixels, if known.</param>
/// <param name="Height">In pixels, if known.</param>
/// <param name="Before">The number of paragraphs before it.</param>
sealed record PictureData(Uri Url, string Description, string? MediaType, string? Credit, int? Width, int? Height, int Before)
{
    public static PictureData Of(ShownPicture picture) => new(
        picture.Address,
        picture.Description,
        ImageTypes.Of(picture),
        picture.Credit,
        picture.Size?.Width,
        picture.Size?.Height,
        picture.ParagraphsBefore);
}
