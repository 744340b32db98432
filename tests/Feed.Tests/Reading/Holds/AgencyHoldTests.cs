using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Whatever an agency says about not publishing its item holds it, in every format, form and place.</summary>
public sealed class AgencyHoldTests
{
    private static readonly DateTimeOffset Until = new(2099, 3, 5, 0, 1, 0, TimeSpan.Zero);

    public static TheoryData<string> Statuses =>
        ["withheld", "draft", "pending", "private", "hold", "on hold", "recalled", "spiked", "in review", "do not use", "something new"];

    public static TheoryData<string> Notes =>
    [
        "Embargoed until 00:01 GMT on 5 March 2099.", "Attention editors: embargoed until 00:01 GMT on 5 March 2099.",
        "Eds: Hold for release until 00:01 GMT, Thursday, March 5, 2099.", "EDS: NOT FOR PUBLICATION BEFORE 00:01 GMT, 5 MARCH 2099",
        "A picture follows. This story is embargoed until 00:01 GMT on 5 March 2099.",
    ];

    public static TheoryData<string> Stops => ["KILL", "DO NOT USE", "Do not use.", "*** WITHHELD ***"];

    public static TheoryData<string> Embargoes =>
    [
        "\"embargoed\":true,", "\"embargoed\":\"\",", "\"embargoed\":\"until the vote\",", "\"embargoed\":[\"2099-03-05T00:01:00Z\"],",
        "\"embargoed\":{\"until\":\"2099-03-05T00:01:00Z\"},", "\"embargoed\":null,\"embargoed\":\"2099-03-05T00:01:00Z\",",
        "\"embargoed\":\"2099-03-05T00:01:00Z\",\"embargoed\":null,", "\"embargoed\":\"2026-03-05T00:01:00Z\",\"Embargoed\":\"2099-03-05T00:01:00Z\",",
        "\"embargo\":\"2099-03-05\",", "\"embargoedUntil\":\"2099-03-05\",", "\"draft\":true,", "\"published\":false,", "\"status\":\"draft\",",
        "\"pubstatus\":[\"usable\",\"withheld\"],", "\"pubstatus\":{\"name\":\"withheld\"},", "\"pubstatus\":\"usable\",\"pubstatus\":\"withheld\",",
        "\"pubstatus\":\"withheld\",\"pubstatus\":\"usable\",",
    ];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_that_is_not_usable_holds_the_item_and_is_named(string status)
    {
        foreach (var written in new[] { status, $"stat:{status}", $"https://codes.example/pubstatus/{status}", status.ToUpperInvariant() })
        {
            foreach (var item in OfStatus(written))
                Assert.Contains(status, item.Hold?.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("usable")]
    [InlineData("stat:usable")]
    [InlineData("https://codes.example/pubstatus/usable")]
    [InlineData("Usable")]
    [InlineData("published")]
    public void A_usable_item_is_published(string status) => Assert.All(OfStatus(status), item => Assert.Null(item.Hold));

    [Theory]
    [MemberData(nameof(Embargoes))]
    public void Any_form_of_an_embargo_or_status_in_ninjs_holds_the_item(string properties) => Assert.NotNull(Ninjs(properties).Hold);

    [Theory]
    [InlineData("\"embargoed\":null,")]
    [InlineData("\"embargoed\":false,")]
    [InlineData("\"draft\":false,")]
    [InlineData("\"urgency\":3,\"profile\":\"private\",")]
    public void What_is_not_an_embargo_holds_nothing(string properties) => Assert.Null(Ninjs(properties).Hold);

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_for_editors_holds_the_item_until_its_time(string note) => Assert.All(OfNote(note), item => Assert.Equal(Until, item.Hold?.Until));

    [Theory]
    [MemberData(nameof(Stops))]
    public void A_note_that_stops_the_item_holds_it(string note) => Assert.All(OfNote(note), item => Assert.Equal(HoldReason.Withheld, item.Hold?.Reason));

    [Theory]
    [InlineData("The embargo on pears was lifted on Monday.")]
    [InlineData("A picture is available. Do not use the old one.")]
    [InlineData("UPDATES with the board's answer")]
    public void Any_other_note_holds_nothing(string note) => Assert.All(OfNote(note), item => Assert.Null(item.Hold));

    [Fact]
    public void The_latest_release_of_several_in_NITF_counts()
    {
        foreach (var releases in new[]
        {
            "<date.release norm=\"20260302T000000Z\"/><date.release norm=\"20990305T000100Z\"/>", "<date.release norm=\"20990305T000100Z\"/><date.release norm=\"20260302T000000Z\"/>",
            "<date.release>2099-03-05T00:01:00Z</date.release>",
        })
            Assert.Equal(Until, Item("nitf.xml", AnyFormat.Nitf(releases)).Hold?.Until);
    }

    [Fact]
    public void An_embargo_counts_wherever_in_NewsML_it_stands()
    {
        const string Embargoed = "<embargoed>2099-03-05T00:01:00Z</embargoed>";
        var item = AnyFormat.NewsMl("");
        foreach (var news in new[]
        {
            AnyFormat.NewsMl(Embargoed), AnyFormat.NewsMl("<embargoed>2026-03-05T00:01:00Z</embargoed>" + Embargoed), item.Replace("<contentMeta>", "<contentMeta>" + Embargoed, StringComparison.Ordinal),
            $"<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><packageItem><itemMeta>{Embargoed}</itemMeta></packageItem>{item}</itemSet></newsMessage>",
            AnyFormat.NewsMl("", rights: "<rightsInfo><usageTerms>Embargoed until 00:01 GMT on 5 March 2099.</usageTerms></rightsInfo>"),
        })
            Assert.Equal(Until, Item("newsml.xml", news).Hold?.Until);
        Assert.NotNull(Item("newsml.xml", AnyFormat.NewsMl("<signal qcode=\"sig:embargo\"/>")).Hold);
    }

    private static Article[] OfStatus(string status) =>
    [
        Ninjs($"\"pubstatus\":\"{status}\","), Item("nitf.xml", AnyFormat.Nitf("", attributes: $"management-status=\"{status}\"")),
        Item("newsml.xml", AnyFormat.NewsMl($"<pubStatus qcode=\"{status}\"/>")), Item("newsml.xml", AnyFormat.NewsMl($"<pubStatus uri=\"{status}\"/>")),
    ];

    private static Article[] OfNote(string note) =>
    [
        Ninjs($"\"ednote\":\"{note}\","), Item("nitf.xml", AnyFormat.Nitf($"<ed-msg info=\"{note}\"/>")), Item("newsml.xml", AnyFormat.NewsMl($"<edNote>{note}</edNote>")),
    ];

    private static Article Ninjs(string properties) => Item("ninjs.json", AnyFormat.Ninjs(properties));

    private static Article Item(string name, string text) => Upload.Article(name, Encoding.UTF8.GetBytes(text));
}
