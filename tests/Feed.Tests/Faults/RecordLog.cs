using Feed.Storage;
using Feed.Storage.Records;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Faults;

/// <summary>Every state of the records, with its time.</summary>
internal sealed class RecordLog
{
    private readonly MemoryTables tables;
    private readonly VirtualTime time;
    private readonly List<Moment> moments = [];
    private readonly Lock one = new();

    public RecordLog(MemoryTables tables, VirtualTime time)
    {
        (this.tables, this.time) = (tables, time);
        moments.Add(new Moment(time.GetUtcNow(), new Dictionary<string, Shown>()));
        tables.Changed += OnChanged;
    }

    /// <summary>What the records said at any time since a moment.</summary>
    public IReadOnlyList<Moment> Since(DateTimeOffset begin)
    {
        lock (one)
            return moments[moments.FindLastIndex(moment => moment.Time <= begin || moment == moments[0])..];
    }

    /// <summary>
    /// The first place in the log, from another on, at which a record says what a reader was shown; null when there is none.
    /// </summary>
    public int? Find(string id, string looks, int from)
    {
        lock (one)
        {
            var found = moments.FindIndex(from, Says);
            return found < 0 ? null : found;
        }

        bool Says(Moment moment) => moment.Records.TryGetValue(id, out var shown) && (shown.IsUncertain || shown.Looks == looks);
    }

    /// <summary>How an article looks to readers.</summary>
    public static string Looks(string? order, string? version, string? title) => $"{order} {version} {title}";

    private static string Looks(MemoryRow row) => Looks(row.Text("Order"), row.Text("PublishedVersion"), row.Text("Title"));

    private void OnChanged(string table)
    {
        if (table != FeedStorage.ArticlesTable)
            return;
        var now = new Dictionary<string, Shown>();
        foreach (var row in tables.Of(FeedStorage.ArticlesTable))
        {
            // An edit by hand is not announced: readers may get the old article until it is rebuilt.
            if (Damage.IsDone(row) && row.Text("State") != nameof(ArticleState.Withdrawn))
                now[row.RowKey] = new Shown("", "", [], IsUncertain: true);
            else if (row.Text("State") == nameof(ArticleState.Published))
                now[row.RowKey] = new Shown(row.Text("Order")!, Looks(row), ListName.Split(row.Text("Lists")), IsUncertain: false);
        }

        lock (one)
            moments.Add(new Moment(time.GetUtcNow(), now));
    }

    /// <summary>What the records say from a time on.</summary>
    public sealed record Moment(DateTimeOffset Time, IReadOnlyDictionary<string, Shown> Records);

    /// <summary>What one record says to readers.</summary>
    public sealed record Shown(string Order, string Looks, IReadOnlyList<ListName> Lists, bool IsUncertain);
}
