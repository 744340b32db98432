using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Handles the lists of names and the name search.</summary>
/// <param name="names">The names.</param>
/// <param name="lists">Provides the most frequent speakers.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class NameHandlers(NameIndex names, ArticleLists lists, Site site, Responder responder)
{
    /// <summary>The maximum number of suggestions while typing.</summary>
    private const int MaxOffered = 12;

    /// <summary>The maximum number of matching names on a page.</summary>
    private const int MaxFound = 100;

    /// <summary>The number of most frequent speakers shown when all would be too many for a page.</summary>
    private const int MaxTopNames = 60;

    /// <summary>
    /// The speakers by surname: all of them, those of one letter, or those that match a search. If there are too many for a page, the most
    /// frequent.
    /// </summary>
    public Task<IResult> SpeakersAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => NameQuery.Read(request), LoadSpeakersAsync, RenderSpeakersAsync, cancellation);

    /// <summary>
    /// At most a dozen names that match <c>q</c>, as JSON; <c>kind</c> limits them to <c>speaker</c>, <c>tag</c> or <c>author</c>.
    /// </summary>
    public Task<IResult> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => ReadFindQuery(request), LoadNamesAsync, RenderNames, cancellation);

    private async Task<FoundSpeakers> LoadSpeakersAsync(NameQuery query, CancellationToken cancellation) => new(
        query,
        query.SearchText is { } searchText
            ? NamesModel.Found(
                site.Frame($"Speakers called {searchText}", path: null, $"People who speak in articles and are called {searchText}."),
                searchText,
                await names.FindAsync(TermKind.Speaker, searchText, MaxFound, cancellation),
                await names.LettersAsync(cancellation))
            : await ListSpeakersAsync(query, cancellation));

    private static Task<RenderedContent> RenderSpeakersAsync(FoundSpeakers found) =>
        PageRenderer.ContentAsync(found.Model.Terms.Count, count => NamesView.Create(found.First(count)));

    private static FindQuery ReadFindQuery(HttpRequest request)
    {
        var (searchText, requestedKind) = (NameQuery.ReadSearchText(request), request.Query["kind"].ToString());
        TermKind[] kinds = [.. TermKinds.All.Where(kind => requestedKind.Length == 0 || kind.Word() == requestedKind)];
        return kinds.Length > 0
            ? new FindQuery(searchText ?? "", requestedKind, kinds)
            : throw ShortCircuitException.BadRequest(
                $"kind is “{requestedKind}”; it must be {string.Join(" or ", TermKinds.All.Select(TermKinds.Word))}.");
    }

    private async Task<FoundNames> LoadNamesAsync(FindQuery query, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(query.Kinds.Select(kind => names.FindAsync(kind, query.SearchText, MaxOffered, cancellation)));
        return new FoundNames(query, found.SelectMany(terms => terms).OrderByDescending(term => term.Articles).Take(MaxOffered));
    }

    private RenderedContent RenderNames(FoundNames found) =>
        JsonContent.Render(found.Best.Select(term => NameData.Of(term, site.Links)), site.Links.To(found.Query.Key));

    private async Task<NamesModel> ListSpeakersAsync(NameQuery query, CancellationToken cancellation)
    {
        var page = await names.SpeakersAsync(query.Letter, query.After, query.Limit, cancellation);
        var frame = site.Frame(
            query.Letter is { Length: 1 } letter ? $"Speakers: {letter.ToUpperInvariant()}" : "Speakers", query.Key, NamesModel.Lede);
        if (page is null)
            return NamesModel.MostFrequent(frame,
                [.. (await lists.TopTermsAsync([TermKind.Speaker], cancellation))[TermKind.Speaker].Take(MaxTopNames)],
                    await names.LettersAsync(cancellation));
        var others = new OtherPages(
            query.After is null ? null : (query with { After = null }).Key,
            page.HasMore ? (query with { After = NameIndex.KeyOf(page.Terms[^1]) }).Key : null);
        return NamesModel.Listed(frame, query.Letter, page, others);
    }

    private sealed record FindQuery(string SearchText, string Kind, IReadOnlyList<TermKind> Kinds) : IQuery
    {
        public string Key => $"{Routes.Names}?{(Kind.Length > 0 ? $"kind={Kind}&" : "")}q={Uri.EscapeDataString(SearchText)}";
    }

    private sealed record FoundSpeakers(NameQuery Query, NamesModel Model)
    {
        /// <summary>The page cut to its first <paramref name="count"/> speakers. Only lists by letter get a next page.</summary>
        public NamesModel First(int count) => count == Model.Terms.Count ? Model : Model with
        {
            Terms = [.. Model.Terms.Take(count)],
            ShowsAllLetters = false,
            Others = Model.Heading is null
                ? Model.Others with { Next = (Query with { After = NameIndex.KeyOf(Model.Terms[count - 1]) }).Key }
                : Model.Others,
        };
    }

    private sealed record FoundNames(FindQuery Query, IEnumerable<Term> Best);
}
