using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>The picture next to an article in a list.</summary>
/// <param name="Source">Its address.</param>
/// <param name="Description">The alternative text; empty when the file has none.</param>
public sealed record ListPicture(string Source, string Description)
{
    /// <summary>The lead picture; null when there is none that a page may show.</summary>
    public static ListPicture? Of(ArticleRecord record, SiteLinks links) =>
        ShownPicture.LeadOf(record, record.Content!, links) is { IsSafe: true } picture
            ? new ListPicture(picture.Source, picture.Description)
            : null;
}
