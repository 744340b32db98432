using System.Globalization;
using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>Every written form of a date that English offices use, on days with one digit and with two.</summary>
public sealed class EnglishDateTests
{
    private const string Headline = "Second Quay Opens Port Ansel To Night Ferries";
    private const string Text = "The harbour board will build a second quay at Port Ansel next summer, its chair said after a long evening.";
    private const string More = "“We have kept our word to the islanders,” said Mayor Ellen Prescott, who asked for the quay eleven years ago.";

    private static readonly string[] Dates =
    [
        "{0:MMMM d, yyyy}", "{0:MMMM d yyyy}", "{0:MMM d, yyyy}", "{0:MMM}. {0:d, yyyy}", "{0:dddd, MMMM d, yyyy}", "{0:d MMMM yyyy}", "{0:d MMMM, yyyy}",
        "{0:dddd d MMMM yyyy}", "{0:dddd, d MMMM yyyy}", "{0:dd MMM yyyy}", "{1} {0:MMMM yyyy}", "{0:MMMM} {1}, {0:yyyy}", "{1} of {0:MMMM yyyy}",
        "{1} of {0:MMMM}, {0:yyyy}", "the {1} of {0:MMMM yyyy}", "the {1} {0:MMMM yyyy}", "{0:dddd} the {1} of {0:MMMM yyyy}", "{0:yyyy-MM-dd}", "{0:d-MMM-yyyy}",
    ];

    private static readonly string[] Lines =
    [
        "{0}", "Date: {0}", "Dated: {0}", "Dated {0}", "Released: {0}", "Release date: {0}", "Date of release: {0}", "Issued: {0}", "Issued on {0}", "Published: {0}",
        "Published {0}", "Published on {0}", "First published: {0}", "Posted: {0}", "Posted on {0}", "{0}, 9:31 AM", "{0} 09:31", "{0} at 9.31am", "{0} 09:31 IST",
        "{0}, 09:31 GMT", "09:31 IST, {0}", "9:31 am, {0}", "Published: {0} 09:31 IST", "Port Ansel, {0}",
    ];

    private static readonly string[] Datelines =
    [
        "PORT ANSEL, Maine, {0} (GLOBE NEWSWIRE) -- ", "PORT ANSEL, Maine, {0} /PRNewswire/ -- ", "Port Ansel, ME (PRWEB) {0} -- ", "Port Ansel, ME (PRWEB) {0} ",
        "PORT ANSEL, Maine--(BUSINESS WIRE)--{0}--", "PORT ANSEL, ME / ACCESSWIRE / {0} / ", "PORT ANSEL, ME - (NEWMEDIAWIRE - {0}) - ", "PORT ANSEL, ME – (NEWMEDIAWIRE) – {0} – ",
        "(NEWMEDIAWIRE - {0}) - ", "PORT ANSEL, MAINE, UNITED STATES, {0} /EINPresswire.com/ -- ", "Port Ansel, {0} – ", "Port Ansel, {0}: ", "PORT ANSEL ({0}) – ", "{0} – Port Ansel – ",
        "[Port Ansel, {0}] ", "PORT ANSEL, Maine, {0} (Newsfile Corp.) - ", "PORT ANSEL, Maine – {0} – ",
    ];

    public static TheoryData<string> DatesInLines => new(Dates);

