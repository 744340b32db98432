using System.Globalization;
using System.Text;
using Azure;
using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Tests.Support;
using Feed.Web.Http;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Faults;

/// <summary>
/// A random history of one cache: pages that other instances and this one change, reads of changes that fail, hang or come after a gap, and
/// renderings that are slow, fail or find nothing. Everything runs on one thread in virtual time.
/// </summary>
internal sealed class CacheHistory : IDisposable
{
    private const int Pages = 4;
    private const int Steps = 150;

    /// <summary>Every fifth version of a page is "withdrawn": it is answered 410 and is not cached.</summary>
    private const int WithdrawnEvery = 5;

    private static readonly TimeSpan MaxStale = RenderCache.HardTtl;

    private readonly FakeTimeProvider time = new();
    private readonly StepScheduler scheduler = new();
    private readonly KnownChanges changes = new();
    private readonly RenderCache cache;
    private readonly Random random;
    private readonly Page[] pages = [.. Enumerable.Range(0, Pages).Select(number => new Page($"page{number}"))];
    private readonly List<Row> rows = [];
    private readonly List<Rendering> renderings = [];
    private readonly List<string> log = [];
    private bool readsFail;
    private bool readsHang;
    private int begun;

    public CacheHistory(int seed)
    {
        random = new Random(seed);
        cache = CachedResponseHarness.Cache(changes, time, ReadChangesAsync);
        foreach (var page in pages)
            page.Since.Add(time.GetUtcNow());
    }

    /// <summary>Plays the history.</summary>
    /// <returns>What went wrong, with the steps that led to it; null when nothing did.</returns>
    public string? Play()
    {
        for (var step = 0; step < Steps; step++)
        {
            Do(random.Next(100));
            scheduler.Settle();
            if (pages.Select(page => page.Wrong).FirstOrDefault(wrong => wrong is not null) is { } wrong)
                return $"{wrong}\n{string.Join('\n', log.TakeLast(60))}";
        }

        return null;
    }

    public void Dispose() => cache.Dispose();

    private void Do(int choice)
    {
        // One page is requested more and more rarely, so that a gap passes between its last two requests.
        var page = pages[Math.Min(random.Next(Pages), random.Next(Pages))];
        switch (choice)
        {
            case < 30:
                Ask(page);
                break;
            case < 40:
                Find(page);
                break;
            case < 55:
                Pass(TimeSpan.FromMilliseconds(random.Next(50, 2_500)));
                break;
            case < 60:
                Pass(TimeSpan.FromMinutes(random.Next(30, 150)));
                break;
            case < 66:
                rows.Add(new Row($"row{rows.Count}", pages[random.Next(Pages)], time.GetUtcNow()));
                Note($"another instance opens a change of {rows[^1].Page.Key}");
                break;
            case < 73 when Any(rows.Where(row => row.ClosedAt is null)) is { } row:
                Note($"another instance writes {row.Page.Key}");
                Write(row.Page);
                break;
            case < 80 when Any(rows.Where(row => row.ClosedAt is null)) is { } row:
                Note($"another instance closes {row.Unique} of {row.Page.Key}");
                row.ClosedAt = time.GetUtcNow();
                break;
            case < 83:
                PublishHere(page);
                break;
            case < 86:
                (readsFail, readsHang) = random.Next(4) switch { 0 => (true, false), 1 => (false, true), _ => (false, false) };
                Note($"reads of changes {(readsFail ? "fail" : readsHang ? "hang" : "work")}");
                break;
            case < 98 when Any(renderings) is { } rendering:
                Continue(rendering);
                break;
        }
    }

    private void PublishHere(Page page)
    {
        Note($"this instance changes {page.Key}");
        Write(page);
        var row = new Row($"row{rows.Count}", page, time.GetUtcNow()) { ClosedAt = time.GetUtcNow() };
        rows.Add(row);
        changes.Announce(row.Change, row.Unique);
    }

    private void Write(Page page) => page.Since.Add(time.GetUtcNow());

    private void Pass(TimeSpan span)
    {
        Note($"{span.TotalSeconds:0.00} s pass");
        time.Advance(span);
    }

    private void Continue(Rendering rendering)
    {
        if (rendering.Read is null)
        {
            rendering.Read = rendering.Page.Now;
            Note($"{rendering} reads version {rendering.Read}");
            return;
        }

        var fails = random.Next(6) == 0;
        Note($"{rendering} {(fails ? "fails" : "ends")}");
        renderings.Remove(rendering);
        if (fails || time.GetUtcNow() - rendering.Begun >= MaxStale)
            rendering.Page.TroubledAt = time.GetUtcNow();
        if (fails)
            rendering.Ends.SetException(new RequestFailedException(503, "busy"));
        else
            rendering.Ends.SetResult();
    }

