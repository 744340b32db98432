using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Feed.Tests.Support.Memory;

/// <summary>An answer of a storage service.</summary>
internal sealed class MemoryResponse : Response
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    public MemoryResponse(int status, byte[]? body = null, string? contentType = null)
    {
        Status = status;
        ContentStream = new MemoryStream(body ?? [], writable: false);
        headers["Content-Length"] = $"{body?.Length ?? 0}";
        headers["x-ms-request-id"] = Guid.NewGuid().ToString();
        headers["x-ms-version"] = "2025-11-05";
        if (contentType is not null)
            headers["Content-Type"] = contentType;
    }

    public override int Status { get; }

    public override string ReasonPhrase => ((System.Net.HttpStatusCode)Status).ToString();

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    /// <summary>A failure in the form of the blob service.</summary>
    public static MemoryResponse BlobFault(int status, string code) => new MemoryResponse(
        status,
        Encoding.UTF8.GetBytes(new XDocument(new XElement("Error", new XElement("Code", code), new XElement("Message", $"In memory: {code}."))).ToString()),
        "application/xml").With("x-ms-error-code", code);

    /// <summary>A failure in the form of the table service.</summary>
    public static MemoryResponse TableFault(int status, string code) => new MemoryResponse(
        status,
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["odata.error"] = new { code, message = new { lang = "en-US", value = $"In memory: {code}." } },
        }),
        "application/json;odata=minimalmetadata").With("x-ms-error-code", code);

    public MemoryResponse With(string name, string? value)
    {
        if (value is not null)
            headers[name] = value;
        return this;
    }

    public MemoryResponse Without(string name)
    {
        headers.Remove(name);
        return this;
    }

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
