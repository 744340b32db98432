using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Feed.Search;
using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>
/// The rows of the table <c>FeedWords</c>: the words of each article of a list. A partition is one month of a list. Its name counts months
/// back from the end of the year 9999, as <see cref="ArticleRecord.Order"/> counts time, so one query reads from the newest month to the
/// oldest and skips months without articles. A row has the same key as the article's row in <c>FeedEntries</c> and is written and deleted
/// with it.
/// </summary>
internal sealed class WordRows(FeedStorage storage)
{
    private const char Separator = '|';
    private const int MaxYear = 9999;
    private const string ListsColumn = "Lists";
    public const string LanguageColumn = "Language";
    public const string WordsColumn = "Words";

    /// <summary>
    /// The lists of an article that have words: the list of all articles, with the words of the text, and its speakers' lists, with the
    /// words that they say.
    /// </summary>
    public static IEnumerable<ListName> ListsOf(ArticleRecord record) =>
        record.State == ArticleState.Published ? record.Lists.Where(HasWords) : [];

    /// <summary>Whether a list has words.</summary>
    public static bool HasWords(ListName list) => list == ListName.Latest || list.TermKey is { Kind: TermKind.Speaker };

    /// <summary>Prefix of the partitions of a list.</summary>
    public static string PartitionPrefixOf(ListName list) => $"{list}{Separator}";

    /// <summary>The partition of a place in a list.</summary>
    public static string PartitionOf(ListName list, string order)
    {
        var month = ArticleRow.TimeOf(order);
        return PartitionOf(list, month.Year, month.Month);
    }

    /// <summary>
    /// The partition of the previous month; null when there is none, and for a text that is not the partition of a month.
    /// </summary>
    public static string? MonthBefore(string partition)
    {
        if (partition.Split(Separator, '-') is not [.., var yearText, var monthText]
            || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var yearsBack)
            || !int.TryParse(monthText, NumberStyles.None, CultureInfo.InvariantCulture, out var monthsBack)
            || yearsBack >= MaxYear - 1 || monthsBack > 11)
            return null;
        var before = new DateOnly(MaxYear - yearsBack, 12 - monthsBack, 1).AddMonths(-1);
        return PartitionOf(ListOf(partition), before.Year, before.Month);
    }

    private static string PartitionOf(ListName list, int year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{PartitionPrefixOf(list)}{MaxYear - year:D4}-{12 - month:D2}");

    /// <summary>The list of a partition.</summary>
    public static ListName ListOf(string partition) => new(partition.Split(Separator)[0]);

    /// <summary>The place of a record's row in a list.</summary>
    public static RowPlace PlaceOf(ArticleRecord record, ListName list) =>
        new(PartitionOf(list, record.Order), ListRows.KeyOf(record.Order, record.Id, record.Generation));

    /// <summary>Whether a row is a current row of a record.</summary>
    /// <param name="record">The record; null when there is none.</param>
    /// <param name="row">The row; its <see cref="ListRow.List"/> is the partition.</param>
    public static bool IsCurrent(ArticleRecord? record, ListRow row) =>
        record is not null && ListsOf(record).Contains(ListOf(row.List.Value))
            && PlaceOf(record, ListOf(row.List.Value)) == row.Place;

    /// <summary>Whether the rows of two records in the same lists have the same words.</summary>
    public static bool AreSame(ArticleRecord next, ArticleRecord before) => (next.Content, before.Content) switch
    {
        (null, null) => true,
        ({ } content, { } contentBefore) => Passages.AreSame(content, contentBefore)
            || (content.Language == contentBefore.Language
                && ListsOf(next).All(list => WordsOf(content, list).SequenceEqual(WordsOf(contentBefore, list)))),
        _ => false,
    };

    /// <summary>Writes a record's rows, replacing existing rows.</summary>
    public Task UpsertAsync(ArticleRecord record, CancellationToken cancellation) =>
        Task.WhenAll(ListsOf(record).Select(list => UpsertAsync(list, record, cancellation)));

    /// <summary>Writes a record's row in one list, replacing an existing row.</summary>
    public Task UpsertAsync(ListName list, ArticleRecord record, CancellationToken cancellation)
    {
        var row = EntityOf(list, record);
        return storage.WriteAsync(() => storage.Words.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation), cancellation);
    }

    /// <summary>A record's row in one list.</summary>
    public static TableEntity EntityOf(ListName list, ArticleRecord record)
    {
        var place = PlaceOf(record, list);
        return new TableEntity(place.List, place.Key)
        {
            [ListsColumn] = string.Join(' ', record.Lists),
            [LanguageColumn] = WordReader.LanguageOf(record.Content!.Language),
            [WordsColumn] = WordsOf(record.Content, list),
        };
    }

    /// <summary>Deletes a record's rows; ignores missing rows.</summary>
    public Task DeleteAsync(ArticleRecord record, CancellationToken cancellation) =>
        Task.WhenAll(ListsOf(record).Select(list => DeleteAsync(PlaceOf(record, list), cancellation)));

    /// <summary>Deletes one row; ignores a missing one.</summary>
    public Task DeleteAsync(RowPlace place, CancellationToken cancellation) =>
        storage.Words.DeleteEntityAsync(place.List, place.Key, ETag.All, cancellation);

    /// <summary>Whether a row exists.</summary>
    public async Task<bool> ExistsAsync(RowPlace place, CancellationToken cancellation) =>
        (await storage.Words.GetEntityIfExistsAsync<TableEntity>(place.List, place.Key, TableQueries.KeysAndTime, cancellation)).HasValue;

    /// <summary>
    /// The keys and times of the rows after a place, in the order of keys. The <see cref="ListRow.List"/> of each is its partition.
    /// </summary>
    public async IAsyncEnumerable<ListRow> AfterAsync(
        RowPlace place, int perPage, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in storage.Words.AfterAsync(place.List, place.Key, TableQueries.KeysAndTime, perPage, cancellation))
            yield return ListRow.Of(entity);
    }

    private static byte[] WordsOf(Article content, ListName list)
    {
        var passages = list.TermKey is { } speaker ? Passages.Of(content, speaker.Slug) : Passages.Of(content);
        var language = WordReader.LanguageOf(content.Language);
        return WordSet.Encode(passages.SelectMany(passage => WordReader.Read(passage, language)).SelectMany(word => word.Forms));
    }
}
