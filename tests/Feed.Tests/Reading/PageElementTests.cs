using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Pages of content systems with elements such as <c>headline</c> and <c>byline</c>.</summary>
public sealed class PageElementTests
{
    private static readonly string[] Forms =
    [
        "<headline><p>{0}</p></headline>\n<byline><p>By Ann Pell</p></byline>\n{1}",
        "<html><body><headline>{0}</headline><byline>By Ann Pell</byline>{1}</body></html>",
        "<story><headline><p>{0}</p></headline><byline><p>By Ann Pell</p></byline><body>{1}</body></story>",
        "<article><headline>{0}</headline><byline>By Ann Pell</byline><text>{1}</text></article>",
        "<headline><p>{0}</p></headline><byline>By Ann Pell</byline><copy>{1}</copy>",
        "<article><kicker>Harbours</kicker><headline>{0}</headline><byline>By Ann Pell</byline><copy>{1}</copy></article>",
    ];

    [Fact]
    public void A_page_with_the_elements_of_a_content_system_is_read()
    {
        foreach (var form in Forms)
        {
            var article = Upload.Article("wall.html", Encoding.UTF8.GetBytes(string.Format(null, form, HarbourStory.Headline, HarbourStory.Html)));
            Assert.True(article.Title == HarbourStory.Headline, $"{article.Title}: {form}");
            Assert.Equal("Ann Pell", Assert.Single(article.Authors));
            Assert.Equal(HarbourStory.Paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text).Where(text => text != "Harbours"));
        }
    }

    [Fact]
    public void Data_that_may_hold_other_facts_is_refused()
    {
        foreach (var fact in new[] { "<embargo>2099-03-05</embargo>", "<status>draft</status>", "<release>2099-03-05</release>" })
        {
            var file = $"<headline>{HarbourStory.Headline}</headline>\n{fact}\n{HarbourStory.Html}";
            Assert.Contains("XML", Upload.Reason("wall.html", Encoding.UTF8.GetBytes(file)), StringComparison.Ordinal);
            Assert.IsType<ReadResult.Rejected>(Upload.Read("wall.txt", Encoding.UTF8.GetBytes(file)));
        }
    }
}
