using System.Text.Json;
using System.Text.Json.Serialization;
using Feed.Speech;

namespace Feed.Syndication;

/// <summary>A feed as JSON Feed 1.1. Data without a field in the format goes into the extension <c>_feed</c>.</summary>
internal static class JsonFeed
{
    /// <summary>The feed as UTF-8. Entries are serialized one by one.</summary>
    public static byte[] Render(FeedDocument document)
    {
        using var bytes = new PooledStream();
        JsonSerializer.Serialize(bytes, Of(document), JsonStyle.Options);
        return bytes.ToArray();
    }

    private static Document Of(FeedDocument document) => new(
        "https://jsonfeed.org/version/1.1",
        document.Title,
        document.Page.AbsoluteUri,
        document.Self.AbsoluteUri,
        document.Description,
        document.Next?.AbsoluteUri,
        document.Language,
        document.Hub is null ? null : [new Hub("WebSub", document.Hub.AbsoluteUri)],
        new DocumentExtension(document.Id, document.First.AbsoluteUri),
        document.Entries.Select(Entry));

    private static Item Entry(FeedEntry entry) => Entry(entry, Statements.ByFirst(entry.Article, entry.Quotes));

    private static Item Entry(FeedEntry entry, IReadOnlyDictionary<Quote, QuotedStatement> statements) => new(
        entry.Id,
        entry.Link.AbsoluteUri,
        entry.Title,
        entry.WriteHtml(),
        entry.Summary,
        entry.Image?.Address.AbsoluteUri,
        entry.Date.Moment.UtcDateTime,
        entry.Updated.UtcDateTime,
        entry.Language,
        entry.Authors.Count > 0 ? [.. entry.Authors.Select(author => new Author(author))] : null,
        [.. entry.Article.Tags.Select(tag => tag.Label)],
        new ItemExtension(
            entry.Page.AbsoluteUri,
            entry.Contributors.Count > 0 ? [.. entry.Contributors] : null,
            entry.Date.From.ToString(),
            entry.Image is { } image
                ? new Picture(ImageTypes.Of(image), image.Description.Length > 0 ? image.Description : null, image.Credit) : null,
            [.. entry.Article.Tags.Select(tag => new Topic(tag.Slug, tag.Label, tag.MediaTopic))],
            [.. entry.Article.Speakers.Select(speaker =>
                new Person(speaker.Slug, speaker.Name, InFull(speaker.Role), speaker.Quotes, speaker.Reported))],
            [.. entry.Quotes.Select(quote =>
                new QuoteItem(quote.Text, quote.Speaker, quote.SpeakerSlug, InFull(quote.Role), quote.Paragraph + 1, quote.Confidence,
                    quote.Start, quote.Length, statements.GetValueOrDefault(quote)?.Question,
                    statements.GetValueOrDefault(quote)?.Prompt))],
            [.. entry.Reported.Select(statement =>
                new ReportedItem(statement.Text, statement.Sentence, statement.Kind,
                    statement.Speaker, statement.SpeakerSlug, InFull(statement.Role), statement.Paragraph + 1, statement.Start,
                    statement.Length, statement.Cue, statement.Rule, statement.Confidence))]));

    private static string? InFull(string? role) => role is null ? null : RoleText.InFull(role);

    private sealed record Document(
        string Version,
        string Title,
        string HomePageUrl,
        string FeedUrl,
        string Description,
        string? NextUrl,
        string Language,
        Hub[]? Hubs,
        [property: JsonPropertyName("_feed")] DocumentExtension Extension,
        IEnumerable<Item> Items);

    private sealed record DocumentExtension(string Id, string FirstUrl);

    private sealed record Author(string Name);

    private sealed record Hub(string Type, string Url);

    private sealed record Item(
        string Id,
        string Url,
        string Title,
        [property: JsonConverter(typeof(LongText))] string ContentHtml,
        string Summary,
        string? Image,
        DateTime DatePublished,
        DateTime DateModified,
        string Language,
        Author[]? Authors,
        string[] Tags,
        [property: JsonPropertyName("_feed")] ItemExtension Extension);

    private sealed record ItemExtension(
        string Page, string[]? Contributors, string PublishedFrom, Picture? Image, Topic[] Topics, Person[] Speakers, QuoteItem[] Quotes,
        ReportedItem[] Reported);

    /// <summary>
    /// Writes a text in segments. For a megabyte of text at once, the writer would rent a buffer of six times its length, and the pool
    /// would keep the buffer.
    /// </summary>
    private sealed class LongText : JsonConverter<string>
    {
        private const int SegmentLength = 16 * 1024;

        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            var rest = value.AsSpan();
            for (; rest.Length > SegmentLength; rest = rest[SegmentLength..])
                writer.WriteStringValueSegment(rest[..SegmentLength], isFinalSegment: false);
            writer.WriteStringValueSegment(rest, isFinalSegment: true);
        }
    }

    private sealed record Picture(string? MediaType, string? Description, string? Credit);

    private sealed record Topic(string Slug, string Label, string? MediaTopic);

    private sealed record Person(string Slug, string Name, string? Role, int Quotes, int Reported);

    private sealed record ReportedItem(
        string Text, string Sentence, StatementKind Kind, string Speaker, string? SpeakerSlug, string? Role, int Paragraph, int Start,
        int Length, string Cue, string Rule, double Confidence);

    private sealed record QuoteItem(
        string Text, string? Speaker, string? SpeakerSlug, string? Role, int Paragraph, double Confidence, int Start, int Length,
        string? Question, string? Prompt);
}
