using System.Collections.Concurrent;
using System.Net.Sockets;
using Feed.Functions.Tests.App;
using Feed.Functions.Tests.Protocol;
using Feed.Tests.Functions;
using Google.Protobuf.Collections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Functions.Tests.Host;

/// <summary>
/// A test double of the Functions host. It starts the built app and speaks the worker protocol with it: start, load, invoke, cancel, terminate.
/// README.md in this project says what it does not do.
/// </summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly WorkerStream stream;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Dictionary<string, string> ids = [];
    private IReadOnlyList<HostRoute> routes = [];
    // What the worker says it can do; null until it has been asked.
    private MapField<string, string>? capabilities;

    private WorkerHost(WebApplication server, WorkerStream stream, WorkerProcess process)
    {
        this.server = server;
        this.stream = stream;
        Process = process;
    }

    public WorkerProcess Process { get; }

    /// <summary>The worker's own HTTP server.</summary>
    public Uri HttpServer => new(capabilities!["HttpUri"]);

    /// <summary>The functions that the worker lists.</summary>
    public IReadOnlyList<FunctionFile> Functions { get; private set; } = [];

    /// <summary>What the worker logged so far.</summary>
    public ConcurrentQueue<RpcLog> Logs => stream.Logs;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts the worker and loads every function.</summary>
    /// <param name="settings">The app settings.</param>
    /// <exception cref="InvalidOperationException">The worker ended; the message has what it wrote.</exception>
    public static async Task<WorkerHost> StartAsync(params IEnumerable<(string Key, string Value)> settings)
    {
        var host = await OpenAsync(settings);
        await host.LoadAsync();
        return host;
    }

    /// <summary>Starts the worker and waits until it has opened its stream, which comes before its own start has ended.</summary>
    /// <param name="settings">The app settings.</param>
    /// <exception cref="InvalidOperationException">The worker ended; the message has what it wrote.</exception>
    public static async Task<WorkerHost> OpenAsync(params IEnumerable<(string Key, string Value)> settings)
    {
        var host = await ListenAsync(settings);
        await Task.WhenAny(host.stream.Started, host.Process.Exited).WaitAsync(Cancellation);
        if (!host.stream.Started.IsCompleted)
        {
            await using (host)
                throw new InvalidOperationException($"The worker ended with {await host.Process.ExitCodeAsync()}:\n{host.Process.Output}");
        }

        return host;
    }

    /// <summary>Calls a function that is not triggered by HTTP.</summary>
    public Task<InvocationResponse> InvokeAsync(string function, string parameter, TypedData data) =>
        InvokeAsync(new InvocationRequest { InvocationId = Guid.NewGuid().ToString() }, function, parameter, data);

    /// <summary>Calls a function that is not triggered by HTTP, by a request that has an id.</summary>
    public async Task<InvocationResponse> InvokeAsync(InvocationRequest request, string function, string parameter, TypedData data)
    {
        request.FunctionId = ids[function];
        request.TraceContext = new RpcTraceContext();
        request.InputData.Add(new ParameterBinding { Name = parameter, Data = data });
        return (await stream.AskAsync(new StreamingMessage { InvocationRequest = request }, Cancellation)).InvocationResponse;
    }

    /// <summary>Whether the worker says that it understands a message; the host sends it to no other.</summary>
    public bool Can(string capability) => capabilities?.TryGetValue(capability, out var value) is true && bool.Parse(value);

    /// <summary>Tells the worker to give up an invocation.</summary>
    public void Cancel(string invocationId)
    {
        Assert.True(Can("HandlesInvocationCancelMessage"));
        stream.Tell(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = invocationId } });
    }

    /// <summary>Finds the function of a request and forwards it to the worker's own HTTP server while the function is called.</summary>
    /// <param name="invocation">The call, with its id.</param>
    /// <param name="request">The request; its address is path and query.</param>
    /// <param name="reader">Hangs up.</param>
    /// <returns>What the worker answers, and what it tells the host of the call.</returns>
    public (Task<HttpResponseMessage> Answer, Task<InvocationResponse> Result) Send(
        InvocationRequest invocation, HttpRequestMessage request, CancellationToken reader)
    {
        var result = InvokeAsync(invocation, request);
        request.RequestUri = new Uri(HttpServer, request.RequestUri!);
        request.Headers.Add("x-ms-invocation-id", invocation.InvocationId);
        return (http.SendAsync(request, reader), result);
    }

    /// <summary>Starts the call of the function that a request triggers, and forwards nothing.</summary>
    public Task<InvocationResponse> InvokeAsync(InvocationRequest invocation, HttpRequestMessage request)
    {
        var path = Uri.UnescapeDataString(request.RequestUri!.OriginalString.Split('?')[0]);
        var (function, values) = HostRoute.Find(routes, request.Method.Method, path);
        foreach (var (key, value) in values)
        {
            if (value is string text)
                invocation.TriggerMetadata[key] = new TypedData { String = text };
        }

        return InvokeAsync(invocation, function ?? throw new InvalidOperationException($"No function for {request}."), "request", new TypedData { Http = new RpcHttp() });
    }

    /// <summary>Tells the worker to end; one that is not loaded yet has not been asked whether it understands.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> TerminateAsync()
    {
        Assert.True(capabilities is null || Can("HandlesWorkerTerminateMessage"));
        stream.Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });
        return Process.ExitCodeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        http.Dispose();
        await server.DisposeAsync();
    }

    private static async Task<WorkerHost> ListenAsync(IEnumerable<(string Key, string Value)> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<WorkerStream>();
        var server = builder.Build();
        server.MapGrpcService<WorkerStream>();
        await server.StartAsync(Cancellation);
        var process = WorkerProcess.Start(new Uri(server.Urls.First()), settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        return new WorkerHost(server, server.Services.GetRequiredService<WorkerStream>(), process);
    }

    private async Task LoadAsync()
    {
        var init = new WorkerInitRequest { HostVersion = "4.1037.0.0", WorkerDirectory = AppFolder.Path, FunctionAppDirectory = AppFolder.Path };
        capabilities = (await stream.AskAsync(new StreamingMessage { WorkerInitRequest = init }, Cancellation)).WorkerInitResponse.Capabilities;
        var question = new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = AppFolder.Path } };
        var metadata = (await stream.AskAsync(question, Cancellation)).FunctionMetadataResponse;
        Assert.Equal(StatusResult.Types.Status.Success, metadata.Result.Status);
        foreach (var function in metadata.FunctionMetadataResults)
        {
            var load = new FunctionLoadRequest { FunctionId = ids[function.Name] = Guid.NewGuid().ToString(), Metadata = function };
            var loaded = (await stream.AskAsync(new StreamingMessage { FunctionLoadRequest = load }, Cancellation)).FunctionLoadResponse;
            Assert.True(loaded.Result.Status == StatusResult.Types.Status.Success, $"{function.Name}: {loaded.Result.Exception?.Message}");
        }

        Functions = [.. metadata.FunctionMetadataResults.Select(FunctionFile.Of)];
        routes = [.. Functions.Where(function => function.Trigger("httpTrigger") is not null).Select(function => function.Route)];
        // The worker names its HTTP server before that listens; the Functions host repeats a request that meets nobody.
        await Poll.UntilAsync("HTTP server", ListensAsync);
    }

    private async Task<bool> ListensAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(HttpServer.Host, HttpServer.Port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
