using Azure.Data.Tables;
using Feed.Articles;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Tests.Support;

namespace Feed.Tests.Faults;

/// <summary>The contents of all tables.</summary>
/// <param name="Records">The records by id.</param>
/// <param name="Rows">The list rows as <c>list|key|</c> and what they say.</param>
/// <param name="Terms">Tags, speakers and authors.</param>
internal sealed record Tables(IReadOnlyDictionary<string, ArticleRecord> Records, IReadOnlyList<string> Rows, IReadOnlyList<TableEntity> Terms)
{
    /// <summary>The largest difference between the clocks of two instances.</summary>
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(3);

    /// <summary>The rows of words as <c>partition|key</c>.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    public static async Task<Tables> LoadAsync(TestFeed feed)
    {
        var records = await TestFeed.RowsAsync(feed.Records);
        var rows = await TestFeed.RowsAsync(feed.Storage.Entries);
        foreach (var entity in records)
            AssertCard(entity);
        return new Tables(
            records.ToDictionary(entity => entity.RowKey, entity => entity.ToRecord()),
            [.. rows.Select(TextOf).Order(StringComparer.Ordinal)],
            await TestFeed.RowsAsync(feed.Storage.Terms))
        {
            Words = await Consistency.WordsAsync(feed),
        };
    }

    /// <summary>The rows are exactly those that the records name; every tag, speaker and author of an article is known and counted.</summary>
    public void AssertConsistent()
    {
        var named = Records.Values.SelectMany(record => record.Lists.Select(list => TextOf(ListRows.EntityOf(list, record, record.TermsByList()))));
        Assert.Equal(named.Order(StringComparer.Ordinal), Rows);
        Assert.Equal(Records.Values.SelectMany(Consistency.WordsOf).Order(StringComparer.Ordinal), Words);
        var lists = Records.Values.SelectMany(record => record.Lists, (record, list) => (Name: list.Value, record.Order))
            .Where(entry => entry.Name.Contains(':')).ToLookup(entry => entry.Name, entry => entry.Order);

        // The terms of withdrawn articles stay known, so that their addresses still respond.
        var terms = Terms.Where(term => term.PartitionKey is "tag" or "speaker" or "author").ToDictionary(term => $"{term.PartitionKey}:{term.RowKey}");
        Assert.Empty(lists.Select(list => list.Key).Except(terms.Keys));
        var identities = Records.Values.SelectMany(record => record.Lists).Where(list => list.IsIdentityList).CountBy(list => list.Value);
        Assert.Equal(
            identities.Where(list => list.Value > 1).Select(list => list.Key).Order(StringComparer.Ordinal),
            Terms.Where(term => term.PartitionKey == TermRows.SharedPartition).Select(term => term.RowKey).Order(StringComparer.Ordinal));
        Assert.Equal(
            terms.Values.SelectMany(term => (term.GetString("Keys") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal),
            Terms.Where(term => term.PartitionKey.StartsWith("names.", StringComparison.Ordinal)).Select(term => term.RowKey).Order(StringComparer.Ordinal));
        foreach (var (name, term) in terms)
        {
            Assert.Equal((name, lists[name].Count()), (name, term.GetInt32("Articles")));
            if (lists.Contains(name))
                Assert.Equal((name, lists[name].Min(StringComparer.Ordinal)), (name, ArticleRecord.OrderOf(term.GetDateTimeOffset("Newest")!.Value)));
        }
    }

    /// <summary>A list that is read without texts shows what the content says.</summary>
    private static void AssertCard(TableEntity entity)
    {
        var content = ArticleContent.Read(entity.GetBinary);
        if (content is not null && ArticleCard.Read(entity) is { } card && entity.GetString("State") == nameof(ArticleState.Published))
            Assert.Equal(ArticleCard.Of(content).ToBytes(), card.ToBytes());
    }

    private static string TextOf(TableEntity row) =>
        string.Join('|', row.PartitionKey, row.RowKey, row.GetString("Lists"), row.GetString("Role"), row.GetInt32("Statements"), row.GetString("Names"));

    /// <summary>The tables equal those of a clean ingest of the same files, except for what only the history can know.</summary>
    /// <param name="clean">The tables of the clean ingest.</param>
    /// <param name="now">The time of both.</param>
    public void AssertEqual(Tables clean, DateTimeOffset now)
    {
        AssertConsistent();
        clean.AssertConsistent();
        Assert.Empty(clean.Records.Keys.Except(Records.Keys));
        foreach (var (id, record) in Records)
            AssertEqual(record, clean.Records.GetValueOrDefault(id), now);
    }

    private static void AssertEqual(ArticleRecord record, ArticleRecord? clean, DateTimeOffset now)
    {
        var blob = record.Blob;
        if (clean is null)
        {
            // A tombstone: a clean ingest never saw the file.
            Assert.True(record is { State: ArticleState.Withdrawn, Lists: [], Content: null, Rejection: null }, $"{blob} is gone and yet {record.State}.");
            return;
        }

        Assert.True(record.SeenVersion == clean.SeenVersion, $"{blob} was seen as {record.SeenVersion}, which is not {clean.SeenVersion}.");
        Assert.True(record.Rejection == clean.Rejection, $"{blob} is rejected for '{record.Rejection}', not '{clean.Rejection}'.");

        // A clean ingest cannot know the last good text of a file that is unreadable now.
        if (clean.Content is null && record.Content is not null)
        {
            Assert.NotNull(record.Rejection);
            Assert.Equal(ArticleRecord.ListsOf(blob, record.State, record.Content, record.Rejection), record.Lists);
            Assert.False(RecordTransitions.IsEmbargoOver(record, now), $"{blob} is held back though its time has come.");
            return;
        }

        Assert.Equal((blob, clean.State, clean.PublishedVersion), (blob, record.State, record.PublishedVersion));
        Assert.Equal(clean.Lists, record.Lists);
        Assert.Equal(clean.Pictures, record.Pictures);
        if (clean.Content is null)
            return;
        Assert.True(ArticleContent.AreEqual(record.Content!, clean.Content), $"{blob} says '{record.Content!.Title}', not '{clean.Content.Title}'.");

        // FirstSeen and Updated are the times at which this account met the file, so a file without a declared time has another place too.
        var date = PublicationDate.Decide(record.Content!, record.FirstSeen, record.Released, TimeZoneInfo.Utc);
        Assert.Equal(date, record.Date);
        Assert.Equal(ArticleRecord.OrderOf(record.HeldUntil ?? date.Moment), record.Order);
        Assert.True(record.Updated >= record.FirstSeen - MaxSkew, $"{blob} changed before it was there.");
    }
}
