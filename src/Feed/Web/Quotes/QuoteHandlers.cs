using System.Text.Json;
using System.Text.Json.Nodes;
using Feed.Speech;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Handles the pages of single quotes.</summary>
/// <param name="lists">The articles.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class QuoteHandlers(ArticleLists lists, Site site, Responder responder)
{
    /// <summary>The maximum length of a quote in the description of its page, in characters.</summary>
    private const int MaxDescribed = 300;

    /// <summary>
    /// A quote. If the article lacks it, perhaps because a later version of the file changed the words, the 404 page links to the article.
    /// </summary>
    public Task<IResult> QuoteAsync(HttpRequest request, string id, string key, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => new QuoteQuery(id, key), LoadAsync, RenderAsync, cancellation);

    private async Task<FoundQuote> LoadAsync(QuoteQuery query, CancellationToken cancellation)
    {
        var record = await ArticleFinder.FindAsync(lists, query.Id, cancellation);
        var shared = SharedQuote.IsKey(query.QuoteKey)
            ? SharedQuote.AllIn(record.Content!).FirstOrDefault(candidate => candidate.Key == query.QuoteKey)
            : null;
        return shared is null ? throw new ShortCircuitException(Missing(record)) : new FoundQuote(record, shared);
    }

    private Task<RenderedContent> RenderAsync(FoundQuote found) =>
        PageRenderer.ContentAsync(QuoteView.Create(ModelOf(found.Record, found.Shared)));

    /// <summary>Earlier versions are not stored, so a removed quote cannot be distinguished from one that never existed.</summary>
    private static Answer.Failed Missing(ArticleRecord record) =>
        Answer.Missing("The article does not have this quote, or no longer has it.") with
        {
            NextLink = new Answer.NextPage(SiteLinks.PathOfArticle(record.Id), record.Content!.Title),
        };

    private QuoteModel ModelOf(ArticleRecord record, SharedQuote shared)
    {
        var (article, quote) = (record.Content!, shared.Statement.First);
        var role = (quote.Role ?? article.Speakers.FirstOrDefault(speaker => speaker.Slug == quote.SpeakerSlug)?.Role) is { } stated
            ? RoleText.InFull(stated)
            : null;
        var quotedText = $"“{DisplayText.Cut(shared.Statement.Text, MaxDescribed)}”";
        var speaker = quote.Speaker is null ? "" : $" {quote.Speaker}{(role is null ? "" : $", {role}")},";
        var feed = quote.SpeakerSlug is { } slug ? FeedSubject.OfSpeaker(slug, quote.Speaker!) : null;
        var sentence = SpokenTitle.Of([shared.Statement]) ?? $"“{SpokenTitle.Cut(shared.Statement.Text)}”";
        var title = $"{(quote.Speaker is null ? "" : $"{quote.Speaker}: ")}{sentence}";
        var frame = site.Frame(title, SiteLinks.PathOfQuote(record.Id, shared.Key), quotedText, feed);
        return new QuoteModel(
            frame with
            {
                Description = $"{quotedText} —{speaker} {frame.Day(record.Published)}, in “{article.Title}”",
                Kind = "article",
                JsonLd = Quotation(record, shared),
            },
            record,
            shared,
            role);
    }

    /// <summary>The quote as schema.org Quotation. The serializer's default encoder escapes whatever could end a script element.</summary>
    private string Quotation(ArticleRecord record, SharedQuote shared)
    {
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Quotation",
            ["text"] = shared.Statement.Text,
            ["inLanguage"] = record.Content!.Language,
            ["datePublished"] = IsoTime.Of(record.Published),
            ["url"] = site.Links.To(SiteLinks.PathOfQuote(record.Id, shared.Key)).AbsoluteUri,
            ["isPartOf"] = new JsonObject
            {
                ["@type"] = "NewsArticle",
                ["headline"] = record.Content.Title,
                ["url"] = site.Links.To(SiteLinks.PathOfArticle(record.Id)).AbsoluteUri,
            },
        };
        if (shared.Statement.First.Speaker is { } speaker)
            data["creator"] = new JsonObject { ["@type"] = "Person", ["name"] = speaker };
        return data.ToJsonString(JsonSerializerOptions.Web);
    }

    private sealed record QuoteQuery(string Id, string QuoteKey) : IQuery
    {
        public string Key => SiteLinks.PathOfQuote(Id, QuoteKey);
    }

    private sealed record FoundQuote(ArticleRecord Record, SharedQuote Shared);
}
