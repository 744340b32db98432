using System.Text;

namespace Feed.Tests.Reading;

/// <summary>Bylines in other forms than "By" and names, at the head or the end of a text.</summary>
public sealed class OtherBylineFormTests
{
    private static readonly (string Line, string Authors)[] Bylines =
    [
        ("Words by Ann Pell", "Ann Pell"), ("Words: Ann Pell. Pictures: Tom Beck", "Ann Pell"), ("Text: Ann Pell, photos: Tom Beck", "Ann Pell"),
        ("Text: Ann Pell / Photos: Tom Beck", "Ann Pell"), ("Words Ann Pell Photographs Tom Beck", "Ann Pell"), ("By Ann Pell and Tom Beck (photos)", "Ann Pell"),
        ("Ann Pell reports from Harwick", "Ann Pell"), ("Ruth Hale reports from Harwick.", "Ruth Hale"), ("By Ann Pell, photographs by Tom Beck", "Ann Pell"),
        ("Story by Ann Pell | Photography by Tom Beck", "Ann Pell"), ("Ruth Hale\nHealth correspondent", "Ruth Hale"), ("Ruth Hale\nSenior reporter, Harwick", "Ruth Hale"),
        ("By Ann Pell with photography by Tom Beck", "Ann Pell"), ("By Ann Pell, with additional pictures by Tom Beck", "Ann Pell"),
        ("By Ann Pell and photos by Tom Beck", "Ann Pell"), ("By Ann Pell, Charlotte Observer", "Ann Pell"), ("Written by Ann Pell; photos by Tom Beck", "Ann Pell"), ("Words by Ann Pell and Tom Beck", "Ann Pell, Tom Beck"),
    ];

    [Fact]
    public void Those_who_wrote_are_the_authors()
    {
        foreach (var (line, authors) in Bylines)
        {
            var lines = line.Split('\n');
            foreach (var (name, file) in new (string Name, string File)[]
            {
                ("wall.txt", $"{HarbourStory.Headline}\n\n{line}\n\n{HarbourStory.Plain}"),
                ("wall.txt", $"{HarbourStory.Headline}\n{line}\n\n{HarbourStory.Plain}"),
                ("wall.txt", $"{HarbourStory.Headline}\n\n{HarbourStory.Plain}\n\n{line}"),
                ("wall.md", $"# {HarbourStory.Headline}\n\n{string.Join("  \n", lines)}\n\n{HarbourStory.Plain}"),
                ("wall.html", HarbourStory.Page($"<h1>{HarbourStory.Headline}</h1>{HarbourStory.InHtml(lines)}{HarbourStory.Html}", HarbourStory.Headline)),
                ("wall.html", HarbourStory.Page($"<h1>{HarbourStory.Headline}</h1><div class=meta>{HarbourStory.InHtml(lines)}</div>{HarbourStory.Html}", HarbourStory.Headline)),
            })
            {
                var article = Upload.Article(name, Encoding.UTF8.GetBytes(file));
                Assert.True(string.Join(", ", article.Authors) == authors, $"{string.Join(", ", article.Authors)}:\n{file}");
                Assert.True(article.Paragraphs.Select(paragraph => paragraph.Text).SequenceEqual(HarbourStory.Paragraphs), $"{string.Join("\n", article.Paragraphs.Select(paragraph => paragraph.Text))}\n---\n{file}");
            }
        }
    }

    [Theory]
    [InlineData("Ann Pell in Harwick")]
    [InlineData("Ruth Hale reports from Harwick")]
    public void A_headline_in_the_form_of_a_byline_is_the_title(string headline) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\n{HarbourStory.Plain}").Title);

    [Theory]
    [InlineData("Ann Holt\nPress officer")]
    [InlineData("Ann Holt\nHead of communications")]
    public void The_press_contact_below_a_text_is_no_author(string lines) =>
        Assert.Empty(Upload.Article($"{HarbourStory.Headline}\n\n{HarbourStory.Plain}\n\n{lines}").Authors);

    [Theory]
    [InlineData("By <a rel=author href='/a'>Ann Pell</a> and <a rel=author href='/b'>Tom Beck</a>")]
    [InlineData("By <a href='/authors/a'>Ann Pell</a> and <a href='/authors/b'>Tom Beck</a>")]
    [InlineData("<a rel=author href='/a'>Ann Pell</a>, <a rel=author href='/b'>Tom Beck</a>")]
    public void The_second_author_that_a_page_shows_counts_if_the_page_declares_the_first_only(string byline)
    {
        var declared = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + HarbourStory.Headline + "\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Pell\"}}</script>";
        foreach (var name in new[] { "byline", "author", "meta" })
        {
            Assert.Equal(["Ann Pell", "Tom Beck"], Upload.Article("wall.html", Encoding.UTF8.GetBytes(HarbourStory.Page(
                $"<h1>{HarbourStory.Headline}</h1><div class={name}>{byline}</div>{HarbourStory.Html}", HarbourStory.Headline, declared))).Authors);
        }
    }

