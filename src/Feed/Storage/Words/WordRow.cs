using Azure.Data.Tables;
using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>A row of the table <c>FeedWords</c>.</summary>
/// <param name="Row">Where it stands; its list is its partition.</param>
/// <param name="Language">The language by whose rules the words were split, see <see cref="Search.WordReader.LanguageOf"/>.</param>
/// <param name="Words">The words, a <see cref="Search.WordSet"/>; empty in a row that Feed did not write.</param>
internal sealed record WordRow(ListRow Row, string Language, byte[] Words)
{
    public static WordRow Of(TableEntity entity) => new(
        ListRow.Of(entity),
        ArticleRow.Column(entity.GetString, WordRows.LanguageColumn) ?? "",
        ArticleRow.Column(entity.GetBinary, WordRows.WordsColumn) ?? []);
}
