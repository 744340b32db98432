using Feed.Storage.Lists;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of the links to the other pages of a list.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Others">The pages.</param>
/// <param name="First">The text of the link to the first page.</param>
/// <param name="Next">The text of the link to the next page.</param>
public sealed record OtherPagesModel(PageFrame Frame, OtherPages Others, string First = "Newest articles", string Next = "Older articles");

/// <summary>The other pages of a list.</summary>
/// <param name="First">Path and query of the first page; null when this is the first page.</param>
/// <param name="Next">Path and query of the next page; null when this is the last page.</param>
public sealed record OtherPages(string? First, string? Next)
{
    /// <summary>The links of a list that has only one page.</summary>
    public static OtherPages None { get; } = new(null, null);

    /// <summary>The links for a page of a list.</summary>
    /// <param name="subject">What the list is about.</param>
    /// <param name="page">The articles of the page.</param>
    /// <param name="paging">The place of the page.</param>
    /// <param name="suffix">Further parameters for the addresses.</param>
    public static OtherPages Of(FeedSubject subject, ArticlePage page, FeedPaging paging, string suffix = "") => new(
        paging.Before is null ? null : subject.PageAt(paging with { Before = null }) + suffix,
        page.Next is null ? null : subject.PageAt(paging with { Before = page.Next }) + suffix);
}
