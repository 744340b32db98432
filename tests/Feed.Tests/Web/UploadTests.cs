using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Feed.Storage.Publishing;
using Feed.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Web;

public sealed class UploadTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_uploaded_file_is_published_at_once_and_a_deleted_one_withdrawn()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var stored = await site.PutAsync("/uploads/2026/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
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
    public async Task The_answer_says_what_became_of_the_file()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var created = await site.PutAsync("/uploads/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        var report = await JsonAsync(created, HttpStatusCode.Created, "application/json");

        Assert.Equal("published", Text(report, "outcome"));
        Assert.Equal("harbour.txt", Text(report, "file"));
        Assert.Equal("Harbour council votes for a new berth", Text(report, "title"));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), report.GetProperty("published").GetDateTimeOffset());
        Assert.Equal("declared", Text(report, "published_from"));
        Assert.Equal("the lines at the head of the file", Text(report, "date_source"));
        Assert.Equal(created.Headers.Location!.AbsoluteUri, Text(report, "address"));
        Assert.Equal(["Mara Okafor", "Tobias Renner"], report.GetProperty("speakers").EnumerateArray().Select(speaker => Text(speaker, "name")));
        Assert.Equal(["Harbour", "Budget"], report.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Take(2));
        Assert.Equal(JsonValueKind.Array, report.GetProperty("notes").ValueKind);
    }

    [Theory]
    [InlineData(typeof(RegexMatchTimeoutException))]
    [InlineData(typeof(OutOfMemoryException))]
    public async Task The_answer_says_that_a_file_that_took_too_much_is_tried_again(Type failure)
    {
        var fails = new UploadParser((_, _) => throw (Exception)Activator.CreateInstance(failure)!);
        await using var site = await TestSite.StartAsync(azurite, services: services => services.AddSingleton(fails));
        using var put = await site.PutAsync("/uploads/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        var report = await JsonAsync(put, HttpStatusCode.UnprocessableEntity, "application/problem+json");

        Assert.Equal("rejected", Text(report, "outcome"));
        Assert.Contains($"({failure.Name})", Text(report, "detail"), StringComparison.Ordinal);
        Assert.Contains("Feed tries again automatically", Text(report, "detail"), StringComparison.Ordinal);
        Assert.Contains("harbour.txt", await site.TextAsync("/rejected.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_stored_with_its_letters_composed_and_deleted_in_either_form()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var decomposed = await site.PutAsync("/uploads/cafe%CC%81.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        using var composed = await site.PutAsync("/uploads/caf%C3%A9.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        Assert.Equal("caf\u00E9.txt", Text(await JsonAsync(decomposed, HttpStatusCode.Created, "application/json"), "file"));
        Assert.Equal(HttpStatusCode.OK, composed.StatusCode);

        using var deleted = await site.SendAsync(HttpMethod.Delete, "/uploads/cafe%CC%81.txt");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await site.SendAsync(HttpMethod.Delete, "/uploads/caf%C3%A9.txt");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task The_answer_names_another_file_that_declares_the_same_address()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var story = Encoding.UTF8.GetBytes("---\nurl: https://courier.example/berth\n---\nBerth\n\nThe council of Harwick met on Monday and talked about the harbour.\n");
        using var first = await site.PutAsync("/uploads/one.txt", story);
        using var second = await site.PutAsync("/uploads/two.txt", story);
        Assert.Empty((await JsonAsync(first, HttpStatusCode.Created, "application/json")).GetProperty("notes").EnumerateArray());
        var notes = (await JsonAsync(second, HttpStatusCode.Created, "application/json")).GetProperty("notes").EnumerateArray().Select(note => note.GetString());
        Assert.Contains("one.txt", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_is_201_and_one_that_was_there_200()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var first = await site.PutAsync("/uploads/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        using var corrected = await site.PutAsync("/uploads/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour.Replace("new berth", "berth", StringComparison.Ordinal)));
        using var same = await site.PutAsync("/uploads/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour.Replace("new berth", "berth", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal("Harbour council votes for a berth", Text(await JsonAsync(corrected, HttpStatusCode.OK, "application/json"), "title"));
        Assert.Equal("published", Text(await JsonAsync(same, HttpStatusCode.OK, "application/json"), "outcome"));
        Assert.Null(corrected.Headers.Location);
    }

    [Fact]
    public async Task A_file_that_waits_is_202_and_says_until_when()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var waiting = await site.PutAsync("/uploads/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour.Replace("2026-03-01", "2099-03-01", StringComparison.Ordinal)));
        var report = await JsonAsync(waiting, HttpStatusCode.Accepted, "application/json");

        Assert.Equal("held", Text(report, "outcome"));
        Assert.Equal(new DateTimeOffset(2099, 3, 1, 8, 0, 0, TimeSpan.Zero), report.GetProperty("held_until").GetDateTimeOffset());
        Assert.NotEqual("", Text(report, "reason"));
        Assert.False(report.TryGetProperty("address", out _));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_reason_and_listed()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var empty = await site.PutAsync("/uploads/empty.txt", []);
        var report = await JsonAsync(empty, HttpStatusCode.UnprocessableEntity, "application/problem+json");

        Assert.Equal("rejected", Text(report, "outcome"));
        Assert.Equal("empty.txt", Text(report, "file"));
        Assert.Contains("empty", Text(report, "detail"), StringComparison.Ordinal);
        Assert.False(report.TryGetProperty("address", out _));
        Assert.Contains("empty.txt", await site.TextAsync("/rejected.json"), StringComparison.Ordinal);
        Assert.Contains("empty.txt", await site.TextAsync("/rejected"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_response_to_an_unreadable_correction_links_to_the_version_that_stays()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var good = await site.PutAsync("/uploads/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        using var broken = await site.PutAsync("/uploads/harbour.txt", []);

        Assert.Equal(good.Headers.Location!.AbsoluteUri, Text(await JsonAsync(broken, HttpStatusCode.UnprocessableEntity, "application/problem+json"), "address"));
        Assert.Contains("Harbour council votes", await site.TextAsync(good.Headers.Location.AbsolutePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_responses_are_not_cached()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var created = await site.PutAsync("/uploads/harbour.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        using var rejected = await site.PutAsync("/uploads/empty.txt", []);
        using var refused = await site.PutAsync("/uploads/2026/", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        using var deleted = await site.SendAsync(HttpMethod.Delete, "/uploads/harbour.txt");

        Assert.All(
            (HttpResponseMessage[])[created, rejected, refused, deleted],
            answer => Assert.Equal("no-store", answer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task A_lost_container_is_named_in_the_answer_with_what_to_do()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("harbour.txt", SampleArticles.Harbour);
        await site.Storage.Articles.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var put = await site.PutAsync("/uploads/quay.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        using var deleted = await site.SendAsync(HttpMethod.Delete, "/uploads/harbour.txt");
        foreach (var answer in (HttpResponseMessage[])[put, deleted])
        {
            var detail = Text(await JsonAsync(answer, HttpStatusCode.ServiceUnavailable, "application/problem+json"), "detail");
            Assert.Contains("The container articles is gone", detail, StringComparison.Ordinal);
            Assert.Contains("confirm-withdrawals", detail, StringComparison.Ordinal);
            Assert.DoesNotContain("in ten seconds", detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_lost_container_of_configuration_refuses_an_upload_at_once_and_stores_nothing()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("harbour.txt", SampleArticles.Harbour);
        await site.Storage.Config.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var put = await site.PutAsync("/uploads/quay.txt", Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        var detail = Text(await JsonAsync(put, HttpStatusCode.ServiceUnavailable, "application/problem+json"), "detail");
        Assert.Contains("The container config is gone", detail, StringComparison.Ordinal);
        Assert.False(await site.Storage.Articles.GetBlobClient("quay.txt").ExistsAsync(TestContext.Current.CancellationToken));
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
        using var refused = await site.PutAsync(address, Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("name may have 1 to", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement report, string member) => report.GetProperty(member).GetString();

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
