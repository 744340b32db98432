using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Feed.Benchmarks.Serving;

/// <summary>
/// The yardstick: Kestrel with nothing between it and answers that lie in memory. No routing, no services, no logging, no telemetry; it
/// knows the addresses, sends the headers that Feed sent, and says 304 to the entity tag that it would send.
/// </summary>
internal static class BareApp
{
    /// <summary>What it answers to one target.</summary>
    /// <param name="Target">Path and query.</param>
    /// <param name="Plain">To a client that takes no compression.</param>
    /// <param name="Gzip">To a client that takes gzip.</param>
    public sealed record Known(string Target, Served Plain, Served Gzip);

    public static void Write(string file, IReadOnlyList<Known> answers) => File.WriteAllText(file, JsonSerializer.Serialize(answers));

    public static async Task<int> RunAsync(string file, string address)
    {
        var answers = JsonSerializer.Deserialize<Known[]>(await File.ReadAllTextAsync(file))!
            .ToDictionary(known => known.Target, known => (Plain: new Prepared(known.Plain), Gzip: new Prepared(known.Gzip)));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.Run(context =>
        {
            var request = context.Request;
            var (plain, gzip) = answers[request.QueryString.HasValue ? request.Path.Value + request.QueryString.Value : request.Path.Value!];
            return (request.Headers.AcceptEncoding.Count > 0 ? gzip : plain).SendAsync(request.Headers.IfNoneMatch, context.Response);
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>An answer with its headers as Kestrel takes them. If Feed sends other headers some day, the comparison before measuring fails.</summary>
    private sealed class Prepared(Served answer)
    {
        private readonly byte[] body = answer.Body;
        private readonly StringValues etag = Header(answer, "ETag");
        private readonly StringValues contentType = Header(answer, "Content-Type");
        private readonly StringValues contentEncoding = Header(answer, "Content-Encoding");
        private readonly StringValues vary = Header(answer, "Vary");
        private readonly StringValues cacheControl = Header(answer, "Cache-Control");
        private readonly StringValues lastModified = Header(answer, "Last-Modified");
        private readonly StringValues link = Header(answer, "Link");
        private readonly StringValues contentTypeOptions = Header(answer, "X-Content-Type-Options");
        private readonly StringValues allowOrigin = Header(answer, "Access-Control-Allow-Origin");
        private readonly StringValues exposeHeaders = Header(answer, "Access-Control-Expose-Headers");
        private readonly StringValues referrerPolicy = Header(answer, "Referrer-Policy");
        private readonly StringValues contentSecurityPolicy = Header(answer, "Content-Security-Policy");

        public Task SendAsync(StringValues ifNoneMatch, HttpResponse response)
        {
            var headers = response.Headers;
            headers.ETag = etag;
            headers.Vary = vary;
            headers.CacheControl = cacheControl;
            headers.LastModified = lastModified;
            headers.Link = link;
            headers.XContentTypeOptions = contentTypeOptions;
            headers.AccessControlAllowOrigin = allowOrigin;
            headers.AccessControlExposeHeaders = exposeHeaders;
            headers["Referrer-Policy"] = referrerPolicy;
            headers.ContentSecurityPolicy = contentSecurityPolicy;
            if (ifNoneMatch == etag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            headers.ContentType = contentType;
            headers.ContentEncoding = contentEncoding;
            headers.ContentLength = body.Length;
            return response.Body.WriteAsync(body).AsTask();
        }

        private static StringValues Header(Served answer, string name) => answer.Headers.TryGetValue(name, out var value) ? value : StringValues.Empty;
    }
}
