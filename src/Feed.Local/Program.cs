using System.Runtime.InteropServices;
using Feed;
using Feed.Local;

ExpressionLimit.Set();
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
    // Without this the process would end at once, and Azurite with it before it has saved.
    signal.Cancel = true;
    ending.Cancel();
}
