using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>
/// What lists show of an article: its content without text, and the best lines that people say in it. The card is a column of the record,
/// written together with the content, so a list page does not read the text.
/// </summary>
/// <param name="Article">The content without text, quotes and further pictures.</param>
/// <param name="Spoken">The best lines that people say.</param>
internal sealed partial record ArticleCard(Article Article, IReadOnlyList<SpokenLine> Spoken)
{
    /// <summary>Name of the column in the record's row.</summary>
    public const string Column = "Card";

    /// <summary>The columns that a list page needs to check a record and show its article.</summary>
    public static readonly string[] Columns = [.. ArticleEntity.HeaderColumns, "Title", "Summary", Column];

    /// <summary>The card of an article's content.</summary>
    public static ArticleCard Of(Article content) => new(Trimmed(content), SpokenLine.BestIn(content));

    /// <summary>The content without what only the article's own page and full-text feeds show.</summary>
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

    /// <summary>The value of the column.</summary>
    public byte[] ToBytes() => CompressedJson.Write(this, CardJson.Default.ArticleCard);

    /// <summary>The card in a row; null when there is none, or when this version cannot decode it.</summary>
    public static ArticleCard? Read(TableEntity row) =>
        ArticleRow.Column(row.GetBinary, Column) is { } bytes
        && CompressedJson.Read(new MemoryStream(bytes), CardJson.Default.ArticleCard) is { Article: { } article, Spoken: { } spoken }
            ? new ArticleCard(ArticleContent.Complete(article), spoken)
            : null;

    [JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(ArticleCard))]
    private sealed partial class CardJson : JsonSerializerContext;
}
