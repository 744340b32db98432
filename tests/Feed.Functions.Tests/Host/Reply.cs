using System.Text;

namespace Feed.Functions.Tests.Host;

/// <summary>Everything of an answer that a reader may depend on.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">A line for each header.</param>
/// <param name="Body">The bytes, one character each.</param>
internal sealed record Reply(int Status, string Headers, string Body)
{
    /// <summary>Headers of a server and of one connection.</summary>
    private static readonly string[] OfTheServer = ["Date", "Server", "Transfer-Encoding", "Connection"];

    public static async Task<Reply> OfAsync(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => !OfTheServer.Contains(header.Key))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order();
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Reply((int)answer.StatusCode, string.Join('\n', headers), Encoding.Latin1.GetString(body));
    }

    public static HttpRequestMessage Request(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "text/plain");
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return request;
    }
}
