using System.Text.Json;
using AngleSharp.Html.Parser;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>What people say without quotation marks, on pages, in feeds and as data.</summary>
public sealed class ReportedSpeechTests(AzuriteFixture azurite)
{
    private const string Text =
        "Harbour talks\n\nThe council met on Friday in the old town hall and voted after a long evening.\n\n"
        + "“We will dredge the harbour,” said Augusta Thorn, the mayor. Thorn said that the work will begin in May.\n\n"
        + "Birger Nilsson, the harbour master, said that the channel is silting up.\n";

    private const string MixedSentence = "Maud Ferrier, a councillor, said that the levy is “a tax on every birth” in the valley.";

    private const string Mixed = "The levy\n\nThe council voted on Friday for a levy, after a long evening.\n\n" + MixedSentence
        + "\n\n“We shall fight it in court,” Ferrier said.\n";

    private const string NilssonSays = "Birger Nilsson, the harbour master, said that the channel is silting up";

    [Fact]
    public async Task Who_is_only_reported_has_a_feed_whose_entry_is_titled_with_the_reporting_sentence()
    {
        await using var site = await SiteAsync();
        var entry = Assert.Single((await JsonAsync(site, "/speakers/birger-nilsson/feed.json")).GetProperty("items").EnumerateArray());

        Assert.Equal(NilssonSays, entry.GetProperty("title").GetString());
        Assert.Contains(NilssonSays, entry.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain($"“{NilssonSays}", entry.GetProperty("content_html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_json_feed_a_reported_statement_has_the_fields_that_it_has_in_statements_json()
    {
        await using var site = await SiteAsync();
        var entry = Assert.Single((await JsonAsync(site, "/speakers/birger-nilsson/feed.json")).GetProperty("items").EnumerateArray());
        var told = Assert.Single(entry.GetProperty("_feed").GetProperty("reported").EnumerateArray());
        var data = await JsonAsync(site, "/speakers/birger-nilsson/statements.json");
        var stated = Assert.Single(data.GetProperty("statements").EnumerateArray());

        string[] fields = ["kind", "text", "sentence", "paragraph", "start", "length", "cue", "rule", "confidence"];
        Assert.All(fields, field => Assert.Equal(stated.GetProperty(field).ToString(), told.GetProperty(field).ToString()));
        Assert.Equal("reported", told.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_speakers_page_sets_reported_sentences_apart_from_the_quotes_and_puts_no_marks_around_them()
    {
        await using var site = await SiteAsync();
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/augusta-thorn"));

        Assert.Equal(["“We will dredge the harbour”"], page.QuerySelectorAll(".statement blockquote p").Select(quote => quote.TextContent.Trim()));
        Assert.StartsWith("Thorn said that the work will begin in May", Assert.Single(page.QuerySelectorAll(".statement .reported em")).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_statements_of_a_speaker_are_data_of_both_kinds_and_the_quotes_keep_their_own_address()
    {
        await using var site = await SiteAsync();
        var statements = (await JsonAsync(site, "/speakers/augusta-thorn/statements.json")).GetProperty("statements").EnumerateArray().ToList();

        Assert.Equal(["direct", "reported"], statements.Select(said => said.GetProperty("kind").GetString()!.ToLowerInvariant()));
        Assert.Equal(["We will dredge the harbour,", "the work will begin in May"], statements.Select(said => said.GetProperty("text").GetString()!.TrimEnd('.')));
        Assert.All(statements, said => Assert.True(said.GetProperty("start").GetInt32() > 0 && said.GetProperty("length").GetInt32() > 0));
        Assert.Single((await JsonAsync(site, "/speakers/augusta-thorn/quotes.json")).GetProperty("quotes").EnumerateArray());
    }

    [Fact]
    public async Task Without_the_option_reported_speech_appears_nowhere()
    {
        await using var site = await SiteAsync(("Feed:ReportedSpeech", "false"));

        Assert.Equal(["augusta-thorn"], (await JsonAsync(site, "/speakers.json")).EnumerateArray().Select(speaker => speaker.GetProperty("slug").GetString()));
        Assert.DoesNotContain("work will begin", await site.TextAsync("/speakers/augusta-thorn"), StringComparison.Ordinal);
        Assert.Single((await JsonAsync(site, "/speakers/augusta-thorn/statements.json")).GetProperty("statements").EnumerateArray());
    }

    [Fact]
    public async Task A_quote_inside_a_mixed_statement_is_shown_once_as_part_of_it()
    {
        await using var site = await SiteAsync();
        await site.PublishAsync("tax.txt", Mixed);
        await site.SweepAsync();

        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/maud-ferrier"));
        Assert.Equal(["“We shall fight it in court”"], page.QuerySelectorAll(".statement blockquote p").Select(quote => quote.TextContent.Trim()));
        Assert.Equal([MixedSentence], page.QuerySelectorAll(".statement .reported em").Select(sentence => sentence.TextContent.Trim()));

        var entry = Assert.Single((await JsonAsync(site, "/speakers/maud-ferrier/feed.json")).GetProperty("items").EnumerateArray());
        var html = entry.GetProperty("content_html").GetString()!;
        Assert.Equal(1, Count(html[..html.IndexOf("<hr />", StringComparison.Ordinal)]));
        Assert.Equal(1, Count(entry.GetProperty("summary").GetString()!));

        var statements = (await JsonAsync(site, "/speakers/maud-ferrier/statements.json")).GetProperty("statements").EnumerateArray().ToList();
        Assert.Equal(["mixed", "direct"], statements.Select(said => said.GetProperty("kind").GetString()!.ToLowerInvariant()));
        Assert.Equal(1, statements.Sum(said => Count(said.GetProperty("text").GetString()!)));
        Assert.Equal(2, (await JsonAsync(site, "/speakers/maud-ferrier/quotes.json")).GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public async Task The_count_of_reported_statements_leaves_out_those_whose_quotes_are_counted()
    {
        await using var site = await SiteAsync();
        await site.PublishAsync("tax.txt", Mixed);
        await site.SweepAsync();
        var page = await site.TextAsync("/speakers/maud-ferrier/feed.atom");
        Assert.Contains("(2 quotes)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1 reported", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_quotes_and_reports_is_not_shown_twice()
    {
        await using var site = await SiteAsync();
        await site.PublishAsync("both.txt",
            "A long night\n\nThe members met on Friday in the old town hall.\n\n“We have won this one,” said Maud Ferrier, who added that the count was fair.\n");
        await site.SweepAsync();
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/maud-ferrier"));
        Assert.Single(page.QuerySelectorAll(".statement blockquote p"));
        Assert.Equal("… the count was fair.", Assert.Single(page.QuerySelectorAll(".statement .reported em")).TextContent.Trim());
    }

    private static int Count(string text) => text.Split("a tax on every birth").Length - 1;

    private async Task<TestSite> SiteAsync(params (string Key, string? Value)[] settings)
    {
        var site = await TestSite.StartAsync(azurite, settings: settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        await site.PublishAsync("talks.txt", Text);
        await site.SweepAsync();
        return site;
    }

    private static async Task<JsonElement> JsonAsync(TestSite site, string path) => JsonDocument.Parse(await site.TextAsync(path)).RootElement;
}
