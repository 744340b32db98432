using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Feed.Storage;

/// <summary>
/// Lets only answers of storage through. A proxy, a captive portal or a service that ends in the middle of a sentence answers too, and the
/// client library takes an empty list, a missing row or a parser's exception from it. Here each such answer becomes a failure without a
/// status: storage is away, the call is tried again, and <see cref="StorageFaults.IsStorageAway"/> says so of what is thrown in the end.
/// </summary>
/// <param name="ofTables">Whether it stands before table storage; else before blobs.</param>
internal sealed class AnswerGuard(bool ofTables) : HttpPipelinePolicy
{
    private const string RequestId = "x-ms-request-id";
    private const string ErrorCode = "x-ms-error-code";
    private const int LongestFailure = 64 * 1024;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.Response is { Status: >= 400, ContentStream: { CanSeek: false } body } failed)
            failed.ContentStream = await StartOfAsync(body, message.CancellationToken);
        if (Complaint(message.Request, message.Response) is { } complaint)
        {
            throw new RequestFailedException(
                $"Storage at {message.Request.Uri.Host} gave an answer {message.Response.Status} that {complaint}.");
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Feed makes no blocking calls.");

    /// <summary>What is wrong with an answer; null when it may pass.</summary>
    private string? Complaint(Request request, Response response) => response.Status switch
    {
        // Each of these decides something: what was done, what is there, what is not there.
        < 300 when !response.Headers.Contains(RequestId) => "is not from storage",
        < 300 when IsList(request) && !IsWhole(response) => "is cut or not a list",
        < 300 when IsTransaction(request) && !IsWholeTransaction(response) => "is cut or not that to a transaction",
        < 300 => null,
        404 or 409 or 412 => HasErrorCode(response) ? null : "does not say why",

        // Storage is away or overloaded; the body may be anything, and the client library would parse it.
        >= 500 => IsReadable(response) ? null : "cannot be read",
        _ => null,
    };

    /// <summary>Whether the answer is a listing of blobs or rows of a table; a blob's own content is nobody's to check.</summary>
    private bool IsList(Request request) =>
        request.Method == RequestMethod.Get && (ofTables || request.Uri.Query.Contains("comp=list", StringComparison.Ordinal));

    private bool IsTransaction(Request request) => ofTables && request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);

    /// <summary>The last line ends the outermost part.</summary>
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

    /// <summary>The failure of a download is not buffered by the client library.</summary>
    private static async Task<MemoryStream> StartOfAsync(Stream body, CancellationToken cancellation)
    {
        var start = new byte[LongestFailure];
        return new MemoryStream(start, 0, await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation),
            writable: false);
    }

    private bool IsWhole(Response response) => TryParse(response, ofTables ? IsRows : IsListing);

    private static bool HasErrorCode(Response response) => response.Headers.Contains(ErrorCode) || TryParse(response, IsTableError);

    /// <summary>Whether what the body says it is can be read.</summary>
    private static bool IsReadable(Response response) => response.Headers.ContentType switch
    {
        _ when response.ContentStream is not { Length: > 0 } => true,
        { } type when type.Contains("xml", StringComparison.OrdinalIgnoreCase) => TryParse(response, body => ReadToEnd(body) is not null),
        { } type when type.Contains("json", StringComparison.OrdinalIgnoreCase) => TryParse(response, IsJson),
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

    private static bool IsListing(Stream body) => ReadToEnd(body) == "EnumerationResults";

    /// <returns>The name of the root.</returns>
    private static string? ReadToEnd(Stream body)
    {
        using var reader = XmlReader.Create(body, new XmlReaderSettings { CloseInput = false });
        reader.MoveToContent();
        var root = reader.LocalName;
        while (reader.Read())
        {
        }

        return root;
    }

    private static bool IsRows(Stream body) =>
        Has(body, json => json.TryGetProperty("RowKey", out _)
            || (json.TryGetProperty("value", out var rows) && rows.ValueKind == JsonValueKind.Array));

    private static bool IsTableError(Stream body) => Has(body, json => json.TryGetProperty("odata.error", out _));

    private static bool IsJson(Stream body) => Has(body, _ => true);

    private static bool Has(Stream body, Func<JsonElement, bool> has)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Object && has(json.RootElement);
    }
}
