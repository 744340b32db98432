namespace Feed.Tests.Reading.Holds;

/// <summary>The embargo of a speech holds it until somebody removes the line, or until its time where the line says one.</summary>
public sealed class DeliveryEmbargoTests
{
    private static readonly DateTimeOffset Evening = new(2099, 3, 5, 18, 30, 0, TimeSpan.Zero);

    public static TheoryData<string> Open =>
    [
        "EMBARGO AGAINST DELIVERY", "Embargoed against delivery", "Check against delivery - embargoed until delivery", "CHECK AGAINST DELIVERY EMBARGOED AGAINST DELIVERY", "EMBARGO: ON DELIVERY",
        "ADDRESS BY THE HARBOUR MASTER EMBARGOED UNTIL DELIVERY", "Remarks of Ada Quill, embargo till delivery", "EMBARGOED FOR SATURDAY'S NEWSPAPERS", "STRICT EMBARGO FOR MONDAY EVENING'S BULLETINS",
        "CHECK AGAINST DELIVERY EMBARGOED UNTIL 6.30PM",
    ];

    public static TheoryData<string> Timed =>
    [
        "EMBARGOED AGAINST DELIVERY: APPROX 6.30PM GMT, 5 MARCH 2099", "Check against delivery, embargoed until 18:30 GMT on 5 March 2099", "HARBOUR OFFICE TRANSCRIPT Embargo 6.30pm GMT 5 March 2099",
        "Embargo lift: 18:30 GMT, 5 March 2099", "The embargo will lift at 18:30 GMT on 5 March 2099", "Embargo to be lifted 5 March 2099, 18:30 GMT", "This statement cannot be shared before 18:30 GMT on 5 March 2099.",
        "Kindly hold this article until 18:30 GMT on 5 March 2099", "Not to be reported before 18:30 GMT on 5 March 2099", "May be published from 5 March 2099, 18:30 GMT", "Confidential until 18:30 GMT on 5 March 2099",
        "No media coverage before 18:30 GMT on 5 March 2099",
    ];

    [Theory]
    [MemberData(nameof(Open))]
    public void Without_a_day_it_holds_until_it_is_removed(string line) => Holds(line, until: null);

    [Theory]
    [MemberData(nameof(Timed))]
    public void With_a_time_it_holds_until_then(string line) => Holds(line, Evening);

    [Theory]
    [InlineData("Under embargo until the opening of the summit on 5 March 2099")]
    [InlineData("Embargoed until her speech on 5 March 2099")]
    public void An_event_of_a_day_is_over_when_the_day_is(string line) => Holds(line, new DateTimeOffset(2099, 3, 6, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Embargo: 20 ferries later")]
    [InlineData("EMBARGO: 20 FERRIES LATER")]
    [InlineData("EMBARGO: HOW THE PEARS CAME THROUGH")]
    [InlineData("Embargo: Friday's deal in brief")]
    [InlineData("Embargo lifts on 5 March 2099, the growers say")]
    [InlineData("ON HOLD: FERRY PLAN WAITS")]
    [InlineData("Check against delivery")]
    [InlineData("Hold for use in autumn: the pears that keep.")]
    public void A_plain_headline_is_published(string headline)
    {
        foreach (var format in AnyFormat.Written)
        {
            var hold = Upload.Article(format, AnyFormat.Of(format, headline, AnyFormat.Text, AnyFormat.Text)).Hold;
            Assert.True(hold is null, $"{format}: {headline}: {hold?.Message}");
        }
    }

    [Fact]
    public void A_sentence_about_a_speech_that_was_embargoed_is_published()
    {
        var file = AnyFormat.Of("a.txt", AnyFormat.Headline, AnyFormat.Text, "The speech was embargoed until delivery, but two papers printed it the day before.", AnyFormat.Text);
        Assert.Null(Upload.Article("a.txt", file).Hold);
    }

    private static void Holds(string line, DateTimeOffset? until)
    {
        foreach (var format in AnyFormat.Written)
        {
            foreach (var lines in new string[][] { [line, AnyFormat.Headline, AnyFormat.Text, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text, AnyFormat.Text] })
            {
                var read = Upload.Article(format, AnyFormat.Of(format, lines));
                Assert.True(read.Hold is { } hold && hold.Until == until, $"{format}: {string.Join(" / ", lines[..2])}: {read.Hold?.Message ?? read.Title}");
                Assert.NotEqual(line, read.Title);
            }
        }
    }
}
