using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Storage.Records;
using Feed.Tests.Support;
using Feed.Web.Pages;

namespace Feed.Tests.Web;

/// <summary><c>/rejected</c>: which files need an editor, why, since when, and what to do.</summary>
public sealed class AttentionPageTests(AzuriteFixture azurite)
{
    private const string German = "---\nlanguage: de\n---\nDer Hafen bleibt offen\n\nDer Rat hat am Montag beschlossen, den Hafen offen zu lassen.\n";

    private const string Misspelt = "---\nspeeker: Nora Quill\n---\nThe pier stays open\n\nThe council decided on Monday to keep the pier open.\n";

    [Fact]
    public async Task Every_kind_of_file_has_its_part_with_what_why_since_when_and_what_to_do()
    {
        await using var site = await SiteAsync();
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/rejected"));

        Assert.Equal(
            ["Cannot be read (3)", "Held back (1)", "Published with notes (1)"],
            page.QuerySelectorAll("section.attention h2").Select(heading => heading.TextContent.Trim()));
        Assert.Equal(
            ["config/people.yaml", "articles/empty.txt", "articles/harbour.txt", "articles/school.txt", "articles/pier.txt"],
            page.QuerySelectorAll("section.attention h3").Select(name => name.TextContent).OrderBy(Rank));
        Assert.All(page.QuerySelectorAll("section.attention li"), file =>
        {
            Assert.NotEqual("", file.QuerySelector(".reason")!.TextContent);
            Assert.Matches(@"^Since \d+ \w+ \d{4}, \d\d:\d\d \(UTC\)", file.QuerySelector(".meta")!.TextContent);
        });
        Assert.All(page.QuerySelectorAll("section.attention"), section => Assert.Single(section.QuerySelectorAll("h2 + .do")));
        Assert.Equal(
            "No action needed: it will be published on 2\u00A0March\u00A02099.", File(page, "articles/school.txt").QuerySelector(".do")!.TextContent);
        Assert.Contains("stays in force", File(page, "config/people.yaml").QuerySelector(".do")!.TextContent, StringComparison.Ordinal);
        Assert.Null(File(page, "articles/empty.txt").QuerySelector(".do"));
        Assert.Contains("until 2 March 2099, 08:00 (UTC)", File(page, "articles/school.txt").QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("did you mean speaker", File(page, "articles/pier.txt").QuerySelector(".reason")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"/articles/{ArticleId.Of("harbour.txt")}", File(page, "articles/harbour.txt").QuerySelector(".meta a")!.GetAttribute("href"));
        Assert.Null(File(page, "articles/empty.txt").QuerySelector("a"));
    }

    [Fact]
    public async Task The_same_is_available_as_data()
    {
        await using var site = await SiteAsync();
        var files = JsonDocument.Parse(await site.TextAsync("/rejected.json")).RootElement.EnumerateArray()
            .ToDictionary(file => file.GetProperty("name").GetString()!);

        Assert.Equal(
            ["held", "note", "rejected", "rejected", "rejected"], files.Values.Select(file => file.GetProperty("kind").GetString()!).Order());
        Assert.All(files.Values, file =>
        {
            Assert.NotEqual("", file.GetProperty("why").GetString());
            Assert.NotEqual("", file.GetProperty("what_to_do").GetString());
            Assert.True(file.GetProperty("since").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        });
        Assert.Equal(new DateTimeOffset(2099, 3, 2, 8, 0, 0, TimeSpan.Zero), files["articles/school.txt"].GetProperty("until").GetDateTimeOffset());
        Assert.Contains("did you mean speaker", files["articles/pier.txt"].GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal($"https://news.example/articles/{ArticleId.Of("harbour.txt")}", files["articles/harbour.txt"].GetProperty("article").GetString());
    }

    [Fact]
    public async Task When_nothing_is_wrong_the_page_says_so()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/rejected"));

        Assert.Empty(page.QuerySelectorAll("section.attention"));
        Assert.StartsWith("No file needs attention", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("[]", (await site.TextAsync("/rejected.json")).Trim());
    }

    [Fact]
    public async Task An_article_in_another_language_gets_a_remark_and_needs_no_attention()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("hafen.txt", German);

        Assert.Equal("[]", (await site.TextAsync("/rejected.json")).Trim());
    }

    [Fact]
    public async Task The_notes_on_an_article_are_on_its_page_and_in_its_data()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("hafen.txt", German);
        var address = $"/articles/{ArticleId.Of("hafen.txt")}";
        var page = new HtmlParser().ParseDocument(await site.TextAsync(address));

        Assert.Contains("not in English", Assert.Single(page.QuerySelectorAll(".sources .notes li")).TextContent, StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(await site.TextAsync(address + ".json")).RootElement.GetProperty("notes").GetArrayLength());
    }

    [Fact]
    public async Task A_note_on_what_the_file_declares_is_among_the_facts_of_its_article()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("pier.txt", Misspelt);

        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("pier.txt")}"));

