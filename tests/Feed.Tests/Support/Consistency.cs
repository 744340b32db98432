using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Words;

namespace Feed.Tests.Support;

/// <summary>What must be true of the tables, checked row by row.</summary>
internal static class Consistency
{
    /// <summary>True at every moment: each list of a record has the row that the record names, so no reader misses the article.</summary>
    public static async Task AssertNothingMissingAsync(TestFeed feed)
    {
        var (expected, rows) = await LoadAsync(feed);
        Assert.Empty(expected.Except(rows));
        Assert.Empty((await RecordsAsync(feed)).SelectMany(WordsOf).Except(await WordsAsync(feed)));
    }

    /// <summary>True once nothing runs and all is swept: the rows are exactly those that the records name, and every count is right.</summary>
    public static async Task AssertExactAsync(TestFeed feed)
    {
        var (expected, rows) = await LoadAsync(feed);
        Assert.Equal(expected.Order(), rows.Order());
        Assert.Equal((await RecordsAsync(feed)).SelectMany(WordsOf).Order(StringComparer.Ordinal), await WordsAsync(feed));
        var counts = expected.GroupBy(row => row.Split('|')[0]).ToDictionary(list => list.Key, list => list.Count());
        var terms = (await TestFeed.RowsAsync(feed.Storage.Terms)).Where(row => TermKinds.Parse(row.PartitionKey) is not null).ToList();
        foreach (var term in terms)
            Assert.Equal(counts.GetValueOrDefault($"{term.PartitionKey}:{term.RowKey}"), term.GetInt32("Articles"));
        var named = terms.Select(term => $"{term.PartitionKey}:{term.RowKey}");
        Assert.Empty(counts.Keys.Where(list => list.Contains(':')).Except(named));
    }

    private static async Task<IReadOnlyList<ArticleRecord>> RecordsAsync(TestFeed feed) =>
        [.. (await TestFeed.RowsAsync(feed.Records)).Select(entity => entity.ToRecord())];

    private static async Task<(HashSet<string> Expected, HashSet<string> Rows)> LoadAsync(TestFeed feed)
    {
        var records = await RecordsAsync(feed);
        var expected = records.SelectMany(record => record.Lists.Select(list => $"{list}|{ListRows.KeyOf(record.Order, record.Id, record.Generation)}"));
        var rows = (await TestFeed.RowsAsync(feed.Storage.Entries)).Select(row => $"{row.PartitionKey}|{row.RowKey}");
        return (expected.ToHashSet(), rows.ToHashSet());
    }

    /// <summary>The rows of words that a record names, with their words.</summary>
    public static IEnumerable<string> WordsOf(ArticleRecord record) => WordRows.ListsOf(record).Select(list => Text(WordRows.EntityOf(list, record)));

    /// <summary>The existing rows of words, with their words.</summary>
    public static async Task<IReadOnlyList<string>> WordsAsync(TestFeed feed) =>
        [.. (await TestFeed.RowsAsync(feed.Storage.Words)).Select(Text).Order(StringComparer.Ordinal)];

    private static string Text(TableEntity row) =>
        $"{row.PartitionKey}|{row.RowKey}|{row.GetString("Language")}|{row.GetString("Lists")}|{Convert.ToHexString(row.GetBinary("Words"))}";
}
