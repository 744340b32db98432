using System.Text.RegularExpressions;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed partial class FeedComposerTests
{
    private static readonly FeedSubject Speaker = FeedSubject.Of(Samples.Speaker);

    [Fact]
    public void A_speakers_entry_is_titled_with_the_person_and_begins_with_the_words()
    {
        var entry = Assert.Single(Samples.Document(Speaker, FeedFormat.Rss, Samples.Harbour).Entries);
        Assert.Equal("Mara Okafor in “Harbour & ferry <plans> split the council 🚢”", entry.Title);
        Assert.Equal("“We build it now … Or we never build it.”", entry.Summary);
        Assert.StartsWith(
            $"<blockquote cite=\"https://news.example/paper/articles/{Samples.Harbour.Id}#q1\"><p>“We build it now … Or we never build it.” <a href=\"https://news.example/paper/articles/{Samples.Harbour.Id}#q1\">¶ 2</a></p></blockquote>",
            entry.WriteHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_uuids_of_version_8_and_differ_between_the_article_and_each_of_its_speakers()
    {
        string[] ids =
        [
            PermanentId.OfArticle(Samples.Harbour.Id), PermanentId.OfStatement(Samples.Harbour.Id, "mara-okafor"),
            PermanentId.OfStatement(Samples.Harbour.Id, "лев-туманов"), PermanentId.OfFeed("latest"),
        ];
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches(UuidVersion8(), id));
        Assert.Equal(Samples.Harbour.Id[..8], PermanentId.OfArticle(Samples.Harbour.Id)["urn:uuid:".Length..][..8]);
    }

    [Fact]
    public void A_tags_feed_shares_the_articles_id() => Assert.Equal(
        PermanentId.OfArticle(Samples.Harbour.Id),
        Samples.Document(FeedSubject.Of(new Feed.Storage.Term(Feed.Storage.TermKind.Tag, "transport", "Transport", 1, null, null)), FeedFormat.Rss, Samples.Harbour).Entries[0].Id);

    [Fact]
    public void The_html_has_every_block_encoded_and_keeps_sanitised_links()
    {
        var html = Samples.Document(FeedSubject.Everything, FeedFormat.Rss, Samples.Harbour).Entries[0].WriteHtml();
        Assert.Contains("<p><small>The old berth at dusk. (Photo by Ana Ruiz)</small></p>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>What &lt;it&gt; costs</h2>\n<ul>\n<li>Piles</li>\n<li>Paint</li>\n</ul>\n<blockquote><p>A motto &amp; more</p></blockquote>", html, StringComparison.Ordinal);
        Assert.Contains("<p>See <a href=\"https://council.example/plan?a=1&amp;b=2\">the plan</a>.</p>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.example/paper/speakers/%D0%BB%D0%B5%D0%B2-%D1%82%D1%83%D0%BC%D0%B0%D0%BD%D0%BE%D0%B2\">Лев Туманов</a>.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void Equal_articles_give_equal_bytes(FeedFormat format) =>
        Assert.Equal(Samples.Render(Speaker, format, Samples.Harbour), Samples.Render(Speaker, format, Samples.Harbour with { }));

    [GeneratedRegex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex UuidVersion8();
}