        Assert.Contains(page.QuerySelectorAll(".sources .notes li"), note => note.TextContent.Contains("speeker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_needs_attention_since_its_note_hold_or_rejection_even_if_it_changes_otherwise()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("pier.txt", Misspelt.Replace("speeker", "speakers", StringComparison.Ordinal));
        feed.Time.Advance(TimeSpan.FromDays(1));
        await feed.UploadAndPublishAsync("pier.txt", Misspelt);
        var noted = feed.Time.GetUtcNow();
        feed.Time.Advance(TimeSpan.FromDays(1));
        await feed.UploadAndPublishAsync("pier.txt", Misspelt.Replace("Monday", "Tuesday", StringComparison.Ordinal));
        Assert.Equal(noted, await SinceAsync(feed), TimeSpan.FromMinutes(1));

        await feed.UploadAndPublishAsync("pier.txt", "---\ndraft: true\n" + Misspelt[4..]);
        Assert.Equal(feed.Time.GetUtcNow(), await SinceAsync(feed), TimeSpan.FromMinutes(1));

        feed.Time.Advance(TimeSpan.FromDays(1));
        await feed.UploadAndPublishAsync("pier.txt", "");
        var rejected = feed.Time.GetUtcNow();
        feed.Time.Advance(TimeSpan.FromDays(1));
        await feed.Storage.Config.GetBlobClient("topics.yaml").UploadAsync(BinaryData.FromString("topics: []\n"), TestContext.Current.CancellationToken);
        Assert.Equal(1, (await feed.SweepAsync())!.Published);
        Assert.Equal(rejected, await SinceAsync(feed), TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("draft: true", "draft: true")]
    [InlineData("embargo: 2099-03-02T08:00:00Z", "2099")]
    public async Task A_held_file_whose_newest_upload_cannot_be_read_is_listed_once_with_both_reasons(string hold, string why)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("pier.txt", $"---\n{hold}\n" + Misspelt[4..]);
        await feed.UploadAndPublishAsync("pier.txt", "");

        var file = Assert.Single(await feed.Lists.AttentionAsync(TestContext.Current.CancellationToken));
        Assert.Equal((AttentionKind.Rejected, "articles/pier.txt"), (file.Kind, file.Name));
        Assert.Contains(why, Assert.Single(file.Notes, note => note.StartsWith("The previous version is held: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(file.Notes, note => note.Contains("It stays held until an upload can be read", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_is_released_only_by_its_editor_and_an_embargo_by_itself()
    {
        var draft = new AttentionFile("articles/a.txt", AttentionKind.Held, "The file is a draft.", DateTimeOffset.UnixEpoch, null);

        Assert.DoesNotContain("automatically", AttentionText.WhatToDo(draft), StringComparison.Ordinal);
        Assert.Contains("automatically", AttentionText.WhatToDo(draft with { Until = DateTimeOffset.UnixEpoch }), StringComparison.Ordinal);
    }

    /// <summary>Since when the file needs attention; a rejection has priority over the last good version.</summary>
    private static async Task<DateTimeOffset> SinceAsync(TestFeed feed) =>
        (await feed.Lists.AttentionAsync(TestContext.Current.CancellationToken))[0].Since;

    private async Task<TestSite> SiteAsync()
    {
        var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("harbour.txt", SampleArticles.Harbour);
        await site.PublishAsync("harbour.txt", "");
        await site.PublishAsync("school.txt", SampleArticles.School.Replace("2026-03-02", "2099-03-02", StringComparison.Ordinal));
        await site.PublishAsync("pier.txt", Misspelt);
        await site.PublishAsync("empty.txt", "");
        await site.PublishAsync("library.txt", SampleArticles.Library);
        await site.Storage.Config.GetBlobClient("people.yaml").UploadAsync(
            BinaryData.FromString("people: [{name: 'Ada"), overwrite: true, TestContext.Current.CancellationToken);
        site.Time.Advance(TimeSpan.FromMinutes(1));
        return site;
    }

    private static int Rank(string name) =>
        Array.IndexOf(["config/people.yaml", "articles/empty.txt", "articles/harbour.txt", "articles/school.txt", "articles/pier.txt"], name);

    private static IElement File(IParentNode page, string name) =>
        page.QuerySelectorAll("section.attention li").Single(file => file.QuerySelector("h3")!.TextContent == name);
}
