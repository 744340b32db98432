using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>A line break or another element divides the facts at the head of a page as it divides them for the reader.</summary>
public sealed class PageLineTests
{
    private const string First = "The lamp of Port Ansel turned again today, after a winter in which its keeper had to row to it with a torch.";

    private static Article Read(string head) => Upload.Article("lamp.html", Encoding.UTF8.GetBytes(
        $"<html lang=en><body><h1>Old Lamp Turns</h1>{head}<p>{First}</p><p>{First}</p><p>{First}</p></body></html>"));

    private static void AssertText(Article article) => Assert.All(article.Paragraphs, paragraph => Assert.Equal(First, paragraph.Text));

    [Theory]
    [InlineData("<p>By Jane Roe<br>Staff writer</p>")]
    [InlineData("<p>By Jane Roe<br/>The Ansel Courier</p>")]
    [InlineData("<p><strong>By Jane Roe</strong><br>Ansel Courier staff</p>")]
    [InlineData("<div>By <a href='/j'>Jane Roe</a><br>Staff writer</div>")]
    [InlineData("<p>By Jane Roe<br>PORT ANSEL</p>")]
    [InlineData("<p>By Jane Roe<br>jane@courier.example</p>")]
    [InlineData("<div>By<br>Jane Roe<br>Editor</div>")]
    [InlineData("<div><span>By</span><span>Jane Roe</span><span>Reporter</span></div>")]
    public void The_name_ends_at_the_line_break(string head)
    {
        var article = Read(head);
        Assert.Equal(["Jane Roe"], article.Authors);
        AssertText(article);
    }

    [Theory]
    [InlineData("<p>By Jane Roe<br>March 3, 2026</p>")]
    [InlineData("<p>March 3, 2026<br>By Jane Roe</p>")]
    [InlineData("<p>By Jane Roe<br>Staff writer<br>March 3, 2026</p>")]
    [InlineData("<div>By Jane Roe<br>Published 9:30 AM, March 3, 2026</div>")]
    [InlineData("<p><em>By Jane Roe</em><br><em>March 3, 2026</em></p>")]
    [InlineData("<div><span>By Jane Roe</span><span>March 3, 2026</span></div>")]
    [InlineData("<div class=byline><div>By Jane Roe</div><div>Published March 3, 2026</div></div>")]
    [InlineData("<div>By Jane Roe<br>Published 9:30 AM, March 3, 2026 | Updated 11:00 AM, March 4, 2026</div>")]
    [InlineData("<p>Jane Roe<br>March 3, 2026</p>")]
    [InlineData("<p>Von Jane Roe<br>3. März 2026</p>")]
    public void Name_and_date_are_read(string head)
    {
        var article = Read(head);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        AssertText(article);
    }

    [Fact]
    public void Two_names_are_read_above_their_agency() =>
        Assert.Equal(["Jane Roe", "Sam Low"], Read("<p>By Jane Roe and Sam Low<br>Associated Press</p>").Authors);

    [Theory]
    [InlineData("March 03, 2026 08:00 ET | Source: Lamp Trust, Inc.")]
    [InlineData("March 03, 2026 08:00 ET | Source: <a href=/o>Lamp Trust, Inc.</a>")]
    [InlineData("March 3, 2026 8:00 AM | Source: Lamp Trust")]
    public void A_date_with_its_source_dates_a_page_and_a_text(string line)
    {
        var article = Read($"<p>{line}</p>");
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        AssertText(article);
        var text = Upload.Article($"Old Lamp Turns\n\n{line.Replace("<a href=/o>", "", StringComparison.Ordinal).Replace("</a>", "", StringComparison.Ordinal)}\n\n{First}\n\n{First}");
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), text.Published);
        AssertText(text);
    }
}
