using Feed.Speech;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>A quote that the front page features.</summary>
/// <param name="Record">The article.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Spoken">The sentence.</param>
public sealed record FeaturedQuote(ArticleRecord Record, Speaker Speaker, SpokenLine Spoken)
{
    /// <summary>The path of the quote's own page.</summary>
    public string Path => SiteLinks.PathOfQuote(Record.Id, Spoken.Key);
}
