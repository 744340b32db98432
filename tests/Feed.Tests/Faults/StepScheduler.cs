using System.Diagnostics.CodeAnalysis;

namespace Feed.Tests.Faults;

/// <summary>Runs tasks on the calling thread, and only when asked to, so that a test decides what happens next.</summary>
internal sealed class StepScheduler : TaskScheduler
{
    private readonly Queue<Task> waiting = [];

    /// <summary>Starts work; this scheduler runs its continuations too.</summary>
    public Task Start(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Runs all tasks until none can continue.</summary>
    public void Settle()
    {
        while (TryTake(out var task))
            TryExecuteTask(task);
    }

    protected override IEnumerable<Task> GetScheduledTasks() => waiting;

    protected override void QueueTask(Task task)
    {
        lock (waiting)
            waiting.Enqueue(task);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    private bool TryTake([NotNullWhen(true)] out Task? task)
    {
        lock (waiting)
            return waiting.TryDequeue(out task);
    }
}
