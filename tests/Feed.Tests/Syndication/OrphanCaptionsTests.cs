using AngleSharp.Html.Parser;
using Feed.Articles;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed class OrphanCaptionsTests
{
    private static readonly Article Captioned = new()
    {
        Title = "Ferry sails",
        Paragraphs =
        [
            new Paragraph(ParagraphKind.Caption, "The ferry at dawn. (Ana Ruiz)"),
            new Paragraph(ParagraphKind.Text, "The ferry sailed on Monday."),
            new Paragraph(ParagraphKind.Caption, "“I am glad,” says Ivo Lindqvist, the captain."),
        ],
        Quotes = [new Quote { Paragraph = 2, Start = 1, Length = 9, Text = "I am glad," }],
    };

    private static readonly ArticlePicture Picture = new(new Uri("https://elsewhere.example/ferry.jpg"), "");

    [Fact]
    public void A_caption_without_its_picture_is_shown_only_if_it_has_a_quote() =>
        Assert.Equal(["The ferry sailed on Monday.", "“I am glad,” says Ivo Lindqvist, the captain."], Shown(Captioned));

    [Fact]
    public void A_caption_stays_below_the_picture_that_is_shown() =>
        Assert.Contains("The ferry at dawn. (Ana Ruiz)", Shown(Captioned with { Image = Picture }));

    [Fact]
    public void An_article_of_nothing_but_such_captions_says_that_it_has_no_text() =>
        Assert.Equal(["The article has no text besides its headline."], Shown(Captioned with { Paragraphs = [Captioned.Paragraphs[0]], Quotes = [] }));

    private static IEnumerable<string> Shown(Article article) =>
        new HtmlParser().ParseDocument(new ArticleHtml(Samples.Links).Write(Samples.Store("ferry.txt", article), article))
            .QuerySelectorAll("p").Select(paragraph => paragraph.TextContent);
}
