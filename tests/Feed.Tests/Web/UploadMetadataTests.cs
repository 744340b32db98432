using System.Net;
using System.Text;
using Azure.Storage.Blobs.Models;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>The metadata of a blob survives a corrected file, and an upload can change it.</summary>
public sealed class UploadMetadataTests(AzuriteFixture azurite)
{
    private const string Address = "/uploads/harbour.txt";

    [Fact]
    public async Task A_corrected_file_lifts_no_embargo_that_was_set_on_the_blob()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("harbour.txt", Undated);
        await site.Storage.Articles.GetBlobClient("harbour.txt").SetMetadataAsync(
            new Dictionary<string, string> { ["published"] = "2099-03-01", ["other_tool"] = "its own" }, cancellationToken: TestContext.Current.CancellationToken);

        using var corrected = await site.PutAsync(Address, Encoding.UTF8.GetBytes(Undated + "\nA line more.\n"));

        Assert.Equal(HttpStatusCode.Accepted, corrected.StatusCode);
        Assert.Equal("its own", (await MetadataAsync(site))["other_tool"]);
    }

    [Fact]
    public async Task Headers_set_metadata_and_an_empty_one_removes_it()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var held = await PutAsync(site, ("x-ms-meta-published", "2099-03-01"), ("X-Ms-Meta-Title", "Die Br%C3%BCcke"), ("x-ms-meta-desk", "city"));
        Assert.Equal(HttpStatusCode.Accepted, held.StatusCode);

        using var released = await PutAsync(site, ("x-ms-meta-published", ""));

        Assert.Equal(HttpStatusCode.OK, released.StatusCode);
        Assert.Contains("Die Brücke", await released.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["desk", "title"], (await MetadataAsync(site)).Keys.Select(name => name.ToLowerInvariant()).Order());
    }

    [Theory]
    [InlineData("x-ms-meta-", "a")]
    [InlineData("x-ms-meta-1st", "a")]
    [InlineData("x-ms-meta-a-b", "a")]
    public async Task A_name_that_storage_has_no_place_for_is_refused_and_nothing_is_stored(string name, string value)
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var refused = await PutAsync(site, (name, value));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var nobody = await site.SendAsync(HttpMethod.Delete, Address);
        Assert.NotEqual(HttpStatusCode.NoContent, nobody.StatusCode);
    }

    [Fact]
    public async Task More_metadata_than_a_blob_holds_is_refused_with_the_bound()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var refused = await PutAsync(site, ("x-ms-meta-title", new string('a', 9_000)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("8 KB", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private const string Undated = """
        Harbour trust keeps the ferry

        “We keep it,” said Ada Quist, the chair of the harbour trust.
        """;

    private static async Task<HttpResponseMessage> PutAsync(TestSite site, params (string Name, string Value)[] headers)
    {
        using var body = new StringContent(Undated);
        return await site.SendAsync(HttpMethod.Put, Address, body, headers);
    }

    private static async Task<IDictionary<string, string>> MetadataAsync(TestSite site)
    {
        BlobProperties properties = await site.Storage.Articles.GetBlobClient("harbour.txt").GetPropertiesAsync(
            cancellationToken: TestContext.Current.CancellationToken);
        return properties.Metadata;
    }
}
