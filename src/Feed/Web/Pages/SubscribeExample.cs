using Feed.Storage;
using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>
/// Slugs that the examples of how to subscribe name: from a single article if possible, so that each example feed has an entry.
/// </summary>
/// <param name="Person">A speaker in it; null for none.</param>
/// <param name="Topic">What it is about; null when nothing says so.</param>
/// <param name="Other">Another topic of it or of the other articles; null when there is none.</param>
/// <param name="Author">Its author; null for none.</param>
public sealed record SubscribeExample(string? Person, string? Topic, string? Other, string? Author)
{
    /// <summary>The example from the most suitable article.</summary>
    /// <param name="articles">Some articles.</param>
    public static SubscribeExample Of(IReadOnlyList<ArticleRecord> articles)
    {
        if (articles.MaxBy(Fitness) is not { Content: { } article } best)
            return new SubscribeExample(null, null, null, null);
        var topic = article.Tags.Select(tag => tag.Slug).FirstOrDefault();
        return new SubscribeExample(
            article.Speakers.Select(speaker => speaker.Slug).FirstOrDefault(),
            topic,
            article.Tags.Concat(articles.SelectMany(stored => stored.Content!.Tags)).Select(tag => tag.Slug)
                .FirstOrDefault(slug => slug != topic),
            article.Authors.Select(Slug.Of).FirstOrDefault(slug => best.Lists.Contains(ListName.Author(slug))));
    }

    private static int Fitness(ArticleRecord stored) =>
        (stored.Content!.Speakers.Count > 0 ? 4 : 0) + Math.Min(2, stored.Content.Tags.Count) + (stored.Content.Authors.Count > 0 ? 1 : 0);
}
