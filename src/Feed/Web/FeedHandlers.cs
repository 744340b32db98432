using Feed.Storage;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses of feeds.</summary>
/// <param name="lists">The articles.</param>
/// <param name="terms">The tags and speakers.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends answers.</param>
public sealed class FeedHandlers(ArticleLists lists, TermFinder terms, Site site, Responder responder)
{
    /// <summary>The feed of everything.</summary>
    public Task<IResult> LatestAsync(HttpRequest request, string format, CancellationToken cancellation) =>
        AnswerAsync(request, "", format, (feed, previous, c) => MakeAsync(FeedSubject.Everything, feed, previous, c), cancellation);

    /// <summary>The feed of a tag.</summary>
    public Task<IResult> TagAsync(HttpRequest request, string tag, string format, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Tag, tag, format, cancellation);

    /// <summary>The feed of a speaker.</summary>
    public Task<IResult> SpeakerAsync(HttpRequest request, string speaker, string format, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Speaker, speaker, format, cancellation);

    /// <summary>The outline of all feeds.</summary>
    public Task<IResult> OpmlAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, Routes.Opml, async (previous, c) =>
        {
            var speakers = await lists.TermsAsync(TermKind.Speaker, c);
            var tags = await lists.TermsAsync(TermKind.Tag, c);
            var fingerprint = Fingerprint.Of([.. speakers, .. tags]);
            return new Answer.Found(previous?.Fingerprint == fingerprint
                ? previous
                : new RenderedContent(Opml.Render(site.Links, site.Options.Title, speakers, tags), "text/x-opml; charset=utf-8") { Fingerprint = fingerprint });
        }, cancellation);

    private Task<IResult> TermAsync(HttpRequest request, TermKind kind, string slug, string format, CancellationToken cancellation) =>
        AnswerAsync(request, SiteLinks.PathOf(kind, slug) + "/", format, async (feed, previous, c) =>
        {
            var (term, instead) = await terms.FindAsync(kind, slug, $"/feed.{format}{feed.Paging.Query()}", c);
            return term is null ? instead! : await MakeAsync(FeedSubject.Of(term), feed, previous, c);
        }, cancellation);

    private async Task<IResult> AnswerAsync(
        HttpRequest request, string folder, string format, Func<Wanted, RenderedContent?, CancellationToken, Task<Answer>> make, CancellationToken cancellation)
    {
        if (FeedFormats.Parse(format) is not { } known)
            return responder.Result(Answer.Missing($"There is no feed of the format “{format}”; there are feed.rss, feed.atom and feed.json."));
        if (PagingQuery.Read(request, site.Options.PageSize, out var paging) is { } wrong)
            return responder.Result(wrong);
        var key = $"{folder}feed.{known.Extension()}{paging.Query()}";
        return await responder.AnswerAsync(request, key, (previous, c) => make(new Wanted(known, paging), previous, c), cancellation);
    }

    private async Task<Answer> MakeAsync(FeedSubject subject, Wanted wanted, RenderedContent? previous, CancellationToken cancellation)
    {
        var (format, paging) = wanted;
        var page = await lists.PageAsync(new ListName(subject.Key), paging.Before, paging.Limit ?? site.Options.PageSize, cancellation);
        var fingerprint = Fingerprint.Of(page, subject.About);
        if (previous?.Fingerprint == fingerprint)
            return new Answer.Found(previous);
        var document = site.Composer.Compose(subject, page, format, paging);
        return new Answer.Found(new RenderedContent(FeedRenderer.Render(document, format), ContentTypeOf(format))
        {
            Fingerprint = fingerprint,
            LastModified = document.Updated,
            Self = document.Self,
        });
    }

    private static string ContentTypeOf(FeedFormat format) => format == FeedFormat.Json ? format.MediaType() : $"{format.MediaType()}; charset=utf-8";

    private sealed record Wanted(FeedFormat Format, FeedPaging Paging);
}
