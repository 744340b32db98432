using System.Diagnostics;
using Azure;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Faults;

/// <summary>
/// Instances of Feed on one account in memory, all on one thread. Each call to storage waits until it is chosen, so a seed decides which of
/// the pending calls comes next, how it ends, and when pauses end. No time passes but that of <see cref="Time"/>.
/// </summary>
internal sealed class Simulation
{
    private const string CallId = "x-ms-client-request-id";

    private static readonly HostileAnswer[] Hostile = Enum.GetValues<HostileAnswer>();

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(20);

    private readonly object gate = new();
    private readonly List<Call> waiting = [];
    private readonly List<MemoryRequest> late = [];
    private readonly List<Actor> actors = [];
    private readonly Random random;

    public Simulation(int seed)
    {
        random = new Random(seed);
        Storage = new MemoryStorage(Time);
    }

    public VirtualTime Time { get; } = new();

    public MemoryStorage Storage { get; }

    /// <summary>Null while all is well.</summary>
    public FaultPlan? Faults { get; set; }

    /// <summary>How an instance reaches storage.</summary>
    public MemoryTransport Transport() => new(request =>
    {
        var call = new Call(request, Actor.Current ?? throw new InvalidOperationException($"Nobody's call: {request}."));
        lock (gate)
        {
            waiting.Add(call);
            call.Actor.Calls++;
            call.Actor.IsAsleep = false;
            Monitor.PulseAll(gate);
        }

        return new ValueTask<Response>(call.Answer.Task);
    });

    /// <summary>Starts an actor beside those that run.</summary>
    public void Start(Actor actor, Func<Task> work)
    {
        actors.Add(actor);
        actor.Start(work);
        _ = actor.Work.ContinueWith(
            _ =>
            {
                lock (gate)
                    Monitor.PulseAll(gate);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Completes some calls.</summary>
    public void Run(int calls)
    {
        for (; calls > 0 && Step(); calls--)
        {
        }
    }

    /// <summary>Completes all calls until none is pending.</summary>
    public void Finish()
    {
        for (var calls = 0; Step(); calls++)
            Assert.True(calls < 100_000, $"It goes on for ever: {string.Join(", ", actors)}");
        DeliverLate(late.Count);
    }

    /// <summary>Completes calls until every spared actor has ended.</summary>
    public void FinishSpared()
    {
        while (actors.Exists(actor => actor is { IsSpared: true, IsDead: false, Work.IsCompleted: false }) && Step())
        {
        }
    }

    /// <summary>Runs one actor to its end, together with all others that run.</summary>
    public void Run(string what, Func<Task> work)
    {
        var actor = new Actor(-1, what);
        Start(actor, work);
        Finish();
    }

    /// <summary>Kills the process of an instance; some of its pending calls reach storage, now or later.</summary>
    public void Kill(int instance)
    {
        Settle();
        foreach (var actor in actors.Where(actor => actor.Instance == instance).ToList())
        {
            actor.IsDead = true;
            actors.Remove(actor);
            Time.Forget(actor);
        }

        lock (gate)
        {
            late.AddRange(waiting.Where(call => call.Actor.IsDead && random.Next(2) == 0).Select(call => call.Request));
            waiting.RemoveAll(call => call.Actor.IsDead);
        }
    }

    private bool Step()
    {
        Settle();
        foreach (var done in actors.Where(actor => actor.Work.IsCompleted).ToList())
        {
            actors.Remove(done);
            done.Work.GetAwaiter().GetResult();
        }

        if (late.Count > 0 && random.Next(20) == 0)
            DeliverLate(1);
        Call? call = null;
        lock (gate)
        {
            var pauses = Time.HasShortTimer() && !waiting.Exists(one => one.Actor.IsSpared) ? 1 : 0;
            var chosen = random.Next(waiting.Count + pauses);
            if (chosen < waiting.Count)
            {
                call = waiting[chosen];
                waiting.RemoveAt(chosen);
                call.Actor.Calls--;
            }
        }

        if (call is null)
            return Time.MoveToNextTimer();
        Answer(call);
        return true;
    }

    private void Answer(Call call)
    {
        var fault = call.Actor.IsSpared ? Fault.None : Faults?.Next(call.Request) ?? Fault.None;
        switch (fault)
        {
            case Fault.None:
                call.Answer.SetResult(Storage.Answer(call.Request));
                break;
            case Fault.DropBefore:
                call.Answer.SetException(new RequestFailedException("The connection was reset."));
                break;
            case Fault.DropAfter:
                Storage.Answer(call.Request);
                call.Answer.SetException(new RequestFailedException("The connection was reset."));
                break;
            case Fault.Timeout or Fault.TimeoutLate:
                if (fault == Fault.TimeoutLate)
                    late.Add(call.Request);
                call.Answer.SetException(new TaskCanceledException("The operation was canceled because it exceeded the configured timeout."));
                break;
            case Fault.Error or Fault.ErrorDone:
                if (fault == Fault.ErrorDone)
                    Storage.Answer(call.Request);
                call.Answer.SetResult(Fail(call, 500, "InternalError"));
                break;
            case Fault.Busy:
                call.Answer.SetResult(Fail(call, 503, "ServerBusy").With("Retry-After", "0"));
                break;
            case Fault.TooMany:
                call.Answer.SetResult(Fail(call, 429, "TooManyRequests"));
                break;
            case Fault.Hostile or Fault.HostileDone:
                var whole = fault == Fault.HostileDone ? Storage.Answer(call.Request) : null;
                call.Answer.SetResult(HostileAnswers.Of(Hostile[random.Next(Hostile.Length)], whole));
                break;
            case Fault.Condition:
                // A call that storage has rejected once never succeeds later, because the version that it expects is gone for good.
                late.RemoveAll(request => request.Header(CallId) == call.Request.Header(CallId));
                call.Answer.SetResult(Fail(call, 412, "ConditionNotMet"));
                break;
        }
    }

    private static MemoryResponse Fail(Call call, int status, string code) =>
        call.Request.Uri.Port == 1 ? MemoryResponse.BlobFault(status, code) : MemoryResponse.TableFault(status, code);

    private void DeliverLate(int count)
    {
        for (; count > 0; count--)
        {
            var request = late[random.Next(late.Count)];
            late.Remove(request);
            Storage.Answer(request);
        }
    }

    /// <summary>
    /// Waits until every actor waits for storage or for the clock. Most code runs on this thread; code that moves to another one returns
    /// with a call. An actor that waits for another one shows nothing for a while and is left alone from then on.
    /// </summary>
    private void Settle()
    {
        lock (gate)
        {
            foreach (var actor in actors.Where(actor => !actor.IsAsleep).ToList())
            {
                if (IsRunning(actor) && !Monitor.Wait(gate, TimeSpan.FromMilliseconds(2)) && IsRunning(actor))
                    actor.IsAsleep = true;
            }

            var began = Stopwatch.StartNew();
            while (waiting.Count == 0 && !Time.HasShortTimer() && actors.Any(actor => !actor.Work.IsCompleted))
            {
                Monitor.Wait(gate, TimeSpan.FromMilliseconds(50));
                Assert.True(began.Elapsed < MaxWait, $"Nothing moves any longer: {string.Join(", ", actors)}");
            }
        }
    }

    private bool IsRunning(Actor actor) => actor.Calls == 0 && !actor.Work.IsCompleted && !Time.HasShortTimer(actor);

    private sealed record Call(MemoryRequest Request, Actor Actor)
    {
        public TaskCompletionSource<Response> Answer { get; } = new();
    }
}
