using System.Text;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the page on which somebody chooses what to follow. The choice is in the address alone.</summary>
/// <param name="finder">Finds lists.</param>
/// <param name="lists">Knows whom articles name most.</param>
/// <param name="names">Finds names.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends answers.</param>
public sealed class FollowHandlers(ListFinder finder, ArticleLists lists, NameIndex names, Site site, Responder responder)
{
    private const int MostFound = 12;
    private const int MostOffered = 12;
    private const int MostNewest = 5;

    /// <summary>A longer title is cut where a browser or a search engine shows it.</summary>
    private const int LongestTitle = 40;

    /// <summary>
    /// The page of a choice, made by <c>tag</c>, <c>speaker</c>, <c>author</c>, <c>not</c> and <c>match</c>; <c>q</c> finds names for it.
    /// </summary>
    public async Task<IResult> FollowAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (ListQuery.Read(request, site.Options.PageSize, out var query) is { } wrong)
            return responder.Result(wrong);
        if (NameQuery.ReadTyped(request, out var typed) is { } tooLong)
            return responder.Result(tooLong);
        query = query with { Paging = FeedPaging.FirstPage };
        var key = $"{Routes.Follow}{query.AskedQuery}#{typed}";
        return await responder.AnswerAsync(request, key, async (_, c) =>
        {
            var (list, combination, instead) = await finder.ChosenAsync(query, c);
            if (list is null)
                return instead!;
            var choice = new FollowChoice(combination!.Terms, combination.Any, combination.Not);
            var html = await PageRenderer.RenderAsync(FollowView.Create(await ModelAsync(choice, list, typed, c)));
            return new Answer.Found(new RenderedContent(Encoding.UTF8.GetBytes(html), PageRenderer.ContentType));
        }, cancellation);
    }

    private async Task<FollowModel> ModelAsync(FollowChoice choice, FoundList list, string? typed, CancellationToken cancellation)
    {
        var about = list.Subject.About;
        var title = choice.IsNothing ? "Follow" : about.Length <= LongestTitle ? $"Follow {about}" : "Follow a choice of yours";

        // Every choice leads on to others without end: a search engine is to have the page without one alone.
        var path = choice.IsNothing && typed is null ? Routes.Follow : null;
        var frame = site.Frame(title, path, "Choose people, topics and authors, and follow them by one address.", list.Subject);
        IReadOnlyList<StoredArticle> newest = choice.IsNothing ? [] : (await list.ShownAsync(null, MostNewest, cancellation)).Articles;
        var found = typed is null
            ? []
            : await Task.WhenAll(TermKinds.All.Select(kind => names.FindAsync(kind, typed, MostFound, cancellation)));
        TermKind[] offered = choice.IsNothing && typed is null ? [TermKind.Speaker, TermKind.Tag, TermKind.Author] : [];
        var busiest = await lists.BusiestAsync(offered, cancellation);
        var offers = offered.Where(busiest.Contains)
            .ToDictionary(kind => kind, kind => (IReadOnlyList<Term>)[.. busiest[kind].Take(MostOffered)]);
        return new FollowModel(
            frame,
            choice,
            list.Subject,
            newest,
            typed,
            [.. found.SelectMany(some => some).OrderByDescending(term => term.Articles).Take(MostFound)],
            offers);
    }
}
