using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

/// <summary>A byline that names a newsroom and nobody else is cut, and names no author.</summary>
public sealed class NewsroomBylineTests
{
    private const string Text = "The ferry to Harwick sails again in May, the harbour board said.\n\nA ticket will cost four dollars.";

    private static Article Article(string byline) => Upload.Article($"Ferry sails again\n\n{byline}\n\n{Text}");

    [Theory]
    [InlineData("By the Wend Courier staff")]
    [InlineData("By The Wend Courier Staff")]
    [InlineData("By Wend Courier Staff")]
    [InlineData("By Wend Courier staff reports")]
    [InlineData("By Staff and wire reports")]
    [InlineData("By the Editorial Board")]
    [InlineData("By Wend News Desk")]
    [InlineData("By wire services")]
    [InlineData("BY THE WEND COURIER NEWSROOM")]
    public void It_names_no_author_and_is_cut(string byline)
    {
        var article = Article(byline);

        Assert.Equal("Ferry sails again", article.Title);
        Assert.Empty(article.Authors);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("By Nell Staff", "Nell Staff")]
    [InlineData("By Nell Abara, Wend Courier staff", "Nell Abara")]
    [InlineData("By Nell Abara and Wend Courier staff", "Nell Abara")]
    public void A_person_next_to_it_or_of_that_name_is_the_author(string byline, string author) =>
        Assert.Equal([author], Article(byline).Authors);

    [Fact]
    public void A_headline_that_begins_and_ends_so_stays() =>
        Assert.Equal("By popular demand, ferry keeps its staff", Upload.Article("By popular demand, ferry keeps its staff\n\n" + Text).Title);
}
