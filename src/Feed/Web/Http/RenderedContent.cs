using System.IO.Compression;
using Feed.Syndication;
using Microsoft.Net.Http.Headers;

namespace Feed.Web.Http;

/// <summary>The content of a response with its HTTP metadata; created once, sent many times.</summary>
/// <param name="bytes">The uncompressed body.</param>
/// <param name="contentType">Media type with its parameters.</param>
public sealed class RenderedContent(byte[] bytes, string contentType)
{
    private readonly string[] etags = ETagsOf(HexHash.Of(bytes, length: 32));
    private readonly Lazy<byte[]> gzip = new(() => Compress(bytes, to => new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true)));
    private readonly Lazy<byte[]> brotli = new(() =>
        Compress(bytes, to => new BrotliStream(to, CompressionLevel.Optimal, leaveOpen: true)));

    /// <summary>Media type with its parameters.</summary>
    public string ContentType => contentType;

    /// <summary>The kind for the request counter.</summary>
    internal string Kind => field ??= MeasuredResult.KindOfType(contentType);

    /// <summary>The media type for browsers, which display feeds only as plain XML; null for the regular one.</summary>
    public string? BrowserContentType { get; init; }

    /// <summary>When the content last changed, to the second; null when unknown.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>
    /// How old LastModified must be before it is sent. Until then, the content may change again in the same second, or an
    /// instance may still serve the previous content; a client that revalidates only by date would then get 304 forever.
    /// </summary>
    public static TimeSpan LastModifiedDelay { get; } = TimeSpan.FromSeconds(15);

    /// <summary>The address of this content, for the header <c>Link: rel=self</c>; null for none.</summary>
    public Uri? Self { get; init; }

    /// <summary>The WebSub hub that Feed notifies when this content changes, for the header <c>Link: rel=hub</c>; null for none.</summary>
    public Uri? Hub { get; init; }

    /// <summary>
    /// Where the list begins, for the header <c>Link: rel=first</c>; null when there is no list, or when the content itself contains the
    /// link.
    /// </summary>
    public Uri? First { get; init; }

    /// <summary>
    /// Where the list continues, for the header <c>Link: rel=next</c>; null on the last page, or when the content itself contains the
    /// link.
    /// </summary>
    public Uri? Next { get; init; }

    /// <summary>The header <c>Link</c>, RFC 8288; empty for none.</summary>
    public string Links =>
        field ??= string.Join(", ", new (Uri? Address, string Relation)[] { (Hub, "hub"), (Self, "self"), (First, "first"), (Next, "next") }
        .Where(link => link.Address is not null).Select(link => $"<{link.Address!.AbsoluteUri}>; rel=\"{link.Relation}\""));

    /// <summary>Identifies the data: equal fingerprints give equal bytes, so an unchanged response is not rendered again.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>How long caches may store it without revalidation.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the address identifies exactly this content, which then never changes.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>Whether it must not be cached, because it is valid only now.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>Whether its endpoint requires a key: not cacheable, and not readable by other origins.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>The header <c>Vary</c>.</summary>
    public string Vary => BrowserContentType is null ? "Accept-Encoding" : "Accept-Encoding, Accept";

    /// <summary>
    /// The header <c>Cache-Control</c>. While this site fails or cannot be reached, a cache in front of it may serve its copy for a day,
    /// RFC 5861.
    /// </summary>
    public string CacheControl =>
        field ??= IsVolatile || IsRestricted
            ? "no-store"
            : $"public, max-age={MaxAge.TotalSeconds:0}{(IsImmutable ? ", immutable" : ", stale-if-error=86400")}";

    /// <summary>
    /// When the content last changed, if it is already old enough to be a validator; see <see cref="LastModifiedDelay"/>.
    /// </summary>
    /// <param name="now">The time of the response.</param>
    public DateTimeOffset? LastModifiedAt(DateTimeOffset now) => LastModified is { } date && now - date >= LastModifiedDelay ? date : null;

    /// <summary>The header <c>Last-Modified</c>; null when unknown.</summary>
    public string? LastModifiedHeader => field ??= LastModified is { } date ? HeaderUtilities.FormatDate(date) : null;

    /// <summary>
    /// The size that the cache counts: the body, and a quarter of it for a compressed copy, which is created on first use. Most clients of
    /// one address request the same coding.
    /// </summary>
    public int CachedBytes => bytes.Length + (bytes.Length / 4);

    /// <summary>
    /// Whether the other content would produce the same response, so that it can be sent instead, with its compressed copies.
    /// </summary>
    public bool IsSameAs(RenderedContent other) =>
        etags[0] == other.etags[0] && Fingerprint == other.Fingerprint && LastModified == other.LastModified && Links == other.Links;

    /// <summary>The strong validator of the body in one coding.</summary>
    public string ETag(ContentCoding coding) => etags[(int)coding];

    /// <summary>The body in one coding, compressed on first use.</summary>
    public ReadOnlyMemory<byte> Body(ContentCoding coding) => coding switch
    {
        ContentCoding.Gzip => gzip.Value,
        ContentCoding.Brotli => brotli.Value,
        _ => bytes,
    };

    /// <summary>In the order of <see cref="ContentCoding"/>.</summary>
    private static string[] ETagsOf(string hash) => [$"\"{hash}\"", $"\"{hash}-gzip\"", $"\"{hash}-br\""];

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> coder)
    {
        using var compressed = new PooledStream();
        using (var stream = coder(compressed))
            stream.Write(bytes);
        return compressed.ToArray();
    }
}
