using Azure.Data.Tables;
using Feed.Storage.Lists;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Records;

/// <summary>A feed of two articles, whose rows tests damage.</summary>
internal static class DamagedRows
{
    public static readonly DateTimeOffset Day = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestFeed> PreparedAsync(int maxItems = 20_000)
    {
        var feed = await TestFeed.StartInMemoryAsync(new SweepBounds { MaxItemsPerRun = maxItems });
        await feed.UploadAndPublishAsync("a.txt", Texts.Dated("A", Day, "Harbour"));
        await feed.UploadAndPublishAsync("b.txt", Texts.Dated("B", Day.AddDays(1), "Harbour"));
        await feed.SweepAsync();
        return feed;
    }

    /// <summary>Sweeps so much later that rows without a record count as orphans.</summary>
    public static async Task SweepAsync(TestFeed feed, int runs = 2)
    {
        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        for (var run = 0; run < runs; run++)
            await feed.SweepAsync();
    }

    public static async Task CutContentAsync(TestFeed feed)
    {
        var row = (await TestFeed.RowsAsync(feed.Records)).Single(row => row.GetString("Blob") == "a.txt");
        row["Content00"] = row.GetBinary("Content00")[..^5];
        await feed.Records.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);
    }

    /// <summary>Damages the record of a file.</summary>
    public static Task DamageAsync(TestFeed feed, string blob, string column, string value) =>
        DamageAsync(feed.Records, row => row.GetString("Blob") == blob, column, value);

    /// <summary>Sets a column to a text; <c>number</c> sets it to a number, and <c>gone</c> removes it.</summary>
    public static async Task DamageAsync(TableClient table, Func<TableEntity, bool> which, string column, string value)
    {
        var row = (await TestFeed.RowsAsync(table)).Single(which);
        switch (value)
        {
            case "gone":
                row.Remove(column);
                break;
            case "number":
                row[column] = 17;
                break;
            default:
                row[column] = value;
                break;
        }

        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);
    }
}
