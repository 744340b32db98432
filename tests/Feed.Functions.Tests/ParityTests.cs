using System.Text.RegularExpressions;
using Feed.Functions.Tests.Host;
using Feed.Speech;
using Feed.Storage;
using Feed.Tests.Web;
using Feed.Web;

namespace Feed.Functions.Tests;

/// <summary>The worker answers byte for byte what Feed.Local answers on the same account.</summary>
[Collection(typeof(OneWorker))]
public sealed partial class ParityTests(RunningWorker worker, LocalTwin local) : IClassFixture<LocalTwin>
{
    /// <summary>What stands in an address for a parameter of its route.</summary>
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["format"] = ["rss", "atom", "json", "pdf"],
        ["tag"] = ["harbour", "unknown"],
        ["speaker"] = ["nora-lindqvist", "лев-толстой"],
        ["author"] = ["ida-quist", "unknown"],
        ["id"] = [ArticleId.Of(LocalTwin.File), ArticleId.Of("unknown.txt")],
        ["file"] = ["0123456789abcdef0123456789abcdef.png"],
        ["key"] = [SharedQuote.KeyOf("\"We will keep the ferry running through the winter,\""), "0123456789ab"],
        ["name"] = ["site.css"],
        ["path"] = ["nothing/here at all"],
        ["ignored"] = [""],
    };

    public static TheoryData<string> Read => [.. Endpoints.All.Where(endpoint => endpoint.Methods.Contains("GET")).Select(endpoint => endpoint.Name)];

    [Theory]
    [MemberData(nameof(Read))]
    public async Task Every_address_answers_what_Feed_Local_answers(string name)
    {
        var endpoint = Endpoints.All.Single(endpoint => endpoint.Name == name);
        await local.StartAsync(worker);
        await worker.SettleAsync();
        foreach (var path in Paths(endpoint.Template))
        {
            var plain = await SameAsync(HttpMethod.Get, path);
            Assert.NotInRange(plain.Status, 500, 599);
            foreach (var method in endpoint.Methods.Except(["GET"]))
                await SameAsync(new HttpMethod(method), path);
            await SameAsync(HttpMethod.Get, path, ("Accept-Encoding", "br"));
            await SameAsync(HttpMethod.Get, path, ("Accept", "text/html"));
            if (ETag().Match(plain.Headers) is { Success: true } tag)
                Assert.Equal(304, (await SameAsync(HttpMethod.Get, path, ("If-None-Match", tag.Groups[1].Value))).Status);
            if (LastModified().Match(plain.Headers) is { Success: true } time)
                Assert.Equal(304, (await SameAsync(HttpMethod.Get, path, ("If-Modified-Since", time.Groups[1].Value))).Status);
        }
    }

    [Theory]
    [InlineData("/?tag=harbour&speaker=nora-lindqvist")]
    [InlineData("/?before=nonsense")]
    [InlineData("/feed.rss?tag=harbour&tag=unknown&match=any")]
    [InlineData("/feed.atom?speaker=nora-lindqvist&not=tag:unknown")]
    [InlineData("/feed.json?limit=1")]
    [InlineData("/feed.json?limit=0")]
    [InlineData("/feed.json?limit=1&limit=2")]
    [InlineData("/feed.json?match=most")]
    [InlineData("/feed.json?nonsense=%00")]
    [InlineData("/feed.json?tag=%D0%BC%D0%BE%D1%80%D0%B5")]
    [InlineData("/authors?limit=1")]
    [InlineData("/feed.rss?author=ida-quist&tag=harbour")]
    [InlineData("/tags?limit=1")]
    [InlineData("/tags.json?after=aaa")]
    [InlineData("/speakers.json?limit=x")]
    [InlineData("/speakers/nora-lindqvist/quotes.json?limit=1")]
    [InlineData("/speakers/nora-lindqvist/feed.rss?limit=1")]
    [InlineData("/sitemap.xml?part=tags")]
    [InlineData("/sitemap.xml?part=speakers&after=a&to=z")]
    [InlineData("/sitemap.xml?part=articles&ids=0")]
    [InlineData("/sitemap.xml?part=nothing")]
    public async Task A_query_answers_what_it_answers_on_Feed_Local(string path)
    {
        await local.StartAsync(worker);
        await worker.SettleAsync();

        var reply = await SameAsync(HttpMethod.Get, path);

        Assert.NotInRange(reply.Status, 500, 599);
        await SameAsync(HttpMethod.Head, path);
    }

    /// <summary>Methods that the trigger for every other address takes from the host.</summary>
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    public async Task A_method_that_an_address_does_not_answer_is_405_with_Allow_and_OPTIONS_tells_the_right_ones(string method)
    {
        await local.StartAsync(worker);
        foreach (var (name, address) in AddressExamples.All)
        {
            var allowed = name.StartsWith("Upload", StringComparison.Ordinal) ? "DELETE, OPTIONS, PUT" : "GET, HEAD, OPTIONS";
            if (method != "OPTIONS" && allowed.Split(", ").Contains(method))
                continue;
            var reply = await SameAsync(new HttpMethod(method), address);

            Assert.Equal((name, method == "OPTIONS" ? 204 : 405), (name, reply.Status));
            Assert.Contains($"Allow: {allowed}", reply.Headers.Split('\n'));
        }
    }

    [Fact]
    public async Task An_upload_and_its_deletion_answer_what_Feed_Local_answers()
    {
        const string Path = "/uploads/2026/sent%20by%20hand.txt";
        await local.StartAsync(worker);

        Assert.Equal(201, (await worker.AskAsync(HttpMethod.Put, Path, LocalTwin.Text)).Status);
        Assert.Equal(200, (await SameAsync(HttpMethod.Put, Path, LocalTwin.Text)).Status);
        Assert.Equal(204, (await worker.AskAsync(HttpMethod.Delete, Path)).Status);
        Assert.Equal(404, (await SameAsync(HttpMethod.Delete, Path)).Status);
        Assert.Equal(422, (await SameAsync(HttpMethod.Put, Path, "")).Status);
        Assert.Equal(400, (await SameAsync(HttpMethod.Put, "/uploads/ends-with-a-dot.", LocalTwin.Text)).Status);
    }

    [Fact]
    public async Task A_picture_and_a_part_of_it_are_what_they_are_on_Feed_Local()
    {
        const string File = "2026/pier.md";
        const string Picture = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQAAAACCEkxzAAAAE0lEQVR42mP4zwCBDKOMUQbpDABykf8BpCOwHgAAAABJRU5ErkJggg==";
        await local.StartAsync(worker);
        await worker.UploadAsync(File, $"# The Pier Opens\n\n![The pier]({Picture})\n\nThe pier opened on Monday.\n");
        await worker.PublishAsync(File);
        await worker.SettleAsync();
        var record = await SameAsync(HttpMethod.Get, $"/articles/{ArticleId.Of(File)}.json");
        var path = PictureAddress().Match(record.Body).Value;
        Assert.NotEmpty(path);

        Assert.Equal(200, (await SameAsync(HttpMethod.Get, path)).Status);
        Assert.Equal(200, (await SameAsync(HttpMethod.Head, path)).Status);
        Assert.Equal(206, (await SameAsync(HttpMethod.Get, path, ("Range", "bytes=3-9"))).Status);
        Assert.Equal(
            304, (await SameAsync(HttpMethod.Get, path, ("If-None-Match", $"\"{Path.GetFileNameWithoutExtension(path)}\""))).Status);
    }

    private Task<Reply> SameAsync(HttpMethod method, string path, params (string Name, string Value)[] headers) => SameAsync(method, path, null, headers);

    private async Task<Reply> SameAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        var expected = await local.AskAsync(method, path, body, headers);
        Assert.Equal((path, expected), (path, await worker.AskAsync(method, path, body, headers)));
        return expected;
    }

    /// <summary>Every address of a template, for every value of each of its parameters.</summary>
    private static IEnumerable<string> Paths(string template) =>
        Parameter().Match(template) is { Success: true } parameter
            ? Values.GetValueOrDefault(parameter.Groups[1].Value, ["unknown"])
                .SelectMany(value => Paths(template.Replace(parameter.Value, Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal)))
            : ["/" + template];

    [GeneratedRegex(@"\{\*?(\w+)(?:[^{}]|\{[^}]*\})*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("/pictures/[0-9a-f]{32}/[0-9a-f]{32}[.]png")]
    private static partial Regex PictureAddress();

    [GeneratedRegex(@"^ETag: (.+)$", RegexOptions.Multiline)]
    private static partial Regex ETag();

    [GeneratedRegex(@"^Last-Modified: (.+)$", RegexOptions.Multiline)]
    private static partial Regex LastModified();
}
