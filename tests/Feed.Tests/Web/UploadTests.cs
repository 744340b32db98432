using System.Net;
using System.Text;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

public sealed class UploadTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_uploaded_file_is_published_at_once_and_a_deleted_one_withdrawn()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var stored = await site.PutAsync("/uploads/2026/harbour.txt", Encoding.UTF8.GetBytes(Stories.Harbour));
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        var page = stored.Headers.Location!.AbsolutePath;
        Assert.Contains("Harbour council votes for a new berth", await site.TextAsync(page), StringComparison.Ordinal);

        using var deleted = await site.SendAsync(HttpMethod.Delete, "/uploads/2026/harbour.txt");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await site.GetAsync(page);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        using var again = await site.SendAsync(HttpMethod.Delete, "/uploads/2026/harbour.txt");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_reason_and_listed()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var empty = await site.PutAsync("/uploads/empty.txt", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("empty", await empty.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("empty.txt", await site.TextAsync("/rejected.json"), StringComparison.Ordinal);
        Assert.Contains("empty.txt", await site.TextAsync("/rejected"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_5_megabytes_are_not_taken_in()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var large = await site.PutAsync("/uploads/large.txt", new byte[(5 * 1024 * 1024) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Theory]
    [InlineData("/uploads/")]
    [InlineData("/uploads/2026/")]
    public async Task An_address_that_names_no_file_is_refused_with_what_a_name_is(string address)
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var refused = await site.PutAsync(address, Encoding.UTF8.GetBytes(Stories.Harbour));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("name has 1 to", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
