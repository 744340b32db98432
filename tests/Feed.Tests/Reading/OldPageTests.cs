using System.Globalization;
using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Pages of the 1990s: laid out by tables, with a headline that only its looks mark.</summary>
public sealed class OldPageTests
{
    private const string Text = "<P>The harbour board voted on Tuesday to reopen the old ferry line to Harwick after nine years without a boat, and nobody in the hall spoke against it."
        + "<P>The first boat leaves the old quay in May, the board said, and the last one is planned for the end of October, when the river freezes.";

    private static Article Page(string title, string body) => Upload.Article("ferry.html",
        Encoding.UTF8.GetBytes($"<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=600><TR><TD COLSPAN=2><IMG SRC=logo.gif></TD></TR><TR>"
            + $"<TD WIDTH=120><A HREF=1>News</A><BR><A HREF=2>Weather</A><BR><A HREF=3>Letters</A></TD><TD>{body}</TD></TR></TABLE></BODY></HTML>"));

    [Theory]
    [InlineData("Old ferry line to reopen", "<FONT SIZE=+2><B>Old ferry line to reopen</B></FONT><BR><FONT SIZE=-1>By Nell Abara<BR>March 3, 1998</FONT>")]
    [InlineData("Wend Courier Online - Old ferry line to reopen", "<FONT SIZE=5><B>Old ferry line to reopen</B></FONT><BR><I>By Nell Abara</I><BR><I>March 3, 1998</I>")]
    [InlineData("Wend Online | Old ferry line to reopen",
        "<TABLE><TR><TD><BIG>Old ferry line to reopen</BIG></TD></TR><TR><TD><I>by Nell Abara</I></TD></TR><TR><TD><SMALL>Tuesday, March 3, 1998</SMALL></TD></TR></TABLE>")]
    [InlineData("Old ferry line to reopen",
        "<TABLE WIDTH=100%><TR><TD>By Nell Abara</TD><TD ALIGN=RIGHT>March 3, 1998</TD></TR></TABLE><H2>Old ferry line to reopen</H2>")]
    [InlineData("Old ferry line to reopen", "<CENTER><H2>Old ferry line to reopen</H2></CENTER><P ALIGN=RIGHT><I>Nell Abara, Staff Writer</I><BR>March 3, 1998")]
    public void Have_their_headline_byline_and_date(string title, string head)
    {
        var article = Page(title, head + Text);

        Assert.Equal("Old ferry line to reopen", article.Title);
        Assert.Equal(["Nell Abara"], article.Authors);
        Assert.Equal(new DateOnly(1998, 3, 3), DateOnly.FromDateTime(article.Published!.Value.Date));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void A_date_in_a_table_of_data_does_not_date_the_article() =>
        Assert.Equal(PublishedFrom.FirstSeen, Page("Old ferry line to reopen",
            "<H1>Old ferry line to reopen</H1><TABLE><TR><TD>Opened</TD><TD>March 3, 1998</TD></TR><TR><TD>Closed</TD><TD>May 4, 2017</TD></TR></TABLE>" + Text).PublishedFrom);

    [Fact]
    public void The_line_of_a_blog_that_says_where_a_post_is_filed_is_cut() =>
        Assert.Equal(2, Page("Old ferry line to reopen",
            $"<H1>Old ferry line to reopen</H1>{Text}<P>This entry was posted on Tuesday, March 3rd, 1998 at 9:30 am and is filed under News.").Paragraphs.Count);

    [Theory]
    [InlineData("28.01.22", "2022-01-28")]
    [InlineData("Stand: 3.3.98", "1998-03-03")]
    [InlineData("28.01.2022", "2022-01-28")]
    public void A_year_of_two_digits_behind_dots_dates_the_page(string date, string day) =>
        Assert.Equal(day, Page("Old ferry line to reopen", $"<H1>Old ferry line to reopen</H1><SPAN CLASS=date>{date}</SPAN>{Text}")
            .Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Von")]
    [InlineData("Datum")]
    [InlineData("Hace")]
    public void The_label_of_a_field_is_not_an_author(string label) =>
        Assert.Empty(Page("Old ferry line to reopen", $"<H1>Old ferry line to reopen</H1><SPAN CLASS=author>{label}</SPAN>{Text}").Authors);
}
