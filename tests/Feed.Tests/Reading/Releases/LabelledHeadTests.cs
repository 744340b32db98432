using System.Globalization;
using Feed.Tests.Reading.Holds;

namespace Feed.Tests.Reading.Releases;

/// <summary>
/// Releases as offices send them: a label, a date, a headline with a deck below it, and text that says the same in other words.
/// </summary>
public sealed class LabelledHeadTests
{
    private const string Text =
        "The council of Port Ansel has agreed to pay four million crowns for a ferry, its leader told a meeting on Monday.";
    private const string More = "“We waited for this through nine winters,” said Ines Holm, who leads the harbour board.";

    private static readonly string[] Heads =
    [
        "NEWS RELEASE\n14 October 2025", "FOR IMMEDIATE RELEASE\nOctober 14, 2025", "For Immediate Release\n\n14 October 2025",
            "Press release | 14 October 2025",
        "Port Ansel Council | Media release | 14 October 2025", "Release No. 12\n14 October 2025",
            "For Release Upon Receipt\nOctober 14, 2025",
        "For release: Immediate\nOctober 14, 2025", "RELEASE: IMMEDIATE\n14 October 2025", "MARKET ANNOUNCEMENT\n14 October 2025",
        "NOTA DE PRENSA\n14 October 2025", "NEWS RELEASE\nOctober 14, 2025 08:00 AM Eastern Daylight Time",
            "October 14, 2025 08:00 ET | Source: Port Ansel Council",
    ];

    private static readonly (string Headline, string Deck)[] Headlines =
    [
        ("Port Ansel council agrees to pay four million for a ferry", "First crossing is planned for the summer after next"),
        ("Council Agrees to Pay for New Ferry", "The Meeting on Monday Ended Nine Winters of Talks"),
        ("COUNCIL AGREES TO PAY FOR NEW FERRY", "Ferry will be built by the council’s own yard"),
        ("Nine winters of talks come to an end", "Council of Port Ansel to pay four million crowns for a ferry"),
    ];

    public static TheoryData<string> Labels => [.. Heads];

    [Theory]
    [MemberData(nameof(Labels))]
    public void The_headline_is_above_its_deck_in_every_format_that_declares_none(string head)
    {
        foreach (var (headline, deck) in Headlines)
        {
            foreach (var format in (string[])["a.txt", "a.md", "a.docx", "a.odt", "a.rtf"])
            {
                var read = Upload.Article(format,
                    AnyFormat.Of(format, [.. head.Split('\n', StringSplitOptions.RemoveEmptyEntries), headline, deck, Text, More]));

                Assert.True(read.Title == headline, $"{format}, {head}: {read.Title}");
                Assert.Null(read.Hold);
                Assert.Equal(new DateOnly(2025, 10, 14), DateOnly.FromDateTime(read.Published!.Value.Date));
                Assert.Equal([deck, Text, More], read.Paragraphs.Select(paragraph => paragraph.Text));
            }
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void The_deck_may_be_right_below_the_headline_or_after_an_empty_line(string between)
    {
        foreach (var head in Heads)
        {
            foreach (var (headline, deck) in Headlines)
                Assert.Equal(headline, Upload.Article($"{head}\n\n{headline}{between}{deck}\n\n{Text}\n\n{More}\n").Title);
        }
    }

    [Theory]
    [InlineData("PRESS RELEASE", "MAYOR HOLM ANNOUNCES REPLACEMENT", "OF THE OLD FERRY")]
    [InlineData("PRESS RELEASE\n14 October 2025", "Mayor announces replacement of the old", "ferry between the islands")]
    [InlineData("PRESS RELEASE\n14 October 2025", "University of Port Ansel study finds new", "way to paint a ferry")]
    [InlineData("MEDIA RELEASE", "New ferry to link the islands and", "the town from next summer")]
    public void A_two_line_headline_is_joined_where_each_paragraph_is_on_one_line(string head, string first, string second)
    {
        var text = string.Concat(Enumerable.Repeat(Text + " ", 2)).Trim();

        Assert.Equal($"{first} {second}", Upload.Article($"{head}\n\n{first}\n{second}\n\n{text}\n\n{More}\n").Title);
    }

    [Theory]
    [InlineData("Minister")]
    [InlineData("Department of Fisheries")]
    [InlineData("University of Port Ansel")]
    [InlineData("City of Port Ansel")]
    [InlineData("Senator for Holmshire")]
    public void A_headline_may_begin_with_an_office_and_any_verb(string office)
    {
        foreach (var verb in (string[])["paints", "mends", "welcomes", "rows to", "forgets", "dredges"])
            Assert.Equal($"{office} {verb} the ferry",
                Upload.Article($"NEWS RELEASE\n14 October 2025\n\n{office} {verb} the ferry\n\n{Text}\n\n{More}\n").Title);
    }

    [Fact]
    public void The_number_of_a_release_holds_nothing()
    {
        for (var number = 1; number <= 40; number++)
        {
            foreach (
                var label in (string[])["Release No. {0}", "RELEASE NO. {0}", "Release No {0}", "Release no. 25-{0}", "Publication No. {0}",
                    "Broadcast no. {0}"])
            {
                var line = string.Format(CultureInfo.InvariantCulture, label, number);
                Assert.Null(
                    Upload.Article(
                        $"{line}\nFor Immediate Release\n14 October 2025\n\nCouncil agrees to pay for ferry\n\n{Text}\n\n{More}\n").Hold);
            }
        }
    }

    [Fact]
    public void The_sender_whom_a_distributor_names_is_not_part_of_the_text()
    {
        var read = Upload.Article(
            $"Council agrees to pay for ferry\n\nNEWS PROVIDED BY\n\nHolm Shipyards\n\nOct 14, 2025, 08:00 ET\n\n{Text}\n\n{More}\n");

        Assert.Equal("Council agrees to pay for ferry", read.Title);
        Assert.Equal([Text, More], read.Paragraphs.Select(paragraph => paragraph.Text));
    }
}
