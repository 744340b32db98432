using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>
/// Stores an article's whole content in its row: JSON, compressed with brotli, in the binary columns <c>Content00</c>, <c>Content01</c> …
/// </summary>
internal static partial class ArticleContent
{
    private const int ColumnBytes = 64 * 1024;

    /// <summary>A row has room for 1 MiB, which is 16 such columns; two of them are left for the other columns.</summary>
    private const int MaxColumns = 14;

    /// <summary>The list names go into one text column, which has room for 32,768 characters.</summary>
    private const int MaxListNames = 30_000;

    /// <summary>The columns that a page needs to check a record and show its article with the text.</summary>
    public static readonly string[] Columns =
        [.. ArticleEntity.HeaderColumns, "Title", "Summary", .. Enumerable.Range(0, MaxColumns).Select(Column)];

    /// <summary>
    /// Why an article does not fit into its row, as a sentence for the editor; null when it fits. Feed rejects such an article and never
    /// truncates it.
    /// </summary>
    public static string? WhyTooLarge(Article article)
    {
        if (ListName.AllOf(article).Sum(list => list.Value.Length + 1) > MaxListNames)
            return $"The article has {article.Tags.Count} tags, {article.Speakers.Count} speakers and {article.Authors.Count} authors, more than fit into a record: declare fewer.";
        return Compress(article).Length > MaxColumns * ColumnBytes
            ? "The article's text is too long for one record (1 MiB compressed): split it into several files."
            : null;
    }

    public static void Write(Article article, TableEntity entity)
    {
        foreach (var (number, part) in Compress(article).Chunk(ColumnBytes).Index())
            entity[Column(number)] = part;
    }

    /// <summary>The content; null when there is none, or when this version cannot decode it.</summary>
    /// <param name="column">Returns the binary column of a name; null when the row does not have it.</param>
    public static Article? Read(Func<string, byte[]?> column)
    {
        List<byte[]> parts = [];
        while (column(Column(parts.Count)) is { } part)
            parts.Add(part);

        // Allocate the final size: a stream that grows leaves a large array behind each time.
        using var bytes = new MemoryStream(parts.Sum(part => part.Length));
        parts.ForEach(part => bytes.Write(part));
        if (bytes.Length == 0)
            return null;
        bytes.Position = 0;
        return CompressedJson.Read(bytes, ContentJson.Default.Article) is { } article ? Complete(article) : null;
    }

    /// <summary>
    /// Restores the initial values of members that an earlier version did not write: the generated reader sets init-only members that are
    /// missing in the JSON to null (https://github.com/dotnet/runtime/issues/84484).
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

    /// <summary>
    /// Whether readers of feeds see no difference between two articles: feeds show neither the editor's notes nor when the article expires.
    /// Feeds do contain confidences, but a changed confidence is no reason to mark an article as updated.
    /// </summary>
    public static bool LookAlike(Article one, Article other) =>
        AreEqual(Visible(one), Visible(other)) && Spoken(one).SequenceEqual(Spoken(other), StringComparer.Ordinal);

    /// <summary>Whether two articles are equal in every member.</summary>
    public static bool AreEqual(Article one, Article other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, ContentJson.Default.Article).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, ContentJson.Default.Article));

    private static Article Visible(Article article) => article with
    {
        Published = null,
        PublishedRange = null,
        PublishedFrom = PublishedFrom.FirstSeen,
        Dateline = null,
        Hold = null,
        Expires = null,
        Agency = null,
        Words = 0,
        Notes = [],
        Remarks = [],
        Sources = new(),
        Quotes = [.. article.Quotes.Select(quote => quote with { Confidence = 0, Cue = null, Rule = null })],
        Reported = [.. article.Reported.Select(statement => statement with { Confidence = 0 })],
        Speakers = [.. article.Speakers.Select(speaker => speaker with { Declared = false })],
        Tags = [.. article.Tags.Select(tag => tag with { Declared = false })],
        Image = article.Image is { } image && IsShown(image) ? Visible(image) : null,
        Pictures = [.. article.Pictures.Where(IsShown).Select(picture => Visible(picture) with { MediaType = null })],
    };

    /// <summary>Whether feeds show a picture: they show none whose file is missing.</summary>
    public static bool IsShown(ArticlePicture picture) => picture.CopyName is not null || picture.Url is not null;

    /// <summary>A picture as feeds show it: by its stored copy, else by its address on another site.</summary>
    private static ArticlePicture Visible(ArticlePicture picture) => picture with
    {
        Url = picture.CopyName is null ? picture.Url : null,
        BlobName = null,
        Part = null,
        IsOptional = false,
    };

    /// <summary>What people say, in statements. The cues of quotes affect readers only here: cues decide which quotes are joined.</summary>
    private static IEnumerable<string> Spoken(Article article) =>
        Statements.ByFirst(article, article.Quotes).Values.Select(statement => statement.Text);

    private static string Column(int number) => $"Content{number:D2}";

    private static byte[] Compress(Article article) => CompressedJson.Write(article, ContentJson.Default.Article);

    [JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Article))]
    private sealed partial class ContentJson : JsonSerializerContext;
}
