using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>The date in a caption says when a picture was taken.</summary>
public sealed class CaptionDateTests
{
    private const string First = "The lamp of Port Ansel turned again today, after a winter in which its keeper had to row to it with a torch.";
    private const string Second = "Its glass came from two islands away, in straw, and no piece of it broke on the way, the keeper said proudly.";

    private static Article Read(string above) => Upload.Article("lamp.html", Encoding.UTF8.GetBytes(
        $"<html lang=en><body><nav><a href=/>Home</a></nav><article><h1>Old Lamp Turns</h1>{above}<p>{First}</p><p>{Second}</p></article></body></html>"));

    private static Article OfAnyFormat(string format) => Upload.Article(format, Caption(format));

    private static byte[] Caption(string format) => Holds.AnyFormat.Of(
        format, Holds.AnyFormat.Headline, "The island ferry Marigold leaves Port Ansel on Monday, March 2, 2026. (Coastal Press/Ines Holm)", Holds.AnyFormat.Text, Second);

    [Theory]
    [InlineData("<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>The lamp, December 4, 2019</p></div>")]
    [InlineData("<div class=image><img src=a.jpg><div class=caption>The lamp at sea, Dec. 4, 2019.</div></div>")]
    [InlineData("<div class=photo><img src=a.jpg><p>The lamp at sea on Dec. 4, 2019. (Ines Holm)</p></div>")]
    [InlineData("<figure><img src=a.jpg></figure><p class=caption>Port Ansel, 4 December 2019</p>")]
    [InlineData("<p><img src=a.jpg></p><p><em>The lamp, December 4, 2019. Photo: Ines Holm</em></p>")]
    [InlineData("<div class=media><img src=a.jpg><span class=media-credit>Ines Holm / Coast, Dec. 4, 2019</span></div>")]
    [InlineData("<div class=gallery><div class=slide><img src=a.jpg><p>December 4, 2019: the lamp</p></div></div>")]
    [InlineData("<div class=lead-image><img src=a.jpg><small>File photo, December 4, 2019</small></div>")]
    [InlineData("<picture><img src=a.jpg></picture><p>Photo taken December 4, 2019</p>")]
    [InlineData("<img src=a.jpg><p class=credit>Ines Holm, December 4, 2019</p>")]
    [InlineData("<div class=thumbnail><img src=a.jpg><span class=date-taken>December 4, 2019</span></div>")]
    [InlineData("<p><img src=/a.jpg><br><em>The old lamp on December 4, 2019.</em></p>")]
    [InlineData("<p><img src=/a.jpg><br>The old lamp on December 4, 2019.</p>")]
    [InlineData("<p>The old lamp on December 4, 2019.<br><img src=/a.jpg></p>")]
    [InlineData("<center><img src=/a.jpg><br><i>The old lamp, Port Ansel, Dec. 4, 2019.</i></center>")]
    [InlineData("<a href=/big><img src=/a.jpg></a><p><small>The old lamp, Dec. 4, 2019.</small></p>")]
    [InlineData("<img src=/a.jpg><br><span>Boats around the lamp in the storm of 4 December 2019</span>")]
    [InlineData("<p><a href=/big><img src=/a.jpg></a></p><p>The keeper rows to the lamp, 4 December 2019</p>")]
    public void It_is_not_the_date_of_the_page(string picture) => Assert.Null(Read(picture).Published);

    [Theory]
    [InlineData("<div class=photo><img src=a.jpg></div><p class=date>December 4, 2019</p>")]
    [InlineData("<img src=a.jpg><p>December 4, 2019</p>")]
    [InlineData("<div class=header><img src=a.jpg><time datetime=2019-12-04>December 4, 2019</time></div>")]
    [InlineData("<div class=author-photo><img src=a.jpg></div><p>By Nell Abara, December 4, 2019</p>")]
    [InlineData("<img src=a.jpg><p>Published on December 4, 2019</p>")]
    [InlineData("<p><img src=a.jpg><br>By Nell Abara<br>December 4, 2019</p>")]
    [InlineData("<p><img src=a.jpg></p><p>Nell Abara | December 4, 2019 | 5 min read</p>")]
    public void A_date_next_to_a_picture_still_dates_the_page(string above) =>
        Assert.Equal(new DateOnly(2019, 12, 4), DateOnly.FromDateTime(Read(above).Published!.Value.DateTime));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.docx")]
    [InlineData("a.odt")]
    [InlineData("a.rtf")]
    [InlineData("a.pdf")]
    [InlineData("a.eml")]
    [InlineData("page.eml")]
    public void It_dates_a_text_a_document_and_a_mail_without_a_date(string format)
    {
        var article = OfAnyFormat(format);
        Assert.Equal(PublishedFrom.Caption, article.PublishedFrom);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), article.Published);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("ninjs.json")]
    [InlineData("nitf.xml")]
    [InlineData("newsml.xml")]
    public void It_dates_nothing_in_formats_that_declare_their_date(string format) =>
        Assert.NotEqual(PublishedFrom.Caption, OfAnyFormat(format).PublishedFrom);

    [Fact]
    public void It_does_not_date_a_mail_that_has_a_date()
    {
        var mail = Encoding.UTF8.GetString(Caption("a.eml"));
        Assert.Equal(PublishedFrom.Declared, Upload.Article("a.eml", Encoding.UTF8.GetBytes($"Date: Tue, 10 Mar 2026 09:00:00 +0000\r\n{mail}")).PublishedFrom);
    }

    [Theory]
    [InlineData("<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>The lamp at sea, December 4, 2019</p></div>")]
    [InlineData("<div class=image><img src=a.jpg><div class=caption>The lamp at sea, Dec. 4, 2019.</div></div>")]
    public void The_words_of_the_caption_stay(string picture) =>
        Assert.Contains(Read(picture).Paragraphs, paragraph => paragraph.Text.StartsWith("The lamp at sea", StringComparison.Ordinal));
}
