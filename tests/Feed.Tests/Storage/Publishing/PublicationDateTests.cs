using Feed.Articles;

namespace Feed.Tests.Storage.Publishing;

/// <summary>One rule decides the date of every article: declared, else an archive's date in the text, else the arrival.</summary>
public sealed class PublicationDateTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTimeOffset Arrival = new(2026, 3, 10, 14, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-02T09:15:00Z", "2026-03-02T09:15:00Z")]
    [InlineData("2026-03-10T09:15:00Z", "2026-03-10T09:15:00Z")]
    [InlineData("2031-01-01T00:00:00Z", "2031-01-01T00:00:00Z")]
    [InlineData("2026-03-09T04:00:00Z", "2026-03-09T04:00:00Z")]
    public void A_declared_date_counts_as_it_is(string declared, string expected) =>
        Assert.Equal((At(expected), PublishedFrom.Declared), Decide(At(declared), PublishedFrom.Declared));

    [Fact]
    public void A_declared_date_that_equals_the_arrival_date_gets_the_arrival_time() =>
        Assert.Equal((Arrival, PublishedFrom.Declared), Decide(At("2026-03-10T04:00:00Z"), PublishedFrom.Declared));

    [Theory]
    [InlineData(PublishedFrom.Dateline, "2026-03-03T14:29:59Z", true)]
    [InlineData(PublishedFrom.Dateline, "2026-03-03T14:30:00Z", false)]
    [InlineData(PublishedFrom.Dateline, "2026-03-10T05:00:00Z", false)]
    [InlineData(PublishedFrom.Dateline, "2026-03-12T05:00:00Z", false)]
    [InlineData(PublishedFrom.Caption, "2017-02-28T05:00:00Z", true)]
    [InlineData(PublishedFrom.Caption, "2099-02-28T05:00:00Z", false)]
    public void A_date_in_the_text_counts_only_when_it_is_that_of_an_archive(PublishedFrom from, string found, bool counts) =>
        Assert.Equal(counts ? (At(found), from) : (Arrival, PublishedFrom.FirstSeen), Decide(At(found), from));

    [Fact]
    public void A_file_without_any_date_is_dated_by_its_arrival() => Assert.Equal((Arrival, PublishedFrom.FirstSeen), Decide(null, PublishedFrom.FirstSeen));

    [Theory]
    [InlineData(PublishedFrom.Declared, "2026-03-01T09:00:00Z", "2026-03-10T14:30:00Z", PublishedFrom.Released)]
    [InlineData(PublishedFrom.Declared, "2026-03-11T09:00:00Z", "2026-03-11T09:00:00Z", PublishedFrom.Declared)]
    [InlineData(PublishedFrom.Dateline, "2015-03-11T05:00:00Z", "2026-03-10T14:30:00Z", PublishedFrom.Released)]
    public void A_released_file_is_dated_by_its_release_or_by_a_later_declared_date(PublishedFrom source, string date, string expected, PublishedFrom from) =>
        Assert.Equal((At(expected), from), Decide(At(date), source, released: Arrival));

    [Fact]
    public void Only_a_declared_date_is_in_the_future()
    {
        foreach (var from in Enum.GetValues<PublishedFrom>().Where(from => from != PublishedFrom.Declared))
        {
            for (var days = -20; days < 20; days++)
                Assert.True(Decide(Arrival.AddDays(days), from).Moment <= Arrival);
        }
    }

    [Fact]
    public void A_day_without_its_year_is_the_latest_that_is_not_after_the_arrival()
    {
        Assert.Equal(new DateOnly(2026, 3, 3), new FoundDate(null, 3, 3).Resolve(new DateOnly(2026, 3, 3)));
        Assert.Equal(new DateOnly(2025, 3, 4), new FoundDate(null, 3, 4).Resolve(new DateOnly(2026, 3, 3)));
        Assert.Equal(new DateOnly(2024, 2, 29), new FoundDate(null, 2, 29).Resolve(new DateOnly(2026, 3, 3)));
        Assert.Equal(new DateOnly(2014, 2, 28), new FoundDate(2014, 2, 28).Resolve(new DateOnly(2026, 3, 3)));
        Assert.Null(new FoundDate(2014, 2, 29).Resolve(new DateOnly(2026, 3, 3)));
    }

    [Theory]
    [InlineData(3, 4, "2026-03-10T14:30:00Z", PublishedFrom.FirstSeen)]
    [InlineData(3, 2, "2026-03-02T05:00:00Z", PublishedFrom.Dateline)]
    [InlineData(3, 10, "2026-03-10T14:30:00Z", PublishedFrom.FirstSeen)]
    [InlineData(3, 11, "2025-03-11T04:00:00Z", PublishedFrom.Dateline)]
    [InlineData(12, 28, "2025-12-28T05:00:00Z", PublishedFrom.Dateline)]
    [InlineData(2, 29, "2024-02-29T05:00:00Z", PublishedFrom.Dateline)]
    public void A_dateline_without_a_year_has_that_of_the_last_such_day(int month, int day, string expected, PublishedFrom from)
    {
        var article = new Article { Title = "Harbour talks", PublishedFrom = PublishedFrom.FirstSeen, Dateline = new FoundDate(null, month, day) };
        Assert.Equal(new PublicationDate(At(expected), from), PublicationDate.Decide(article, Arrival, released: null, NewYork));
        Assert.Equal(new PublicationDate(Arrival, PublishedFrom.Released), PublicationDate.Decide(article, Arrival, released: Arrival, NewYork));
    }

    [Theory]
    [InlineData("ANSEL, Nov 3 (Coastal) - ")]
    [InlineData("ANSEL, Ill., Nov. 3 (AP) — ")]
    [InlineData("ANSEL, Nov. 3 -- ")]
    [InlineData("Ansel, November 3rd - ")]
    [InlineData("Port Ansel, 3 November: ")]
    [InlineData("Ansel, 3 November (dpa) - ")]
    [InlineData("ANSEL, November 3 /PRNewswire/ -- ")]
    [InlineData("November 3\n\n")]
    [InlineData("Tuesday, 3 November\n\n")]
    [InlineData("November 3\n\nANSEL – ")]
    public void A_day_without_its_year_at_the_head_dates_the_article(string head)
    {
        var article = Reading.Upload.Article($"Lamp Turns Again\n\n{head}The lamp of Port Ansel turned again, the trust said, after it had stood still.\n\nIt hums.\n");
        var seen = At("2026-11-30T12:00:00Z");
        Assert.Equal(new PublicationDate(At("2026-11-03T00:00:00Z"), PublishedFrom.Dateline), PublicationDate.Decide(article, seen, released: null, TimeZoneInfo.Utc));
    }

    [Fact]
    public void Days_in_a_list_of_events_date_nothing()
    {
        var article = Reading.Upload.Article("Lamps In November\n\nNovember 3\n\nThe old lamp turns at nine in the evening.\n\nNovember 9\n\nThe new lamp turns at ten.\n");
        Assert.Equal(PublishedFrom.FirstSeen, PublicationDate.Decide(article, At("2026-11-30T12:00:00Z"), released: null, TimeZoneInfo.Utc).From);
        Assert.Equal(4, article.Paragraphs.Count);
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static (DateTimeOffset Moment, PublishedFrom From) Decide(DateTimeOffset? date, PublishedFrom from, DateTimeOffset? released = null)
    {
        var decided = PublicationDate.Decide(new Article { Title = "Harbour talks", Published = date, PublishedFrom = from }, Arrival, released, NewYork);
        return (decided.Moment, decided.From);
    }
}
