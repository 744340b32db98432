using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Feed.Tests.Support.Memory;

/// <summary>The blob service: containers, block blobs written as a whole, metadata, leases, listings with continuation.</summary>
internal sealed class MemoryBlobs(TimeProvider time)
{
    private const int PerPage = 5_000;
    private const string MetadataPrefix = "x-ms-meta-";

    private readonly Dictionary<string, SortedList<string, MemoryBlob>> containers = [];
    private readonly Dictionary<string, SortedList<string, MemoryBlob>> lost = [];
    private long changes;

    /// <summary>All blobs of a container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="evenLost">Whether the blobs of a lost container count.</param>
    public IReadOnlyCollection<MemoryBlob> Of(string container, bool evenLost = false) =>
        [.. containers.GetValueOrDefault(container)?.Values ?? [], .. evenLost ? lost.GetValueOrDefault(container)?.Values ?? [] : []];

    /// <summary>Copies a blob of another account with its version.</summary>
    public void Copy(string container, MemoryBlob blob)
    {
        if (!containers.TryGetValue(container, out var blobs))
            containers[container] = blobs = new SortedList<string, MemoryBlob>(StringComparer.Ordinal);
        blobs[blob.Name] = blob;
    }

    /// <summary>Copies everything of another account, including lost containers and the counter of versions.</summary>
    public void CopyFrom(MemoryBlobs other)
    {
        changes = other.changes;
        foreach (var (container, blobs) in other.containers)
            containers[container] = CopyOf(blobs);
        foreach (var (container, blobs) in other.lost)
            lost[container] = CopyOf(blobs);
    }

    /// <summary>Deletes a container with all its files, so that it can be restored.</summary>
    public void Lose(string container)
    {
        if (containers.Remove(container, out var blobs))
            lost[container] = blobs;
    }

    /// <summary>Restores a lost container; newer files of the same names stay.</summary>
    /// <returns>Whether it was lost.</returns>
    public bool Restore(string container)
    {
        if (!lost.Remove(container, out var blobs))
            return false;
        foreach (var (name, blob) in containers.GetValueOrDefault(container) ?? [])
            blobs[name] = blob;
        containers[container] = blobs;
        return true;
    }

    public MemoryResponse Answer(MemoryRequest request)
    {
        var slash = request.Resource.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? request.Resource : request.Resource[..slash];
        if (slash < 0)
            return AnswerContainer(request, container);
        if (!containers.TryGetValue(container, out var blobs))
            return MemoryResponse.BlobFault(404, "ContainerNotFound");
        var name = request.Resource[(slash + 1)..];
        var blob = blobs.GetValueOrDefault(name);
        return (request.Method, request.Query("comp")) switch
        {
            ("PUT", null) => Put(request, blobs, name, blob),
            ("GET" or "HEAD" or "DELETE", null) when blob is null => MemoryResponse.BlobFault(404, "BlobNotFound"),
            ("PUT", _) when blob is null => MemoryResponse.BlobFault(404, "BlobNotFound"),
            ("GET" or "HEAD", null) => Get(request, blob!),
            ("DELETE", null) => Delete(request, blobs, blob!),
            ("PUT", "metadata") => SetMetadata(request, blobs, blob!),
            ("PUT", "lease") => Lease(request, blob!),
            _ => throw new NotSupportedException($"Not in memory: {request}."),
        };
    }

    private MemoryResponse AnswerContainer(MemoryRequest request, string container)
    {
        var exists = containers.TryGetValue(container, out var blobs);
        switch (request.Method, request.Query("comp"))
        {
            case ("PUT", null) when exists:
                return MemoryResponse.BlobFault(409, "ContainerAlreadyExists");
            case ("PUT", null):
                containers[container] = new SortedList<string, MemoryBlob>(StringComparer.Ordinal);
                return new MemoryResponse(201).With("ETag", NewETag()).With("Last-Modified", Now());
            case var _ when !exists:
                return MemoryResponse.BlobFault(404, "ContainerNotFound");
            case ("DELETE", null):
                containers.Remove(container);
                return new MemoryResponse(202);
            case ("GET", "list"):
                return List(request, container, blobs!);
            case ("GET" or "HEAD", null):
                return new MemoryResponse(200).With("ETag", "\"0x0\"").With("Last-Modified", Now());
            default:
                throw new NotSupportedException($"Not in memory: {request}.");
        }
    }

