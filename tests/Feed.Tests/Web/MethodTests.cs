using System.Net;
using Feed.Tests.Functions;
using Feed.Tests.Support;
using Feed.Web;

namespace Feed.Tests.Web;

/// <summary>How addresses respond to methods that they support or not.</summary>
public sealed class MethodTests(StoriesSite stories) : IClassFixture<StoriesSite>
{
    private const string Read = "GET, HEAD, OPTIONS";

    private readonly TestSite site = stories.Site;

    /// <summary>One address for each route, and the methods that it supports.</summary>
    public static TheoryData<string, string> Addresses { get; } =
        new(AddressExamples.All.Select(route => (route.Address, route.Name.StartsWith("Upload", StringComparison.Ordinal) ? "DELETE, OPTIONS, PUT" : Read)).Distinct());

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_wrong_method_is_answered_with_405_and_the_methods_that_are_right(string path, string allowed)
    {
        foreach (var method in (string[])["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
        {
            if (allowed.Split(", ").Contains(method))
                continue;
            using var response = await site.SendAsync(new HttpMethod(method), path);
            Assert.Equal((method, HttpStatusCode.MethodNotAllowed), (method, response.StatusCode));
            Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Options_lists_the_methods_of_an_address(string path, string allowed)
    {
        using var response = await site.SendAsync(HttpMethod.Options, path, ("Origin", "https://reader.example"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_function_for_every_other_address_answers_a_wrong_method_as_the_laptop_does(string path, string allowed)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var values = new Dictionary<string, string> { ["path"] = path.TrimStart('/') };
        var reply = await new FunctionCalls(feed).FunctionAsync(nameof(Routes.Wildcard), "PATCH", values);

        Assert.Equal(405, reply.Status);
        Assert.Equal(allowed, reply.Allow);
        Assert.Contains(allowed, reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    public async Task An_unknown_address_is_404_for_every_method(string method)
    {
        using var response = await site.SendAsync(new HttpMethod(method), "/no/such/address");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("GET", "/rejected")]
    [InlineData("GET", "/rejected.json")]
    [InlineData("POST", "/rejected")]
    [InlineData("OPTIONS", "/rejected.json")]
    [InlineData("OPTIONS", "/uploads/mayor.txt")]
    [InlineData("GET", "/uploads/mayor.txt")]
    [InlineData("PUT", "/uploads/.")]
    [InlineData("PUT", "/uploads/empty.txt")]
    [InlineData("DELETE", "/uploads/nobody.txt")]
    public async Task Responses_behind_a_key_are_not_readable_cross_origin_and_not_cached(string method, string path)
    {
        using var response = await site.SendAsync(new HttpMethod(method), path, ("Origin", "https://reader.example"));

        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_browser_that_uploads_gets_errors_as_data_and_not_as_a_page()
    {
        using var response = await site.SendAsync(HttpMethod.Post, "/feed.rss", ("Accept", "text/html"));

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }
}
