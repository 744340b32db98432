using System.Runtime.InteropServices;
using Feed;
using Feed.Local;

RegexTimeout.SetDefault();

// The manual promises five seconds; one of them is for the process to exit.
var shutdownTimeout = TimeSpan.FromSeconds(4);
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
    // Without this the process would exit at once, in the middle of its work.
    signal.Cancel = true;
    new Thread(ExitAfterTimeout) { IsBackground = true }.Start();
    ending.Cancel();
}

// Code that ignores the token may block every pool thread, so a separate thread exits. Azurite saves in its own process.
void ExitAfterTimeout()
{
#pragma warning disable RS0030 // Nothing else runs on this thread.
    Thread.Sleep(shutdownTimeout);
#pragma warning restore RS0030
    Environment.Exit(0);
}
