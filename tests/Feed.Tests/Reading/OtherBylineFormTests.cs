using System.Text;

namespace Feed.Tests.Reading;

/// <summary>Bylines in other forms than "By" and names, at the head or the end of a text.</summary>
public sealed class OtherBylineFormTests
{
    private static readonly (string Line, string Authors)[] Bylines =
    [
        ("Words by Ann Pell", "Ann Pell"), ("Words: Ann Pell. Pictures: Tom Beck", "Ann Pell"), ("Text: Ann Pell, photos: Tom Beck", "Ann Pell"),
        ("Text: Ann Pell / Photos: Tom Beck", "Ann Pell"), ("Words Ann Pell Photographs Tom Beck", "Ann Pell"), ("Ann Pell in Harwick", "Ann Pell"),
        ("Ann Pell reports from Harwick", "Ann Pell"), ("Ruth Hale reports from Harwick.", "Ruth Hale"), ("By Ann Pell, photographs by Tom Beck", "Ann Pell"),
        ("Story by Ann Pell | Photography by Tom Beck", "Ann Pell"), ("Ruth Hale\nHealth correspondent", "Ruth Hale"), ("Ruth Hale\nSenior reporter, Harwick", "Ruth Hale"),
        ("Written by Ann Pell; photos by Tom Beck", "Ann Pell"), ("Words by Ann Pell and Tom Beck", "Ann Pell, Tom Beck"),
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
    [InlineData("\"[Ann Pell](https://a.example/)\"")]
    [InlineData("'[Ann Pell](/a)'")]
    [InlineData("\"<a href='/a'>Ann Pell</a>\"")]
    [InlineData("\"**Ann Pell**\"")]
    [InlineData("\"_Ann Pell_\"")]
    [InlineData("[\"[Ann Pell](/a)\"]")]
    public void A_name_is_declared_without_its_markup(string value) => Assert.Equal("Ann Pell", Assert.Single(Upload.Article(
        "wall.md", Encoding.UTF8.GetBytes($"---\ntitle: {HarbourStory.Headline}\nauthor: {value}\n---\n\n{HarbourStory.Plain}")).Authors));
}
