using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Handles the page where users choose what to follow. Its address contains the whole choice.</summary>
/// <param name="finder">Finds lists.</param>
/// <param name="lists">Provides the most frequent names.</param>
/// <param name="names">Finds names.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class FollowHandlers(ListFinder finder, ArticleLists lists, NameIndex names, Site site, Responder responder)
{
    private const int MaxFound = 12;
    private const int MaxOffered = 12;
    private const int MaxNewest = 5;

    /// <summary>Browsers and search engines cut longer titles.</summary>
    private const int MaxTitleLength = 40;

    /// <summary>
    /// The page of a choice: <c>tag</c>, <c>speaker</c>, <c>author</c>, <c>not</c> and <c>match</c>. <c>q</c> finds names to add.
    /// </summary>
    public Task<IResult> FollowAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => Read(request), LoadAsync, RenderAsync, cancellation);

    private FollowQuery Read(HttpRequest request)
    {
        var list = ListQuery.Read(request, site.Options.PageSize);
        if (FollowButton.PathOf(request, list) is { } changed)
            throw new ShortCircuitException(new Answer.Moved(site.Links.Local(changed)));
        return new FollowQuery(list with { Paging = FeedPaging.FirstPage }, NameQuery.ReadSearchText(request));
    }

    private static Task<RenderedContent> RenderAsync(FollowModel model) => PageRenderer.ContentAsync(
        model.Newest.Count, count => FollowView.Create(model with { Newest = [.. model.Newest.Take(count)] }));

    private async Task<FollowModel> LoadAsync(FollowQuery query, CancellationToken cancellation)
    {
        var list = await finder.FindAsync(query.List, cancellation);
        var (searchText, label) = (query.SearchText, list.Subject.Label);
        var choice = new FollowChoice(list.Combination.Terms, list.Combination.MatchesAny, list.Combination.Excluded);
        var title = choice.IsEmpty ? "Follow" : label.Length <= MaxTitleLength ? $"Follow {label}" : "Follow your own selection";

        // Each choice links to further choices, so search engines index only the page without one.
        var path = choice.IsEmpty && searchText is null ? Routes.Follow : null;
        var frame = site.Frame(title, path, "Choose people, topics and authors, and follow them with one address.", list.Subject);
        IReadOnlyList<ArticleRecord> newest = choice.IsEmpty ? [] : (await list.ReadForPageAsync(null, MaxNewest, cancellation)).Articles;
        var found = searchText is null
            ? []
            : await Task.WhenAll(TermKinds.All.Select(kind => names.FindAsync(kind, searchText, MaxFound, cancellation)));
        TermKind[] offered = choice.IsEmpty && searchText is null ? [TermKind.Speaker, TermKind.Tag, TermKind.Author] : [];
        var topTerms = await lists.TopTermsAsync(offered, cancellation);
        var offers = offered.Where(topTerms.Contains)
            .ToDictionary(kind => kind, kind => (IReadOnlyList<Term>)[.. topTerms[kind].Take(MaxOffered)]);
        return new FollowModel(
            frame,
            choice,
            list.Subject,
            newest,
            searchText,
            [.. found.SelectMany(terms => terms).OrderByDescending(term => term.Articles).Take(MaxFound)],
            offers);
    }

    private sealed record FollowQuery(ListQuery List, string? SearchText) : IQuery
    {
        public string Key => $"{Routes.Follow}{List.RequestedQuery}#{SearchText}";
    }
}
