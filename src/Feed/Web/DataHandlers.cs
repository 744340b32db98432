using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses of data for programs: JSON.</summary>
/// <param name="lists">The articles.</param>
/// <param name="terms">The tags and speakers.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends answers.</param>
public sealed class DataHandlers(ArticleLists lists, TermFinder terms, Site site, Responder responder)
{
    /// <summary>All tags.</summary>
    public Task<IResult> TagsAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Tag, Routes.TagsJson, cancellation);

    /// <summary>All speakers.</summary>
    public Task<IResult> SpeakersAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Speaker, Routes.SpeakersJson, cancellation);

    /// <summary>All authors.</summary>
    public Task<IResult> AuthorsAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Author, Routes.AuthorsJson, cancellation);

    /// <summary>A speaker's quotes, newest first.</summary>
    public Task<IResult> QuotesAsync(HttpRequest request, string speaker, CancellationToken cancellation) =>
        SaidAsync(request, speaker, "quotes.json", (term, page, next) => QuotesData.Of(term, page, next, site.Links), cancellation);

    /// <summary>What a speaker said, quoted and reported, newest first.</summary>
    public Task<IResult> StatementsAsync(HttpRequest request, string speaker, CancellationToken cancellation) =>
        SaidAsync(request, speaker, "statements.json", (term, page, next) => StatementsData.Of(term, page, next, site.Links), cancellation);

    /// <summary>The record of an article.</summary>
    public Task<IResult> ArticleAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var path = $"{SiteLinks.PathOfArticle(id)}.json";
        return responder.AnswerAsync(request, path, async (_, c) =>
        {
            var (stored, instead) = await ArticleFinder.FindAsync(lists, id, c);
            return stored is null
                ? instead!
                : new Answer.Found(JsonContent.Render(ArticleData.Of(stored, site.Links), site.Links.To(path)));
        }, cancellation);
    }

    /// <summary>The files that need an editor's attention.</summary>
    public Task<IResult> AttentionAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerNowAsync(request, async () =>
        {
            var files = await lists.AttentionAsync(cancellation);
            var data = files.Select(file => new
            {
                file.Name,
                file.Kind,
                file.Why,
                file.Since,
                file.Until,
                file.Notes,
                WhatToDo = AttentionWords.WhatToDo(file),
                Article = file.ArticleId is null ? null : site.Links.To(SiteLinks.PathOfArticle(file.ArticleId)),
            });
            return new Answer.Found(JsonContent.Render(data, site.Links.To(Routes.RejectedJson), isRestricted: true));
        }, cancellation);

    /// <summary>A page of what a speaker said.</summary>
    private async Task<IResult> SaidAsync<TData>(
        HttpRequest request, string speaker, string file, Func<Term, ArticlePage, Uri?, TData> data, CancellationToken cancellation)
    {
        if (ListQuery.ReadPaging(request, ListQuery.MaxLimit, out var query) is { } wrong)
            return responder.Result(wrong);
        var paging = query.Paging;
        var path = $"{SiteLinks.PathOf(TermKind.Speaker, speaker)}/{file}";
        return await responder.AnswerAsync(request, path + paging.Query(), async (_, c) =>
        {
            var (term, instead) = await terms.FindAsync(TermKind.Speaker, speaker, $"/{file}{paging.Query()}", c);
            if (term is null)
                return instead!;
            var page = await lists.PageAsync(ListName.Speaker(term.Slug), paging.Before, paging.Limit ?? ListQuery.MaxLimit, c);
            var next = page.Next is null ? null : site.Links.To(path + (paging with { Before = page.Next }).Query());
            return new Answer.Found(JsonContent.Render(
                data(term, page, next),
                site.Links.To(path + paging.Query()),
                first: site.Links.To(path + (paging with { Before = null }).Query()),
                next: next));
        }, cancellation);
    }

    private async Task<IResult> TermsAsync(HttpRequest request, TermKind kind, string path, CancellationToken cancellation)
    {
        if (TermPaging.Read(request, TermPaging.MaxLimit, out var paging) is { } wrong)
            return responder.Result(wrong);
        Uri At(TermPaging place) => site.Links.To(path + place.Query);
        return await responder.AnswerAsync(request, path + paging.Query, async (previous, c) =>
        {
            var page = await lists.TermsAsync(kind, paging.After, paging.Limit, c);
            var fingerprint = Fingerprint.Of(page);
            return new Answer.Found(previous?.Fingerprint == fingerprint
                ? previous
                : JsonContent.Render(
                    page.Terms.Select(term => TermData.Of(term, site.Links)),
                    At(paging),
                    fingerprint,
                    first: At(paging.First),
                    next: page.More ? At(paging with { After = page.Terms[^1].Slug }) : null));
        }, cancellation);
    }
}
