using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>An embargo until a day of the week ends on the next such day after the file came; the story's own days never count.</summary>
public sealed class WeekdayEmbargoTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Embargoed until Wednesday 00:01", "2026-03-04T00:01Z")]
    [InlineData("EMBARGO: 6 p.m. Thursday", "2026-03-05T18:00Z")]
    [InlineData("Embargoed until Monday 11:00", "2026-03-02T11:00Z")]
    [InlineData("Embargoed until Monday 09:00", "2026-03-09T09:00Z")]
    [InlineData("News embargo lifts Sunday", "2026-03-08T00:00Z")]
    [InlineData("To run Sunday", "2026-03-08T00:00Z")]
    [InlineData("Dear editor, this one is embargoed until Wednesday 00:01. Thanks!", "2026-03-04T00:01Z")]
    public void It_ends_on_the_next_such_day(string line, string until) => Assert.Equal(DateTimeOffset.Parse(until, null), Read(line, Monday).Hold?.Until);

    [Theory]
    [InlineData("Embargoed until Wednesday 00:01")]
    public void Without_a_time_of_arrival_it_has_no_end(string line) => Assert.Equal((HoldReason.UnreadableEmbargo, null), (Read(line, null).Hold!.Reason, Read(line, null).Hold!.Until));

    [Fact]
    public void Two_days_of_the_week_have_no_end() => Assert.Null(Read("Embargoed until Wednesday 00:01, for Thursday's papers", Monday).Hold!.Until);

    [Theory]
    [InlineData("[EMBARGOED until 5 March 2099, 00:01 GMT] {0}")]
    [InlineData("(Embargoed to 00:01 on 5 March 2099) {0}")]
    [InlineData("{0} [embargoed until 00:01, 5 March 2099]")]
    [InlineData("{0} (EMBARGO 5 March 2099, 00:01)")]
    [InlineData("EMBARGOED UNTIL 00:01 ON 5 MARCH 2099: {0}")]
    [InlineData("EMBARGOED UNTIL 00:01 ON 5 MARCH 2099 – {0}")]
    [InlineData("EMBARGOED UNTIL 00:01 ON 5 MARCH 2099 | {0}")]
    [InlineData("Embargoed until 00:01 on 5 March 2099. {0}.")]
    public void The_day_of_the_story_beside_it_does_not_move_it(string form)
    {
        foreach (var story in new[] { "Fair opens on 20 April 2099", "The fair of 1 February 2099 is moved" })
            Assert.Equal(new DateTimeOffset(2099, 3, 5, 0, 1, 0, TimeSpan.Zero), Read(string.Format(null, form, story), Monday).Hold?.Until);
    }

    [Theory]
    [InlineData("Embargoed until 5 March 2099. Extended to 20 April 2099", 20)]
    [InlineData("Embargo: 5 March 2099 (new: 20 April 2099)", 20)]
    [InlineData("Embargoed until 5 March 2099 – not to be used before 20 April 2099", 20)]
    public void What_moves_the_embargo_counts(string line, int day) => Assert.Equal(day, Read(line, Monday).Hold?.Until?.Day);

    private static Article Read(string line, DateTimeOffset? arrived)
    {
        var file = new ArticleFile("a.txt", Encoding.UTF8.GetBytes($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}")) { Arrived = arrived };
        return Assert.IsType<ReadResult.Accepted>(new ArticleReader(new ReaderSettings()).Read(file)).Article;
    }
}
