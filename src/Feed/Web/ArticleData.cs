using Feed.Articles;
using Feed.Storage;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>The record of an article as <c>/articles/{id}.json</c> gives it.</summary>
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
    LeadImage? Image,
    ArticleSources Sources,
    IReadOnlyList<string> Notes)
{
    public static ArticleData Of(StoredArticle stored, SiteLinks links)
    {
        var article = stored.Content!;
        return new ArticleData(
            stored.Id,
            PermanentId.OfArticle(stored.Id),
            stored.Blob,
            links.To(SiteLinks.PathOfArticle(stored.Id)),
            stored.Published,
            article.PublishedFrom,
            stored.FirstSeen,
            stored.Updated,
            stored.Rejection,
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
            article.Image,
            article.Sources,
            [.. article.Notes, .. article.Remarks]);
    }
}
