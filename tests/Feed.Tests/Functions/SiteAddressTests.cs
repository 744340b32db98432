using Feed.Functions;
using Microsoft.Extensions.Configuration;

namespace Feed.Tests.Functions;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("feed-prod.azurewebsites.net", "https://feed-prod.azurewebsites.net")]
    [InlineData("localhost:7071", "http://localhost:7071")]
    [InlineData("127.0.0.1:7071", "http://127.0.0.1:7071")]
    [InlineData(null, "")]
    public void Links_begin_with_the_name_that_the_host_knows(string? hostName, string expected) => Assert.Equal(expected, BaseUrl("", hostName));

    [Fact]
    public void A_configured_address_stays() => Assert.Equal("https://news.example", BaseUrl("https://news.example", "feed-prod.azurewebsites.net"));

    private static string BaseUrl(string configured, string? hostName)
    {
        var options = new FeedOptions { BaseUrl = configured };
        var settings = new Dictionary<string, string?> { [SiteAddress.HostNameSetting] = hostName };
        SiteAddress.SetDefault(options, new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return options.BaseUrl;
    }
}
