using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Handles the JSON endpoints.</summary>
/// <param name="lists">The articles.</param>
/// <param name="terms">The tags and speakers.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class DataHandlers(ArticleLists lists, TermFinder terms, Site site, Responder responder)
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
    public Task<IResult> QuotesAsync(HttpRequest request, string speaker, CancellationToken cancellation) => responder.AnswerAsync(
        request, () => ReadSpeakerPage(request, speaker, "quotes.json"), LoadSpeakerPageAsync, RenderQuotes, cancellation);

    /// <summary>What a speaker said, quoted and reported, newest first.</summary>
    public Task<IResult> StatementsAsync(HttpRequest request, string speaker, CancellationToken cancellation) => responder.AnswerAsync(
        request, () => ReadSpeakerPage(request, speaker, "statements.json"), LoadSpeakerPageAsync, RenderStatements, cancellation);

    /// <summary>The record of an article.</summary>
    public Task<IResult> ArticleAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => new ArticleQuery(id), LoadArticleAsync, RenderArticle, cancellation);

    /// <summary>The files that need an editor's attention.</summary>
    public Task<IResult> AttentionAsync(HttpRequest request, CancellationToken cancellation) => responder.AnswerUncachedAsync(
        request, lists.AttentionAsync, files => Task.FromResult(RenderAttention(files)), cancellation);

    private Task<IResult> TermsAsync(HttpRequest request, TermKind kind, string path, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => ReadTerms(request, kind, path), LoadTermsAsync, RenderTerms, cancellation);

    private static TermsQuery ReadTerms(HttpRequest request, TermKind kind, string path) =>
        new(kind, path, TermPaging.Read(request, TermPaging.MaxLimit));

    private async Task<FoundTerms> LoadTermsAsync(TermsQuery query, CancellationToken cancellation) =>
        new(query, await lists.TermsAsync(query.Kind, query.Paging.After, query.Paging.Limit, cancellation));

    private RenderedContent RenderTerms(FoundTerms found)
    {
        var (query, page) = (found.Query, found.Page);
        return JsonContent.Render(
            page.Terms.Select(term => TermData.Of(term, site.Links)),
            AddressOf(query.Paging),
            found.Fingerprint,
            first: AddressOf(query.Paging.First),
            next: page.HasMore ? AddressOf(query.Paging with { After = page.Terms[^1].Slug }) : null);

        Uri AddressOf(TermPaging paging) => site.Links.To(query.Path + paging.Query);
    }

    private static SpeakerPageQuery ReadSpeakerPage(HttpRequest request, string speaker, string file) =>
        new(speaker, file, ListQuery.ReadPaging(request, ListQuery.MaxLimit).Paging);

    /// <summary>Loads a page of what a speaker said.</summary>
    private async Task<SpeakerPage> LoadSpeakerPageAsync(SpeakerPageQuery query, CancellationToken cancellation)
    {
        var paging = query.Paging;
        var term = await terms.FindAsync(TermKind.Speaker, query.Speaker, $"/{query.File}{paging.Query()}", cancellation);
        var page = await lists.PageAsync(
            ListName.Speaker(term.Slug), paging.Before, paging.Limit ?? ListQuery.MaxLimit, cancellation);
        return new SpeakerPage(query, term, page);
    }

    private RenderedContent RenderQuotes(SpeakerPage speech) =>
        RenderSpeech(speech, SpeechData.OfQuotes(speech.Speaker, speech.Page, NextOf(speech), site.Links));

    private RenderedContent RenderStatements(SpeakerPage speech) =>
        RenderSpeech(speech, SpeechData.OfStatements(speech.Speaker, speech.Page, NextOf(speech), site.Links));

    private RenderedContent RenderSpeech(SpeakerPage speech, SpeechData data) => JsonContent.Render(
        data,
        AddressOf(speech, speech.Query.Paging),
        first: AddressOf(speech, speech.Query.Paging with { Before = null }),
        next: NextOf(speech));

    private Uri? NextOf(SpeakerPage speech) =>
        speech.Page.Next is null ? null : AddressOf(speech, speech.Query.Paging with { Before = speech.Page.Next });

    private Uri AddressOf(SpeakerPage speech, FeedPaging paging) => site.Links.To(speech.Query.Path + paging.Query());

    private async Task<ArticleRecord> LoadArticleAsync(ArticleQuery query, CancellationToken cancellation) =>
        await ArticleFinder.FindAsync(lists, query.Id, cancellation);

    private RenderedContent RenderArticle(ArticleRecord record) =>
        JsonContent.Render(ArticleData.Of(record, site.Links), site.Links.To(new ArticleQuery(record.Id).Key));

    private RenderedContent RenderAttention(IReadOnlyList<AttentionFile> files)
    {
        var data = files.Select(file => new
        {
            file.Name,
            file.Kind,
            file.Why,
            file.Since,
            file.Until,
            file.Notes,
            WhatToDo = AttentionText.WhatToDo(file),
            Article = file.ArticleId is null ? null : site.Links.To(SiteLinks.PathOfArticle(file.ArticleId)),
        });
        return JsonContent.Render(data, site.Links.To(Routes.RejectedJson), isRestricted: true);
    }

    private sealed record TermsQuery(TermKind Kind, string Path, TermPaging Paging) : IQuery
    {
        public string Key => Path + Paging.Query;
    }

    private sealed record FoundTerms(TermsQuery Query, TermPage Page) : IFingerprinted
    {
        public string Fingerprint { get; } = Http.Fingerprint.Of(Page);
    }

    private sealed record SpeakerPageQuery(string Speaker, string File, FeedPaging Paging) : IQuery
    {
        public string Path => $"{SiteLinks.PathOf(TermKind.Speaker, Speaker)}/{File}";

        public string Key => Path + Paging.Query();
    }

    private sealed record SpeakerPage(SpeakerPageQuery Query, Term Speaker, ArticlePage Page);

    private sealed record ArticleQuery(string Id) : IQuery
    {
        public string Key => $"{SiteLinks.PathOfArticle(Id)}.json";
    }
}
