using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>The picture that is next to an article in a list.</summary>
/// <param name="Source">Its address.</param>
/// <param name="Description">What it shows; empty when the file does not say.</param>
public sealed record ListPicture(string Source, string Description)
{
    /// <summary>The lead picture; null when there is none that a page may show.</summary>
    public static ListPicture? Of(ArticleRecord stored, SiteLinks links) =>
        ShownPicture.LeadOf(stored, stored.Content!, links) is { IsSafe: true } picture
            ? new ListPicture(picture.Source, picture.Description)
            : null;
}
