using Feed.Storage;

namespace Feed.Web;

/// <summary>What the front page picks from the lists of speakers and tags.</summary>
static class FrontPage
{
    private const int Most = 12;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Those who speak in most articles.</summary>
    public static IReadOnlyList<Term> People(IReadOnlyList<Term> speakers) => Top(speakers);

    /// <summary>The topics of the week that ends with the newest article, so that a quiet site still shows its last ones.</summary>
    public static IReadOnlyList<Term> Topics(IReadOnlyList<Term> tags)
    {
        var newest = tags.Max(tag => tag.Newest);
        return Top(tags.Where(tag => newest - tag.Newest <= Week));
    }

    private static List<Term> Top(IEnumerable<Term> terms) =>
        [.. terms.OrderByDescending(term => term.Articles).ThenBy(term => term.Display, StringComparer.OrdinalIgnoreCase).Take(Most)];
}