    public static TheoryData<string> DatesInDatelines => new(Dates.Where(date => !date.StartsWith("{0:ddd", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(DatesInLines))]
    public void A_line_above_or_below_the_headline_gives_its_date(string date) => Check(Lines, date, (line, _) =>
        [$"PRESS RELEASE\n{line}\n\n{Headline}\n\n{Text}\n\n{More}", $"{Headline}\n\n{line}\n\n{Text}\n\n{More}"]);

    [Fact]
    public void A_date_in_digits_with_full_stops_is_day_month_year() => Check(
        [.. Lines.Where(line => !line.Contains("elease date", StringComparison.Ordinal) && !line.Contains("of release", StringComparison.Ordinal))],
        "{0:dd.MM.yyyy}", (line, _) => [$"PRESS RELEASE\n{line}\n\n{Headline}\n\n{Text}\n\n{More}", $"{Headline}\n\n{line}\n\n{Text}\n\n{More}"]);

    [Theory]
    [MemberData(nameof(DatesInDatelines))]
    public void A_dateline_gives_its_date(string date) => Check(Datelines, date, (line, _) => [$"{Headline}\n\n{line}{Text}\n\n{More}"]);

    [Theory]
    [InlineData("<meta name='published_date' content='{0:yyyy-MM-ddTHH:mm:ssZ}'>", "")]
    [InlineData("", "<dl><dt>Published</dt><dd>{0:d MMMM yyyy}</dd></dl>")]
    [InlineData("", "<div class=meta>From: <a href=/o>Harbour Office</a> <span>Published: {0:d MMMM yyyy}</span></div>")]
    [InlineData("", "<p>Published {0:d MMMM yyyy}</p>")]
    [InlineData("", "<span class=date>Updated: {0:MMM d, yyyy} 09:31 IST</span>")]
    [InlineData("", "<div class=date>{0:MMMM d, yyyy} 09:31 IST</div>")]
    [InlineData("", "<div class=date>{0:MMMM d, yyyy}, 09:31 pm IST</div>")]
    [InlineData("", "<div>{0:d MMMM yyyy}, 09:31 IST</div>")]
    [InlineData("", "<p>09:31 IST, {0:d MMMM yyyy}</p>")]
    [InlineData("", "<p>Created: {0:MMMM d, yyyy} 9:12 AM</p>")]
    [InlineData("", "<table class=properties><tr><th>Created</th><td><time>@{0:MMMM d, yyyy} 9:12 AM</time></td></tr></table>")]
    public void A_page_shows_or_declares_its_date(string head, string shown) => Check([""], "{0:d}", (_, day) =>
        [string.Format(CultureInfo.InvariantCulture, $"<!doctype html><html lang=en><head>{head}</head><body><article><h1>{Headline}</h1>{shown}<p>{Text}</p><p>{More}</p></article></body></html>", day)],
        "quay.html");

    [Theory]
    [InlineData("Created: {0:MMMM d, yyyy} 9:12 AM\nTags: harbour, quay")]
    [InlineData("Created: {0:MMMM d, yyyy h:mm tt}\nLast edited time: {0:MMMM d, yyyy h:mm tt}\nOwner: Jane Roe")]
    [InlineData("Date: {0:MMMM d, yyyy}\nTags: harbour")]
    public void The_properties_below_a_notes_headline_give_its_date(string properties) => Check([""], "{0:d}", (_, day) =>
        [$"# {Headline}\n\n{string.Format(CultureInfo.InvariantCulture, properties, day)}\n\n{Text}\n\n{More}"], "quay.md");

    private static void Check(string[] lines, string date, Func<string, DateTime, string[]> files, string name = "quay.txt")
    {
        List<string> wrong = [];
        // No line begins with a small letter.
        foreach (var line in lines.Where(line => lines != Datelines || !line.StartsWith("{0}", StringComparison.Ordinal) || !date.StartsWith("the", StringComparison.Ordinal)))
        {
            // A day with one digit, one with two, and a month whose short form is its name.
            foreach (var day in (DateOnly[])[new(2024, 9, 2), new(2025, 2, 23), new(2025, 5, 11)])
            {
                var moment = day.ToDateTime(new TimeOnly(9, 12));
                var written = string.Format(CultureInfo.InvariantCulture, line, string.Format(CultureInfo.InvariantCulture, date, moment, Ordinal(day.Day)));
                foreach (var file in files(written, moment))
                {
                    var article = Upload.Article(name, Encoding.UTF8.GetBytes(file));
                    if (article.Published is not { } published || DateOnly.FromDateTime(published.DateTime) != day || article.Title != Headline)
                        wrong.Add($"{line} | {written} | {day:yyyy-MM-dd}: {article.Published:yyyy-MM-dd} | {article.Title}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.GroupBy(one => one.Split(" | ")[0]).Select(group => $"{group.Count()}: {group.First()}")));
    }

    private static string Ordinal(int day) => day + (day % 10, day / 10) switch
    {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
}
