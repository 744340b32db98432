namespace Feed.Tests.Reading.Releases;

/// <summary>What wire systems put before and after a headline and a byline is no part of them.</summary>
public sealed class WireVersionTests
{
    private const string Text = "HARWICK, Ruritania (CP) _ The council has agreed to repair the ferry pier, its leader said on Monday.\n\nThe work is to cost two million crowns.";

    [Theory]
    [InlineData("UPDATE 2-Pier is to be repaired")]
    [InlineData("RPT-UPDATE 1-Pier is to be repaired")]
    [InlineData("CORRECTED-Pier is to be repaired")]
    [InlineData("^Pier is to be repaired<")]
    [InlineData("BC-Ferry-Pier,0210\n^Pier is to be repaired<")]
    [InlineData("r a BC-Ferry-Pier 05-12 0210\n^Pier is to be repaired<")]
    [InlineData("FERRY-PIER (UPDATE 2, PIX)\n\nUPDATE 2-Pier is to be repaired")]
    public void The_headline_is_found_without_them(string head)
    {
        var article = Upload.Article($"{head}\nBy JANE ROE=\nCentral Press Writer=\n\n{Text}");
        Assert.Equal("Pier is to be repaired", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("Update 2-1 down: the pier that nobody wants")]
    [InlineData("UPDATE ON THE PIER-AND-QUAY PLAN")]
    public void A_headline_that_begins_like_one_stays(string headline) => Assert.Equal(headline, Upload.Article($"{headline}\n\nBy Jane Roe\n\n{Text}").Title);
}
