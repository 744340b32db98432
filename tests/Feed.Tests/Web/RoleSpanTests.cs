using AngleSharp.Html.Parser;
using Feed.Storage.Lists;
using Feed.Tests.Support;
using Feed.Tests.Syndication;
using Feed.Web.Pages;

namespace Feed.Tests.Web;

/// <summary>A speaker's page shows in which roles the person spoke, and when.</summary>
public sealed class RoleSpanTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Roles_are_listed_latest_first_with_their_first_and_last_month()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("a.txt", Story("2024-01-10", "Mayor"));
        await site.PublishAsync("b.txt", Story("2025-05-10", "Mayor"));
        await site.PublishAsync("c.txt", Story("2026-02-10", "Gov."));
        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/ada-quist"));

        Assert.Equal(
            ["Governor | February 2026 | 1 article", "Mayor | January 2024 to May 2025 | 2 articles"],
            page.QuerySelectorAll(".roles li").Select(role => string.Join(" | ", role.Children.Select(part => part.TextContent))));
    }

    [Theory]
    [InlineData("Mayor; Mayor of Port Ansel; mayor", "Mayor of Port Ansel 3")]
    [InlineData("Mayor; Mayor of Port Ansel; Mayor of Halden", "Mayor of Halden 1, Mayor of Port Ansel 1, Mayor 1")]
    [InlineData("Mayor; Mayor pro tem; Deputy Mayor", "Deputy Mayor 1, Mayor pro tem 1, Mayor 1")]
    [InlineData("Sen.; Senator from Ohio", "Senator from Ohio 2")]
    public void A_role_that_says_where_is_the_one_that_does_not_unless_there_are_two_places(string roles, string spans)
    {
        var articles = roles.Split("; ").Select((role, number) => new ListedArticle(Samples.At(2026, 3, number + 1)) { Role = role });

        Assert.Equal(spans, string.Join(", ", RoleSpan.Of([.. articles], TimeZoneInfo.Utc).Select(span => $"{span.Role} {span.Articles}")));
    }

    private static string Story(string day, string title) => $"---\ntitle: A bridge\npublished: {day}\n---\n“We need a bridge now,” {title} Ada Quist said.\n";
}
