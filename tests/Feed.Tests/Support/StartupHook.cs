using System.Diagnostics;

/// <summary>
/// Runs inside Feed.Local when DOTNET_STARTUP_HOOKS names this assembly: everybody who begins to publish a file is kept busy for ever, as by a
/// reader in an endless loop that heeds no token.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() => ActivitySource.AddActivityListener(new ActivityListener
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

    private static void Spin()
    {
        while (true)
            Thread.SpinWait(1);
    }
}
