using Azure.Core.Pipeline;
using Feed.Storage;
using Microsoft.Extensions.Configuration;

namespace Feed.Tests.Security;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0LWtleQ==;Endpoint")]
    [InlineData("AccountKey=c2VjcmV0LWtleQ==")]
    [InlineData("c2VjcmV0LWtleQ==")]
    public void A_connection_string_that_cannot_be_used_is_not_repeated(string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [FeedStorage.Setting] = connection }).Build();

        var fault = Assert.Throws<InvalidOperationException>(() => new FeedStorage(configuration, Array.Empty<HttpPipelinePolicy>()));

        Assert.DoesNotContain("c2VjcmV0", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains(FeedStorage.Setting, fault.Message, StringComparison.Ordinal);
    }
}
