using Feed.Articles.Reading.Releases;

namespace Feed.Tests.Reading.Holds;

/// <summary>A line that forbids to publish holds the file, whatever small and editorial words stand beside; a headline has other words.</summary>
public sealed class StampTests
{
    public static TheoryData<string> Stamps =>
    [
        "NOT FOR GENERAL RELEASE", "Not yet cleared for publication", "Please do not publish this yet", "NEVER TO BE PUBLISHED", "Don't broadcast", "DO NOT POST ONLINE",
        "Please do not share this document", "Internal document. Not for external distribution.", "CONFIDENTIAL - DO NOT CIRCULATE", "STRICTLY CONFIDENTIAL",
        "INTERNAL USE ONLY", "Early draft statement", "DRAFT FOR COMMENT ONLY", "UNREVIEWED DRAFT", "Draft article 4, 3 March 2026", "DRAFT 3/3/2026", "Status: draft", "Document status: not approved",
        "Pending client approval", "AWAITING SIGN-OFF", "Review: pending", "EMBARGOED PENDING CONFIRMATION", "Embargoed statement - not for broadcast", "HOLD FOR LEGAL", "Hold until cleared",
        "HOLD FOR THURSDAY", "KILL THIS ARTICLE", "THIS IS A TEST DOCUMENT. NOT FOR RELEASE.", "draft: yes", "hold: true", "published: false", "Not for print or online publication",
        "DO NOT PUBLISH WITHOUT APPROVAL", "Do not publish until checked", "Do not publish before checking with Ann", "Please do not publish until I say so",
        "Not to be published without permission", "DO NOT PUBLISH (legal reasons)", "Final draft", "2nd draft", "DRAFT (JS)", "DRAFT FEATURE", "Revised draft",
        "DNP", "NOT FOR PUB", "Not for pub", "Do not pub", "Needs legal check before publishing", "Needs a legal read before publication", "NOT YET CLEARED BY LEGAL", "NOT CLEARED",
        "PENDING LEGAL CHECK", "READY FOR EDIT", "Ready for subs", "FOR EDIT", "Needs subbing", "Needs approval",
    ];

    public static TheoryData<string> Headlines =>
    [
        "The draft", "Draft day", "Draft report on ferries", "Not for everyone", "Do not share your password", "Confidential", "Hold on", "Hold the front page", "Embargo on pears",
        "An embargo with no end", "Awaiting the ferry", "Published, at last", "Press release", "For release", "Pending", "Not used to it", "Review", "Final version", "Internal affairs",
        "Needs must", "DNP wins the contract", "DNP: the printers who make the notes", "Not for pub lovers", "For pub and harbour", "Ready for anything", "Ready for the edit war", "Ready for work",
        "Not cleared for landing", "Not yet cleared: the streets of Harwick", "Legal check on the river plan", "Needs of the river", "Cleared", "Cleared by the judge", "Edit wars", "A legal read",
    ];

    [Theory]
    [MemberData(nameof(Stamps))]
    public void A_stamp_of_such_words_holds_the_file_and_is_never_its_headline(string line)
    {
        foreach (var format in AnyFormat.Written)
        {
            foreach (var lines in new string[][] { [line, AnyFormat.Headline, AnyFormat.Text, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text, AnyFormat.Text] })
            {
                var read = Upload.Article(format, AnyFormat.Of(format, lines));
                Assert.True(read.Hold is { Until: null }, $"{format}: {string.Join(" / ", lines[..2])}: {read.Hold?.Message ?? read.Title}");
                Assert.NotEqual(line, read.Title);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void A_headline_with_some_of_these_words_is_published(string headline)
    {
        foreach (var format in AnyFormat.Written)
        {
            var hold = Upload.Article(format, AnyFormat.Of(format, headline, AnyFormat.Text, AnyFormat.Text)).Hold;
            Assert.True(hold is null, $"{format}: {headline}: {hold?.Message}");
        }
    }

    [Theory]
    [InlineData("DRAFT\tPage 1 of 4")]
    [InlineData("3\tNot for publication")]
    [InlineData("Harbour Board\nConfidential draft, 3 March 2026\tp. 2")]
    [InlineData("STRICTLY EMBARGOED - page 2/4")]
    public void A_stamp_at_the_margin_holds_the_file_next_to_the_number_of_its_page(string margin) => Assert.NotNull(EmbargoNotice.AtMargin([margin]));

    [Theory]
    [InlineData("Harbour news\tPage 1 of 4")]
    [InlineData("The press office\t12 March 2026")]
    [InlineData("Public report, final version 3")]
    public void A_plain_margin_holds_nothing(string margin) => Assert.Null(EmbargoNotice.AtMargin([margin]));
}
