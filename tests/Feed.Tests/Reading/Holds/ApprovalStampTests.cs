using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A line that says that nobody has approved the text yet holds it, above the headline or below; a headline with such words does not.</summary>
public sealed class ApprovalStampTests
{
    public static TheoryData<string> Stamps =>
    [
        "COPY FOR APPROVAL", "Copy for approval", "TEXT FOR APPROVAL", "Release for approval", "Statement for approval", "FOR CLIENT APPROVAL", "For clearance", "UNAPPROVED COPY",
        "Unapproved copy", "Not yet signed off", "Not signed off", "NOT SIGNED OFF YET", "To be signed off", "Still to be approved", "With client for approval", "Status: With client for approval",
        "Version 3 - with client for approval", "Sent for approval", "Still a draft", "Pre-release access. Restricted until 9.30am on 4 December 2098",
        "Pre-release access until 9.30am on 4 December 2098", "Restricted access until 09:30 on 4 December 2098", "~~~DRAFT~~~",
    ];

    [Theory]
    [MemberData(nameof(Stamps))]
    public void A_stamp_holds_the_text(string stamp)
    {
        foreach (var format in AnyFormat.Written)
            Assert.True(Read(format, stamp, AnyFormat.Headline, AnyFormat.Text).Hold is not null, format);
        Assert.NotNull(Read("a.txt", AnyFormat.Headline, stamp, AnyFormat.Text).Hold);
        Assert.NotNull(Read("a.md", $"# {AnyFormat.Headline}", stamp, AnyFormat.Text).Hold);
    }

    [Theory]
    [MemberData(nameof(Stamps))]
    public void It_is_not_a_headline(string stamp) => Assert.Equal(AnyFormat.Headline, Read("a.docx", stamp, AnyFormat.Headline, AnyFormat.Text).Title);

    [Fact]
    public void A_heading_between_tildes_is_a_stamp() => Assert.NotNull(Read("a.md", "# ~~~DRAFT~~~", $"# {AnyFormat.Headline}", AnyFormat.Text).Hold);

    [Theory]
    [InlineData("Copy for approval: how PR works", "Reporters are asked for copy for approval more often, a survey says.")]
    [InlineData("Not yet signed off: new pier budget", "The budget of the pier is not yet signed off, officials said on Monday.")]
    [InlineData("Unapproved drug sold at pier", "An unapproved drug was sold at the pier on 4 December.")]
    [InlineData("Approval pending for bridge", "Approval is pending for the bridge at Fenwick until 4 December 2098.")]
    [InlineData("Restricted until spring", "The path is restricted until spring, rangers said.")]
    [InlineData("The draft law on wolves", "The draft law would let farmers shoot wolves from 4 December 2098.")]
    [InlineData("Players who hold the key", "The players who hold the key to the game on Friday are both young.")]
    [InlineData("NFL draft: Otters choose", "The Otters hold the first pick in the NFL draft on 29 April 2098.")]
    [InlineData("Planning office: copy and approval in one day", "The office gives copy and approval in one day.")]
    [InlineData("Released for the summer", "The prisoners were released for the summer, and nobody signed off on it.")]
    [InlineData("To be or not to be approved", "The play is on at the pier, and the critics are not sure.")]
    public void A_headline_with_such_words_holds_nothing(string headline, string text)
    {
        foreach (var format in AnyFormat.Written)
            Assert.True(Read(format, headline, text, AnyFormat.Text).Hold is null, format);
    }

    private static Article Read(string format, params string[] lines) => Upload.Article(format, AnyFormat.Of(format, lines));
}
