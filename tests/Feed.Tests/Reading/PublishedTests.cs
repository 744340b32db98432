using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class PublishedTests
{
    [Theory]
    [InlineData("PORT ANSEL, March 3, 2026 (CP) — The ferry sailed.", "2026-03-03")]
    [InlineData("SACRAMENTO, Calif., Feb. 9, 2026 — The ferry sailed.", "2026-02-09")]
    [InlineData("ST. JUNE'S BAY, 12 March 2026 -- The ferry sailed.", "2026-03-12")]
    public void A_full_date_in_the_dateline_dates_the_article(string lead, string date)
    {
        var article = Upload.Article($"Ferry Sails\n\n{lead}");
        Assert.Equal(DateTimeOffset.Parse(date + "T00:00Z", null), article.Published);
        Assert.Equal(PublishedFrom.Dateline, article.PublishedFrom);
    }

    [Theory]
    [InlineData("PORT ANSEL, March 3 (CP) — The ferry sailed.")]
    [InlineData("The ferry sailed on March 3, 2026, with forty people.")]
    [InlineData("Ada Quill, left, on the quay on May 4, 2019. (CP File Photo)\n\nThe ferry sailed.")]
    [InlineData("FILE - Ada Quill on the quay on May 4, 2019. (CP Photo/Ines Holm)\n\nThe ferry sailed.")]
    [InlineData("In this May 4, 2019, archive picture Ada Quill waits. (Photo: Ines Holm)\n\nThe ferry sailed.")]
    [InlineData("Ada Quill on May 4, 2019, and on June 5, 2020. (CP Photo/Ines Holm)\n\nThe ferry sailed.")]
    public void No_other_date_in_the_text_does(string text)
    {
        var article = Upload.Article($"Ferry Sails\n\n{text}");
        Assert.Null(article.Published);
        Assert.Equal(PublishedFrom.FirstSeen, article.PublishedFrom);
    }

    [Theory]
    [InlineData("Published: March 3, 2026 at 10:15 a.m.")]
    [InlineData("Tuesday, March 3, 2026")]
    [InlineData("Updated 10:15 a.m., Tuesday, March 3, 2026")]
    [InlineData("3 March 2026")]
    public void A_separate_date_line_counts_as_dateline_and_leaves_the_text(string line)
    {
        var article = Upload.Article($"Ferry Sails\n\n{line}\n\nThe ferry sailed at noon.");
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(PublishedFrom.Dateline, article.PublishedFrom);
        Assert.Single(article.Paragraphs);
    }

    [Theory]
    [InlineData("2026-03-14", "2026-03-14T00:00:00+01:00")]
    [InlineData("2026-07-14", "2026-07-14T00:00:00+02:00")]
    [InlineData("2026-03-14T09:30:00Z", "2026-03-14T09:30:00+00:00")]
    [InlineData("2026-03-14T09:30:00-05:00", "2026-03-14T09:30:00-05:00")]
    [InlineData("2026-03-14 09:30", "2026-03-14T09:30:00+01:00")]
    [InlineData("Sat, 14 Mar 2026 09:30:00 GMT", "2026-03-14T09:30:00+00:00")]
    [InlineData("March 14, 2026 9:30 p.m.", "2026-03-14T21:30:00+01:00")]
    public void Declared_dates_come_in_many_forms_and_in_the_publishers_zone(string declared, string expected)
    {
        var settings = new ReaderSettings { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };
        var article = Upload.Article("a.txt", Encoding.UTF8.GetBytes($"---\ndate: {declared}\n---\nFerry Sails\n\nThe ferry sailed."), settings);
        Assert.Equal(DateTimeOffset.Parse(expected, null), article.Published);
        Assert.Equal(DateTimeOffset.Parse(expected, null).Offset, article.Published!.Value.Offset);
    }
}
