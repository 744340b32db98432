using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Functions.Tests.Host;

/// <summary>The line between the worker and its storage account; a test can hold it up or cut it.</summary>
internal sealed partial class Cable : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly List<TcpListener> listeners = [];
    private volatile TaskCompletionSource? held;
    private volatile TaskCompletionSource waiting = new();
    private volatile string awaited = "";
    private volatile string? fatal;
    private volatile bool cut;
    private int cuts;

    /// <param name="connection">The connection string of an account of Azurite.</param>
    public Cable(string connection)
    {
        Connection = Port().Replace(connection, address => $"127.0.0.1:{Relay(int.Parse(address.Groups[1].ValueSpan, provider: null))}");
    }

    /// <summary>The same account, by way of this line.</summary>
    public string Connection { get; }

    /// <summary>Completes when the awaited request has come to a line that is held up.</summary>
    public Task Waiting => waiting.Task;

    /// <summary>How many connections were closed because the line is cut.</summary>
    public int Cuts => Volatile.Read(ref cuts);

    /// <summary>Lets requests in and does not carry them on.</summary>
    /// <param name="words">What the awaited request has in it.</param>
    public void HoldUp(string words)
    {
        awaited = words;
        waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Closes every connection at the first request that has these words, and refuses each later one.</summary>
    public void CutAt(string words) => fatal = words;

    /// <summary>Everything works again.</summary>
    public void Mend()
    {
        (fatal, cut) = (null, false);
        held?.TrySetResult();
        held = null;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        held?.TrySetResult();
        foreach (var listener in listeners)
            listener.Dispose();
        ending.Dispose();
    }

    private int Relay(int target)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        listeners.Add(listener);
        _ = AcceptAsync(listener, target);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync(TcpListener listener, int target)
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync(ending.Token), target);
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient near, int target)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, target, ending.Token);
                await Task.WhenAny(PumpAsync(near, far, watched: true), PumpAsync(far, near, watched: false));
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // One of the two has hung up.
            }
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool watched)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer, ending.Token) is > 0 and var length)
        {
            if (watched && held is { } end)
            {
                if (Has(buffer, length, awaited))
                    waiting.TrySetResult();
                await end.Task;
            }

            if (watched && fatal is { } words && Has(buffer, length, words))
                cut = true;
            if (cut)
            {
                Interlocked.Increment(ref cuts);
                return;
            }

            await to.GetStream().WriteAsync(buffer.AsMemory(0, length), ending.Token);
        }
    }

    private static bool Has(byte[] buffer, int length, string words) =>
        Encoding.Latin1.GetString(buffer, 0, length).Contains(words, StringComparison.Ordinal);

    [GeneratedRegex(@"127\.0\.0\.1:(\d+)")]
    private static partial Regex Port();
}