    private MemoryResponse Put(MemoryRequest request, SortedList<string, MemoryBlob> blobs, string name, MemoryBlob? before)
    {
        if (!request.Holds(before?.ETag))
        {
            return request.Header("If-None-Match") == "*"
                ? MemoryResponse.BlobFault(409, "BlobAlreadyExists")
                : MemoryResponse.BlobFault(412, "ConditionNotMet");
        }

        if (LeaseFault(request, before) is { } fault)
            return fault;
        var blob = new MemoryBlob(name, request.Body, request.Header("x-ms-blob-content-type") ?? "application/octet-stream", MetadataOf(request), NewETag(), time.GetUtcNow())
        {
            Lease = before?.Lease,
        };
        blobs[name] = blob;
        return Described(201, blob).With("x-ms-request-server-encrypted", "true");
    }

    private static MemoryResponse Get(MemoryRequest request, MemoryBlob blob)
    {
        if (request.Header("If-None-Match") == blob.ETag)
            return new MemoryResponse(304).With("ETag", blob.ETag);
        if (!request.Holds(blob.ETag))
            return MemoryResponse.BlobFault(412, "ConditionNotMet");
        var range = request.Header("x-ms-range") ?? request.Header("Range");
        var (from, status) = range is null ? (0, 200) : (int.Parse(range.Split('=', '-')[1], CultureInfo.InvariantCulture), 206);
        var body = request.Method == "HEAD" ? [] : blob.Bytes[from..];
        var answer = Described(status, blob, body)
            .With("Content-Length", $"{blob.Bytes.Length - from}")
            .With("x-ms-blob-type", "BlockBlob")
            .With("x-ms-creation-time", blob.Written.ToString("R"))
            .With("Content-Type", blob.ContentType)
            .With("Accept-Ranges", "bytes");
        if (status == 206)
            answer.With("Content-Range", $"bytes {from}-{blob.Bytes.Length - 1}/{blob.Bytes.Length}");
        foreach (var (key, value) in blob.Metadata)
            answer.With(MetadataPrefix + key, value);
        return answer;
    }

    private MemoryResponse Delete(MemoryRequest request, SortedList<string, MemoryBlob> blobs, MemoryBlob blob)
    {
        if (!request.Holds(blob.ETag))
            return MemoryResponse.BlobFault(412, "ConditionNotMet");
        if (LeaseFault(request, blob) is { } fault)
            return fault;
        blobs.Remove(blob.Name);
        return new MemoryResponse(202);
    }

    private MemoryResponse SetMetadata(MemoryRequest request, SortedList<string, MemoryBlob> blobs, MemoryBlob blob)
    {
        if (!request.Holds(blob.ETag))
            return MemoryResponse.BlobFault(412, "ConditionNotMet");
        if (LeaseFault(request, blob) is { } fault)
            return fault;
        return Described(200, blobs[blob.Name] = blob with { Metadata = MetadataOf(request), ETag = NewETag(), Written = time.GetUtcNow() });
    }

