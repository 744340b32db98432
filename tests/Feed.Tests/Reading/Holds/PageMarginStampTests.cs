using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A stamp in the header, the footer or an aside of a page holds it; menus, teasers and notices of rights do not.</summary>
public sealed class PageMarginStampTests
{
    [Theory]
    [InlineData("DRAFT")]
    [InlineData("Draft")]
    [InlineData("DRAFT - not for publication")]
    [InlineData("Not approved for publication")]
    [InlineData("Embargoed until 00:01, 4 December 2098")]
    [InlineData("Do not publish before 4 December 2098")]
    [InlineData("UNAPPROVED DRAFT")]
    [InlineData("Confidential draft")]
    public void A_stamp_holds_the_page(string stamp)
    {
        foreach (var part in new[] { "<footer><p>{0}</p></footer>", "<footer>{0}</footer>", "<aside><p>{0}</p></aside>", "<footer><p>{0}</p><p>© Harbour board</p></footer>", "<div class=\"footer\"><span>{0}</span> Page 1</div>" })
            Assert.True(Read("", string.Format(null, part, stamp)).Hold is not null, part);
        foreach (var part in new[] { "<header><p>{0}</p></header>", "<aside>{0}</aside>" })
            Assert.True(Read(string.Format(null, part, stamp), "").Hold is not null, part);
    }

    [Theory]
    [InlineData("<a href=\"/d\">Drafts</a>")]
    [InlineData("<a href=\"/x\">Draft</a> <a href=\"/y\">Scores</a>")]
    [InlineData("<ul><li><a href=\"/1\">DRAFT</a></li><li><a href=\"/2\">Trades</a></li></ul>")]
    [InlineData("<a href=\"/e\">Embargo policy</a>")]
    [InlineData("PLACEHOLDER")]
    [InlineData("NFL Draft")]
    [InlineData("Draft beer 2 for 1")]
    [InlineData("Confidential tips: call us")]
    [InlineData("<h2>More</h2><p>Embargo on pears ends</p>")]
    [InlineData("<p>Draft law goes to parliament</p>")]
    [InlineData("Not to be published without permission.")]
    [InlineData("Not to be published, broadcast or rewritten without permission")]
    [InlineData("This material may not be published, broadcast, rewritten or redistributed.")]
    public void Menus_teasers_and_rights_do_not(string inside)
    {
        Assert.Null(Read("", $"<footer>{inside}</footer>").Hold);
        Assert.Null(Read("", $"<aside>{inside}</aside>").Hold);
        Assert.True(inside is "PLACEHOLDER" || inside.Contains("permission", StringComparison.Ordinal) || Read($"<header>{inside}</header>", "").Hold is null);
    }

    [Fact]
    public void A_mark_that_is_neither_yes_nor_no_is_a_note()
    {
        var read = Upload.Article("a.html", Encoding.UTF8.GetBytes($"<html><head><meta name=\"draft\" content=\"perhaps\"><title>{AnyFormat.Headline}</title></head><body><h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p></body></html>"));
        Assert.Null(read.Hold);
        Assert.Contains(read.Notes, note => note.Contains("draft: perhaps", StringComparison.Ordinal));
    }

    private static Article Read(string above, string below) => Upload.Article("a.html", Encoding.UTF8.GetBytes(
        $"<html><head><title>{AnyFormat.Headline}</title></head><body>{above}<main><article><h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p></article></main>{below}</body></html>"));
}
