using Feed.Tests.Support;

namespace Feed.Functions.Tests.Host;

/// <summary>Feed.Local on the account of the worker, with the same settings.</summary>
public sealed class LocalTwin : IAsyncDisposable
{
    /// <summary>The file of the one article that both show.</summary>
    internal const string File = "2026/ferry.txt";

    internal const string Text = """
        ---
        author: Ida Quist
        tags: [Harbour]
        ---
        Harbour trust keeps the ferry

        "We will keep the ferry running through the winter," said Nora Lindqvist, the chair of the harbour trust.
        """;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly TemporaryFolder folder = new();
    private LocalProcess? process;

    /// <summary>Starts it, or does nothing when it runs.</summary>
    internal async Task StartAsync(RunningWorker worker)
    {
        if (process is not null)
            return;
        await worker.UploadAsync(File, Text);
        await worker.PublishAsync(File);
        await worker.UploadAsync("empty.txt", "");
        await worker.PublishAsync("empty.txt");
        process = LocalProcess.Start(
            folder.Path,
            new Dictionary<string, string> { ["FeedStorage"] = worker.Account },
            "--urls", "http://127.0.0.1:0", "--Feed:Title", RunningWorker.Title, "--Feed:BaseUrl", RunningWorker.BaseUrl,
            "--Feed:AllowUpload", "true",
            "--Feed:Hub", worker.Hub.Address);
        http.BaseAddress = new Uri(await process.AddressAsync());
    }

    internal async Task<Reply> AskAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = Reply.Request(method, path, body, headers);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.OfAsync(answer);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        http.Dispose();
        folder.Dispose();
    }
}
