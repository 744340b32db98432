using Azure;
using Feed.Functions;
using Feed.Local;
using Feed.Local.Files;
using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Storage.Sweeping;
using Feed.Storage.Sweeping.Rounds;
using Feed.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Faults;

/// <summary>A background service survives any exception of a call: a host whose watch has ended would look healthy and publish nothing.</summary>
public sealed class BackgroundServiceTests
{
    private const int Failures = 8;

    private static readonly Dictionary<string, Func<Exception>> Faults = new()
    {
        ["a bug"] = () => new InvalidOperationException("This is a bug."),
        ["a wrong form"] = () => new FormatException("This has another form."),
        ["a missing key"] = () => new KeyNotFoundException("There is no such key."),
        ["a call that gave up"] = () => new OperationCanceledException("It took too long."),
        ["a refusal"] = () => new RequestFailedException(403, "This is not allowed."),
        ["several at once"] = () => new AggregateException(new FormatException("One."), new InvalidOperationException("Two.")),
    };

    private static readonly Dictionary<Type, Func<TestFeed, HastyTime, LineLog, string, BackgroundService>> Services = new()
    {
        [typeof(BlobWatch)] = (feed, time, log, _) =>
            new BlobWatch(feed.Storage, feed.Publisher, feed.Sweep, time, log.Of<BlobWatch>()),
        [typeof(FolderWatch)] = (feed, time, log, folder) => Folder(feed, time, log, folder),
        [typeof(HubWatch)] = (feed, time, log, _) =>
            new HubWatch(feed.Get<HubOutbox>(), feed.Get<Feed.Hub.HubNotifier>(), feed.Get<HubTiming>(), time, log.Of<HubWatch>()),
        [typeof(StorageCreation)] = (feed, time, log, _) => new StorageCreation(
            feed.Storage, new DeletionInbox(feed.Get<StorageQueues>()), feed.Get<HubOutbox>(), new RangeOutbox(feed.Get<StorageQueues>()), time,
            log.Of<StorageCreation>()),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Cases =>
        new(Services.Keys.SelectMany(_ => Faults.Keys, (service, fault) => (service.Name, fault)));

    [Fact]
    public void Every_service_in_the_background_is_tested_here()
    {
        var services = new[] { typeof(FeedServices), typeof(LocalHost), typeof(ArticleTriggers) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.IsAssignableTo(typeof(IHostedService)) && !type.IsAbstract);

        Assert.Equal(services.Select(type => type.Name).Order(), Services.Keys.Select(type => type.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_logs_a_fault_once_waits_longer_each_time_and_continues(string name, string fault)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Tagged("A"));
        await using var feed = await TestFeed.StartInMemoryAsync(bounds: null, ("Feed:Hub", "https://hub.example/"));
        var (time, log) = (new HastyTime(), new LineLog());
        var failures = 0;
        var enough = new TaskCompletionSource();
        feed.Calls.Before(_ =>
        {
            if (Interlocked.Increment(ref failures) >= Failures && time.Pauses.Count >= Failures)
                enough.TrySetResult();
            throw Faults[fault]();
        });
        using var service = Services.Single(one => one.Key.Name == name).Value(feed, time, log, folder.Path);

        await service.StartAsync(Cancellation);
        var ended = await Task.WhenAny(enough.Task, service.ExecuteTask!).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.True(ended == enough.Task, $"It ended: {service.ExecuteTask!.Exception}");
        var (lines, pauses) = (log.Lines, time.Pauses);
        await service.StopAsync(Cancellation);

        // The watch of the blobs reports an outage of storage, so the watch of a folder need not.
        Assert.True(lines.Count == 1 || (lines.Count == 0 && name == nameof(FolderWatch)), string.Join('\n', lines));
        Assert.True(pauses.Max() >= 4 * pauses[0], string.Join(", ", pauses));
        Assert.True(service.ExecuteTask!.IsCompleted);
    }

    private static FolderWatch Folder(TestFeed feed, HastyTime time, LineLog log, string folder)
    {
        var files = NamedFiles.FromCommandLine([folder]);
        return new FolderWatch(
            MirroredFiles.Articles(files),
            new Uploader(feed.Storage.Articles),
            new FolderBrake(feed.Storage.Config, () => files.ConfigurationFolders, feed.Get<WithdrawalBrake>(), time, log),
            time,
            log.Of<FolderWatch>());
    }

    /// <summary>Pauses take no real time, but the clock moves on.</summary>
    private sealed class HastyTime : SettableTime
    {
        private readonly List<TimeSpan> pauses = [];

        public IReadOnlyList<TimeSpan> Pauses
        {
            get
            {
                lock (pauses)
                    return [.. pauses];
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
                return base.CreateTimer(callback, state, dueTime, period);
            lock (pauses)
            {
                pauses.Add(dueTime);
                Advance(dueTime);
            }

            return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period == Timeout.InfiniteTimeSpan ? period : TimeSpan.FromMilliseconds(1));
        }
    }

    /// <summary>A log of warnings and errors.</summary>
    private sealed class LineLog : ILogger
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (lines)
                    return [.. lines];
            }
        }

        public ILogger<T> Of<T>() => new Named<T>(this);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel < LogLevel.Warning)
                return;
            lock (lines)
                lines.Add(formatter(state, exception));
        }

        private sealed class Named<T>(LineLog log) : ILogger<T>
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                log.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
