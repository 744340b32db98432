using System.Text.Json;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed class JsonFeedTests
{
    private static readonly JsonElement Feed =
        JsonDocument.Parse(Samples.Render(FeedSubject.Everything, FeedFormat.Json, Samples.Harbour, Samples.Bare)).RootElement;

    private static readonly JsonElement Item = Feed.GetProperty("items")[0];

    [Fact]
    public void The_feed_describes_itself_and_links_to_its_next_page()
    {
        Assert.Equal("https://jsonfeed.org/version/1.1", Feed.GetProperty("version").GetString());
        Assert.Equal("The Harbour Post", Feed.GetProperty("title").GetString());
        Assert.Equal("https://news.example/paper/", Feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://news.example/paper/feed.json", Feed.GetProperty("feed_url").GetString());
        Assert.Equal($"https://news.example/paper/feed.json?before={Samples.Bare.Cursor}", Feed.GetProperty("next_url").GetString());
        Assert.Equal("en", Feed.GetProperty("language").GetString());
    }

    [Fact]
    public void An_item_has_a_string_for_an_id_and_every_field_of_the_article()
    {
        Assert.Equal(PermanentId.OfArticle(Samples.Harbour.Id), Item.GetProperty("id").GetString());
        Assert.Equal($"https://news.example/paper/articles/{Samples.Harbour.Id}", Item.GetProperty("url").GetString());
        Assert.Equal("Harbour & ferry <plans> split the council 🚢", Item.GetProperty("title").GetString());
        Assert.Equal("2026-03-01T08:30:00Z", Item.GetProperty("date_published").GetString());
        Assert.Equal("2026-03-04T08:30:00Z", Item.GetProperty("date_modified").GetString());
        Assert.Equal(["Ivo Lindqvist", "Ana Ruiz"], Item.GetProperty("authors").EnumerateArray().Select(author => author.GetProperty("name").GetString()));
        Assert.Equal(["Transport", "Harbour <news>"], Item.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public void A_lead_image_is_the_items_image()
    {
        var feed = JsonDocument.Parse(Samples.Render(FeedSubject.Everything, FeedFormat.Json, Samples.Pictured)).RootElement;
        Assert.Equal("https://pictures.example/berth.jpg?w=800&h=600", feed.GetProperty("items")[0].GetProperty("image").GetString());
        Assert.Equal(
            ("image/jpeg", "The berth & its <crane>", "Ana Ruiz"),
            feed.GetProperty("items")[0].GetProperty("_feed").GetProperty("image") is var more
                ? (more.GetProperty("media_type").GetString(), more.GetProperty("description").GetString(), more.GetProperty("credit").GetString()) : default);
        Assert.False(Item.TryGetProperty("image", out _));
        Assert.False(Item.GetProperty("_feed").TryGetProperty("image", out _));
    }

    [Fact]
    public void The_extension_has_the_quotes_with_their_speakers()
    {
        var quote = Item.GetProperty("_feed").GetProperty("quotes")[0];
        Assert.Equal("We build it now,", quote.GetProperty("text").GetString());
        Assert.Equal("mara-okafor", quote.GetProperty("speaker_slug").GetString());
        Assert.Equal(2, quote.GetProperty("paragraph").GetInt32());
    }

    [Fact]
    public void What_an_article_lacks_is_left_out_but_for_a_summary_which_the_text_begins()
    {
        var bare = Feed.GetProperty("items")[1];
        Assert.Equal(JsonValueKind.Array, bare.GetProperty("tags").ValueKind);
        Assert.False(bare.TryGetProperty("authors", out _));

        // An item without authors would inherit those of the feed, but a site is not a person.
        Assert.False(Feed.TryGetProperty("authors", out _));
        Assert.Equal("שלום", bare.GetProperty("summary").GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_text_that_is_written_in_segments_is_what_it_is_when_written_at_once(int start)
    {
        var html = new string('a', start) + string.Concat(Enumerable.Repeat("🚢<b>\"Quay\"</b>\n", 9_000));
        var document = Samples.Document(FeedSubject.Everything, FeedFormat.Json, Samples.Harbour);
        var longer = document with { Entries = [document.Entries[0] with { WriteHtml = () => html, Summary = html }] };
        var item = JsonDocument.Parse(FeedRenderer.Render(longer, FeedFormat.Json)).RootElement.GetProperty("items")[0];
        Assert.Equal(item.GetProperty("summary").GetRawText(), item.GetProperty("content_html").GetRawText());
        Assert.Equal(html, item.GetProperty("content_html").GetString());
    }
}
