using System.Runtime.InteropServices;
using Feed;
using Feed.Local;

ExpressionLimit.Set();

// Five seconds are promised; the rest is for the process to go.
var longest = TimeSpan.FromSeconds(4);
using var ending = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
try
{
    return await LocalHost.RunAsync(CommandLine.Parse(args), Console.WriteLine, ending.Token);
}
catch (StartupException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
catch (OperationCanceledException) when (ending.IsCancellationRequested)
{
    return 0;
}

void End(PosixSignalContext signal)
{
    // Without this the process would end at once, in the middle of whatever it does.
    signal.Cancel = true;
    new Thread(EndAnyway) { IsBackground = true }.Start();
    ending.Cancel();
}

// Some code heeds no token, and all threads may be busy with it: a thread of its own ends them. Azurite saves in its own process.
void EndAnyway()
{
#pragma warning disable RS0030 // Nothing else runs on this thread.
    Thread.Sleep(longest);
#pragma warning restore RS0030
    Environment.Exit(0);
}
