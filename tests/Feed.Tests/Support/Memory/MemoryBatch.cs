using System.Text;

namespace Feed.Tests.Support.Memory;

/// <summary>The envelope of a transaction of the table service: requests in one body, and their answers in another.</summary>
internal static class MemoryBatch
{
    private const string Line = "\r\n";

    /// <summary>Answers all requests of an envelope.</summary>
    /// <param name="request">The envelope.</param>
    /// <param name="answer">Runs all, or returns the one response of the request that failed.</param>
    public static MemoryResponse Answer(MemoryRequest request, Func<IReadOnlyList<MemoryRequest>, IReadOnlyList<MemoryResponse>> answer)
    {
        var id = Guid.NewGuid();
        List<string> lines = [$"--batchresponse_{id}", $"Content-Type: multipart/mixed; boundary=changesetresponse_{id}", ""];
        foreach (var one in answer(Read(Encoding.UTF8.GetString(request.Body))))
        {
            lines.AddRange([$"--changesetresponse_{id}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", ""]);
            lines.Add($"HTTP/1.1 {one.Status} {one.ReasonPhrase}");
            lines.AddRange(one.Headers.Where(header => header.Name != "Content-Length").Select(header => $"{header.Name}: {header.Value}"));
            using var content = new StreamReader(one.ContentStream!);
            lines.AddRange(["", content.ReadToEnd()]);
        }

        lines.AddRange([$"--changesetresponse_{id}--", $"--batchresponse_{id}--", ""]);
        return new MemoryResponse(202, Encoding.UTF8.GetBytes(string.Join(Line, lines)), $"multipart/mixed; boundary=batchresponse_{id}");
    }

    private static List<MemoryRequest> Read(string envelope)
    {
        var requests = new List<MemoryRequest>();
        var lines = envelope.Split(Line);
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Split(' ') is not [var method, var address, "HTTP/1.1"])
                continue;
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (at++; lines[at].Length > 0; at++)
                headers[lines[at][..lines[at].IndexOf(':')]] = lines[at][(lines[at].IndexOf(':') + 1)..].Trim();
            var body = lines.ElementAtOrDefault(at + 1) is { } next && !next.StartsWith("--", StringComparison.Ordinal) ? next : "";
            requests.Add(new MemoryRequest(method, new Uri(address), headers, Encoding.UTF8.GetBytes(body)));
        }

        return requests;
    }
}
