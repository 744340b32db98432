using Feed.Storage;
using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>
/// The names in the examples of how to subscribe, mostly slugs of a single article, so that each example feed has an entry.
/// </summary>
/// <param name="Person">A person who speaks in the article; null for none.</param>
/// <param name="Topic">A topic of the article; null for none.</param>
/// <param name="Author">An author of the article; null for none.</param>
public sealed record SubscribeExample(string? Person, string? Topic, string? Author)
{
    /// <summary>Another topic of the article or, if it has only one, of other articles; null for none.</summary>
    public string? SecondTopic { get; init; }

    /// <summary>A topic that only other articles have; null for none.</summary>
    public string? ExcludedTopic { get; init; }

    /// <summary>A word that the article contains, the person's last name; null for none.</summary>
    public string? Word { get; init; }

    /// <summary>The example from the most suitable article.</summary>
    /// <param name="articles">Some articles.</param>
    public static SubscribeExample Of(IReadOnlyList<ArticleRecord> articles)
    {
        if (articles.MaxBy(Fitness) is not { Content: { } article } best)
            return new SubscribeExample(null, null, null);
        var person = article.Speakers.FirstOrDefault(speaker => speaker.Quotes + speaker.Reported > 0)
            ?? (article.Speakers.Count > 0 ? article.Speakers[0] : null);
        string[] own = [.. article.Tags.Select(tag => tag.Slug)];
        string[] others = [.. articles.SelectMany(record => record.Content!.Tags).Select(tag => tag.Slug).Except(own)];
        return new SubscribeExample(
            person?.Slug,
            own.FirstOrDefault(),
            article.Authors.Select(Slug.Of).FirstOrDefault(slug => best.Lists.Contains(ListName.Author(slug))))
        {
            SecondTopic = own.Skip(1).Concat(others).FirstOrDefault(),
            ExcludedTopic = others.FirstOrDefault(),
            Word = person?.Name.Split(' ')[^1],
        };
    }

    private static int Fitness(ArticleRecord record) =>
        (record.Content!.Speakers.Count > 0 ? 4 : 0) + Math.Min(2, record.Content.Tags.Count) + (record.Content.Authors.Count > 0 ? 1 : 0);
}