    [Theory]
    [InlineData("By Ann Pell, Charlotte Observer", "")]
    [InlineData("By Ann Pell, Madison Wisconsin", "")]
    [InlineData("By Ann Pell, Victoria Park", "")]
    [InlineData("By Ann Pell, Sydney Morning Herald", "")]
    [InlineData("By Ann Pell and Sydney Morning Herald", "")]
    [InlineData("By Ann Pell, <a href='/authors/paper'>Charlotte Observer</a>", "")]
    [InlineData("By Ann Pell and Sam Low (photos)", "")]
    [InlineData("By Ann Pell and Sam Low, photographer", "")]
    [InlineData("By Ann Pell, Sam Low", "")]
    [InlineData("By Ann Pell and Sam Low", "Sam Low")]
    [InlineData("BY ANN PELL AND SAM LOW", "Sam Low")]
    [InlineData("By Ann Pell &amp; Sam Low, Charlotte Observer", "Sam Low")]
    [InlineData("By Ann Pell and Sam Low Staff Writers", "Sam Low")]
    [InlineData("By Ann Pell and Sam Low<br>Staff Writers", "Sam Low")]
    [InlineData("By Ann Pell, Ruth Hale and Sam Low", "Ruth Hale, Sam Low")]
    [InlineData("By Ann Pell, Ruth Hale, and Sam Low | 3 March 2026", "Ruth Hale, Sam Low")]
    [InlineData("By <span class=author>Ann Pell</span> and <span class=author>Sam Low</span>", "Sam Low")]
    [InlineData("By Ann Pell, <a href='/authors/sam'>Sam Low</a>", "Sam Low")]
    public void Another_author_is_joined_or_linked(string byline, string others)
    {
        foreach (var head in new[]
        {
            "<meta name=author content='Ann Pell'>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Pell\"}}</script>",
        })
        {
            foreach (var open in new[] { "<div class=byline>", "<div class=author>", "<div class=meta>", "<div>" })
            {
                var article = Upload.Article("wall.html", Encoding.UTF8.GetBytes(HarbourStory.Page(
                    $"<h1>{HarbourStory.Headline}</h1>{open}{byline}</div>{HarbourStory.Html}", HarbourStory.Headline, head)));
                Assert.Equal(others.Length > 0 ? $"Ann Pell, {others}" : "Ann Pell", string.Join(", ", article.Authors));
            }
        }
    }

    private const string Deck = "Ruth Hale in Harwick";

    public static TheoryData<string, string> FilesWithDeck => new()
    {
        { "wall.txt", $"{HarbourStory.Headline}\n\n{Deck}\n\n{HarbourStory.Plain}" },
        { "wall.txt", $"{HarbourStory.Headline}\n{Deck}\n\n{HarbourStory.Plain}" },
        { "wall.txt", $"{HarbourStory.Headline}\n\n{HarbourStory.Plain}\n\n{Deck}" },
        { "wall.md", $"# {HarbourStory.Headline}\n\n{Deck}\n\n{HarbourStory.Plain}" },
        { "wall.md", $"---\nauthor: Ann Pell\n---\n# {HarbourStory.Headline}\n\n{Deck}\n\n3 March 2026\n\n{HarbourStory.Plain}" },
        { "wall.html", HarbourStory.Page($"<h1>{HarbourStory.Headline}</h1><p>{Deck}</p>{HarbourStory.Html}", HarbourStory.Headline) },
        { "wall.html", HarbourStory.Page($"<h1>{HarbourStory.Headline}</h1><h2>{Deck}</h2>{HarbourStory.Html}", HarbourStory.Headline) },
        { "wall.html", HarbourStory.Page($"<h1>{HarbourStory.Headline}</h1><p>{Deck}</p>{HarbourStory.Html}", HarbourStory.Headline, "<meta name=author content='Ann Pell'>") },
    };

    [Theory]
    [MemberData(nameof(FilesWithDeck))]
    public void A_person_in_a_place_may_be_a_deck(string name, string file)
    {
        var article = Upload.Article(name, Encoding.UTF8.GetBytes(file));
        Assert.DoesNotContain("Ruth Hale", article.Authors);
        Assert.Contains(Deck, article.Paragraphs.Select(paragraph => paragraph.Text).Append(article.Title).Append(article.Summary));
    }

    [Theory]
    [InlineData("wall.txt", "{0}\n\n{1}\n\n3 March 2026\n\n{2}")]
    [InlineData("wall.txt", "{0}\n\n3 March 2026\n\n{1}\n\n{2}")]
    [InlineData("wall.txt", "{0}\n\n{1}\n\nHealth correspondent\n\n{2}")]
    [InlineData("wall.md", "---\nauthor: Ruth Hale\n---\n# {0}\n\n{1}\n\n{2}")]
    [InlineData("wall.md", "---\nauthor: Ruth Hale\n---\n# {0}\n\n{2}\n\n{1}")]
    [InlineData("wall.html", "<title>{0}</title><h1>{0}</h1><p>{1}</p><p>3 March 2026</p>{3}")]
    [InlineData("wall.html", "<title>{0}</title><h1>{0}</h1><div><p>{1}</p></div><time>3 March 2026</time>{3}")]
    [InlineData("wall.html", "<title>{0}</title><meta name=author content='Ruth Hale'><h1>{0}</h1><p>{1}</p>{3}")]
    public void A_person_in_a_place_is_the_author_next_to_a_fact(string name, string form)
    {
        var article = Upload.Article(name, Encoding.UTF8.GetBytes(
            string.Format(null, form, HarbourStory.Headline, Deck, HarbourStory.Plain, HarbourStory.Html)));
        Assert.Equal(["Ruth Hale"], article.Authors);
        Assert.Equal(HarbourStory.Paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("\"[Ann Pell](https://a.example/)\"")]
    [InlineData("'[Ann Pell](/a)'")]
    [InlineData("\"<a href='/a'>Ann Pell</a>\"")]
    [InlineData("\"**Ann Pell**\"")]
    [InlineData("\"_Ann Pell_\"")]
    [InlineData("[\"[Ann Pell](/a)\"]")]
    public void A_name_is_declared_without_its_markup(string value) => Assert.Equal("Ann Pell", Assert.Single(Upload.Article(
        "wall.md", Encoding.UTF8.GetBytes($"---\ntitle: {HarbourStory.Headline}\nauthor: {value}\n---\n\n{HarbourStory.Plain}")).Authors));
}
