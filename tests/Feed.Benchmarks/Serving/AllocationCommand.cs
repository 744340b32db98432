using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Feed.Benchmarks.Storing;
using Feed.Local;
using Feed.Local.Files;
using Feed.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Feed.Benchmarks.Serving;

/// <summary>
/// <c>allocation</c>: bytes that the whole process allocates for one cached request. Feed.Local's own application runs in this process and is asked over
/// a socket by a client that allocates nothing.
/// </summary>
internal static class AllocationCommand
{
    private const int Articles = 30;
    private const int Requests = 100_000;
    private const int Goal = 2_000;

    public static async Task<int> RunAsync()
    {
        await using var feed = await FeedInstance.StartAsync();
        await feed.TakeInAsync(Articles);

        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [FeedStorage.Setting] = feed.Connection });
        var address = Loopback.FreeAddress();
        builder.WebHost.UseUrls(address.AbsoluteUri);
        await using var app = LocalHost.Build(builder, NamedFiles.FromCommandLine([]));
        await app.StartAsync();

        var etag = (await Served.GetAsync(new Uri(address, "/feed.atom"), gzip: true)).ETag;
        Measure("200, as a feed reader asks", "GET /feed.atom", "Accept: application/atom+xml, application/xml;q=0.9", "Accept-Encoding: gzip, deflate, br");
        Measure("304, as a feed reader asks", "GET /feed.atom", "Accept: application/atom+xml, application/xml;q=0.9", "Accept-Encoding: gzip", $"If-None-Match: {etag}");
        Measure("200, as a browser asks", "GET /", "Accept: text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Encoding: gzip, deflate, br, zstd");
        Measure("200, with a parameter that means nothing", "GET /feed.atom?utm_source=x", "Accept-Encoding: gzip");
        return 0;

        void Measure(string name, string request, params string[] headers)
        {
            var text = Encoding.ASCII.GetBytes($"{request} HTTP/1.1\r\nHost: {address.Authority}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
            using var client = new RawClient(address, text);
            client.Ask(Requests / 10);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            client.Ask(Requests);
            var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Requests;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {each:N0} bytes a request (goal under {Goal:N0}{(each < Goal ? "" : ", MISSED")})"));
        }
    }

    /// <summary>Repeats one request on one connection. Every answer is as long as the first, so only bytes are counted.</summary>
    private sealed class RawClient : IDisposable
    {
        private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly byte[] request;
        private readonly byte[] buffer = new byte[1 << 20];
        private readonly int length;

        public RawClient(Uri address, byte[] request)
        {
            this.request = request;
            socket.Connect(address.Host, address.Port);
            socket.Send(request);
            length = FirstLength();
        }

        public void Ask(int times)
        {
            for (var asked = 0; asked < times; asked++)
            {
                socket.Send(request);
                for (var received = 0; received < length;)
                    received += socket.Receive(buffer);
            }
        }

        public void Dispose() => socket.Dispose();

        private int FirstLength()
        {
            for (var received = 0; ;)
            {
                received += socket.Receive(buffer.AsSpan(received));
                var text = Encoding.Latin1.GetString(buffer, 0, received);
                var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (end < 0)
                    continue;
                if (!text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) && !text.StartsWith("HTTP/1.1 304", StringComparison.Ordinal))
                    throw new InvalidOperationException(text[..end]);
                var field = text.IndexOf("Content-Length: ", StringComparison.Ordinal) is >= 0 and var at && at < end ? text[(at + 16)..text.IndexOf('\r', at)] : "0";
                if (received == end + 4 + int.Parse(field, CultureInfo.InvariantCulture))
                    return received;
            }
        }
    }
}
