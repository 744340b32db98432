using System.Globalization;
using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class DeclaredDateTests
{
    private static readonly TimeZoneInfo Kolkata = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");

    [Theory]
    [InlineData("2024-3-5", "2024-03-05T00:00:00Z")]
    [InlineData("2024/03/05", "2024-03-05T00:00:00Z")]
    [InlineData("2024.3.5 9:05", "2024-03-05T09:05:00Z")]
    [InlineData("20240305", "2024-03-05T00:00:00Z")]
    [InlineData("20240305T101500Z", "2024-03-05T10:15:00Z")]
    [InlineData("2024-03-05 10:00:00 -4", "2024-03-05T14:00:00Z")]
    [InlineData("2024-03-05 10:00:00 -0500", "2024-03-05T15:00:00Z")]
    [InlineData("2024-03-05T10:00:00.1234567+05:30", "2024-03-05T04:30:00.1234567Z")]
    [InlineData("2024-03-05 10:00:00 EST", "2024-03-05T15:00:00Z")]
    [InlineData("2024-07-05 10:00:00 PDT", "2024-07-05T17:00:00Z")]
    [InlineData("2024-07-05 10:00 BST", "2024-07-05T09:00:00Z")]
    [InlineData("2024-03-05 10:00 CET", "2024-03-05T09:00:00Z")]
    [InlineData("2024-03-05 10:00 GMT+1", "2024-03-05T09:00:00Z")]
    [InlineData("2024-03-05 10:00 UTC-5", "2024-03-05T15:00:00Z")]
    [InlineData("2024-03-05 10:00 Europe/Berlin", "2024-03-05T09:00:00Z")]
    [InlineData("2024-03-05 10:00:00 America/New_York", "2024-03-05T15:00:00Z")]
    [InlineData("March 5, 2024, 10:15 a.m. EST", "2024-03-05T15:15:00Z")]
    [InlineData("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00Z")]
    [InlineData("Tue Mar 05 2024 10:00:00 GMT+0100 (Central European Standard Time)", "2024-03-05T09:00:00Z")]
    [InlineData("10:15 a.m. EST, March 5, 2024", "2024-03-05T15:15:00Z")]
    [InlineData("March 5, 2024 at 10:15 (CET)", "2024-03-05T09:15:00Z")]
    [InlineData("10:15 AM ON MARCH 5, 2024", "2024-03-05T10:15:00Z")]
    [InlineData("٢٠٢٤-٠٣-٠٥", "2024-03-05T00:00:00Z")]
    [InlineData("२०२४-०३-०५ १०:००", "2024-03-05T10:00:00Z")]
    [InlineData("٥ March ٢٠٢٤", "2024-03-05T00:00:00Z")]
    public void A_declared_date_is_read_as_its_writer_meant_it(string declared, string moment) => Assert.Equal(
        DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Upload.Article($"---\ntitle: Quay\ndate: {declared}\n---\nThe quay opened.").Published);

    [Theory]
    [InlineData("05/03/2024")]
    [InlineData("2024-13-05")]
    [InlineData("2024-03-05 25:00")]
    [InlineData("March 5, 2024, 13:75")]
    [InlineData("next Tuesday")]
    public void A_date_that_could_be_another_is_refused(string declared) =>
        Assert.Contains("cannot be read", Upload.Reason($"---\ntitle: Quay\ndate: {declared}\n---\nThe quay opened."), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-03-05 10:00 IST", "2024-03-05T04:30:00Z")]
    [InlineData("2024-03-05 10:00", "2024-03-05T04:30:00Z")]
    public void An_ambiguous_zone_is_that_of_the_publisher(string declared, string moment)
    {
        var text = Encoding.UTF8.GetBytes($"---\ntitle: Quay\ndate: {declared}\n---\nThe quay opened.");
        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Upload.Article("quay.txt", text, new ReaderSettings { TimeZone = Kolkata }).Published);
    }

    [Theory]
    [InlineData("Quay opens\n\nHARWICK, March ٣, ٢٠٢٦ — The quay opened.")]
    [InlineData("Quay opens\n\n٣ March ٢٠٢٦\n\nThe quay opened.")]
    public void Digits_of_other_scripts_in_the_text_are_read_or_ignored(string text) => Assert.NotEmpty(Upload.Article(text).Paragraphs);

    [Theory]
    [InlineData("date: 2024-03-05\nlastmod: 2025-01-01", "2024-03-05")]
    [InlineData("lastmod: 2025-01-01\ndate: 2024-03-05", "2024-03-05")]
    [InlineData("created: 2024-03-05\nupdated: 2025-01-01", "2024-03-05")]
    [InlineData("lastmod: 2025-01-01", "2025-01-01")]
    [InlineData("permalink: /2024/03/05/quay-opens/", "2024-03-05")]
    public void The_date_of_publication_is_preferred_to_that_of_a_change(string declared, string day) => Assert.Equal(
        day, Upload.Article($"---\ntitle: Quay\n{declared}\n---\nThe quay opened.").Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
