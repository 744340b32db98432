using Feed.Storage;
using Feed.Storage.Pictures;
using Feed.Tests.Support;

namespace Feed.Tests.Faults;

/// <summary>Plays a history, and holds what comes of it against a clean ingest.</summary>
internal sealed class HistoryRun
{
    private static readonly TimeSpan[] Times =
        [TimeSpan.FromSeconds(1), ConfigurationFiles.Freshness, TimeSpan.FromSeconds(61), TimeSpan.FromMinutes(7), ListRepair.OrphanAge + TimeSpan.FromMinutes(1)];

    private readonly History history;
    private readonly Simulation simulation;
    private readonly Newsroom newsroom;
    private readonly Lazy<TestFeed>[] instances;

    private HistoryRun(History history)
    {
        this.history = history;
        simulation = new Simulation(history.Seed);
        newsroom = new Newsroom(simulation.Storage);
        instances = [.. Enumerable.Range(0, History.Instances).Select(_ => new Lazy<TestFeed>(NewInstance))];
        simulation.Storage.Tables.Changed += AssertNothingMissing;
    }

    /// <summary>Plays it.</summary>
    /// <returns>How often each fault befell a call.</returns>
    public static IReadOnlyDictionary<Fault, int> Play(History history)
    {
        // The context of a test would take what follows an await to other threads.
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
            run.simulation.Run(step.Calls);
        }

        run.newsroom.Restore();
        run.simulation.Finish();
        run.simulation.Faults = null;
        run.simulation.Time.Advance(PictureRepair.OrphanAge + TimeSpan.FromMinutes(30));
        run.AssertEnd();
        return faults.Counts;
    }

    private void AssertEnd()
    {
        var feed = NewInstance();
        Tables? tables = null;
        simulation.Run("the last sweep", async () =>
        {
            // A content that cannot be decoded is noticed by readers only.
            await feed.Lists.PageAsync(ListName.Latest, before: null, limit: 100, CancellationToken.None);
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
            from kept in record.Pictures.Select(file => file.Kept).OfType<string>().Distinct()
            select $"{record.Id}/{kept}";
        var copies = simulation.Storage.Blobs.Of(FeedStorage.PicturesContainer).Select(copy => copy.Name);
        Assert.Equal(named.Order(StringComparer.Ordinal), copies);
    }

    private TestFeed NewInstance() => TestFeed.On(simulation.Transport(), simulation.Time);

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
                Start(step, () => ReadAsync(feed.Value.Lists, step.Choice, step.Blob == 0 ? 2 : 100));
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
                instances[step.Instance] = new Lazy<TestFeed>(NewInstance);
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

    /// <summary>No call to storage is under way for minutes: long before, its client gives up.</summary>
    private void Wait(TimeSpan time)
    {
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
            fault.IsOfStorage()
            && (history.PerThousand > 0 || history.Steps.Any(step => step.Kind is StepKind.LoseContainer or StepKind.LosePictures)))
        {
            // Given up after several attempts, as it may: the event is lost, the sweep or the request has failed.
        }
    });

    private async Task ReadAsync(ArticleLists lists, int choice, int limit)
    {
        var (harbour, council, budget) = (Tag("harbour", 3), Tag("council", 2), Tag("budget", 1));
        Combination? combination = choice switch
        {
            5 => new Combination([harbour, council], Any: true, []),
            6 => new Combination([harbour, budget], Any: false, []),
            7 => new Combination([], Any: false, [council]),
            8 => new Combination([harbour], Any: true, [budget]),
            _ => null,
        };
        var list = choice switch
        {
            0 or 1 => ListName.Latest,
            2 => ListName.Tag("council"),
            3 => ListName.Speaker("augusta-pell"),
            4 => ListName.Author("ida-quist"),
            _ => ListName.Tag("harbour"),
        };
        var witness = new ReaderWitness(simulation.Storage.Tables, combination is null ? names => names.Contains(list) : combination.Takes);
        try
        {
            var page = combination is null
                ? await lists.PageAsync(list, before: null, limit, CancellationToken.None)
                : await lists.CombineAsync(combination, before: null, limit, CancellationToken.None);
            witness.Check(page, limit, $"A page of {limit} of {(combination is null ? list.Value : $"combination {choice}")}");
        }
        finally
        {
            witness.Stop();
        }

        static Term Tag(string slug, int articles) => new(TermKind.Tag, slug, slug, articles, null, null);
    }

    /// <summary>At every moment the lists have the rows that the records name, and the pictures are kept that they name.</summary>
    private void AssertNothingMissing(string table)
    {
        if (table == FeedStorage.TermsTable)
            return;
        var copies = simulation.Storage.Blobs.Of(FeedStorage.PicturesContainer, evenLost: true).Select(copy => copy.Name).ToHashSet();
        var rows = simulation.Storage.Tables.Of(FeedStorage.EntriesTable).Select(row => (row.PartitionKey, row.RowKey)).ToHashSet();
        foreach (var record in simulation.Storage.Tables.Of(FeedStorage.ArticlesTable).Where(row => !Damage.IsDone(row)))
        {
            var key = ListRows.KeyOf(record.Text("Order") ?? "", record.RowKey, record.Text("Generation") ?? "");
            foreach (var list in ListName.Split(record.Text("Lists")))
                Assert.True(rows.Contains((list.Value, key)), $"{record.Text("Blob")} has no row in {list} though its record says so.");
            Assert.True(PictureFile.TryParse(record.Text("Pictures"), out var files));
            foreach (var kept in files.Select(file => file.Kept).OfType<string>())
                Assert.True(copies
                    .Contains($"{record.RowKey}/{kept}"), $"{record.Text("Blob")} names the picture {kept}, which is not there.");
        }
    }
}
