using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Feed.Speech;
using Feed.Storage;
using Feed.Tests.Support;
using Feed.Web;
using Microsoft.OpenApi;

namespace Feed.Tests.Web;

/// <summary><c>/openapi.json</c> and docs/api.md describe what the site does.</summary>
public sealed partial class OpenApiTests(ApiSite api) : IClassFixture<ApiSite>
{
    private const string Manual = "docs/api.md";
    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture;

    /// <summary>The value in an address for each parameter of its path.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["tag"] = "transport",
        ["speaker"] = "ellen-prescott",
        ["author"] = "jane-roe",
        ["format"] = "json",
        ["id"] = ArticleId.Of("bridge.txt"),
        ["key"] = SharedQuote.KeyOf("We have kept our word"),
        ["name"] = "site.css",
    };

    /// <summary>For each parameter, a value that is invalid wherever the parameter has a meaning.</summary>
    private static readonly Dictionary<string, string> Wrong = new()
    {
        ["tag"] = "tag=",
        ["speaker"] = "speaker=",
        ["author"] = "author=",
        ["not"] = "not=nothing",
        ["match"] = "tag=transport&match=most",
        ["limit"] = "limit=0",
        ["before"] = "before=yesterday",
        ["after"] = "part=tags&after=%01",
        ["q"] = "q=" + new string('x', 201),
        ["from"] = "from=yesterday",
        ["until"] = "until=2026-13-01",
        ["kind"] = "kind=ship",
        ["letter"] = "letter=xyz",
        ["part"] = "part=nothing",
        ["ids"] = "part=articles&ids=xyz",
        ["to"] = "part=tags&to=%01",
    };

    [Fact]
    public async Task The_description_is_valid_OpenAPI_and_names_the_site_as_its_server()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(await api.Site.TextAsync("/openapi.json"), "json");

        Assert.Empty(diagnostic!.Errors.Concat(diagnostic.Warnings).Select(fault => fault.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
        Assert.Equal(["https://news.example"], document!.Servers!.Select(server => server.Url));
    }

    [Fact]
    public async Task It_has_every_route_with_its_methods_and_the_parameters_of_its_path()
    {
        var document = await DocumentAsync();

        var described =
            from path in document.Paths
            from operation in path.Value.Operations!
            let parameters = Parameters(path.Value, operation.Value, ParameterLocation.Path)
            select $"{operation.Key} {path.Key} is {operation.Value.OperationId} of {parameters}";

        Assert.Equal(Known.SelectMany(Described).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_has_the_parameters_that_count_at_an_address_and_no_others()
    {
        var document = await DocumentAsync();
        foreach (var endpoint in Known.Where(endpoint => endpoint.Methods.Contains("GET") && endpoint.Name != nameof(Routes.Picture)))
        {
            var path = document.Paths[PathOf(endpoint)];
            var address = Address(PathOf(endpoint));
            var refused = await Task.WhenAll(Wrong.Select(wrong => IsRefusedAsync($"{address}?{wrong.Value}")));
            var counting = Wrong.Keys.Zip(refused).Where(answer => answer.Second).Select(answer => answer.First);

            // The version of a style sheet is never wrong: it decides how long the answer may be kept. The page that puts a choice
            // together reads a place as feeds do, and shows none.
            string[] harmless = endpoint.Name == nameof(Routes.Asset) ? ["v"] : [];
            string[] unused = endpoint.Name switch
            {
                nameof(Routes.Follow) => ["limit", "before"],

                // They lead to the address of the combination.
                nameof(Routes.Tag) or nameof(Routes.TagFeed) or nameof(Routes.Speaker) or nameof(Routes.SpeakerFeed)
                    or nameof(Routes.Author) or nameof(Routes.AuthorFeed) => ["tag", "speaker", "author", "match", "not", "q"],
                _ => [],
            };
            Assert.Equal(
                $"{address}: {Listed([.. counting.Except(unused), .. harmless])}",
                $"{address}: {Parameters(path, path.Operations![HttpMethod.Get], ParameterLocation.Query)}");
        }
    }

    [Fact]
    public async Task Every_JSON_answer_has_the_members_that_are_described_and_no_others()
    {
        var schemas = new ApiSchemas(await api.Site.TextAsync("/openapi.json"));
        foreach (var path in schemas.JsonPaths)
            schemas.AssertAnswer(path, await api.Site.TextAsync(Address(path)));
        foreach (var (request, answer) in api.Uploads)
        {
            var outcome = (string)JsonNode.Parse(answer)!["outcome"]!;
            schemas.AssertIs(outcome switch { "picture" => "PictureUpload", "rejected" => "Rejection", _ => "Upload" }, request, answer);
        }

        schemas.AssertIs("Problem", "/tags/nothing", await AnswerAsync("/tags/nothing"));
    }

    /// <summary>Run with <c>FEED_UPDATE_DOCS=1</c> to write the responses into the manual.</summary>
    [Fact]
    public async Task The_examples_of_the_manual_are_what_the_site_answers()
    {
        var manual = Repository.Text(Manual);
        var shown = Example().Matches(manual).Select(match => match.Groups["request"].Value).ToList();
        foreach (var request in shown)
        {
            var answer = api.Uploads.GetValueOrDefault(request) ?? await AnswerAsync(request.Split(' ')[1]);
            manual = Example().Replace(manual, match =>
                match.Groups["request"].Value == request ? $"{match.Groups["head"].Value}{answer.TrimEnd()}\n```" : match.Value);
        }

        if (Environment.GetEnvironmentVariable("FEED_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(Repository.Path(Manual), manual, TestContext.Current.CancellationToken);
        Assert.Equal(Repository.Text(Manual), manual);
        Assert.Superset(api.Uploads.Keys.ToHashSet(), shown.ToHashSet());
        var data = (await DocumentAsync()).Paths.Keys
            .Where(path => path.EndsWith(".json", StringComparison.Ordinal) && path != "/openapi.json").Select(Address);
        Assert.Empty(data.Except(shown.Select(request => request.Split(' ')[1].Split('?')[0])));
    }

    private static IEnumerable<PublicEndpoint> Known => Endpoints.All.Where(endpoint => !endpoint.IsFallback);

    private static string PathOf(PublicEndpoint endpoint) =>
        endpoint.Name == nameof(Routes.Home) ? "/" : "/" + RouteParameter().Replace(endpoint.Template, "{$1}");

    private static string Address(string path) => PathParameter().Replace(path, match => Values[match.Groups[1].Value]);

    private static IEnumerable<string> Described(PublicEndpoint endpoint)
    {
        var path = PathOf(endpoint);
        var parameters = Listed([.. PathParameter().Matches(path).Select(match => match.Groups[1].Value)]);
        return endpoint.Methods.Where(method => method is not ("HEAD" or "OPTIONS"))
            .Select(method => $"{method} {path} is {endpoint.Name} of {parameters}");
    }

    private static string Parameters(IOpenApiPathItem path, OpenApiOperation operation, ParameterLocation where) =>
        Listed([.. (path.Parameters ?? []).Concat(operation.Parameters ?? []).Where(one => one.In == where).Select(one => one.Name!)]);

    private static string Listed(params IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));

    private async Task<OpenApiDocument> DocumentAsync() =>
        OpenApiDocument.Parse(await api.Site.TextAsync("/openapi.json"), "json").Document!;

    private async Task<bool> IsRefusedAsync(string address)
    {
        using var response = await api.Site.GetAsync(address);
        return (int)response.StatusCode >= 400;
    }

    private async Task<string> AnswerAsync(string path)
    {
        using var response = await api.Site.GetAsync(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"\{\*?(\w+)(?:[^{}]|\{[^}]*\})*\}")]
    private static partial Regex RouteParameter();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameter();

    [GeneratedRegex(@"(?<head>^`(?<request>(?:GET|PUT) /\S+)`(?:(?!^`|```).)*?```json\n)(?<answer>.*?)\n```", Options)]
    private static partial Regex Example();
}
