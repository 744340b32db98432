using System.Text;
using Feed.Articles;
using Feed.Storage.Publishing;
using Feed.Storage.Records;

namespace Feed.Tests.Reading.Holds;

/// <summary>
/// A page or a mail whose declared date names a zone that is not known is held only where the date lies in the future in every zone, and then
/// until it has come in every zone.
/// </summary>
public sealed class UncertainZoneTests
{
    private static readonly string[] Unknown =
        ["QQT", "IST", "Xyz", "QQT+3", "QQT3QQS", "Q.Q.T.", "Ruritanian Summer Time", "Ruritania/Harwick", "(QQT)", "qqt"];

    private static readonly (string Zone, double Hours)[] Known =
    [
        ("EST5EDT", -5), ("PST8PDT", -8), ("Zulu", 0), ("E.S.T.", -5), ("British Summer Time", 1), ("est", -5), ("gmt+1", 1), ("GMT minus 5", -5),
        ("AoE", -12), ("Pacific/Honolulu", -10), ("[Pacific/Honolulu]", -10), ("Eastern Standard Time", -5), ("U.S. Eastern", -5), ("UTC+05:30", 5.5), ("(EST)", -5),
        ("- EST", -5), ("America/Argentina/Buenos_Aires", -3), ("Uhr", 1), ("Uhr UTC", 0), ("local time", 1), ("Indian Standard Time", 5.5),
    ];

    private static readonly string[] Files = ["meta", "json-ld", "time", "itemprop", "eml", "mail.txt"];

    public static TheoryData<string> Every => [.. Files];

    private static readonly ReaderSettings Berlin = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

    [Theory]
    [MemberData(nameof(Every))]
    public void A_known_zone_is_converted_in_every_form(string file)
    {
        foreach (var (zone, hours) in Known)
        {
            foreach (var date in new[] { "2099-01-05 10:00", "Mon, 05 Jan 2099 10:00:00" })
            {
                var article = Read(file, $"{date} {zone}");
                Assert.True(
                    article is { PublishedFrom: PublishedFrom.Declared, PublishedRange: null } && article.Published == Local(10 - hours), $"{file}: {date} {zone}: {article.Published:O} {string.Join(' ', article.Notes)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_date_in_an_unknown_zone_is_noted_and_becomes_a_range(string file)
    {
        foreach (var zone in Unknown)
        {
            foreach (var date in new[] { "2099-01-05 10:00", "Mon, 05 Jan 2099 10:00:00" })
            {
                var article = Read(file, $"{date} {zone}");
                Assert.True(article.Published is null && article.Hold is null, $"{file}: {date} {zone}: {article.Published:O}");
                Assert.Equal(new DateRange(Local(10 - 14), Local(10 + 12)), article.PublishedRange);
                Assert.Contains(article.Notes, note => note.Contains("unknown", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void It_holds_the_file_only_if_it_is_in_the_future_in_every_zone(string file)
    {
        var article = Read(file, "2099-01-05 10:00 QQT");
        foreach (var (arrived, isHeld) in new[] { (-20, true), (-5, true), (-4, false), (0, false), (10, false), (21, false), (22, false), (100, false) })
        {
            var now = Local(arrived);
            var holding = ActiveHold.Of(article, now, now);
            Assert.Equal(isHeld, holding is not null);
            if (holding is null)
                continue;
            Assert.Equal((ArticleState.Embargoed, Local(22)), (holding.State, holding.Until));
            Assert.NotNull(ActiveHold.Of(article, Local(21), now));
            Assert.Null(ActiveHold.Of(article, Local(22), now));
        }
    }

    [Fact]
    public void A_longer_hold_of_the_file_counts_and_a_past_one_leaves_the_range()
    {
        var article = Read("meta", "2099-01-05 10:00 QQT");
        var now = Local(-20);
        Assert.Null(ActiveHold.Of(article with { Hold = new Hold(HoldReason.Draft, null, "Draft.") }, now, now)!.Until);
        Assert.Equal(Local(50), ActiveHold.Of(article with { Hold = new Hold(HoldReason.Embargo, Local(50), "Later.") }, now, now)!.Until);
        Assert.Equal(Local(22), ActiveHold.Of(article with { Hold = new Hold(HoldReason.Embargo, Local(-30), "Over.") }, now, now)!.Until);
    }

    [Fact]
    public void A_known_date_counts_next_to_an_unknown_one()
    {
        var article = Page("<meta property='article:published_time' content='2099-01-05T10:00 QQT'><meta name=pubdate content='2024-05-07T10:00:00Z'>", "");
        Assert.Null(article.PublishedRange);
        Assert.Equal(new DateTimeOffset(2024, 5, 7, 10, 0, 0, TimeSpan.Zero), article.Published);
    }

    /// <summary>So many hours after the beginning of 5 January 2099 in UTC.</summary>
    private static DateTimeOffset Local(double hours) => new DateTimeOffset(2099, 1, 5, 0, 0, 0, TimeSpan.Zero).AddHours(hours);

    private static Article Read(string file, string date) => file switch
    {
        "meta" => Page($"<meta property='article:published_time' content='{date}'>", ""),
        "json-ld" => Page($"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"datePublished\":\"{date}\"}}</script>", ""),
        "time" => Page("", $"<time datetime='{date}'>5 January</time>"),
        "itemprop" => Page("", $"<span itemprop=datePublished content='{date}'>5 January</span>"),
        "eml" => Upload.Article("a.eml", Mail(date, "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"), Berlin),
        _ => Upload.Article("a.txt", Mail(date, ""), Berlin),
    };

    private static byte[] Mail(string date, string fields) => Encoding.UTF8.GetBytes(
        $"From: Ada Quill <ada@harbour.example>\r\nDate: {date}\r\nSubject: {AnyFormat.Headline}\r\n{fields}\r\n{AnyFormat.Text}\r\n");

    private static Article Page(string head, string byline) => Upload.Article("a.html", Encoding.UTF8.GetBytes(
        $"<html lang=en><head><title>{AnyFormat.Headline}</title>{head}</head><body><article><h1>{AnyFormat.Headline}</h1>{byline}<p>{AnyFormat.Text}</p><p>{AnyFormat.Text} It rained.</p></article></body></html>"), Berlin);
}
