using Feed.Storage;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>
/// An entry of <c>tags.json</c>, <c>speakers.json</c> or <c>authors.json</c>.
/// </summary>
sealed record TermData(string Slug, string Name, int Articles, DateTimeOffset? Newest, Uri Page, IReadOnlyDictionary<string, Uri> Feeds)
{
    public static TermData Of(Term term, SiteLinks links)
    {
        var subject = FeedSubject.Of(term);
        return new TermData(
            term.Slug,
            term.Display,
            term.Articles,
            term.Newest,
            links.To(subject.PagePath),
            FeedFormats.All.ToDictionary(format => format.Extension(), format => links.To($"{subject.FeedPath}.{format.Extension()}")));
    }
}
