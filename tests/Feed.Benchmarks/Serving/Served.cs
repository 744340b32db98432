using System.Net;

namespace Feed.Benchmarks.Serving;

/// <summary>The response of a server to one request, as it came over the wire.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers without those that a server sets by itself on every response.</param>
/// <param name="Body">The body, compressed where it was sent so.</param>
internal sealed record Served(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private static readonly string[] OfTheServer = ["Date", "Server", "Connection", "Transfer-Encoding", "Keep-Alive"];

    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    public string ETag => Headers["ETag"];

    public static async Task<Served> GetAsync(Uri address, bool gzip, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (gzip)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        using var response = await Client.SendAsync(request);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(header => !OfTheServer.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new Served((int)response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
    }
}
