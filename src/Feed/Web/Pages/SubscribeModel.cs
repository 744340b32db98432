using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of the part of a page that offers addresses to subscribe to.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Subject">What the feed is about.</param>
/// <param name="Heading">The heading of the part.</param>
/// <param name="OffersCombining">Whether to link to the page that builds combinations.</param>
public sealed record SubscribeModel(PageFrame Frame, FeedSubject Subject, string Heading, bool OffersCombining = true)
{
    /// <summary>A sentence about what the feed contains; null for none.</summary>
    public string? Note { get; init; }
}
