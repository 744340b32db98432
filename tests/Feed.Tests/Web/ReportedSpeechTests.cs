using System.Text.Json;
using AngleSharp.Html.Parser;
using Feed.Storage;
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

    /// <summary>Four quotes and two statements without marks count as three statements: two paragraphs of quotes, and one sentence.</summary>
    private const string Pieces = "The pier\n\nThe council met on Friday in the old town hall and voted after a long evening.\n\n"
        + "“We shall keep the old pier,” said Maud Ferrier, a councillor. “We shall keep it for our children.”\n\n"
        + "She called the plan “a waste of good oak” and its drawing “a child’s idea of a bridge.”\n\n"
        + "Ferrier said that the pier is sound.\n";

    private const string Interview = "The pier\n\nMaud Ferrier, a councillor, talks about the pier.\n\nThe council meets on Friday.\n\n"
        + "Q: What do you fear?\n\nA: “I fear the wind in the winter, and the waves.”\n\n"
        + "Asked about the cost, Ferrier said: “We will find the money.” She added, after a while: “We always found it.”\n";

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
    public async Task What_the_article_reports_above_a_quote_comes_below_the_quotes_of_the_page()
    {
        await using var site = await SiteAsync();
        await site.PublishAsync("tide.txt", "The tide\n\nThe council met on Friday in the old town hall and voted after a long evening.\n\n"
            + "Maud Ferrier, a councillor, said that the tide is rising. “We shall build a wall,” she said.\n\nFerrier said that the wall is long.\n");
        await site.SweepAsync();
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/maud-ferrier"));
        var shown = page.QuerySelectorAll(".statement blockquote p, .statement .reported em").Select(said => said.TextContent.Trim());

        Assert.Equal(["“We shall build a wall”", "Maud Ferrier, a councillor, said that the tide is rising.", "Ferrier said that the wall is long."], shown);
        Assert.Equal(["Reported"], page.QuerySelectorAll(".statement .reported .label").Select(label => label.TextContent));
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
        Assert.Equal([MixedSentence, "“We shall fight it in court”"], page.QuerySelectorAll(".statement blockquote p").Select(quote => quote.TextContent.Trim()));
        Assert.Empty(page.QuerySelectorAll(".statement .reported"));

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

    [Fact]
    public async Task What_a_speaker_is_counted_for_is_what_the_page_shows()
    {
        await using var site = await SiteAsync();
        await site.PublishAsync("pier.txt", Pieces);
        await site.SweepAsync();
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/maud-ferrier"));
        var chart = page.QuerySelector("figure.months figcaption")!.TextContent;
        var speaker = (await JsonAsync(site, $"/articles/{ArticleId.Of("pier.txt")}.json")).GetProperty("speakers")[0];

        Assert.Equal(3, page.QuerySelectorAll(".statement blockquote, .statement .reported em").Length);
        Assert.StartsWith("3 statements in ", chart, StringComparison.Ordinal);
        Assert.Equal((2, 1), (speaker.GetProperty("quotes").GetInt32(), speaker.GetProperty("reported").GetInt32()));
        Assert.Contains("2 quotes, 1 reported", await site.TextAsync($"/articles/{ArticleId.Of("pier.txt")}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed.json", "items", "quotes")]
    [InlineData("statements.json", "statements", null)]
    public async Task As_data_an_answer_has_its_question_and_what_the_speaker_reacts_to(string data, string list, string? within)
    {
        await using var site = await SiteAsync();
        await site.PublishAsync("talk.txt", Interview);
        await site.SweepAsync();
        var found = (await JsonAsync(site, $"/speakers/maud-ferrier/{data}")).GetProperty(list);
        var quotes = (within is null ? found : found[0].GetProperty("_feed").GetProperty(within)).EnumerateArray().ToList();

        Assert.Equal(["What do you fear?", null, null], quotes.Select(quote => Text(quote, "question")));
        Assert.Equal([null, "Asked about the cost, Ferrier said", null], quotes.Select(quote => Text(quote, "prompt")));
        Assert.Equal([4, 5, 5], quotes.Select(quote => quote.GetProperty("paragraph").GetInt32()));
        Assert.True(quotes[1].GetProperty("start").GetInt32() < quotes[2].GetProperty("start").GetInt32());

        static string? Text(JsonElement quote, string name) => quote.TryGetProperty(name, out var text) ? text.GetString() : null;
    }

    [Fact]
    public async Task The_quotes_as_data_have_these_fields_and_no_others()
    {
        await using var site = await SiteAsync();
        var data = await JsonAsync(site, "/speakers/augusta-thorn/quotes.json");
        var quote = Assert.Single(data.GetProperty("quotes").EnumerateArray());

        Assert.Equal(["speaker", "slug", "page", "quotes"], Fields(data));
        Assert.Equal(["text", "address", "article", "date", "paragraph", "cue", "role", "rule", "confidence"], Fields(quote));
        Assert.Equal(["id", "title", "page"], Fields(quote.GetProperty("article")));
        Assert.Equal("We will dredge the harbour,", quote.GetProperty("text").GetString());
        Assert.Equal(("said", "mayor", 2), (quote.GetProperty("cue").GetString(), quote.GetProperty("role").GetString(), quote.GetProperty("paragraph").GetInt32()));

        static IEnumerable<string> Fields(JsonElement json) => json.EnumerateObject().Select(field => field.Name);
    }

    [Fact]
    public async Task An_articles_page_explains_by_which_rule_each_reported_statement_was_found()
    {
        await using var site = await SiteAsync();
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("talks.txt")}"));
        var box = Assert.Single(page.QuerySelectorAll("details.why"), one => one.QuerySelector("summary")!.TextContent == "Who is reported to have said what");
        var said = box.QuerySelectorAll("li li").Select(entry => string.Join(' ', entry.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal("The speaker, a verb of speech and \"that\" precede what was said (reported.that).", Assert.Single(box.QuerySelectorAll(":scope > ul > li")).ChildNodes[0].TextContent.Trim());
        Assert.Equal(
            [
                "Augusta Thorn: Thorn said that the work will begin in May. “said”, confidence 0.97",
                $"Birger Nilsson: {NilssonSays}. “said”, confidence 0.90",
            ], said);
        Assert.Equal(["#p2", "#p3"], box.QuerySelectorAll("li li a").Select(link => link.GetAttribute("href")));
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