    private MemoryResponse Lease(MemoryRequest request, MemoryBlob blob)
    {
        var held = IsHeld(blob) ? blob.Lease : null;
        var id = request.Header("x-ms-lease-id");
        switch (request.Header("x-ms-lease-action"))
        {
            case "acquire" when held is not null && held.Id != request.Header("x-ms-proposed-lease-id"):
                return MemoryResponse.BlobFault(409, "LeaseAlreadyPresent");
            case "acquire":
                var seconds = double.Parse(request.Header("x-ms-lease-duration")!, CultureInfo.InvariantCulture);
                blob.Lease = new MemoryLease(request.Header("x-ms-proposed-lease-id") ?? Guid.NewGuid().ToString(), TimeSpan.FromSeconds(seconds), time.GetUtcNow().AddSeconds(seconds));
                return Described(201, blob).With("x-ms-lease-id", blob.Lease.Id);
            case var _ when blob.Lease?.Id != id:
                return MemoryResponse.BlobFault(409, "LeaseIdMismatchWithLeaseOperation");
            case "renew":
                blob.Lease = blob.Lease! with { Ends = time.GetUtcNow() + blob.Lease.Duration };
                return Described(200, blob).With("x-ms-lease-id", id);
            case "release":
                blob.Lease = null;
                return Described(200, blob);
            default:
                throw new NotSupportedException($"Not in memory: {request}.");
        }
    }

    private static MemoryResponse List(MemoryRequest request, string container, SortedList<string, MemoryBlob> blobs)
    {
        var (from, prefix) = (request.Query("marker") ?? "", request.Query("prefix") ?? "");
        if (request.Query("startFrom") is { } start && string.CompareOrdinal(from, start) < 0)
            from = start;
        var perPage = int.TryParse(request.Query("maxresults"), out var wanted) ? Math.Min(wanted, PerPage) : PerPage;
        var rest = blobs.Values.SkipWhile(blob => string.CompareOrdinal(blob.Name, from) < 0).Where(blob => blob.Name.StartsWith(prefix, StringComparison.Ordinal)).Take(perPage + 1).ToList();
        var withMetadata = request.Query("include")?.Contains("metadata", StringComparison.OrdinalIgnoreCase) == true;
        var page = new XDocument(new XElement(
            "EnumerationResults",
            new XAttribute("ServiceEndpoint", $"{request.Uri.GetLeftPart(UriPartial.Authority)}/memory"),
            new XAttribute("ContainerName", container),
            new XElement("Blobs", rest.Take(perPage).Select(blob => blob.ToXml(withMetadata))),
            new XElement("NextMarker", rest.Count > perPage ? rest[perPage].Name : "")));
        return new MemoryResponse(200, Encoding.UTF8.GetBytes(page.ToString(SaveOptions.DisableFormatting)), "application/xml");
    }

    private bool IsHeld(MemoryBlob? blob) => blob?.Lease is { } lease && lease.Ends > time.GetUtcNow();

    private MemoryResponse? LeaseFault(MemoryRequest request, MemoryBlob? blob)
    {
        var id = request.Header("x-ms-lease-id");
        var code = (IsHeld(blob), id) switch
        {
            (true, null) => "LeaseIdMissing",
            (true, _) when blob!.Lease!.Id != id => "LeaseIdMismatchWithBlobOperation",
            (false, not null) => blob?.Lease is null ? "LeaseNotPresentWithBlobOperation" : "LeaseLost",
            _ => null,
        };
        return code is null ? null : MemoryResponse.BlobFault(412, code);
    }

    private static Dictionary<string, string> MetadataOf(MemoryRequest request) =>
        request.HeadersFrom(MetadataPrefix).ToDictionary(header => header.Key[MetadataPrefix.Length..], header => header.Value);

    private static MemoryResponse Described(int status, MemoryBlob blob, byte[]? body = null) =>
        new MemoryResponse(status, body).With("ETag", blob.ETag).With("Last-Modified", blob.Written.ToString("R"));

    // Each blob as well, because a lease is on the blob itself.
    private static SortedList<string, MemoryBlob> CopyOf(SortedList<string, MemoryBlob> blobs) =>
        new(blobs.ToDictionary(pair => pair.Key, pair => pair.Value with { }), StringComparer.Ordinal);

    private string NewETag() => $"\"0x8D{++changes:X13}\"";

    private string Now() => time.GetUtcNow().ToString("R");
}
