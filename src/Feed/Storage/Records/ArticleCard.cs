using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>
/// What lists show of an article: its content without text, and the best sentences that people say in it. It is a column of the record,
/// written together with the content, so a list page reads no text.
/// </summary>
/// <param name="Article">The content without text, quotes and further pictures.</param>
/// <param name="Spoken">What people said best.</param>
internal sealed partial record ArticleCard(Article Article, IReadOnlyList<SpokenLine> Spoken)
{
    /// <summary>The column of the record.</summary>
    public const string Column = "Card";

    /// <summary>The columns by which a list page accepts a record and shows its article.</summary>
    public static readonly string[] Columns = [.. ArticleEntity.HeaderColumns, "Title", "Summary", Column];

    /// <summary>The card of a content.</summary>
    public static ArticleCard Of(Article content) => new(Trimmed(content), SpokenLine.Of(content));

    /// <summary>A content without what only the article's own page and feeds with full texts show.</summary>
    public static Article Trimmed(Article content) => content with
    {
        Paragraphs = [],
        Quotes = [],
        Reported = [],
        Pictures = [],
        Agency = null,
        Sources = new(),
        Remarks = [],
    };

    /// <summary>The bytes of the column.</summary>
    public byte[] ToBytes() => PackedJson.Write(this, CardJson.Default.ArticleCard);

    /// <summary>The card in a row; null where there is none, or none that this version understands.</summary>
    public static ArticleCard? Read(TableEntity row) =>
        ArticleRow.Column(row.GetBinary, Column) is { } bytes
        && PackedJson.Read(new MemoryStream(bytes), CardJson.Default.ArticleCard) is { Article: { } article, Spoken: { } spoken }
            ? new ArticleCard(ArticleContent.Complete(article), spoken)
            : null;

    [JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(ArticleCard))]
    private sealed partial class CardJson : JsonSerializerContext;
}
