using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>A line of facts between headline and deck does not turn the deck into the headline.</summary>
public sealed class HeadlineAboveFactsTests
{
    private const string Text = "The ferry line will sail by night from Sunday, its owners said, and the fare is that of the day.\n\n"
        + "\"We were asked for years,\" said captain Ida Holm.";

    public static TheoryData<string, string, string> Heads()
    {
        TheoryData<string, string, string> heads = [];
        string[] headlines = ["Night boats to sail to the islands from Sunday", "Ferry Line Adds Night Boat", "FERRY LINE ADDS NIGHT BOAT",
            "Residents asked to name the new ferry"];
        string[] facts = ["PRESS RELEASE", "FOR IMMEDIATE RELEASE", "No. 14/2026", "Contact: Ida Holm, 555-010-2233", "Tel. 555-010-2233",
            "Office of the Harbour Master", "News provided by\nWend Ferries Inc.\nMar 3, 2026, 08:00 ET",
            "March 3, 2026 09:15 AM Eastern Standard Time"];
        string[] decks = ["Boats leave at nine and come back at dawn", "\"It is a good night for the islands,\" says mayor"];
        foreach (var headline in headlines)
        {
            foreach (var fact in facts)
            {
                foreach (var deck in decks)
                    heads.Add(headline, fact, deck);
            }
        }

        return heads;
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void The_headline_above_the_facts_wins_and_the_deck_stays(string headline, string fact, string deck)
    {
        var body = $"{headline}\n\n{fact}\n\n{deck}\n\n{Text}";
        foreach (var article in new[] { Upload.Article(body), Upload.Article("a.md", Encoding.UTF8.GetBytes("# " + body)) })
        {
            Assert.Equal(headline, article.Title);
            Assert.Equal(3, article.Paragraphs.Count);
            Assert.Equal(deck, article.Paragraphs[0].Text);
        }
    }

    [Theory]
    [InlineData("WEND HARBOUR BOARD")]
    [InlineData("Wend Harbour Board of the Northern Islands")]
    [InlineData("Working together for a better coast")]
    [InlineData("Mayor Ida Holm")]
    [InlineData("Ministère de la mer et des ports")]
    public void A_sender_or_its_slogan_above_the_label_is_no_headline(string sender) => Assert.Equal("Ferry line adds a night boat",
        Upload.Article($"{sender}\n\nPRESS RELEASE\n\nFerry line adds a night boat\n\n{Text}").Title);

    [Fact]
    public void A_second_headline_above_the_chosen_one_stays_in_the_text()
    {
        var article = Upload.Article($"Harbour board names its director\n\nPRESS RELEASE\n\nFERRY LINE ADDS A NIGHT BOAT\n\n{Text}");
        Assert.Equal("FERRY LINE ADDS A NIGHT BOAT", article.Title);
        Assert.Equal("Harbour board names its director", article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("Ansel Harbour Trust", "Lantern Opens Plant in Wend")]
    [InlineData("KINTER HOSPITALS TRUST", "Lantern Opens Plant in Wend, Its First Abroad")]
    public void The_letterhead_with_a_street_is_cut(string sender, string headline)
    {
        foreach (var street in new[] { "1 Quay Street", "12 Wharf Road", "3 Court Square" })
        {
            var article = Upload.Article(
                $"PRESS RELEASE\n\n{sender}\n{street}\nWend, ME 04999\nPhone: 555-010-2233\nFax: 555-010-2234\n\n{headline}\n\n{Text}");
            Assert.Equal(headline, article.Title);
            Assert.Equal(2, article.Paragraphs.Count);
        }
    }

    [Fact]
    public void A_count_for_the_archive_is_no_headline() => Assert.Equal("Ferry line adds a night boat",
        Upload.Article($"Slug: ferry0303\nWords: 120\nBy Ida Holm\n\nFerry line adds a night boat\n\n{Text}").Title);
}
