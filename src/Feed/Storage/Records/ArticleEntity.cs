using System.Globalization;
using Azure.Data.Tables;
using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>Turns records into rows of <c>FeedArticles</c>. The names here are its columns; <see cref="ArticleRow"/> reads them.</summary>
internal static class ArticleEntity
{
    /// <summary>
    /// The columns of an article's state, without its text. <see cref="ArticleRow"/> recognizes a damaged row by these alone, so the sweep,
    /// which reads nothing else, repairs every row that readers skip.
    /// </summary>
    public static readonly string[] HeaderColumns =
    [
        "PartitionKey", "RowKey", "Timestamp", "Blob", "State", "SeenVersion", "PublishedVersion", "Order", "Generation", "RowLayout",
        "Lists", "FirstSeen", "Updated",
        "Published", "PublishedFrom", "Released", "HeldUntil", "HeldFor", "Expires", "Rejection", "RejectionFault", "RejectedAt", "Attempts", "RetryAt",
        "AttentionAt", "Pictures",
    ];

    /// <summary>The columns that prove that a record exists; the ETag comes with them.</summary>
    public static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    private const int MaxTextLength = 1_000;

    public static string Partition(string id) => id[..2];

    public static TableEntity ToEntity(this ArticleRecord record)
    {
        var content = record.Content;
        var entity = new TableEntity(Partition(record.Id), record.Id)
        {
            ["Blob"] = record.Blob,
            ["State"] = record.State.ToString(),
            ["Rejection"] = record.Rejection,
            ["RejectionFault"] = record.RejectionFault,
            ["RejectedAt"] = record.RejectedAt,
            ["Attempts"] = record.Attempts == 0 ? null : record.Attempts,
            ["RetryAt"] = record.RetryAt,
            ["AttentionAt"] = record.AttentionAt,
            ["HeldUntil"] = record.HeldUntil,
            ["HeldFor"] = Shorten(record.HeldReason),
            ["Expires"] = record.Expires,
            ["Released"] = record.Released,
            ["FirstSeen"] = record.FirstSeen,
            ["Updated"] = record.Updated,
            ["SeenVersion"] = record.SeenVersion.ToString(),
            ["PublishedVersion"] = record.PublishedVersion.ToString(),
            ["Order"] = record.Order,
            ["Generation"] = record.Generation,
            ["RowLayout"] = record.RowLayout,
            ["Lists"] = string.Join(' ', record.Lists),
            ["Pictures"] = PictureFile.ToColumn(record.Pictures),
            ["Title"] = Shorten(content?.Title),
            ["Byline"] = Shorten(content is null ? null : string.Join(", ", content.Authors)),
            ["Published"] = record.Date.Moment,
            ["PublishedFrom"] = record.Date.From.ToString(),
            ["Url"] = content?.Url?.AbsoluteUri,
            ["Language"] = content?.Language,
            ["Summary"] = Shorten(content?.Summary),
            ["Tags"] = Shorten(content is null ? null : string.Join(", ", content.Tags.Select(tag => tag.Label))),
            ["Speakers"] = Shorten(content is null ? null : string.Join(", ", content.Speakers.Select(NameAndCounts))),
            ["Guid"] = Shorten(content?.Agency?.Identifier),
            ["ItemVersion"] = Shorten(content?.Agency?.Version),
            ["Notes"] = Shorten(content is null ? null : string.Join(' ', content.Notes.Concat(content.Remarks))),
        };
        if (content is not null)
        {
            ArticleContent.Write(content, entity);
            entity[ArticleCard.Column] = ArticleCard.Of(content).ToBytes();
        }

        return entity;
    }

    public static string NameAndCounts(Speaker speaker) => string.Create(CultureInfo.InvariantCulture,
        $"{speaker.Name} ({(speaker.Quotes, speaker.Reported) switch
        {
            (0, 0) => "declared",
            (0, var reported) => $"reported {reported}",
            (var quotes, 0) => $"{quotes}",
            var (quotes, reported) => $"{quotes}, reported {reported}",
        }})");

    /// <summary>Shortens a text for a column that people look at; the content has the whole text.</summary>
    public static string? Shorten(string? text) =>
        text is null || text.Length <= MaxTextLength ? text : text[..TextCut.BeforeLimit(text, MaxTextLength)] + "…";
}
