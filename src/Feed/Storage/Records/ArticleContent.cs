using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace Feed.Storage.Records;

/// <summary>
/// An article's whole content in its row: JSON, compressed with brotli, split over the binary columns <c>Content00</c>, <c>Content01</c> …
/// </summary>
internal static partial class ArticleContent
{
    private const int ColumnBytes = 64 * 1024;

    /// <summary>A row holds 1 MiB; what is left is for the other columns.</summary>
    private const int MaxColumns = 14;

    /// <summary>The list names go into one text column, which holds 32,768 characters.</summary>
    private const int MaxListNames = 30_000;

    /// <summary>The columns by which a page accepts a record and shows its article with the text.</summary>
    public static readonly string[] Columns = [.. ArticleEntity.HeaderColumns, "Title", "Summary", .. Enumerable.Range(0, MaxColumns)
        .Select(Column)];

    /// <summary>
    /// Why an article does not fit into its row, for the editor; null when it fits. What does not fit is rejected, never cut.
    /// </summary>
    public static string? WhyTooLarge(Article article)
    {
        if (ListName.AllOf(article).Sum(list => list.Value.Length + 1) > MaxListNames)
            return $"The article has {article.Tags.Count} tags, {article.Speakers.Count} speakers and {article.Authors.Count} authors, more than a record holds: declare fewer.";
        return Compress(article).Length > MaxColumns * ColumnBytes
            ? "The article's text is too long for one record (1 MiB compressed): split it into several files."
            : null;
    }

    public static void Write(Article article, TableEntity entity)
    {
        var bytes = Compress(article);
        for (var column = 0; column * ColumnBytes < bytes.Length; column++)
            entity[Column(column)] = bytes.AsSpan(column * ColumnBytes, Math.Min(ColumnBytes, bytes.Length - (column * ColumnBytes)))
                .ToArray();
    }

    /// <summary>The content; null when there is none, or when another version wrote what this one cannot decode.</summary>
    /// <param name="column">Gives a binary column; null when there is none.</param>
    public static Article? Read(Func<string, byte[]?> column)
    {
        using var bytes = new MemoryStream();
        for (var number = 0; column(Column(number)) is { } part; number++)
            bytes.Write(part);
        if (bytes.Length == 0)
            return null;
        bytes.Position = 0;
        return PackedJson.Read(bytes, ContentJson.Default.Article) is { } article ? Complete(article) : null;
    }

    /// <summary>
    /// Gives members that an earlier version did not write their initial values: the generated reader sets what it can only initialize to
    /// null (https://github.com/dotnet/runtime/issues/84484).
    /// </summary>
    internal static Article Complete(Article article) => article with
    {
        Authors = article.Authors ?? [],
        Language = article.Language ?? "en",
        Summary = article.Summary ?? "",
        Paragraphs = article.Paragraphs ?? [],
        Quotes = article.Quotes ?? [],
        Pictures = article.Pictures ?? [],
        Reported = article.Reported ?? [],
        Speakers = article.Speakers ?? [],
        Tags = article.Tags ?? [],
        Sources = article.Sources ?? new(),
        Notes = article.Notes ?? [],
        Remarks = article.Remarks ?? [],
    };

    /// <summary>Whether readers see the same of two articles: notes for the editor and confidences are not shown in feeds.</summary>
    public static bool LookAlike(Article one, Article other) => AreEqual(Seen(one), Seen(other));

    /// <summary>Whether two articles say the same.</summary>
    public static bool AreEqual(Article one, Article other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, ContentJson.Default.Article).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, ContentJson.Default.Article));

    private static Article Seen(Article article) => article with
    {
        Published = null,
        Uncertain = null,
        PublishedFrom = PublishedFrom.FirstSeen,
        Hold = null,
        Agency = null,
        Notes = [],
        Remarks = [],
        Sources = new(),
        Quotes = [.. article.Quotes.Select(quote => quote with { Confidence = 0 })],
        Reported = [.. article.Reported.Select(statement => statement with { Confidence = 0 })],
    };

    private static string Column(int number) => $"Content{number:D2}";

    private static byte[] Compress(Article article) => PackedJson.Write(article, ContentJson.Default.Article);

    [JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Article))]
    private sealed partial class ContentJson : JsonSerializerContext;
}
