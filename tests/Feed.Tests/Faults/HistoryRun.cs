using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Storage.Words;
using Feed.Tests.Support;

namespace Feed.Tests.Faults;

/// <summary>Plays a history, and compares the result with a clean ingest.</summary>
internal sealed class HistoryRun
{
    private static readonly TimeSpan[] Times =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), ConfigurationFiles.CheckInterval,
        TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(61),
        TimeSpan.FromMinutes(7), ListRows.OrphanAge + TimeSpan.FromMinutes(1), ChangeTable.Retention + TimeSpan.FromMinutes(1),
    ];

    private static readonly SweepBounds Small = new() { MaxItemsPerRun = 2, NamesPerPart = 2, PartsPerRun = 8, RangesPerRun = 16 };

    /// <summary>How far the clocks of the instances are ahead of storage's.</summary>
    private static readonly TimeSpan[] Ahead = [TimeSpan.Zero, TimeSpan.FromSeconds(70), TimeSpan.FromSeconds(-50)];

    private readonly History history;
    private readonly Simulation simulation;
    private readonly SimulatedNewsroom newsroom;
    private readonly Lazy<TestFeed>[] instances;
    private readonly Lazy<CachedReader>[] readers;
    private readonly HashSet<(int Instance, int Choice, int Limit)> asking = [];
    private readonly List<CachedReader> allReaders = [];
    private readonly RecordLog log;

    private HistoryRun(History history)
    {
        this.history = history;
        simulation = new Simulation(history.Seed);
        newsroom = new SimulatedNewsroom(simulation.Storage);
        log = new RecordLog(simulation.Storage.Tables, simulation.Time);
        instances = [.. Enumerable.Range(0, History.Instances).Select(number => new Lazy<TestFeed>(() => NewInstance(number)))];
        readers = [.. Enumerable.Range(0, History.Instances).Select(NewReader)];
        simulation.Storage.Tables.Changed += AssertNothingMissing;
    }

    /// <summary>What a history was like.</summary>
    /// <param name="Faults">How often each fault occurred in a call.</param>
    /// <param name="Asked">How many cached responses were checked.</param>
    /// <param name="Kept">How many of them came from the cache.</param>
    public sealed record Outcome(IReadOnlyDictionary<Fault, int> Faults, int Asked, int Kept);

    /// <summary>Plays it.</summary>
    public static Outcome Play(History history)
    {
        // The synchronisation context of a test would continue on other threads after an await.
        SynchronizationContext.SetSynchronizationContext(null);
        var run = new HistoryRun(history);
        var faults = new FaultPlan(new Random(history.Seed + 1), history.PerThousand);
        run.simulation.Run("making tables", () => run.instances[0].Value.Storage.CreateMissingAsync(CancellationToken.None));
        run.newsroom.Configure("sweep", "");
        run.newsroom.Configure("topics.yaml", "topics: []\n");
        run.newsroom.Configure("people.yaml", "people: []\n");
        run.simulation.Faults = faults;
        foreach (var step in history.Steps)
        {
            run.Take(step);
            run.AskAgain();
            run.simulation.Run(step.Calls);
        }

        run.newsroom.Restore();
        run.simulation.Finish();
        run.simulation.Faults = null;
        run.simulation.Time.Advance(PictureRepair.OrphanAge + TimeSpan.FromMinutes(30));
        run.AssertEnd();
        run.allReaders.ForEach(reader => reader.Dispose());
        return new Outcome(faults.Counts, run.allReaders.Sum(reader => reader.Asked), run.allReaders.Sum(reader => reader.Kept));
    }

    private void AssertEnd()
    {
        var feed = NewInstance(0);
        Tables? tables = null;
        simulation.Run("the last sweep", async () =>
        {
            // Only readers notice content that cannot be decoded.
            await feed.Lists.PageAsync(ListName.Latest, after: null, limit: 100, CancellationToken.None);
            foreach (var blob in History.Blobs)
                await feed.Lists.FindAsync(ArticleId.Of(blob), CancellationToken.None);
            await CleanIngest.SweepAsync(feed);
            tables = await Tables.LoadAsync(feed);
        });
        var blobs = new[] { FeedStorage.ArticlesContainer, FeedStorage.ConfigContainer }
            .SelectMany(name => simulation.Storage.Blobs.Of(name), (container, blob) => (container, blob)).Where(file => file.blob.Name != "sweep").ToList();
        var now = simulation.Time.GetUtcNow();
        tables!.AssertEqual(CleanIngest.OfAsync(blobs, now).GetAwaiter().GetResult(), now);
        var named =
            from record in tables.Records.Values
            from kept in record.Pictures.Select(file => file.CopyName).OfType<string>().Distinct()
            select $"{record.Id}/{kept}";
        var copies = simulation.Storage.Blobs.Of(FeedStorage.PicturesContainer).Select(copy => copy.Name);
        Assert.Equal(named.Order(StringComparer.Ordinal), copies);
    }

    /// <summary>The sweep of the second instance treats the newsroom as a large one, so a round takes several runs.</summary>
    private TestFeed NewInstance(int number) =>
        TestFeed.On(simulation.Transport(), new SkewedTime(simulation.Time, Ahead[number]), number == 1 ? Small : null);

    private Lazy<CachedReader> NewReader(int number) => new(() =>
    {
        var reader = new CachedReader(instances[number].Value, log);
        allReaders.Add(reader);
        return reader;
    });

    private void Take(Step step)
    {
        var blob = History.Blobs[step.Blob];
        var picture = History.Pictures[step.Blob % History.Pictures.Length];
        var feed = instances[step.Instance];
        switch (step.Kind)
        {
            case StepKind.Upload or StepKind.UploadAndEvent:
                newsroom.Upload(blob, step.Choice);
                break;
            case StepKind.Delete or StepKind.DeleteAndEvent:
                newsroom.Delete(blob);
                break;
            case StepKind.Metadata:
                newsroom.Declare(blob, step.Choice);
                break;
            case StepKind.Sweep:
                Start(step, () => feed.Value.Sweep.RunAsync(CancellationToken.None));
                break;
            case StepKind.Read:
                Start(step, () => ReadAsync(feed.Value, step.Choice, step.Blob == 0 ? 2 : 100));
                break;
            case StepKind.Ask:
                asking.Add((step.Instance, step.Choice, step.Blob == 0 ? 2 : 100));
                break;
            case StepKind.Configure:
                newsroom.Configure(step.Choice);
                break;
            case StepKind.LoseContainer:
                newsroom.LoseOrRestore();
                break;
            case StepKind.LosePictures:
                newsroom.LoseOrRestore(FeedStorage.PicturesContainer);
                break;
            case StepKind.Picture or StepKind.PictureAndEvent:
                newsroom.Picture(picture, step.Choice);
                break;
            case StepKind.Damage:
                Damage.Do(simulation.Storage.Tables, blob, step.Choice);
                break;
            case StepKind.Kill:
                simulation.Kill(step.Instance);
                instances[step.Instance] = new Lazy<TestFeed>(() => NewInstance(step.Instance));
                readers[step.Instance] = NewReader(step.Instance);
                break;
            case StepKind.Wait:
                Wait(Times[step.Choice % Times.Length]);
                break;
        }

        if (step.Kind == StepKind.PictureAndEvent)
            Start(step, () => feed.Value.Publisher.PublishAsync(picture, CancellationToken.None));
        if (step.Kind is StepKind.Event or StepKind.UploadAndEvent or StepKind.DeleteAndEvent)
            Start(step, () => feed.Value.Publisher.PublishAsync(blob, CancellationToken.None));
    }

    /// <summary>No call to storage lasts for minutes: its client times out long before.</summary>
    private void Wait(TimeSpan time)
    {
        simulation.FinishSpared();
        if (time > TimeSpan.FromSeconds(30))
            simulation.Finish();
        simulation.Time.Advance(time);
    }

    private void Start(Step step, Func<Task> work) => simulation.Start(new Actor(step.Instance, $"{step.Kind} {step.Blob} {step.Choice}"), async () =>
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (
            fault.IsStorageFault()
            && (history.PerThousand > 0 || history.Steps.Any(step => step.Kind is StepKind.LoseContainer or StepKind.LosePictures)))
        {
            // It may give up after several attempts: the event is lost, or the sweep or the request has failed.
        }
    });

    private async Task ReadAsync(TestFeed feed, int choice, int limit)
    {
        var asked = AskedList.Of(choice);
        var witness = new ReaderWitness(simulation.Storage.Tables, asked);
        try
        {
            witness.Check(await asked.ReadAsync(feed, limit), limit, $"A page of {limit} of {asked.Name}");
        }
        finally
        {
            witness.Stop();
        }
    }

    /// <summary>A reader who has sent one request repeats it.</summary>
    private void AskAgain()
    {
        foreach (var (instance, choice, limit) in asking)
            simulation.Start(new Actor(instance, $"Ask {choice}") { IsSpared = true }, () => AskAsync(instance, choice, limit));
    }

    private async Task AskAsync(int instance, int choice, int limit)
    {
        try
        {
            await readers[instance].Value.AskAsync(AskedList.Of(choice), limit);
        }
        catch (Exception fault) when (fault.IsStorageFault() && history.Steps.Any(step => step.Kind == StepKind.Damage))
        {
            // A mark on a damaged record was rejected.
        }
    }

    /// <summary>At every moment the lists have the rows that the records name, and the pictures that they name exist.</summary>
    private void AssertNothingMissing(string table)
    {
        if (table is FeedStorage.TermsTable or FeedStorage.ChangesTable)
            return;
        var copies = simulation.Storage.Blobs.Of(FeedStorage.PicturesContainer, evenLost: true).Select(copy => copy.Name).ToHashSet();
        var rows = simulation.Storage.Tables.Of(FeedStorage.EntriesTable).Select(row => (row.PartitionKey, row.RowKey)).ToHashSet();
        var words = simulation.Storage.Tables.Of(FeedStorage.WordsTable).Select(row => new RowPlace(row.PartitionKey, row.RowKey)).ToHashSet();
        foreach (var record in simulation.Storage.Tables.Of(FeedStorage.ArticlesTable).Where(row => !Damage.IsDone(row)))
        {
            var key = ListRows.KeyOf(record.Text("Order") ?? "", record.RowKey, record.Text("Generation") ?? "");
            var lists = ListName.Split(record.Text("Lists"));
            foreach (var list in record.Text("State") == nameof(ArticleState.Published) ? lists.Where(WordRows.HasWords) : [])
            {
                var place = new RowPlace(WordRows.PartitionOf(list, record.Text("Order")!), key);
                Assert.True(words.Contains(place), $"{record.Text("Blob")} cannot be found by words in {list}.");
            }

            foreach (var list in lists)
                Assert.True(rows.Contains((list.Value, key)), $"{record.Text("Blob")} has no row in {list} though its record says so.");
            Assert.True(PictureFile.TryParse(record.Text("Pictures"), out var files));
            foreach (var kept in files.Select(file => file.CopyName).OfType<string>())
                Assert.True(copies
                    .Contains($"{record.RowKey}/{kept}"), $"{record.Text("Blob")} names the picture {kept}, which is not there.");
        }
    }
}
