using Azure.Data.Tables;
using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>A row of the table <c>FeedWords</c>.</summary>
/// <param name="Keys">The keys and the lists of the row; its <see cref="ListRow.List"/> is the partition.</param>
/// <param name="Language">The language whose rules split the words, see <see cref="Search.WordReader.LanguageOf"/>.</param>
/// <param name="Words">The words as a <see cref="Search.WordSet"/>; empty in a row that Feed did not write.</param>
internal sealed record WordRow(ListRow Keys, string Language, byte[] Words)
{
    public static WordRow Of(TableEntity entity) => new(
        ListRow.Of(entity),
        ArticleRow.Column(entity.GetString, WordRows.LanguageColumn) ?? "",
        ArticleRow.Column(entity.GetBinary, WordRows.WordsColumn) ?? []);
}
