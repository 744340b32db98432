using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Feed.Storage;

/// <summary>
/// Rejects responses that do not come from storage or are truncated. A proxy or a captive portal can answer in place of storage, and the
/// client library would conclude that a list is empty or a row is missing, or fail to parse the response. This policy throws a failure with
/// status 0 instead: the client library retries the call, and <see cref="StorageFaults.IsStorageUnavailable"/> is true of the exception
/// after the last attempt.
/// </summary>
/// <param name="service">The service of the client.</param>
internal sealed class ResponseGuard(StorageService service) : HttpPipelinePolicy
{
    private const string RequestId = "x-ms-request-id";
    private const string ErrorCode = "x-ms-error-code";
    private const int MaxFailureBytes = 64 * 1024;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.Response is { Status: >= 400, ContentStream: { CanSeek: false } body } failed)
            failed.ContentStream = await BufferStartAsync(body, message.CancellationToken);
        if (FindProblem(message.Request, message.Response) is { } problem)
        {
            throw new RequestFailedException(
                $"Storage at {message.Request.Uri.Host} answered with status {message.Response.Status}, but {problem}.");
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Feed makes no blocking calls.");

    /// <summary>What is wrong with a response; null when the client library may read it.</summary>
    private string? FindProblem(Request request, Response response) => response.Status switch
    {
        // Callers act on a success, and on 404, 409 and 412, so these must come from storage.
        < 300 when !response.Headers.Contains(RequestId) => "the response is not from storage",
        < 300 when ExpectedBody(request) is { } isExpected && !TryParse(response, isExpected) =>
            "the body is truncated, incomplete or not what was requested",
        < 300 when IsTransaction(request) && !IsWholeTransaction(response) => "the result of the transaction is truncated or missing",
        < 300 => null,
        404 or 409 or 412 => HasErrorCode(response) ? null : "the response has no error code",

        // Storage is unavailable or overloaded; the body may be anything, and the client library would parse it.
        >= 500 => IsReadable(response) ? null : "the body cannot be parsed",
        _ => null,
    };

    /// <summary>
    /// The check for the body of a successful response; null when the body has no format to check, such as a blob's content.
    /// </summary>
    private Func<Stream, bool>? ExpectedBody(Request request) => (service, request.Method.Method) switch
    {
        (StorageService.Blobs, "GET") when request.Uri.Query.Contains("comp=list", StringComparison.Ordinal) =>
            ResponseBodies.IsBlobListing,
        (StorageService.Tables, "GET") => body => ResponseBodies.AreRows(body, AsksForKeys(request)),
        (StorageService.Queues, "POST") => ResponseBodies.AreSentMessages,
        (StorageService.Queues, "GET") when request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal) =>
            body => ResponseBodies.AreReceivedMessages(body, requireReceipts: !IsPeek(request)),
        _ => null,
    };

    /// <summary>Whether each row of the response has its key: the columns are not chosen, or the key is among them.</summary>
    private static bool AsksForKeys(Request request) => !request.Uri.Query.Contains("select=", StringComparison.Ordinal)
        || request.Uri.Query.Contains("RowKey", StringComparison.Ordinal);

    private static bool IsPeek(Request request) => request.Uri.Query.Contains("peekonly=true", StringComparison.OrdinalIgnoreCase);

    private bool IsTransaction(Request request) => service == StorageService.Tables
        && request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);

    /// <summary>Whether the multipart body ends with its closing boundary.</summary>
    private static bool IsWholeTransaction(Response response)
    {
        var isMultipart = response.Headers.ContentType?.StartsWith("multipart/mixed", StringComparison.Ordinal) == true;
        if (!isMultipart || response.ContentStream is not { CanSeek: true, Length: > 0 } body)
            return false;
        body.Position = 0;
        var text = new StreamReader(body).ReadToEnd().TrimEnd();
        body.Position = 0;
        return text.StartsWith("--", StringComparison.Ordinal) && text.EndsWith("--", StringComparison.Ordinal);
    }

    /// <summary>Buffers the body of a failed download: the client library does not, and a stream can be parsed only once.</summary>
    private static async Task<MemoryStream> BufferStartAsync(Stream body, CancellationToken cancellation)
    {
        var start = new byte[MaxFailureBytes];
        return new MemoryStream(start, 0, await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation),
            writable: false);
    }

    private static bool HasErrorCode(Response response) =>
        response.Headers.Contains(ErrorCode) || TryParse(response, ResponseBodies.IsTableError);

    /// <summary>Whether the body parses as its content type.</summary>
    private static bool IsReadable(Response response) => response.Headers.ContentType switch
    {
        _ when response.ContentStream is not { Length: > 0 } => true,
        { } type when type.Contains("xml", StringComparison.OrdinalIgnoreCase) => TryParse(response, ResponseBodies.IsXml),
        { } type when type.Contains("json", StringComparison.OrdinalIgnoreCase) => TryParse(response, ResponseBodies.IsJson),
        _ => true,
    };

    private static bool TryParse(Response response, Func<Stream, bool> parse)
    {
        if (response.ContentStream is not { CanSeek: true } body)
            return false;
        try
        {
            body.Position = 0;
            return parse(body);
        }
        catch (Exception fault) when (fault is XmlException or JsonException)
        {
            return false;
        }
        finally
        {
            body.Position = 0;
        }
    }
}
