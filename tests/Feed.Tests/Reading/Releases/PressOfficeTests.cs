using System.Globalization;

namespace Feed.Tests.Reading.Releases;

/// <summary>Lines that press offices, desks and web pages put around a text.</summary>
public sealed class PressOfficeTests
{
    private const string Text = "The ferry of Port Ansel sails twice a day from Easter, the harbour board said on Friday.\n\n"
        + "The first boat leaves at nine and the fare stays as it is.";

    [Theory]
    [InlineData("By jane roe", "Jane Roe")]
    [InlineData("by jane roe", "Jane Roe")]
    [InlineData("By jane roe and nell abara", "Jane Roe;Nell Abara")]
    [InlineData("By jane roe, staff writer", "Jane Roe")]
    [InlineData("By jane roe | 5 April 2026", "Jane Roe")]
    public void A_byline_in_small_letters_names_its_author(string byline, string names)
    {
        var article = Upload.Article($"Ferry sails twice a day\n\n{byline}\n\n{Text}");
        Assert.Equal(names, string.Join(';', article.Authors));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("By boat and by rail")]
    [InlineData("By hook or by crook")]
    [InlineData("By grace of the weather")]
    [InlineData("By then it was late")]
    public void A_line_in_small_letters_without_a_name_is_not_a_byline(string line) =>
        Assert.Empty(Upload.Article($"Ferry sails twice a day\n\n{line}\n\n{Text}").Authors);

    [Theory]
    [InlineData("HARWICK, Vt. & PORT ANSEL, Maine--(BUSINESS WIRE)--")]
    [InlineData("HARWICK, Vt. and PORT ANSEL, Maine--(BUSINESS WIRE)--")]
    [InlineData("HARWICK & PORT ANSEL--(BUSINESS WIRE)--")]
    [InlineData("HARWICK, Vt. & PORT ANSEL, Maine--(BUSINESS WIRE)--April 3, 2026--", "2026-04-03")]
    [InlineData("HARWICK, Vt. and PORT ANSEL, Maine, April 3, 2026 /PRNewswire/ -- ", "2026-04-03")]
    [InlineData("HARWICK, Vt. and PORT ANSEL, Maine, April 03, 2026 (GLOBE NEWSWIRE) -- ", "2026-04-03")]
    public void A_dateline_may_have_several_places(string dateline, string? date = null)
    {
        var article = Upload.Article($"Ferry Sails\n\n{dateline}The ferry sailed at noon with forty people on board, the board said.");
        Assert.Equal(date, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.StartsWith("The ferry sailed at noon", article.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Release Date: 03/03/2026", "2026-03-03")]
    [InlineData("Release date: 03/14/2026", "2026-03-14")]
    [InlineData("RELEASE DATE: 14/03/2026", "2026-03-14")]
    [InlineData("Date of release: 14 March 2026", "2026-03-14")]
    [InlineData("Release Date: March 3, 2026", "2026-03-03")]
    [InlineData("Release Date: 2026-03-03", "2026-03-03")]
    public void A_release_date_that_is_past_is_the_date_of_the_article(string line, string date)
    {
        foreach (var text in new[] { $"PRESS RELEASE\n{line}\n\nFerry sails twice a day\n\n{Text}", $"{line}\n\nFerry sails twice a day\n\n{Text}", $"Ferry sails twice a day\n\n{line}\n\n{Text}" })
        {
            var article = Upload.Article("ferry.txt", System.Text.Encoding.UTF8.GetBytes(text), new Feed.Articles.ReaderSettings());
            Assert.Equal((date, "Ferry sails twice a day", 2), (article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Title, article.Paragraphs.Count));
        }
    }

    [Theory]
    [InlineData("News from the City of Harwick")]
    [InlineData("NEWS FROM THE CITY OF HARWICK")]
    [InlineData("News from the Town of Port Ansel")]
    [InlineData("News from Harwick County Council")]
    [InlineData("News from the Harwick Harbour Board")]
    [InlineData("News from the Office of Mayor Ellen Prescott")]
    public void News_from_an_office_is_its_letterhead(string line)
    {
        foreach (var above in new[] { line, $"{line}\nFOR IMMEDIATE RELEASE", $"{line}\nMarch 3, 2026" })
        {
            var article = Upload.Article($"{above}\n\nFerry Sails Twice A Day\n\n{Text}");
            Assert.Equal(("Ferry Sails Twice A Day", 2), (article.Title, article.Paragraphs.Count));
        }
    }

    [Theory]
    [InlineData("News from the front as winter ends")]
    [InlineData("News from the seabed surprises geologists")]
    public void A_headline_may_begin_with_news_from(string headline) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\n{Text}").Title);

    [Theory]
    [InlineData("Pictures: Sam Low")]
    [InlineData("Pictures: Sam Low/Coastal Wire")]
    [InlineData("Pictures by Sam Low")]
    [InlineData("Picture: Coastal Wire")]
    [InlineData("Photos: Sam Low")]
    [InlineData("PICTURES: SAM LOW")]
    [InlineData("Photography: Sam Low")]
    [InlineData("Pictures: https://harbour.example/pictures/ferry")]
    public void A_picture_credit_is_not_text(string line)
    {
        Assert.Equal(2, Upload.Article($"Ferry sails twice a day\n\nBy Jane Roe\n\n{line}\n\n{Text}").Paragraphs.Count);
        var article = Upload.Article($"Ferry sails twice a day\n\nBy Jane Roe\n\n{Text}\n\n{line}");
        Assert.Equal(("Jane Roe", 2), (string.Join(';', article.Authors), article.Paragraphs.Count));
    }

    [Fact]
    public void A_sentence_about_pictures_stays() => Assert.Equal(3, Upload.Article(
        $"Ferry sails twice a day\n\n{Text}\n\nPictures: that is what the islanders want to see, and the board has promised them a wall of them.").Paragraphs.Count);
}
