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
/// <param name="responder">Sends answers.</param>
public sealed class NameHandlers(NameIndex names, ArticleLists lists, Site site, Responder responder)
{
    /// <summary>The maximum number of suggestions while typing.</summary>
    private const int MaxOffered = 12;

    /// <summary>How many names a page shows of those that match.</summary>
    private const int MaxFound = 100;

    /// <summary>The number of most frequent speakers shown when all would be too many for a page.</summary>
    private const int MaxTopNames = 60;

    /// <summary>
    /// The speakers by surname: all, those under a letter, those that match a search, or, if there are too many, the most frequent.
    /// </summary>
    public Task<IResult> SpeakersAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => NameQuery.Read(request), LoadSpeakersAsync, RenderSpeakersAsync, cancellation);

    /// <summary>
    /// Names that match <c>q</c>, a dozen at most, as JSON; of one kind by <c>kind=speaker</c>, <c>tag</c> or <c>author</c>, or of all.
    /// </summary>
    public Task<IResult> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => ReadTyped(request), FindAsync, RenderFound, cancellation);

    private async Task<FoundSpeakers> LoadSpeakersAsync(NameQuery query, CancellationToken cancellation) => new(
        query,
        query.Typed is { } typed
            ? NamesModel.Found(
                site.Frame($"Speakers called {typed}", path: null, $"People who speak in articles and are called {typed}."),
                typed,
                await names.FindAsync(TermKind.Speaker, typed, MaxFound, cancellation),
                await names.LettersAsync(cancellation))
            : await ListAsync(query, cancellation));

    private static Task<RenderedContent> RenderSpeakersAsync(FoundSpeakers found) =>
        PageRenderer.ContentAsync(found.Model.Terms.Count, count => NamesView.Create(found.First(count)));

    private static TypedQuery ReadTyped(HttpRequest request)
    {
        var (typed, asked) = (NameQuery.ReadTyped(request), request.Query["kind"].ToString());
        TermKind[] kinds = [.. TermKinds.All.Where(kind => asked.Length == 0 || kind.Word() == asked)];
        return kinds.Length > 0
            ? new TypedQuery(typed ?? "", asked, kinds)
            : throw new ShortCircuitException(
                Answer.BadRequest($"kind is “{asked}”; it must be {string.Join(" or ", TermKinds.All.Select(TermKinds.Word))}."));
    }

    private async Task<FoundNames> FindAsync(TypedQuery query, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(query.Kinds.Select(kind => names.FindAsync(kind, query.Typed, MaxOffered, cancellation)));
        return new FoundNames(query, found.SelectMany(some => some).OrderByDescending(term => term.Articles).Take(MaxOffered));
    }

    private RenderedContent RenderFound(FoundNames found) =>
        JsonContent.Render(found.Best.Select(term => NameData.Of(term, site.Links)), site.Links.To(found.Query.Key));

    private async Task<NamesModel> ListAsync(NameQuery query, CancellationToken cancellation)
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

    private sealed record TypedQuery(string Typed, string Kind, IReadOnlyList<TermKind> Kinds) : IQuery
    {
        public string Key => $"{Routes.Names}?{(Kind.Length > 0 ? $"kind={Kind}&" : "")}q={Uri.EscapeDataString(Typed)}";
    }

    private sealed record FoundSpeakers(NameQuery Query, NamesModel Model)
    {
        /// <summary>The page cut to its first <paramref name="count"/> speakers. Only lists by letter get a next page.</summary>
        public NamesModel First(int count) => count == Model.Terms.Count ? Model : Model with
        {
            Terms = [.. Model.Terms.Take(count)],
            IsWhole = false,
            Others = Model.Heading is null
                ? Model.Others with { Next = (Query with { After = NameIndex.KeyOf(Model.Terms[count - 1]) }).Key }
                : Model.Others,
        };
    }

    private sealed record FoundNames(TypedQuery Query, IEnumerable<Term> Best);
}
