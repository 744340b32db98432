using System.Text.Json;
using System.Text.Json.Nodes;
using Feed.Speech;
using Feed.Storage;
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
/// <param name="responder">Sends answers.</param>
public sealed class QuoteHandlers(ArticleLists lists, Site site, Responder responder)
{
    /// <summary>The most letters of a quote in the description of its page.</summary>
    private const int MaxDescribed = 300;

    /// <summary>
    /// A quote. If the article does not have it, or no longer has it, the answer links to the article: other words never take its
    /// address.
    /// </summary>
    public Task<IResult> QuoteAsync(HttpRequest request, string id, string key, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => new QuoteQuery(id, key), LoadAsync, RenderAsync, cancellation);

    private async Task<FoundQuote> LoadAsync(QuoteQuery query, CancellationToken cancellation)
    {
        var stored = await ArticleFinder.FindAsync(lists, query.Id, cancellation);
        var shared = SharedQuote.IsKey(query.Quote)
            ? SharedQuote.AllIn(stored.Content!).FirstOrDefault(one => one.Key == query.Quote)
            : null;
        return shared is null ? throw new ShortCircuitException(Absent(stored)) : new FoundQuote(stored, shared);
    }

    private Task<RenderedContent> RenderAsync(FoundQuote found) =>
        PageRenderer.ContentAsync(QuoteView.Create(ModelOf(found.Stored, found.Shared)));

    /// <summary>Earlier versions are not stored, so a removed quote cannot be distinguished from one that never existed.</summary>
    private static Answer.Failed Absent(ArticleRecord stored) =>
        Answer.Missing("The article does not have this quote, or no longer has it.") with
        {
            NextLink = new Answer.NextPage(SiteLinks.PathOfArticle(stored.Id), stored.Content!.Title),
        };

    private QuoteModel ModelOf(ArticleRecord stored, SharedQuote shared)
    {
        var (article, quote) = (stored.Content!, shared.Statement.First);
        var role = (quote.Role ?? article.Speakers.FirstOrDefault(speaker => speaker.Slug == quote.SpeakerSlug)?.Role) is { } said
            ? RoleText.InFull(said)
            : null;
        var text = $"“{DisplayText.Cut(shared.Statement.Text, MaxDescribed)}”";
        var who = quote.Speaker is null ? "" : $" {quote.Speaker}{(role is null ? "" : $", {role}")},";
        var feed = quote.SpeakerSlug is { } slug ? FeedSubject.Of(new Term(TermKind.Speaker, slug, quote.Speaker!, 1, null, null)) : null;
        var spoken = SpokenTitle.Of([shared.Statement]) ?? $"“{SpokenTitle.Cut(shared.Statement.Text)}”";
        var title = $"{(quote.Speaker is null ? "" : $"{quote.Speaker}: ")}{spoken}";
        var frame = site.Frame(title, SiteLinks.PathOfQuote(stored.Id, shared.Key), text, feed);
        return new QuoteModel(
            frame with
            {
                Description = $"{text} —{who} {frame.Day(stored.Published)}, in “{article.Title}”",
                Kind = "article",
                JsonLd = Quotation(stored, shared),
            },
            stored,
            shared,
            role);
    }

    /// <summary>schema.org's Quotation. The serializer's usual encoder escapes what could end a script element.</summary>
    private string Quotation(ArticleRecord stored, SharedQuote shared)
    {
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Quotation",
            ["text"] = shared.Statement.Text,
            ["inLanguage"] = stored.Content!.Language,
            ["datePublished"] = stored.Published.UtcDateTime.ToString("s") + "Z",
            ["url"] = site.Links.To(SiteLinks.PathOfQuote(stored.Id, shared.Key)).AbsoluteUri,
            ["isPartOf"] = new JsonObject
            {
                ["@type"] = "NewsArticle",
                ["headline"] = stored.Content.Title,
                ["url"] = site.Links.To(SiteLinks.PathOfArticle(stored.Id)).AbsoluteUri,
            },
        };
        if (shared.Statement.First.Speaker is { } speaker)
            data["creator"] = new JsonObject { ["@type"] = "Person", ["name"] = speaker };
        return data.ToJsonString(JsonSerializerOptions.Web);
    }

    private sealed record QuoteQuery(string Id, string Quote) : IQuery
    {
        public string Key => SiteLinks.PathOfQuote(Id, Quote);
    }

    private sealed record FoundQuote(ArticleRecord Stored, SharedQuote Shared);
}
