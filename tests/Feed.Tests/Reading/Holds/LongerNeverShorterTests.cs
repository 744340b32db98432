using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>
/// Whatever stands in the date of a hold counts, wherever it stands. What cannot be used makes the hold longer, and its message says so.
/// </summary>
public sealed class LongerNeverShorterTests
{
    /// <summary>East of every zone of these tests, so that a zone that is dropped ends a hold too early.</summary>
    private static readonly ReaderSettings East = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland") };

    private static readonly ArticleReader Reader = new(East);

    /// <summary>The hours of a zone that is not known: no clocks are more behind UTC.</summary>
    private const int Unknown = -12;

    private static readonly string[] Days = ["5 March 2099", "March 5, 2099", "Thursday 5 March 2099", "5th March 2099", "2099-03-05"];

    private static readonly string[] Clocks = ["10:00", "10 am", "10.00am", "10:00 a.m."];

    /// <summary>A zone, and its hours from UTC on these days; -12 for one that is not known.</summary>
    private static readonly (string Zone, int Hours)[] Zones =
    [
        ("UTC", 0), ("EST", -5), ("New York time", -5), ("New York", -5), ("America/New_York", -5), ("Honolulu", -10), ("Honolulu time", -10),
        ("U.S. Eastern time", -5), ("U.S. ET", -5), ("West Coast time", -8), ("D.C. time", -5),
        ("GMT-3", -3), ("Los Angeles", -8), ("US Eastern", -5), ("Dakar", 0), ("Ruritania time", Unknown), ("QQT", Unknown),
        ("U.S. Eastern", -5), ("EST5EDT", -5), ("CST6CDT", -6), ("MST7MDT", -7), ("PST8PDT", -8), ("AoE", -12), ("Anywhere on Earth", -12),
        ("GMT minus 5", -5), ("UTC plus 1", 1), ("GMT−5", -5), ("UTC -05:30", -5), ("E.S.T.", -5), ("est", -5), ("gmt+1", 1), ("Zulu", 0),
        ("Eastern Standard Time", -5), ("British Summer Time", 1), ("Pacific/Honolulu", -10), ("[Pacific/Honolulu]", -10),
        ("America/Argentina/Buenos_Aires", -3), ("Asia/Tokyo", 9), ("Europe/Berlin", 1), ("Etc/GMT+5", -5), ("ASIA/TOKYO", 9), ("US/Eastern", -5),
        ("Pacific/Ruritania", Unknown), ("Ruritania/Harwick", Unknown), ("QQT+3", Unknown), ("QQT3QQS", Unknown), ("Q.Q.T.", Unknown), ("Qqt", Unknown),
        ("Ruritanian Summer Time", Unknown), ("IST", Unknown), ("WIB", Unknown), ("[QQT]", Unknown),
    ];

    private static readonly string[] Positions =
        ["{c} {z}, {d}", "{c} ({z}) {d}", "{d} {c} {z}", "{d}, {c} ({z})", "{c} on {d} ({z})", "{c}, {d} {z}", "{d} at {c} {z}", "{c} - {z}, {d}", "{d} {c} – {z}"];

    private static readonly string[] EveryKey = ["embargo", "publish_at", "published", "date", "release", "hold_until"];

