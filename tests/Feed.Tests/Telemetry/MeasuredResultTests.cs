using Feed.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Telemetry;

public sealed class MeasuredResultTests
{
    [Theory]
    [InlineData("application/rss+xml; charset=utf-8", "rss")]
    [InlineData("application/atom+xml; charset=utf-8", "atom")]
    [InlineData("application/feed+json", "json_feed")]
    [InlineData("application/json", "data")]
    [InlineData("text/html; charset=utf-8", "page")]
    [InlineData("text/x-opml; charset=utf-8", "other")]
    public void Content_is_counted_by_its_format(string contentType, string kind) =>
        Assert.Equal(kind, MeasuredResult.KindOf(new Answer.Found(new RenderedContent("x"u8.ToArray(), contentType))));

    [Fact]
    public async Task A_request_is_counted_with_the_status_that_was_sent()
    {
        using var told = new RecordedMetrics();

        await new MeasuredResult(Results.StatusCode(304), "rss").ExecuteAsync(Context());

        Assert.Equal(1, told.Sum("feed.requests", "kind=rss,status=304"));
    }

    [Fact]
    public void An_address_that_does_not_exist_is_a_problem_and_not_a_page() => Assert.Equal("problem", MeasuredResult.KindOf(Answer.Missing("Nobody.")));

    private static DefaultHttpContext Context() => new() { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
}
