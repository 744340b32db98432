using AngleSharp.Html.Parser;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

public sealed class QuoteMonthsTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("America/New_York", "March 2026")]
    [InlineData("UTC", "April 2026")]
    [InlineData("Asia/Tokyo", "April 2026")]
    public async Task Months_begin_when_they_do_in_the_sites_time_zone(string zone, string month)
    {
        await using var site = await TestSite.StartAsync(azurite, timeZone: zone);
        await site.PublishAsync("harbour.txt", Stories.Harbour.Replace("2026-03-01T08:00:00Z", "2026-04-01T01:00:00Z", StringComparison.Ordinal));

        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/mara-okafor"));

        Assert.Equal($"1 quote in {month}.", page.QuerySelector("figure.months figcaption")!.TextContent);
        Assert.Equal($"{(month.StartsWith('M') ? "31" : "1")} {month}", page.QuerySelector(".statement time")!.TextContent);
    }
}