    private void Ask(Page page)
    {
        Note($"a reader asks for {page.Key}");
        var floor = page.Seen;
        var isQuick = random.Next(3) > 0;
        _ = scheduler.Start(async () =>
        {
            try
            {
                var answer = await cache.GetAsync(page.Key, (_, cancellation) => RenderAsync(page, isQuick, cancellation), CancellationToken.None);
                Check(page, VersionOf(answer), floor);
            }
            catch (RequestFailedException)
            {
                Note($"  {page.Key} is answered 503");
            }
        });
    }

    private void Find(Page page)
    {
        if (cache.TryFind(page.Key) is not { } content)
            return;
        Note($"a reader finds {page.Key}");
        Check(page, VersionOf(new Answer.Found(content)), page.Seen);
    }

    private async Task<Answer> RenderAsync(Page page, bool isQuick, CancellationToken cancellation)
    {
        Dependencies.Current!.Add(page.Key);
        if (isQuick && !readsHang)
            return AnswerOf(page.Now);
        var rendering = new Rendering(page, ++begun, time.GetUtcNow());
        renderings.Add(rendering);
        Note($"{rendering} begins");
        using (cancellation.Register(() => renderings.Remove(rendering)))
        {
            try
            {
                await rendering.Ends.Task.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                Note($"{rendering} takes too long");
                page.TroubledAt = time.GetUtcNow();
                throw;
            }
        }

        return AnswerOf(rendering.Read!.Value);
    }

    private void Check(Page page, int version, int floor)
    {
        Note($"  {page.Key} is answered with version {version}");
        if (version < floor)
            page.Wrong ??= $"{page.Key} went back from version {floor} to {version}.";
        page.Seen = Math.Max(page.Seen, version);
        var isTroubled = time.GetUtcNow() - page.TroubledAt < MaxStale + RenderCache.RenderTimeout;
        if (version < page.Now && !isTroubled && time.GetUtcNow() - page.Since[version + 1] > MaxStale)
            page.Wrong ??= $"{page.Key} is answered with version {version}, which is wrong since {time.GetUtcNow() - page.Since[version + 1]}.";
    }

    private async Task<ChangesFound> ReadChangesAsync(DateTimeOffset? since, CancellationToken cancellation)
    {
        if (readsFail)
            throw new RequestFailedException(503, "The changes cannot be read.");
        if (readsHang)
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation);
        var now = time.GetUtcNow();
        var closed = rows.Where(row => row.ClosedAt is { } at && at >= since - ChangeTable.Overlap && now - at < ChangeTable.Retention);
        var found = new ChangesFound(
            [.. rows.Where(row => row.ClosedAt is null).Select(row => row.Found)], [.. closed.Select(row => row.Found)], now,
            IsComplete: now - since < ChangeTable.Retention - TimeSpan.FromMinutes(10));
        Note($"changes are read: {found.Open.Count} open, {found.Closed.Count} closed{(found.IsComplete ? "" : ", after a gap")}");
        return found;
    }

    private static Answer AnswerOf(int version) => version % WithdrawnEvery == WithdrawnEvery - 1
        ? Answer.Gone($"{version}")
        : new Answer.Found(new RenderedContent(Encoding.UTF8.GetBytes($"{version}"), "text/plain"));

    private static int VersionOf(Answer answer) => int.Parse(
        answer is Answer.Failed failed ? failed.Detail : Encoding.UTF8.GetString(((Answer.Found)answer).Content.Body(ContentCoding.Identity).Span),
        CultureInfo.InvariantCulture);

    private T? Any<T>(IEnumerable<T> some)
        where T : class => some.ToList() is { Count: > 0 } list ? list[random.Next(list.Count)] : null;

    private void Note(string what) => log.Add($"{time.GetUtcNow():HH:mm:ss.ff} {what}");

    /// <summary>A page: when each version was written, and which versions readers saw.</summary>
    private sealed class Page(string key)
    {
        public string Key => key;

        public List<DateTimeOffset> Since { get; } = [];

        public int Now => Since.Count - 1;

        /// <summary>The newest version that a reader has seen.</summary>
        public int Seen { get; set; }

        /// <summary>When a rendering last failed or was slow; then the previous response may be served.</summary>
        public DateTimeOffset TroubledAt { get; set; } = DateTimeOffset.MinValue;

        public string? Wrong { get; set; }
    }

    private sealed record Row(string Unique, Page Page, DateTimeOffset OpenedAt)
    {
        public DateTimeOffset? ClosedAt { get; set; }

        public Change Change { get; } = new() { OtherKeys = [Page.Key] };

        public ChangeRow Found => new(Unique, Change, OpenedAt);
    }

    private sealed class Rendering(Page page, int number, DateTimeOffset begun)
    {
        public Page Page => page;

        public DateTimeOffset Begun => begun;

        public int? Read { get; set; }

        public override string ToString() => $"rendering {number} of {page.Key}";

        public TaskCompletionSource Ends { get; } = new();
    }
}
