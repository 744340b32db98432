using System.Runtime.InteropServices;
using Feed;
using Feed.Local;

RegexTimeout.SetDefault();

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
try
{
    return await LocalHost.RunAsync(CommandLine.Parse(args), Console.WriteLine, stopping.Token);
}
catch (StartupException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 0;
}

void End(PosixSignalContext signal)
{
    // Otherwise the process would exit at once, in the middle of its work.
    signal.Cancel = true;
    new Thread(ExitAfterTimeout) { IsBackground = true }.Start();
    stopping.Cancel();
}

// A separate thread, because code that ignores the token may block every pool thread. Azurite saves its data in its own process.
void ExitAfterTimeout()
{
#pragma warning disable RS0030 // Nothing else runs on this thread.
    Thread.Sleep(LocalHost.ExitTimeout);
#pragma warning restore RS0030
    Environment.Exit(0);
}
