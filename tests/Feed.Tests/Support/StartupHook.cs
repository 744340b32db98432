using System.Diagnostics;
using System.Runtime.InteropServices;

/// <summary>
/// Runs inside Feed.Local when DOTNET_STARTUP_HOOKS names this assembly: every publish of a file is kept busy for ever, as by a reader
/// in an endless loop that ignores its token. At its end it prints how long the shutdown took after the signal, by its own clock: the time
/// that a busy machine needs to start <c>kill</c> and to notice the end does not count.
/// </summary>
internal static class StartupHook
{
    /// <summary>Begins the line with the duration of the shutdown in milliseconds.</summary>
    public const string EndedAfter = "Milliseconds from the signal to the end: ";

    private static readonly List<PosixSignalRegistration> Signals = [];
    private static long signalled;

    public static void Initialize()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
            Signals.Add(PosixSignalRegistration.Create(signal, _ => signalled = Stopwatch.GetTimestamp()));
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Console.WriteLine(FormattableString.Invariant($"{EndedAfter}{Stopwatch.GetElapsedTime(signalled).TotalMilliseconds:0}"));
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (activity.OperationName != "feed.publish")
                    return;
                Console.WriteLine("Reading for ever.");
                Spin();
            },
        });
    }

    private static void Spin()
    {
        while (true)
            Thread.SpinWait(1);
    }
}
