using Feed.Local.Azurite;
using Feed.Tests.Support;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Feed.Tests.Support;

/// <summary>
/// One Azurite for all tests, on free ports and a folder of its own, started by the first test that needs storage; each test gets an account
/// of its own in it. Without Node.js these tests fail with the one sentence that a user would see.
/// </summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private const int Accounts = 600;

    private readonly AzuritePorts ports = AzuritePorts.Free();
    private readonly string folder = Directory.CreateTempSubdirectory("feed-tests-").FullName;
    private readonly Lazy<Task<AzuriteServer>> server;
    private int taken;

    public AzuriteFixture()
    {
        server = new(() =>
        {
            // Every Azurite that this process starts inherits the list, so the usual account has to be on it too.
            var names = Enumerable.Range(1, Accounts).Select(number => $"test{number}").Prepend("devstoreaccount1");
            Environment.SetEnvironmentVariable("AZURITE_ACCOUNTS", string.Join(';', names.Select(name => $"{name}:{AzuritePorts.WellKnownKey}")));
            return AzuriteServer.StartAsync(ports, folder, _ => { }, CancellationToken.None);
        });
    }

    /// <summary>The connection string of an account that nobody has used.</summary>
    public async Task<string> NewAccountAsync()
    {
        await server.Value;
        var number = Interlocked.Increment(ref taken);
        Assert.True(number <= Accounts, "The fixture has too few accounts: raise their number.");
        return ports.ConnectionString.Replace("devstoreaccount1", $"test{number}", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && server.Value.IsCompletedSuccessfully)
            await server.Value.Result.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
