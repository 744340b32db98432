using System.Text.RegularExpressions;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed partial class FeedComposerTests
{
    private static readonly FeedSubject Speaker = FeedSubject.Of(Samples.Speaker);

    [Fact]
    public void A_speakers_entry_is_titled_with_the_words_and_names_its_article_in_summary_and_text()
    {
        var entry = Assert.Single(Samples.Document(Speaker, FeedFormat.Rss, Samples.Harbour).Entries);
        var place = $"https://news.example/paper/articles/{Samples.Harbour.Id}/quotes/{Feed.Speech.SharedQuote.KeyOf("We build it now. Or we never build it.")}";

        Assert.Equal("“We build it now. Or we never build it”", entry.Title);
        Assert.Equal("Harbour & ferry <plans> split the council 🚢: “We build it now. Or we never build it.”", entry.Summary);
        Assert.StartsWith(
            $"<blockquote cite=\"{place}\"><p><a href=\"{place}\">“We build it now. Or we never build it.”</a></p></blockquote>\n"
            + "<p>— <a href=\"https://news.example/paper/speakers/mara-okafor\">Mara Okafor</a>, Mayor, in <a",
            entry.WriteHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_author_of_a_speakers_entry_is_the_speaker_and_the_reporters_contribute()
    {
        var entry = Assert.Single(Samples.Document(Speaker, FeedFormat.Rss, Samples.Harbour).Entries);

        Assert.Equal(["Mara Okafor"], entry.Authors);
        Assert.Equal(["Ivo Lindqvist", "Ana Ruiz"], entry.Contributors);
    }

    [Theory]
    [InlineData(FeedFormat.Rss, "<dc:creator>Mara Okafor</dc:creator>", "<dc:contributor>Ana Ruiz</dc:contributor>")]
    [InlineData(FeedFormat.Atom, "<author>\n      <name>Mara Okafor</name>", "<contributor>\n      <name>Ana Ruiz</name>")]
    [InlineData(FeedFormat.Json, "\"authors\": [\n    {\n     \"name\": \"Mara Okafor\"", "\"contributors\": [\n     \"Ivo Lindqvist\",\n     \"Ana Ruiz\"")]
    public void Every_format_names_the_speaker_as_author_and_the_reporters_as_contributors(FeedFormat format, string author, string contributor)
    {
        var feed = System.Text.Encoding.UTF8.GetString(Samples.Render(Speaker, format, Samples.Harbour));

        Assert.Contains(Compact(author), Compact(feed), StringComparison.Ordinal);
        Assert.Contains(Compact(contributor), Compact(feed), StringComparison.Ordinal);

        static string Compact(string text) => text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_declared_a_speaker_and_not_quoted_gets_the_article_under_its_own_title()
    {
        var declared = new Feed.Storage.Term(Feed.Storage.TermKind.Speaker, "лев-туманов", "Лев Туманов", 1, null, null);
        var entry = Assert.Single(Samples.Document(FeedSubject.Of(declared), FeedFormat.Rss, Samples.Harbour).Entries);

        Assert.Equal("Harbour & ferry <plans> split the council 🚢", entry.Title);
        Assert.Equal(["Ivo Lindqvist", "Ana Ruiz"], entry.Authors);
        Assert.Empty(entry.Contributors);
    }

    [Fact]
    public void Who_is_only_reported_is_the_author_and_the_sentence_is_the_title_without_marks()
    {
        var entry = Assert.Single(Samples.Document(FeedSubject.Of(Samples.Engineer), FeedFormat.Rss, Samples.Reported).Entries);

        Assert.Equal("Joan Kell, the engineer, said that the mole will hold", entry.Title);
        Assert.Equal(["Joan Kell"], entry.Authors);
        Assert.Equal(["Ivo Lindqvist"], entry.Contributors);
        Assert.Equal("The mole: Joan Kell, the engineer, said that the mole will hold.", entry.Summary);
    }

    [Theory]
    [InlineData(FeedFormat.Rss, "<dc:creator>Joan Kell</dc:creator>", "<dc:contributor>Ivo Lindqvist</dc:contributor>")]
    [InlineData(FeedFormat.Atom, "<author><name>Joan Kell", "<contributor><name>Ivo Lindqvist")]
    [InlineData(FeedFormat.Json, "\"authors\":[{\"name\":\"JoanKell\"", "\"contributors\":[\"IvoLindqvist\"]")]
    public void Every_format_names_who_is_only_reported_as_author(FeedFormat format, string author, string contributor)
    {
        var feed = System.Text.Encoding.UTF8.GetString(Samples.Render(FeedSubject.Of(Samples.Engineer), format, Samples.Reported));

        Assert.Contains(Compact(author), Compact(feed), StringComparison.Ordinal);
        Assert.Contains(Compact(contributor), Compact(feed), StringComparison.Ordinal);

        static string Compact(string text) => text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_reported_above_a_quote_comes_below_it_in_a_list_without_marks()
    {
        var content = Samples.Harbour.Content!;
        const string Sentence = "Okafor said that the berth comes first.";
        var article = Samples.Store("order.txt", content with
        {
            Paragraphs = [new(Feed.Articles.ParagraphKind.Text, Sentence), .. content.Paragraphs.Skip(1)],
            Reported = [Samples.Told(0, Sentence, "the berth comes first", "Mara Okafor", "mara-okafor")],
        });

        var entry = Assert.Single(Samples.Document(Speaker, FeedFormat.Rss, article).Entries);

        Assert.Equal("“We build it now. Or we never build it”", entry.Title);
        Assert.EndsWith("“We build it now. Or we never build it.” Okafor said that the berth comes first.", entry.Summary, StringComparison.Ordinal);
        Assert.Matches("(?s)^<blockquote.*Or we never build it.*</blockquote>\n<p>Reported:</p>\n<ul>\n"
            + "<li><em><a href=\"[^\"]*#p1\">Okafor said that the berth comes first.</a></em></li>\n</ul>\n<p>— ", entry.WriteHtml());
    }

    [Fact]
    public void A_sentence_that_quotes_some_words_stands_among_the_quotes()
    {
        var content = Samples.Harbour.Content!;
        const string Sentence = "Okafor said that the berth is “a gift of God” to the town.";
        var mixed = Samples.Told(0, Sentence, "the berth is “a gift of God” to the town", "Mara Okafor", "mara-okafor");
        var article = Samples.Store("order.txt", content with
        {
            Paragraphs = [new(Feed.Articles.ParagraphKind.Text, Sentence), .. content.Paragraphs.Skip(1)],
            Reported = [mixed with { Kind = Feed.Articles.StatementKind.Mixed }],
        });

        var html = Assert.Single(Samples.Document(Speaker, FeedFormat.Rss, article).Entries).WriteHtml();

        Assert.Matches("(?s)^<blockquote cite=\"[^\"]*#p1\"><p><a href=\"[^\"]*#p1\">Okafor said that the berth is “a gift of God” to the town.</a>"
            + "</p></blockquote>\n<blockquote.*Or we never build it.*</blockquote>\n<p>— ", html);
    }

    [Fact]
    public void A_quote_that_she_said_interrupts_counts_once()
    {
        var html = Assert.Single(Samples.Document(Speaker, FeedFormat.Rss, Samples.Harbour).Entries).WriteHtml();

        Assert.Contains("<p>In this article: <a>Mara Okafor</a> (1 quote), ", Addresses().Replace(html, "<a>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mara-okafor", "— <a>Mara Okafor</a>, Mayor, in <a>The mole</a>")]
    [InlineData("joan-kell", "— <a>Joan Kell</a>, engineer, as reported in <a>The mole</a>")]
    [InlineData("lev-orlov", "<a>Lev Orlov</a> is named as a speaker in <a>The mole</a>")]
    public void The_line_below_what_was_said_says_who_in_which_way_and_where(string slug, string line)
    {
        var name = Samples.Reported.Content!.Speakers.Single(speaker => speaker.Slug == slug).Name;
        var term = new Feed.Storage.Term(Feed.Storage.TermKind.Speaker, slug, name, 1, null, null);

        var html = Assert.Single(Samples.Document(FeedSubject.Of(term), FeedFormat.Rss, Samples.Reported).Entries).WriteHtml();

        Assert.Contains($"<p>{line}</p>\n<hr />", Addresses().Replace(html, "<a>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“I Have Never Won An Argument With The Tide”", "“I Have Never Won An Argument With The Tide”")]
    [InlineData("‘Nobody Asked Us,’ Fishermen Say", "‘Nobody Asked Us,’ Fishermen Say")]
    public void A_headline_that_is_a_quote_gets_no_second_marks(string headline, string title)
    {
        var unquoted = Samples.Store("quoted.txt", new Feed.Articles.Article { Title = headline, Speakers = [new("mara-okafor", "Mara Okafor", 0, true)] });
        var quoted = Samples.Store("quoted.txt", Samples.Harbour.Content! with { Title = headline });

        Assert.Equal(title, Assert.Single(Samples.Document(Speaker, FeedFormat.Rss, unquoted).Entries).Title);
        Assert.StartsWith(
            $"{title}: “We build it now", Assert.Single(Samples.Document(Speaker, FeedFormat.Rss, quoted).Entries).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss, "creator>")]
    [InlineData(FeedFormat.Atom, "<author>")]
    [InlineData(FeedFormat.Json, "\"authors\"")]
    public void An_entry_without_a_named_author_has_no_author_and_not_the_site(FeedFormat format, string author)
    {
        var feed = System.Text.Encoding.UTF8.GetString(Samples.Render(FeedSubject.Everything, format, Samples.Bare));
        var entries = feed[feed.IndexOf(format == FeedFormat.Atom ? "<entry" : format == FeedFormat.Rss ? "<item" : "\"items\"", StringComparison.Ordinal)..];

        Assert.DoesNotContain(author, entries, StringComparison.Ordinal);
        Assert.DoesNotContain("<name>The Harbour Post", entries, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void A_label_with_commas_stays_one_category(FeedFormat format)
    {
        var article = Samples.Store("economy.txt", new Feed.Articles.Article { Title = "Rates rise", Tags = [new("economy", "Economy, business and finance", false, "04000000")] });

        var feed = System.Text.Encoding.UTF8.GetString(Samples.Render(FeedSubject.Everything, format, article));

        Assert.Contains("Economy; business and finance", feed, StringComparison.Ordinal);
        Assert.Contains("http://cv.iptc.org/newscodes/mediatopic/04000000", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Economy, business", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_a_headline_only_says_so()
    {
        var bare = Samples.Store("headline.txt", new Feed.Articles.Article { Title = "Ferry stopped" });

        Assert.Equal("<p>The article has no text besides its headline.</p>\n", Samples.Document(FeedSubject.Everything, FeedFormat.Rss, bare).Entries[0].WriteHtml());
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
        Assert.DoesNotContain("The old berth at dusk.", html, StringComparison.Ordinal);
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

    [GeneratedRegex("<a href=[^>]*>")]
    private static partial Regex Addresses();
}
