using Feed.Local.Azurite;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Faults;

/// <summary>A proxy between Feed.Local and Azurite that gives some calls a response that does not come from storage.</summary>
internal sealed class HostileProxy : IAsyncDisposable
{
    private static readonly HostileAnswer[] All = Enum.GetValues<HostileAnswer>();
    private static readonly string[] OfTheConnection = ["Connection", "Keep-Alive", "Transfer-Encoding", "Host", "Expect"];

    private readonly WebApplication app;
    private readonly AzuritePorts behind;
    private readonly Random random;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(2) };
    private int given;

    private HostileProxy(AzuritePorts behind, Random random)
    {
        (this.behind, this.random) = (behind, random);
        Ports = AzuritePorts.Free();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Ports.Blob}", $"http://127.0.0.1:{Ports.Table}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        app = builder.Build();
        app.Run(ForwardAsync);
    }

    /// <summary>Where Feed.Local finds it.</summary>
    public AzuritePorts Ports { get; }

    /// <summary>How many of a thousand calls get such a response.</summary>
    public int PerThousand { get; set; }

    /// <summary>How many did.</summary>
    public int Given => given;

    public static async Task<HostileProxy> StartAsync(AzuritePorts behind, int seed)
    {
        var proxy = new HostileProxy(behind, new Random(seed));
        await proxy.app.StartAsync(TestContext.Current.CancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        HostileAnswer? hostile;
        lock (random)
            hostile = random.Next(1_000) < PerThousand ? All[random.Next(All.Length)] : null;
        try
        {
            if (hostile is null or HostileAnswer.Cut)
                await PassAsync(context, isCut: hostile is not null);
            else
                await AnswerAsync(context, HostileAnswers.Of(hostile.Value, whole: null));
            if (hostile is not null)
                Interlocked.Increment(ref given);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            // Azurite or the instance is down.
            context.Abort();
        }
    }

    private async Task PassAsync(HttpContext context, bool isCut)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var port = context.Connection.LocalPort == Ports.Blob ? behind.Blob : behind.Table;
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var address = new Uri($"http://127.0.0.1:{port}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), address) { Content = new ByteArrayContent(body.ToArray()) };
        foreach (var (name, values) in context.Request.Headers.Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var answer = await http.SendAsync(request, context.RequestAborted);
        var bytes = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            context.Response.Headers[name] = values.ToArray();
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        context.Response.ContentLength = answer.StatusCode == System.Net.HttpStatusCode.NoContent ? null : bytes.Length;
        await context.Response.Body.WriteAsync(isCut ? bytes.AsMemory(0, bytes.Length / 2) : bytes, context.RequestAborted);
        if (isCut && bytes.Length > 0)
            context.Abort();
    }

    private static async Task AnswerAsync(HttpContext context, MemoryResponse answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.Headers.ContentType;
        if (!HttpMethods.IsHead(context.Request.Method))
            await answer.ContentStream!.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
