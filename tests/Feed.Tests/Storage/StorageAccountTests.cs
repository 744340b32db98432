using Feed.Storage;
using Microsoft.Extensions.Configuration;

namespace Feed.Tests.Storage;

/// <summary>The settings that name a storage account.</summary>
public sealed class StorageAccountTests
{
    [Theory]
    [InlineData("tableServiceUri", "blobServiceUri", "https://ACCOUNT.table.core.windows.net")]
    [InlineData("blobServiceUri", "tableServiceUri", "https://ACCOUNT.blob.core.windows.net")]
    public void An_address_that_is_missing_is_named_with_an_example_of_its_own_service(string missing, string present, string example)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"FeedStorage:{present}"] = "https://harwick.example",
        }).Build();

        var fault = Assert.Throws<InvalidOperationException>(() => StorageAccount.FromSettings(configuration));

        Assert.Contains($"FeedStorage__{missing}", fault.Message, StringComparison.Ordinal);
        Assert.Contains(example, fault.Message, StringComparison.Ordinal);
    }
}
