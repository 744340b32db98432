using System.Diagnostics;

namespace Feed.Functions.Tests.Host;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Poll
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    public static async Task UntilAsync(string what, Func<Task<bool>> happened)
    {
        for (var waited = Stopwatch.StartNew(); !await happened();)
        {
            Assert.True(waited.Elapsed < MaxWait, $"{what}: it never happened.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
