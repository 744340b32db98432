using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>A typed byline that names an organisation or is a phrase names no author, as on a page.</summary>
public sealed class BylineOfNobodyTests
{
    private const string Text = "The ferry to Harwick sails again in May, the harbour board said.\n\nA ticket will cost four dollars.";

    private static Article Article(string line) => Upload.Article($"Ferry sails again\n\n{line}\n\n{Text}");

    [Theory]
    [InlineData("By Reuters")]
    [InlineData("By Associated Press")]
    [InlineData("By Ministry of Health")]
    [InlineData("By University of Wend")]
    [InlineData("By Wend Police Department")]
    [InlineData("By Marketing Department")]
    [InlineData("By Guest Author")]
    [InlineData("By Wend Chamber of Commerce")]
    public void An_organisation_is_no_author_and_its_line_is_cut(string line)
    {
        var article = Article(line);
        Assert.Empty(article.Authors);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("By Popular Demand")]
    [InlineData("By Next Summer")]
    [InlineData("By Royal Appointment")]
    [InlineData("By Invitation Only")]
    public void A_phrase_is_no_author_and_stays(string line)
    {
        var article = Article(line);
        Assert.Empty(article.Authors);
        Assert.Equal(line, article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("By Thomas More", "Thomas More")]
    [InlineData("By Charlotte Church", "Charlotte Church")]
    [InlineData("By Nell Abara, Wend Courier", "Nell Abara")]
    [InlineData("By Anna Maria Bank", "Anna Maria Bank")]
    [InlineData("By Summer Holm", "Summer Holm")]
    [InlineData("By Ida van der Holm", "Ida van der Holm")]
    public void A_persons_name_stays(string line, string author) => Assert.Equal([author], Article(line).Authors);
}
