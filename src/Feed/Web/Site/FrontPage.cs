using Feed.Storage;
using Feed.Storage.Records;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>
/// Selects the content of the front page: from the newest articles, which it shows anyway, and from the lists of speakers and tags.
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
    /// Adds a lead and the best quotes to the page. It stays a plain list if there is only one article, or neither a quote nor a picture of
    /// the lead.
    /// </summary>
    public static HomeModel Arrange(HomeModel model)
    {
        if (model.Newest.Count < 2)
            return model;
        var lead = Lead(model.Newest, model.Frame.Site);
        var featured = FeaturedQuotes(model.Newest);
        return featured.Count == 0 && ListPicture.Of(lead, model.Frame.Site.Links) is null
            ? model
            : model with { Lead = lead, Newest = [.. model.Newest.Where(record => record != lead)], FeaturedQuotes = featured };
    }

    /// <summary>
    /// The newest of the articles that have a picture and the same day as the newest article, in the site's time zone; if there is none,
    /// the newest article.
    /// </summary>
    public static ArticleRecord Lead(IReadOnlyList<ArticleRecord> newest, Site site)
    {
        var day = DayOf(newest[0]);
        return newest.Take(LeadCandidates).FirstOrDefault(record => DayOf(record) == day && ListPicture.Of(record, site.Links) is not null)
            ?? newest[0];

        DateOnly DayOf(ArticleRecord record) =>
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(record.Published, site.TimeZone).DateTime);
    }

    /// <summary>
    /// The strongest quoted sentences, see <see cref="Speech.SpokenLine"/>: first those of the week that ends with the newest article, then
    /// older ones; at most one per person and one per article.
    /// </summary>
    public static IReadOnlyList<FeaturedQuote> FeaturedQuotes(IReadOnlyList<ArticleRecord> newest)
    {
        List<FeaturedQuote> featured = [];
        foreach (var quote in newest.SelectMany(QuotesIn)
            .OrderByDescending(quote => newest[0].Published - quote.Record.Published <= Week)
            .ThenByDescending(quote => quote.Spoken.Strength))
        {
            var isNew = !featured.Exists(other => other.Record == quote.Record || other.Speaker.Slug == quote.Speaker.Slug
                || other.Spoken.Title == quote.Spoken.Title);
            if (isNew && featured.Count < MaxFeatured)
                featured.Add(quote);
        }

        return featured;
    }

    private static IEnumerable<FeaturedQuote> QuotesIn(ArticleRecord record) =>
        from line in record.Spoken
        let speaker = record.Content!.Speakers.FirstOrDefault(known => known.Slug == line.Speaker)
        where speaker is not null
        select new FeaturedQuote(record, speaker, line);

    private static List<Term> Top(IEnumerable<Term> terms) =>
    [
        .. terms.OrderByDescending(term => term.Articles).ThenByDescending(term => term.Newest)
            .ThenBy(term => term.Display, StringComparer.OrdinalIgnoreCase).Take(MaxCount),
    ];
}
