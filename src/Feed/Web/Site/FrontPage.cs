using Feed.Storage;
using Feed.Storage.Records;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>
/// Selects the content of the front page from the newest articles, which are loaded anyway, and from the lists of speakers and tags.
/// </summary>
static class FrontPage
{
    private const int MaxCount = 12;
    private const int MaxFeatured = 4;
    private const int LeadCandidates = 6;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>The people who speak in the most articles; on a tie, the one who spoke last.</summary>
    public static IReadOnlyList<Term> People(IReadOnlyList<Term> speakers) => Top(speakers);

    /// <summary>The topics of the week that ends with the newest article, so that an inactive site still shows its latest topics.</summary>
    public static IReadOnlyList<Term> Topics(IReadOnlyList<Term> tags)
    {
        var newest = tags.Max(tag => tag.Newest);
        return Top(tags.Where(tag => newest - tag.Newest <= Week));
    }

    /// <summary>
    /// The page with a lead and the best quotes. It stays a list if it has only one article, or neither a picture of the lead nor a quote.
    /// </summary>
    public static HomeModel Arrange(HomeModel model)
    {
        if (model.Newest.Count < 2)
            return model;
        var lead = Lead(model.Newest, model.Frame.Site);
        var featured = FeaturedQuotes(model.Newest);
        return featured.Count == 0 && ListPicture.Of(lead, model.Frame.Site.Links) is null
            ? model
            : model with { Lead = lead, Newest = [.. model.Newest.Where(stored => stored != lead)], FeaturedQuotes = featured };
    }

    /// <summary>
    /// The newest article, or, if it has no picture, the newest of the same day that has one. The day is that of the site's time zone, as
    /// pages show it.
    /// </summary>
    public static ArticleRecord Lead(IReadOnlyList<ArticleRecord> newest, Site site)
    {
        var day = DayOf(newest[0]);
        return newest.Take(LeadCandidates).FirstOrDefault(stored => DayOf(stored) == day && ListPicture.Of(stored, site.Links) is not null)
            ?? newest[0];

        DateOnly DayOf(ArticleRecord stored) =>
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(stored.Published, site.TimeZone).DateTime);
    }

    /// <summary>
    /// The strongest sentences of the week that ends with the newest article, then those of the older articles, by the rule that titles the
    /// entries of speakers; one per person and one per article.
    /// </summary>
    public static IReadOnlyList<FeaturedQuote> FeaturedQuotes(IReadOnlyList<ArticleRecord> newest)
    {
        List<FeaturedQuote> featured = [];
        foreach (var quote in newest.SelectMany(Spoken)
            .OrderByDescending(quote => newest[0].Published - quote.Stored.Published <= Week)
            .ThenByDescending(quote => quote.Spoken.Strength))
        {
            var isNew = !featured.Exists(other => other.Stored == quote.Stored || other.Speaker.Slug == quote.Speaker.Slug
                || other.Spoken.Title == quote.Spoken.Title);
            if (isNew && featured.Count < MaxFeatured)
                featured.Add(quote);
        }

        return featured;
    }

    private static IEnumerable<FeaturedQuote> Spoken(ArticleRecord stored) =>
        from line in stored.Spoken
        let speaker = stored.Content!.Speakers.FirstOrDefault(one => one.Slug == line.Speaker)
        where speaker is not null
        select new FeaturedQuote(stored, speaker, line);

    private static List<Term> Top(IEnumerable<Term> terms) =>
    [
        .. terms.OrderByDescending(term => term.Articles).ThenByDescending(term => term.Newest)
            .ThenBy(term => term.Display, StringComparer.OrdinalIgnoreCase).Take(MaxCount),
    ];
}
