using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Support;

/// <summary>Responses that no storage service sends, but that a device before it may send, or that are cut off.</summary>
public enum HostileAnswer
{
    /// <summary>200 without a body: a cut connection, or a proxy.</summary>
    Empty,

    /// <summary>200 with half of the XML or JSON of storage.</summary>
    Cut,

    /// <summary>200 with the page of a captive portal.</summary>
    Page,

    /// <summary>200 with well-formed XML or JSON of something else.</summary>
    OtherXml,

    /// <summary>As <see cref="OtherXml"/>.</summary>
    OtherJson,

    /// <summary>404 of a proxy that does not know the address.</summary>
    NotFoundWithoutCode,

    /// <summary>409 without a reason.</summary>
    ConflictWithoutCode,

    /// <summary>412 without a reason.</summary>
    ConditionWithoutCode,

    /// <summary>503 with a page.</summary>
    BusyPage,

    /// <summary>503 with XML that is cut off.</summary>
    BusyCutXml,

    /// <summary>503 with JSON that is cut off.</summary>
    BusyCutJson,

    /// <summary>503 without a body.</summary>
    BusyEmpty,

    /// <summary>403 of a firewall.</summary>
    Forbidden,
}

/// <summary>Gives chosen calls a hostile response instead of that of storage, which may have completed the call.</summary>
internal sealed class HostileAnswers : HttpPipelinePolicy
{
    private int calls;

    /// <summary>The response for a call, by its number from 1; null lets the call pass.</summary>
    public Func<int, Request, HostileAnswer?> Choose { get; set; } = (_, _) => null;

    /// <summary>The number of calls so far, with all attempts.</summary>
    public int Calls => calls;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var answer = Choose(Interlocked.Increment(ref calls), message.Request);

        // Half of the failures come before storage completes the call, half after.
        if (answer is null or HostileAnswer.Cut || calls % 2 == 0)
            await ProcessNextAsync(message, pipeline);
        if (answer is not { } hostile)
            return;
        message.Response = Of(hostile, answer == HostileAnswer.Cut ? message.Response : null);
        message.Response.ClientRequestId = message.Request.ClientRequestId;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Feed makes no blocking calls.");

    /// <summary>An answer.</summary>
    /// <param name="answer">Which.</param>
    /// <param name="whole">The response of storage, if it has completed the call.</param>
    public static MemoryResponse Of(HostileAnswer answer, Response? whole) => answer switch
    {
        HostileAnswer.Empty => Answer(200, "", "application/xml"),
        HostileAnswer.Cut when whole is { Status: < 300 } => Cut(whole),
        HostileAnswer.Page => Answer(200, "<!DOCTYPE html><title>Sign in</title><p>Welcome to the hotel &amp; bar", "text/html"),
        HostileAnswer.OtherXml => Answer(200, "<Note><To>You</To></Note>", "application/xml"),
        HostileAnswer.OtherJson => Answer(200, "{\"status\":\"ok\"}", "application/json"),
        HostileAnswer.NotFoundWithoutCode => Answer(404, "Not found", "text/plain"),
        HostileAnswer.ConflictWithoutCode => Answer(409, "", null),
        HostileAnswer.ConditionWithoutCode => Answer(412, "", null),
        HostileAnswer.BusyPage => Answer(503, "<html><body>Try later", "text/html"),
        HostileAnswer.BusyCutXml => Answer(503, "<?xml version=\"1.0\"?><Error><Code>Serv", "application/xml"),
        HostileAnswer.BusyCutJson => Answer(503, "{\"odata.error\":{\"code\":\"Serv", "application/json"),
        HostileAnswer.BusyEmpty => Answer(503, "", null),
        HostileAnswer.Cut => Answer(503, "{\"odata.err", "application/json"),
        _ => Answer(403, "<html>Forbidden", "text/html"),
    };
    private static MemoryResponse Answer(int status, string body, string? type) =>
        new MemoryResponse(status, Encoding.UTF8.GetBytes(body), type).Without("x-ms-request-id").Without("x-ms-version");

    /// <summary>The response of storage with half of its body, and a length that fits.</summary>
    private static MemoryResponse Cut(Response whole)
    {
        using var bytes = new MemoryStream();
        whole.ContentStream?.CopyTo(bytes);
        var cut = new MemoryResponse(whole.Status, bytes.ToArray()[..(int)(bytes.Length / 2)], whole.Headers.ContentType);
        foreach (var header in whole.Headers)
            cut.With(header.Name, header.Value);
        return cut.With("Content-Length", $"{bytes.Length}");
    }
}
