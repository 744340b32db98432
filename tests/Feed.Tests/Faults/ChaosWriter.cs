using Azure;
using Azure.Storage.Blobs;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Faults;

/// <summary>Uploads, changes and withdraws articles at random, and continues while storage is down.</summary>
/// <param name="storage">Where to.</param>
/// <param name="articles">How many articles there are to be in all.</param>
/// <param name="random">Chooses.</param>
internal sealed class ChaosWriter(FeedStorage storage, int articles, Random random)
{
    /// <summary>Articles that always belong to the tag <see cref="SteadyTag"/>: the first half never changes, the second moves about in it.</summary>
    public const int SteadyArticles = 60;

    public const string SteadyTag = "Mixed";

    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly HashSet<int> present = [];
    private int version;
    private int created;

    public int Uploads { get; private set; }

    public int Deletions { get; private set; }

    /// <summary>The first words of the titles that every reader must see.</summary>
    public IReadOnlyList<string> Steady { get; } = [.. Enumerable.Range(0, SteadyArticles).Select(SteadyName)];

    public async Task WriteSteadyAsync()
    {
        for (var number = 0; number < SteadyArticles; number++)
            await UploadSteadyAsync(number);
    }

    /// <summary>Held while nothing else may be written.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Writes for a time: every article at least once, with changes in between.</summary>
    public async Task WriteAsync(TimeSpan duration)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var changes = (int)(articles * 1.6);
        for (var change = 0; change < changes; change++)
        {
            await Turn.WaitAsync(TestContext.Current.CancellationToken);
            await ChangeAsync(mustCreate: changes - change <= articles - created);
            Turn.Release();
            var ahead = (duration * (change + 1) / changes) - TimeProvider.System.GetElapsedTime(begun);
            if (ahead > TimeSpan.Zero)
                await Task.Delay(ahead, TestContext.Current.CancellationToken);
        }
    }

    private static string SteadyName(int number) => number < SteadyArticles / 2 ? $"Steady {number:D3}" : $"Mover {number:D3}";

    private async Task ChangeAsync(bool mustCreate)
    {
        if (!mustCreate && random.Next(4) == 0)
        {
            await UploadSteadyAsync(random.Next(SteadyArticles / 2, SteadyArticles));
            return;
        }

        var number = !mustCreate && created > 0 && (created == articles || random.Next(3) == 0) ? random.Next(created) : created < articles ? created++ : random.Next(created);
        if (present.Contains(number) && random.Next(3) == 0)
        {
            await UntilDoneAsync(() => Blob(number).DeleteIfExistsAsync());
            present.Remove(number);
            Deletions++;
            return;
        }

        var tags = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"Topic {random.Next(12)}").Distinct().ToArray();
        var title = $"Article {number:D5} v{++version}";
        await UploadAsync(Blob(number), random.Next(5) switch
        {
            0 => Texts.Tagged(title, tags),
            1 => "",
            _ => Texts.Dated(title, Day.AddHours(random.Next(1_000)), tags),
        });
        present.Add(number);
    }

    /// <summary>An article that moves has another date each time; its tag stays.</summary>
    private Task UploadSteadyAsync(int number) => UploadAsync(
        storage.Articles.GetBlobClient($"steady/{number:D3}.txt"), Titled($"{SteadyName(number)} v{++version}", Day.AddHours(random.Next(1_000)), SteadyTag, $"Topic {random.Next(12)}"));

    /// <summary>The file declares its title, because such a title in the text would look like the slug of an agency.</summary>
    private static string Titled(string title, DateTimeOffset day, params string[] tags) => $"---\ntitle: {title}\n{Texts.Dated(title, day, tags)[4..]}";

    private BlobClient Blob(int number) => storage.Articles.GetBlobClient($"news/{number:D5}.txt");

    private async Task UploadAsync(BlobClient blob, string text)
    {
        await UntilDoneAsync(() => blob.UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken));
        Uploads++;
    }

    private static async Task UntilDoneAsync<T>(Func<Task<T>> write)
    {
        while (true)
        {
            try
            {
                await write();
                return;
            }
            catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException or TaskCanceledException && !TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
            }
        }
    }
}