    public static TheoryData<string> Keys => [.. EveryKey];

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_declared_time_ends_before_it_has_come_in_its_zone(string key)
    {
        // Over all keys, each zone stands at each place.
        var times = Times().Where((_, number) => (number + Array.IndexOf(EveryKey, key)) % 3 == 0);
        string[] wrong = [.. times.Select(time => (time.Text, time.Ends, Declared($"{key}: \"{time.Text}\"").Until))
            .Where(time => time.Until != time.Ends).Select(time => $"{key}: {time.Text}: {time.Until:O} and not {time.Ends:O}")];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_time_in_the_text_ends_before_it_has_come_in_its_zone()
    {
        string[] wrong = [.. Times().Select(time => (time.Text, time.Ends, Until: OfText(time.Text)))
            .Where(time => time.Until is not null && time.Until != time.Ends).Select(time => $"{time.Text}: {time.Until:O} and not {time.Ends:O}")];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("5 March 2099 at 10")]
    [InlineData("5 March 2099, 10")]
    [InlineData("5 March 2099 at ten")]
    [InlineData("5 March 2099 in the evening")]
    [InlineData("5 March 2099, after the vote")]
    [InlineData("2099-03-05 evening")]
    [InlineData("2099-03-05 22h")]
    [InlineData("2099-03-05 (after supper)")]
    public void A_day_with_words_that_cannot_be_used_has_to_have_passed_everywhere(string text)
    {
        foreach (var key in EveryKey)
        {
            var (until, message) = Declared($"{key}: \"{text}\"");
            Assert.True(message.Length > 0, $"{key}: {text}");
            Assert.True(until is null || until >= At(5, 24, -12), $"{key}: {text}: {until:O}");
            Assert.Contains("cannot be", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("embargo: 5 March 2099 or 7 April")]
    [InlineData("embargo: [2099-03-05, Friday]")]
    [InlineData("hold_until: 5 March 2099, or 12 days later")]
    public void A_second_unreadable_day_leaves_the_hold_without_an_end(string line)
    {
        var hold = Front(line).Hold;
        Assert.NotNull(hold);
        Assert.Null(hold.Until);
    }

    [Theory]
    [InlineData("embargo: 2099-03-05\ntimezone: America/New_York", 5)]
    [InlineData("tz: EST\nembargo: 2099-03-05 10:00", 15)]
    [InlineData("embargo: 2099-03-05\ntime: 10:00\ntimezone: UTC", 10)]
    [InlineData("embargo: 2099-03-05\nembargo_time: '18:30'\nembargo_tz: EST", 23.5)]
    [InlineData("embargo_date: 2099-03-05\nembargo-time: 6 pm\ntime_zone: New York", 23)]
    [InlineData("publish_date: 2099-03-05\npublish_time: 18:30\ntz: UTC", 18.5)]
    [InlineData("date: 5 March 2099\ntime: 18:30 GMT", 18.5)]
    [InlineData("embargo: {date: 2099-03-05, time: 10:00, timezone: EST}", 15)]
    [InlineData("params:\n  embargo: 2099-03-05\n  time: 10:00\n  tz: EST", 15)]
    [InlineData("embargo: 2099-03-05T10:00Z\ntimezone: America/New_York", 10)]
    [InlineData("embargo: 2099-03-05\ntime: late\ntimezone: UTC", 36)]
    [InlineData("embargo: 2099-03-05 10:00\ntimezone: Ruritania/Harwick", 22)]
    public void The_time_of_day_and_the_zone_of_other_lines_count(string lines, double hours)
    {
        Assert.Equal(At(5, hours, 0), Until(Front(lines)));
        Assert.DoesNotContain(Front(lines).Notes, note => note.Contains("ignored", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("date: 2026-03-01\ntime: 5 min")]
    [InlineData("date: 2026-03-01\ntime: 20")]
    [InlineData("date: 2026-03-01\nreading_time: 4 minutes")]
    [InlineData("date: 2026-03-01\ncooking_time: 2 hours")]
    public void A_duration_is_not_a_time_of_day(string lines) =>
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(13)), Front(lines).Published);

    [Fact]
    public void The_zone_of_a_blobs_metadata_counts_for_its_dates()
    {
        var read = Upload.Article("a.txt", Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n"), East, ("embargo", "2099-03-05 10:00"), ("timezone", "EST"));
        Assert.Equal(At(5, 15, 0), read.Hold?.Until);
    }

    [Theory]
    [InlineData("EMBARGOED UNTIL 10:00 EST (16:00 CET) 5 MARCH 2099", 15)]
    [InlineData("EMBARGOED UNTIL 16:00 CET / 10:00 EST, 5 MARCH 2099", 15)]
    [InlineData("EMBARGOED UNTIL 09:00 UTC (WEB) AND 11:00 UTC (PRINT), 5 MARCH 2099", 11)]
    [InlineData("EMBARGOED UNTIL 5 MARCH 2099 EST", 5)]
    [InlineData("EMBARGOED UNTIL 5 MARCH 2099 (US EASTERN TIME)", 5)]
    [InlineData("EMBARGOED UNTIL 5 MARCH 2099 AT 23, HONOLULU", 34)]
    public void Of_several_times_in_the_text_the_latest_counts_and_a_day_alone_begins_in_its_zone(string line, double hours) =>
        Assert.Equal(At(5, hours, 0), Read("a.txt", $"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}\n").Hold?.Until);

    [Theory]
    [InlineData("published: March 3, 2026 by the board")]
    [InlineData("date: 3 March 2026 (updated April 7)")]
    public void Unknown_words_next_to_a_past_date_get_a_note(string line)
    {
        Assert.Contains(Front(line).Notes, note => note.Contains("was not used", StringComparison.Ordinal));
        Assert.False(Until(Front(line)) > new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>
    /// Every zone at every place, and when its time has come; for an unknown zone, everywhere. Days and times of day rotate, so that each
    /// stands with each zone and at each place.
    /// </summary>
    private static IEnumerable<(string Text, DateTimeOffset Ends)> Times() =>
        from zone in Zones.Index()
        from position in Positions.Index()
        let number = (zone.Index * Positions.Length) + position.Index
        let day = Days[number % Days.Length]
        let clock = Clocks[number % Clocks.Length]
        let ends = At(5, 10, zone.Item.Hours).AddMinutes(zone.Item.Zone.EndsWith(":30", StringComparison.Ordinal) ? 30 : 0)
        select (position.Item.Replace("{d}", day, StringComparison.Ordinal).Replace("{c}", clock, StringComparison.Ordinal)
            .Replace("{z}", zone.Item.Zone, StringComparison.Ordinal), ends);

    private static DateTimeOffset? OfText(string time) =>
        Read("a.txt", $"EMBARGOED UNTIL {time}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}\n").Hold!.Until;

    private static DateTimeOffset At(int day, double hours, int zone) =>
        new DateTimeOffset(2099, 3, day, 0, 0, 0, TimeSpan.FromHours(zone)).AddHours(hours).ToUniversalTime();

    private static (DateTimeOffset? Until, string Message) Declared(string line)
    {
        var read = Front(line);
        return (Until(read), read.Hold?.Message ?? string.Join(' ', read.Notes));
    }

    /// <summary>When the article may be published: the end of its hold, or its declared date.</summary>
    private static DateTimeOffset? Until(Article article)
    {
        if (article.Hold is { Until: null })
            return null;
        Assert.True(article.Hold is not null || article.Published is not null, "Nothing holds the article.");
        return new[] { article.Hold?.Until, article.PublishedFrom == PublishedFrom.Declared ? article.Published : null }.Max()?.ToUniversalTime();
    }

    private static Article Front(string lines) => Read("a.md", $"---\ntitle: {AnyFormat.Headline}\n{lines}\n---\n\n{AnyFormat.Text}\n");

    private static Article Read(string name, string text) => Reader.Read(new ArticleFile(name, Encoding.UTF8.GetBytes(text), new Dictionary<string, string>())) switch
    {
        ReadResult.Accepted { Article: var article } => article,
        ReadResult.Rejected { Reason: var reason } => throw new Xunit.Sdk.XunitException($"{text[..Math.Min(90, text.Length)]}: {reason}"),
        _ => throw new InvalidOperationException(),
    };
}
