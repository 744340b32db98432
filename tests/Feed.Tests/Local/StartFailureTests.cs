using System.Net;
using System.Net.Sockets;
using Feed.Tests.Support;

namespace Feed.Tests.Local;

/// <summary>A start that fails says why in one sentence, as a process does on the real Azurite.</summary>
public sealed class StartFailureTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_port_in_use_is_one_sentence_and_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var local = LocalProcess.Start(folder.Path, new Dictionary<string, string>(), "--urls", $"http://localhost:{port}");
        Assert.Equal(1, await local.ExitCodeAsync());
        Assert.Equal(
            $"http://localhost:{port} is in use by another program: stop that program, or serve elsewhere with --urls http://localhost:7072.", local.Output);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_one_sentence_and_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        await using var local = LocalProcess.Start(folder.Path, new Dictionary<string, string>(), "no-such-folder");
        Assert.Equal(1, await local.ExitCodeAsync());
        Assert.Matches(@"^There is no file or folder 'no-such-folder' here \(.+\): check the name\.$", local.Output);
    }

    [Fact]
    public async Task An_invalid_setting_is_one_sentence_and_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        await using var local = LocalProcess.Start(
            folder.Path, new Dictionary<string, string> { ["FeedStorage"] = await azurite.NewAccountAsync() }, "--urls", "http://127.0.0.1:0", "--Feed:PageSize", "0");
        Assert.Equal(1, await local.ExitCodeAsync());
        Assert.Equal("The setting Feed:PageSize is '0': it must be a number from 1 to 100.", local.Output.Split('\n')[^1]);
    }

    [Fact]
    public async Task Storage_that_does_not_respond_is_one_sentence_and_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        using var closing = new TcpListener(IPAddress.Loopback, 0);
        closing.Start();
        var refusing = RefuseAsync(closing);
        var port = ((IPEndPoint)closing.LocalEndpoint).Port;
        var account = (Feed.Local.Azurite.AzuritePorts.Default with { Blob = port, Queue = port, Table = port }).ConnectionString;
        await using var local = LocalProcess.Start(folder.Path, new Dictionary<string, string> { ["FeedStorage"] = account }, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, await local.ExitCodeAsync());
        Assert.Matches(@"^Storage is not responding \(.+\): check that the account in FeedStorage is correct and can be reached from here\.$", local.Output);
        closing.Stop();
        await refusing;
    }

    [Fact]
    public async Task Storage_at_an_unused_local_port_is_one_sentence_and_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        var nobody = Feed.Local.Azurite.AzuritePorts.Free();
        await using var local = LocalProcess.Start(
            folder.Path, new Dictionary<string, string> { ["FeedStorage"] = nobody.ConnectionString }, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, await local.ExitCodeAsync());
        Assert.Equal(
            $"FeedStorage names 127.0.0.1:{nobody.Blob}, but nothing listens on that port of this machine: start Azurite there, or remove FeedStorage to have one started.",
            local.Output);
    }

    [Theory]
    [InlineData("nonsense", "http://127.0.0.1:0", "The setting FeedStorage is not a storage connection string: copy it from the account's access keys, or use UseDevelopmentStorage=true for Azurite.")]
    [InlineData("nonsense", "localhost:8080", "'localhost:8080' is not an address to listen on: write it as http://localhost:7072.")]
    public async Task An_invalid_address_is_one_sentence_and_exit_code_1(string storage, string url, string sentence)
    {
        using var folder = new TemporaryFolder();
        await using var local = LocalProcess.Start(folder.Path, new Dictionary<string, string> { ["FeedStorage"] = storage }, "--urls", url);
        Assert.Equal(1, await local.ExitCodeAsync());
        Assert.Equal(sentence, local.Output);
    }

    [Fact]
    public async Task A_working_directory_that_cannot_be_written_is_one_sentence_and_exit_code_1()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is a folder that nobody can write.");
        await using var local = LocalProcess.Start("/proc", new Dictionary<string, string>(), "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, await local.ExitCodeAsync());
        Assert.Matches(@"^(The Azurite on .+\n)?Azurite keeps its data in /proc/\.azurite, which cannot be written \(.+\): start in a writable folder, or set FeedStorage to a storage account\.$", local.Output);
    }

    /// <summary>Ends each connection at once, until the listener is stopped.</summary>
    private static async Task RefuseAsync(TcpListener listener)
    {
        try
        {
            while (true)
                (await listener.AcceptTcpClientAsync(Cancellation)).Dispose();
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }
}
