using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>Lines of senders and desks around a headline, and below the text.</summary>
public sealed class LinesAroundReleaseTests
{
    [Theory]
    [InlineData("NEWS RELEASE\nPlumley Vale Hospital\nMay 4th, 2026\n\nHospital opens a ward for broken bones\n\nPlumley Vale Hospital has opened a ward with nine beds.\n",
        "Hospital opens a ward for broken bones")]
    [InlineData("THE OFFICE OF THE GOVERNOR\nFor Immediate Release      May 4, 2026\n\nSTATEMENT BY GOVERNOR REED ON THE PLUM HARVEST\n\nTonight I thank the growers. The state will buy their plums.\n",
        "STATEMENT BY GOVERNOR REED ON THE PLUM HARVEST")]
    [InlineData("PLUMLEY-FLOOD/URGENT\nPLUMLEY - River Quill bursts its banks\nPlumley, 4 May 2026 (DLN) - The river Quill burst its banks on Monday, the fire brigade said.\n\nNobody was hurt.\n",
        "PLUMLEY - River Quill bursts its banks")]
    public void The_headline_is_below_the_sender_or_the_slug(string text, string headline)
    {
        var article = Upload.Article(text);

        Assert.Equal(headline, article.Title);
        Assert.Equal(new DateOnly(2026, 5, 4), DateOnly.FromDateTime(article.Published!.Value.DateTime));
    }

    [Theory]
    [InlineData("Plumley Hospital Wins Prize for Clean Wards\n\nPlumley, 4 May 2026: The hospital has won a prize.\n", "Plumley Hospital Wins Prize for Clean Wards")]
    [InlineData("NEWS RELEASE\n\nA New Home for the Plumley Hospital\n\nThe hospital moves in May to a house on the hill, the board said.\n", "A New Home for the Plumley Hospital")]
    public void A_headline_about_an_organisation_stays_the_headline(string text, string headline) =>
        Assert.Equal(headline, Upload.Article(text).Title);

    [Fact]
    public void A_wire_message_s_slug_of_two_words_is_not_the_headline()
    {
        var message = "\u0001DLN0123 3 i 110 PLM 045\r\n\u0002Plumley-Flood\r\nRiver Quill bursts its banks\r\n\r\n"
            + "  PLUMLEY, May 4 (DLN) - The river Quill burst its banks on Monday, the fire brigade said.\r\n  Nobody was hurt.\r\n\u0003 041405 MAY 26\r\n\u0004";

        Assert.Equal("River Quill bursts its banks", Upload.Article("quill.txt", Encoding.Latin1.GetBytes(message)).Title);
    }

    [Fact]
    public void The_facts_of_a_prosecutor_s_archive_are_cut()
    {
        var article = Upload.Article("FOR IMMEDIATE RELEASE\nMonday, May 4, 2026\n\nPlumley Man Sentenced for Stealing Plums\n\nPLUMLEY - A man was sentenced today to two years in prison.\n\n"
            + "The case was investigated by the harbour police.\n\nTopic(s): Theft\n\nComponent(s): Plumley Northern\n");

        Assert.Equal("The case was investigated by the harbour police.", article.Paragraphs[^1].Text);
    }

    [Fact]
    public void The_lawyers_abbreviation_above_a_speech_is_cut()
    {
        var article = Upload.Article("REMARKS BY\nTHE HON. PEARL SLOANE\nMINISTER FOR ORCHARDS\n\nPLANTING FOR THE NEXT CENTURY\n\nE&OE\n\nThank you for that welcome. I have come to talk about orchards.\n");

        Assert.Equal("PLANTING FOR THE NEXT CENTURY", article.Title);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text == "E&OE");
    }
}
