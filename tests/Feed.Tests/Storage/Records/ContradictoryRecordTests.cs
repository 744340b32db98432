using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Tests.Faults;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Storage.Records;

/// <summary>
/// If somebody writes any value that other columns have into a column of a record, no reader sees a held or withdrawn text,
/// and the sweep repairs the record from its file.
/// </summary>
public sealed class ContradictoryRecordTests
{
    private static readonly DateTimeOffset Day = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Times that no file states, so that nothing can repair them; <see cref="DamagedRowTests"/> has texts that are not times.</summary>
    private static readonly string[] OfThisAccount = ["FirstSeen", "Updated", "Released", "RejectedAt", "AttentionAt"];

    /// <summary>Copies of facts in the content, for people who read the table; no code reads them.</summary>
    private static readonly string[] ForPeople = ["Byline", "Url", "Language", "Summary", "Tags", "Speakers", "Guid", "ItemVersion", "Notes"];

    private static readonly string[] Files = ["published.md", "noted.md", "embargoed.md", "held.md", "rejected.md", "spoiled.md", "gone.md"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Files];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_value_of_another_record_in_a_column_shows_nothing_that_is_held_and_is_mended(string name) => CheckAsync(name, every: 16);

    [Theory(Explicit = true), Trait("Category", "Long")]
    [MemberData(nameof(Names))]
    public Task Each_value_of_another_record_in_each_column_shows_nothing_that_is_held_and_is_mended(string name) => CheckAsync(name, every: 1);

    private static async Task CheckAsync(string name, int every)
    {
        var prepared = await PreparedAsync();
        await using var model = On(prepared);
        var rows = await TestFeed.RowsAsync(model.Records);
        var own = rows.Single(row => row.RowKey == ArticleId.Of(name));
        foreach (var (column, value) in Edits(own, rows).Where((_, index) => index % every == Array.IndexOf(Files, name) % every))
        {
            await using var feed = On(prepared);
            var edited = (await TestFeed.RowsAsync(feed.Records)).Single(row => row.RowKey == own.RowKey);
            if (value is null)
                edited.Remove(column);
            else
                edited[column] = value;
            await feed.Records.UpsertEntityAsync(edited, TableUpdateMode.Replace, Cancellation);
            var what = $"{name}: {column} = {value ?? "nothing"}";

            await AssertShowsNothingHeldAsync(feed, what);
            for (var run = 0; run < 3; run++)
            {
                feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
                await feed.SweepAsync();
                await AssertShowsNothingHeldAsync(feed, what);
            }

            // The last good text of a file that has become unreadable is nowhere else.
            if (name != "spoiled.md" || !column.StartsWith("Content", StringComparison.Ordinal))
                await AssertCleanAsync(feed, what);
        }
    }

    private static IEnumerable<(string Column, object? Value)> Edits(TableEntity own, IReadOnlyList<TableEntity> rows)
    {
        var columns = rows.SelectMany(row => row.Keys).Distinct()
            .Where(column => column is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")).Except(OfThisAccount).Except(ForPeople);
        foreach (var column in columns.ToList())
        {
            var mine = Text(Value(own, column));
            var values = rows.Select(row => Value(row, column)).DistinctBy(Text).Append(column is "Generation" or "Lists" or "State" or "SeenVersion" ? "" : null);
            foreach (var value in values.Where(value => Text(value) != mine))
                yield return (column, value);
        }
    }

    private static object? Value(TableEntity row, string column) => row.TryGetValue(column, out var value) ? value : null;

    private static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };

    private static async Task AssertShowsNothingHeldAsync(TestFeed feed, string what)
    {
        await using var reader = feed.Another();
        var cards = await reader.Lists.CardsAsync(ListName.Tag("harbour"), after: null, 100, Cancellation);
        List<string> shown = [.. await reader.TagAsync("harbour"), .. await reader.TitlesAsync(ListName.Latest), .. cards.Articles.Select(card => card.Content!.Title)];
        foreach (var file in Files)
        {
            if (await reader.FindAsync(file) is { State: ArticleState.Published, Content.Title: var title })
                shown.Add(title);
        }

        var secrets = shown.Where(title => title.StartsWith("Secret", StringComparison.Ordinal)).ToList();
        Assert.True(secrets.Count == 0, $"{what}: shows {string.Join(", ", secrets)}");
    }

    private static async Task AssertCleanAsync(TestFeed feed, string what)
    {
        var titles = await feed.TagAsync("harbour");
        Assert.True(titles.Order().SequenceEqual(["Noted", "Published", "Spoiled"]), $"{what}: {string.Join(", ", titles)}");
        var tables = await Tables.LoadAsync(feed);
        tables.AssertConsistent();
        foreach (var file in Files)
        {
            var record = tables.Records.GetValueOrDefault(ArticleId.Of(file));
            var state = file switch
            {
                "embargoed.md" => ArticleState.Embargoed,
                "held.md" => ArticleState.Held,
                "rejected.md" => ArticleState.Rejected,
                "gone.md" => ArticleState.Withdrawn,
                _ => ArticleState.Published,
            };

            // A tombstone that was renamed by hand belongs to no file, so it is deleted.
            if (file == "gone.md" && record is null)
                continue;
            Assert.True(record is { IsDamaged: false } && record.State == state, $"{what}: {file} is {record?.State}, damaged: {record?.IsDamaged}");
            Assert.NotNull(record);
            Assert.True(record.Lists.SequenceEqual(ArticleRecord.ListsOf(file, state, record.Content, record.Rejection)), $"{what}: {file} is in {string.Join(' ', record.Lists)}");
            Assert.Equal((what, state == ArticleState.Embargoed), (what, record.HeldUntil is not null));
            if (record.State == ArticleState.Published)
                Assert.Equal((what, Day), (what, record.Date.Moment));
        }
    }

    private static async Task<MemoryStorage> PreparedAsync()
    {
        var time = new SettableTime();
        var storage = new MemoryStorage(time);
        await using var feed = TestFeed.On(new MemoryTransport(storage), time);
        await feed.Storage.CreateMissingAsync(Cancellation);
        await feed.UploadAndPublishAsync("published.md", Text("Published", ""));
        await feed.UploadAndPublishAsync("noted.md", Text("Noted", "shoe-size: 43\n"));
        await feed.UploadAndPublishAsync("embargoed.md", Text("Secret until its time", "embargo: 2099-01-01\n"));
        await feed.UploadAndPublishAsync("held.md", Text("Secret draft", "draft: true\n"));
        await feed.UploadAndPublishAsync("rejected.md", "---\ndate: never\n---\nSecret and broken.");
        await feed.UploadAndPublishAsync("spoiled.md", Text("Spoiled", ""));
        await feed.UploadAndPublishAsync("spoiled.md", "---\ndate: never\n---\nSecret and broken.");
        await feed.UploadAndPublishAsync("gone.md", Text("Secret and gone", ""));
        await feed.DeleteAsync("gone.md");
        await feed.PublishAsync("gone.md");
        await feed.SweepAsync();
        return storage;
    }

    private static TestFeed On(MemoryStorage prepared)
    {
        var time = new SettableTime();
        return TestFeed.On(new MemoryTransport(prepared.Copy(time)), time);
    }

    private static string Text(string title, string more) =>
        $"---\ntitle: {title}\npublished: {Day:O}\ntags: [Harbour]\n{more}---\nThe quay of {title} opened on Monday.";
}
