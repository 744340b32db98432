using System.Net;
using Azure.Core;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Feed.Tests.Support.Memory;

/// <summary>A request as a storage service receives it.</summary>
internal sealed class MemoryRequest
{
    private readonly Dictionary<string, StringValues> query;
    private readonly IReadOnlyDictionary<string, string> headers;

    public MemoryRequest(string method, Uri uri, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        Method = method;
        Uri = uri;
        this.headers = headers;
        Body = body;
        query = QueryHelpers.ParseQuery(uri.Query);

        // /{account}/{resource}; the resource of a blob may hold slashes.
        var parts = uri.AbsolutePath.Split('/', 3);
        Resource = parts.Length < 3 ? "" : Uri.UnescapeDataString(parts[2]);
    }

    public string Method { get; }

    public Uri Uri { get; }

    public byte[] Body { get; }

    /// <summary>The resource, without the account and unescaped: <c>articles/a.txt</c>, <c>FeedTerms(PartitionKey='tag',RowKey='x')</c>.</summary>
    public string Resource { get; }

    public static MemoryRequest Of(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, default);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in request.Headers)
            headers[header.Name] = header.Value;
        return new MemoryRequest(request.Method.Method, request.Uri.ToUri(), headers, body.ToArray());
    }

    public string? Header(string name) => headers.GetValueOrDefault(name);

    public IEnumerable<KeyValuePair<string, string>> HeadersFrom(string prefix) =>
        headers.Where(header => header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    public string? Query(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>Checks the conditions against the existing resource.</summary>
    /// <param name="etag">The version of the existing resource; null when there is none.</param>
    public bool Holds(string? etag) =>
        !(Header("If-Match") is { } match && (etag is null || (match != "*" && match != etag)))
        && !(Header("If-None-Match") is { } other && etag is not null && (other == "*" || other == etag));

    public override string ToString() => $"{Method} {WebUtility.UrlDecode(Uri.PathAndQuery)}";
}
