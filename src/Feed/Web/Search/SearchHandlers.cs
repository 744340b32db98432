using System.Text;
using System.Xml.Linq;
using Feed.Search;
using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Words;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Handles the search page.</summary>
/// <param name="finder">Finds the list to search.</param>
/// <param name="search">Searches.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class SearchHandlers(ListFinder finder, ArticleSearch search, Site site, Responder responder)
{
    /// <summary>Media type of OpenSearch 1.1.</summary>
    public const string DescriptionType = "application/opensearchdescription+xml";

    private const int ResultsPerPage = 20;

    /// <summary>The maximum length of <c>ShortName</c> in OpenSearch.</summary>
    private const int MaxNameLength = 16;

    /// <summary>
    /// The results for <c>q</c>, <c>tag</c>, <c>speaker</c>, <c>author</c>, <c>not</c>, <c>match</c>, <c>from</c> and <c>until</c>; without
    /// <c>q</c>, instructions.
    /// </summary>
    public Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => Read(request), LoadAsync, RenderAsync, cancellation);

    /// <summary>The OpenSearch description document.</summary>
    public Task<IResult> DescriptionAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => new PathQuery(Routes.OpenSearch), RenderDescription, cancellation);

    private static PageQuery Read(HttpRequest request) =>
        new(ListQuery.ReadSearch(request, ResultsPerPage, allowsEmptySearch: true), SearchDates.Read(request));

    private async Task<FoundPage> LoadAsync(PageQuery query, CancellationToken cancellation)
    {
        if (query.List.Search is not { } words)
        {
            return query.List.IsFiltered
                ? throw new ShortCircuitException(new Answer.Moved(site.Links.Local(query.List.RequestedQuery)))
                : new FoundPage(query, List: null, new ArticlePage([], Next: null));
        }

        var list = await finder.FindAsync(query.List, cancellation);
        var (paging, dates) = (query.List.Paging, query.Dates);
        var path = list.Subject.PageAt(paging);
        if (path != Routes.Search + query.List.RequestedQuery)
            throw new ShortCircuitException(new Answer.Moved(site.Links.Local(path + dates.Query)));
        var wanted = new SearchRequest(words, list.Combination)
        {
            From = SearchDates.Start(dates.From, site.TimeZone),
            Until = SearchDates.Start(dates.Until?.AddDays(1), site.TimeZone),
        };
        var page = await search.PageAsync(wanted, paging.Before, paging.Limit ?? ResultsPerPage, SearchBounds.Page, cancellation);
        var isFoundElsewhere = page is { Articles.Count: 0, Next: null } && wanted.IsNarrowed && await IsFoundAsync(words, cancellation);
        return new FoundPage(query, list, page) { IsFoundElsewhere = isFoundElsewhere };
    }

    /// <summary>Whether a quick search of all articles finds the words. If it fails, the page shows no link to its results.</summary>
    private async Task<bool> IsFoundAsync(SearchQuery words, CancellationToken cancellation)
    {
        var anywhere = new SearchRequest(words, new Combination([], false, []));
        try
        {
            return (await search.PageAsync(anywhere, after: null, limit: 1, SearchBounds.Probe, cancellation)).Articles.Count > 0;
        }
        catch (Exception fault)
            when (fault is SearchBusyException || (fault.IsStorageUnavailable() && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private Task<RenderedContent> RenderAsync(FoundPage found) => PageRenderer.ContentAsync(
        found.Page.Articles.Count, count => SearchView.Create(ModelOf(found, found.Page.First(count))));

    private RenderedContent RenderDescription(PathQuery query) =>
        new(Description(), $"{DescriptionType}; charset=utf-8") { MaxAge = TimeSpan.FromDays(1) };

    private byte[] Description()
    {
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        XElement Address(string type, string path) => new(
            ns + "Url", new XAttribute("type", type), new XAttribute("template", site.Links.To(path).AbsoluteUri + "?q={searchTerms}"));
        var title = site.Options.Title;
        var end = title.Length <= MaxNameLength ? title.Length : TextCut.BeforeLimit(title, MaxNameLength);
        var root = new XElement(
            ns + "OpenSearchDescription",
            new XElement(ns + "ShortName", title[..end].TrimEnd()),
            new XElement(ns + "Description", $"Search the articles of {title}"),
            new XElement(ns + "InputEncoding", "UTF-8"),
            new XElement(ns + "Image", new XAttribute("type", "image/x-icon"), site.Links.To(Routes.Favicon).AbsoluteUri),
            Address("text/html", Routes.Search),
            Address(FeedFormat.Rss.MediaType(), "feed.rss"),
            Address(FeedFormat.Atom.MediaType(), "feed.atom"));
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n");
    }

    private SearchModel ModelOf(FoundPage found, ArticlePage page) =>
        found is { Query.List.Search: { } words, List: { } list } ? ModelOf(words, list, found, page) : EmptySearch();

    private SearchModel EmptySearch() => new(
        site.Frame("Search", Routes.Search, "Find articles, and what people said, by their words."),
        Search: null,
        FeedSubject.Everything,
        Hits: [],
        OtherPages.None);

    private SearchModel ModelOf(SearchQuery words, FoundList list, FoundPage found, ArticlePage page)
    {
        var (subject, dates) = (list.Subject, found.Query.Dates);
        var frame = site.Frame(subject.Label, path: null, subject.Description, subject) with { SearchText = words.Text };
        var others = OtherPages.Of(subject, page, found.Query.List.Paging, dates.Query);
        var hits = page.Articles.Select(record => SearchHit.Of(record, words, subject.Speakers));
        return new SearchModel(frame, words, subject, [.. hits], others)
        {
            Dates = dates,
            IsFoundElsewhere = found.IsFoundElsewhere,
            LookedBackTo = page.Next is null ? null : ArticleRow.TimeOf(page.Next.Order),
            Within = SearchLinks.FilterRemovals(words, list.Combination, dates),
            Speakers = SearchLinks.Speakers(words, list.Combination, dates, page.Articles),
            Topics = SearchLinks.Topics(words, list.Combination, dates, page.Articles),
        };
    }

    /// <summary>What a search found.</summary>
    /// <param name="Query">The request.</param>
    /// <param name="List">The list that was searched; null without words to search for.</param>
    /// <param name="Page">The articles found.</param>
    private sealed record FoundPage(PageQuery Query, FoundList? List, ArticlePage Page)
    {
        /// <summary>Whether a search of all articles finds what this one did not.</summary>
        public bool IsFoundElsewhere { get; init; }
    }

    private sealed record PageQuery(ListQuery List, SearchDates Dates) : IQuery
    {
        public string Key => List.IsFiltered ? $"{Routes.Search}{List.RequestedQuery}{Dates.Query}" : Routes.Search;

        public bool IsSearch => List.Search is not null;
    }
}
