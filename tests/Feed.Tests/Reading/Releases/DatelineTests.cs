using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("PORT ANSEL, Ill., March 3, 2026 /PRNewswire/ -- ")]
    [InlineData("PORT ANSEL, Ill., March 03, 2026 (GLOBE NEWSWIRE) -- ")]
    [InlineData("PORT ANSEL, IL, March 3, 2026 /24-7PressRelease/ -- ")]
    [InlineData("Port Ansel, Illinois--(Newsfile Corp. - March 3, 2026) - ")]
    [InlineData("Port Ansel, IL, March 3rd, 2026 (NEWMEDIAWIRE) – ")]
    [InlineData("(NewsWire) - March 3, 2026 - PORT ANSEL — ")]
    [InlineData("London, 3 March 2026: ")]
    [InlineData("PORT ANSEL, IL / March 3, 2026 (NEWMEDIAWIRE) - ")]
    [InlineData("(Port Ansel, Oregon, March 3, 2026) – ")]
    [InlineData("London – 3 March 2026 – ")]
    [InlineData("[Port Ansel, 3rd March 2026] – ")]
    [InlineData("Port Ansel (March 3, 2026) - ")]
    [InlineData("March 3, 2026 - PORT ANSEL, Ill. - ")]
    [InlineData("3 March 2026, London: ")]
    public void The_date_of_a_dateline_dates_the_article_and_leaves_the_summary(string dateline)
    {
        var article = Upload.Article($"Ferry Sails\n\n{dateline}The ferry sailed at noon with forty people on board, the board said.");
        Assert.Equal("2026-03-03", article.Published?.ToString("yyyy-MM-dd", null));
        Assert.Equal(PublishedFrom.Dateline, article.PublishedFrom);
        Assert.StartsWith("The ferry sailed at noon", article.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PORT ANSEL, Ill.--(BUSINESS WIRE)--")]
    [InlineData("PORT ANSEL--(BUSINESS WIRE)--")]
    [InlineData("Port Ansel (dpa) - ")]
    [InlineData("Washington, D.C. - ")]
    [InlineData("PORT ANSEL, March 3 (Reuters) - ")]
    public void A_dateline_without_a_year_leaves_the_summary_too(string dateline)
    {
        var article = Upload.Article($"Ferry Sails\n\n{dateline}The ferry sailed at noon with forty people on board, the board said.");
        Assert.Null(article.Published);
        Assert.StartsWith("The ferry sailed at noon", article.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PORT ANSEL, March 3 (CP) — The ferry sailed.", null, 3)]
    [InlineData("PORT ANSEL, March 3rd — The ferry sailed.", null, 3)]
    [InlineData("Port Ansel, 4 March (dpa) - The ferry sailed.", null, 4)]
    [InlineData("PORT ANSEL, March 3, 2026 — The ferry sailed.", 2026, 3)]
    public void A_date_whose_year_is_left_out_is_kept_as_such(string lead, int? year, int day) =>
        Assert.Equal(new FoundDate(year, 3, day), Upload.Article($"Ferry Sails\n\n{lead}").Dateline);

    [Theory]
    [InlineData("Port Ansel is a town of 900 people - and one goat.")]
    [InlineData("May 3 was the day on which the ferry sailed: nobody forgot it.")]
    [InlineData("(Joint statement) The ferry sailed on March 3, 2026.")]
    [InlineData("The Senate voted, March 3, 2026 notwithstanding: forty to one.")]
    public void A_sentence_is_not_a_dateline(string lead) => Assert.Null(Upload.Article($"Ferry Sails\n\n{lead}").Published);

    [Fact]
    public void A_photos_date_never_dates_a_web_page()
    {
        var page = "<html><head><title>Ferry Sails</title></head><body><article><h1>Ferry Sails</h1><p>Ada Quill on the quay on May 4, 2019. (CP Photo/Ines Holm)</p>"
            + string.Concat(Enumerable.Repeat("<p>The ferry sailed at noon with forty people on board, and the goat that had missed it stood on the quay and watched.</p>", 4)) + "</article></body></html>";
        Assert.Null(Upload.Article("ferry.html", System.Text.Encoding.UTF8.GetBytes(page)).Published);
    }
}
