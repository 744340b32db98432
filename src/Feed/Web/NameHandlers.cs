using System.Text;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses at which names are listed and found.</summary>
/// <param name="names">The names.</param>
/// <param name="lists">Knows who speaks in most articles.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends answers.</param>
public sealed class NameHandlers(NameIndex names, ArticleLists lists, Site site, Responder responder)
{
    /// <summary>How many names a box offers as somebody types.</summary>
    private const int MostOffered = 12;

    /// <summary>How many names a page shows of those that match.</summary>
    private const int MostFound = 100;

    /// <summary>How many people stand for all where these are too many for one page.</summary>
    private const int MostBusy = 60;

    /// <summary>The speakers by surname: all, those of a letter, those found, or where they are very many those who speak most.</summary>
    public async Task<IResult> SpeakersAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (NameQuery.Read(request, out var query) is { } wrong)
            return responder.Result(wrong);
        return await responder.AnswerAsync(request, Routes.Speakers + query.Query, async (_, c) =>
        {
            var model = query.Typed is { } typed
                ? NamesModel.Found(site.Frame($"Speakers called {typed}"), typed,
                    await names.FindAsync(TermKind.Speaker, typed, MostFound, c), await names.LettersAsync(c))
                : await ListAsync(query, c);
            var html = await PageRenderer.RenderAsync(NamesView.Create(model));
            return new Answer.Found(new RenderedContent(Encoding.UTF8.GetBytes(html), PageRenderer.ContentType));
        }, cancellation);
    }

    /// <summary>
    /// Names that match <c>q</c>, a dozen at most, as JSON; of one kind by <c>kind=speaker</c>, <c>tag</c> or <c>author</c>, or of all.
    /// </summary>
    public async Task<IResult> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (NameQuery.ReadTyped(request, out var typed) is { } wrong)
            return responder.Result(wrong);
        var asked = request.Query["kind"].ToString();
        TermKind[] kinds = [.. TermKinds.All.Where(kind => asked.Length == 0 || kind.Word() == asked)];
        if (kinds.Length == 0)
            return responder.Result(
                Answer.BadRequest($"kind is “{asked}”; it has to be {string.Join(" or ", TermKinds.All.Select(TermKinds.Word))}."));
        var path = $"{Routes.Names}?{(asked.Length > 0 ? $"kind={asked}&" : "")}q={Uri.EscapeDataString(typed ?? "")}";
        return await responder.AnswerAsync(request, path, async (_, c) =>
        {
            var found = await Task.WhenAll(kinds.Select(kind => names.FindAsync(kind, typed ?? "", MostOffered, c)));
            var best = found.SelectMany(some => some).OrderByDescending(term => term.Articles).Take(MostOffered);
            return new Answer.Found(JsonContent.Render(best.Select(term => NameData.Of(term, site.Links)), site.Links.To(path)));
        }, cancellation);
    }

    private async Task<NamesModel> ListAsync(NameQuery query, CancellationToken cancellation)
    {
        var page = await names.SpeakersAsync(query.Letter, query.After, query.Limit, cancellation);
        var path = Routes.Speakers + query.Query;
        var frame = site.Frame(query.Letter is { Length: 1 } letter ? $"Speakers: {letter.ToUpperInvariant()}" : "Speakers", path);
        if (page is null)
            return NamesModel.Busiest(frame,
                [.. (await lists.BusiestAsync([TermKind.Speaker], cancellation))[TermKind.Speaker].Take(MostBusy)],
                    await names.LettersAsync(cancellation));
        var others = new OtherPages(
            query.After is null ? null : Routes.Speakers + (query with { After = null }).Query,
            page.More ? Routes.Speakers + (query with { After = NameIndex.KeyOf(page.Terms[^1]) }).Query : null);
        return NamesModel.Listed(frame, query.Letter, page, others);
    }
}
