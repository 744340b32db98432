using System.Text.Json;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Storage.Memory;

/// <summary>Records the responses of a storage service: statuses, codes, headers and bodies, without what differs by account or time.</summary>
internal sealed class AnswerLog : HttpPipelinePolicy
{
    private static readonly string[] Headers = ["ETag", "Content-Type", "x-ms-blob-type", "Content-Range"];
    private static readonly string[] Properties = ["Etag", "Content-Length", "Content-Type", "BlobType"];

    private readonly List<string> answers = [];
    private readonly List<string> etags = [];

    public IReadOnlyList<string> Answers => answers;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = MemoryRequest.Of(message.Request);
        await ProcessNextAsync(message, pipeline);
        var response = message.Response;
        using var bytes = new MemoryStream();
        if (response.ContentStream is { } content)
        {
            await content.CopyToAsync(bytes, message.CancellationToken);
            response.ContentStream = new MemoryStream(bytes.ToArray());
        }

        if (response.Status >= 300)
        {
            // A client may use only the code of a failure.
            response.Headers.TryGetValue("x-ms-error-code", out var code);
            answers.Add($"{request.Method} {request.Resource} -> {response.Status} {code}");
            return;
        }

        var headers = Headers.Where(name => response.Headers.Contains(name) && (bytes.Length > 0 || name != "Content-Type")).Select(name => $"{name}: {Value(name, response.Headers)}");
        var metadata = response.Headers.Where(header => header.Name.StartsWith("x-ms-meta-", StringComparison.OrdinalIgnoreCase)).Select(header => $"{header.Name}={header.Value}");
        var more = response.Headers.Contains("x-ms-continuation-NextPartitionKey");
        answers.Add($"{request.Method} {request.Resource} -> {response.Status}{(more ? " more" : "")} {string.Join(' ', [.. headers, .. metadata])} {Body(response, bytes.ToArray())}");
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    private string Value(string name, ResponseHeaders headers)
    {
        headers.TryGetValue(name, out var value);
        return name == "ETag" ? Named(value!) : value!.Split(';')[0];
    }

    /// <summary>Version ids differ by account; only their equality matters.</summary>
    private string Named(string etag)
    {
        var plain = etag.Trim('"');
        if (!etags.Contains(plain))
            etags.Add(plain);
        return $"version {etags.IndexOf(plain)}";
    }

    private string Body(Azure.Response response, byte[] body)
    {
        var type = response.Headers.ContentType ?? "";
        if (body.Length == 0)
            return "";
        if (type.StartsWith("application/json", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("value", out var rows) && rows.ValueKind == JsonValueKind.Array
                ? string.Join("; ", rows.EnumerateArray().Select(Row))
                : Row(json.RootElement);
        }

        if (!type.StartsWith("application/xml", StringComparison.Ordinal))
            return Convert.ToBase64String(body);
        var xml = XDocument.Parse(System.Text.Encoding.UTF8.GetString(body).TrimStart('\ufeff')).Root!;
        return string.Join("; ", xml.Descendants("Blob").Select(Blob)) + ((string?)xml.Element("NextMarker") is { Length: > 0 } ? " more" : "");
    }

    private string Row(JsonElement row) => string.Join(", ", row.EnumerateObject()
        .Where(column => !column.Name.StartsWith("Timestamp", StringComparison.Ordinal) && column.Name != "odata.metadata" && !(column.Name.EndsWith("@odata.type", StringComparison.Ordinal) && column.Value.GetString() == "Edm.String"))
        .OrderBy(column => column.Name, StringComparer.Ordinal)
        .Select(column => $"{column.Name}={(column.Name == "odata.etag" ? Named(column.Value.GetString()!) : column.Value.ToString())}"));

    private string Blob(XElement blob)
    {
        var properties = blob.Element("Properties")!;
        var metadata = blob.Element("Metadata")?.Elements().Select(entry => $"{entry.Name}={entry.Value}") ?? [];
        return $"{blob.Element("Name")!.Value} "
            + string.Join(' ', Properties.Select(name => name == "Etag" ? Named(properties.Element(name)!.Value) : properties.Element(name)!.Value))
            + $" [{string.Join(", ", metadata)}]";
    }
}
