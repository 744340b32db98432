using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

/// <summary>What agencies and offices put around a headline is a fact or cut.</summary>
public sealed class WireHeadTests
{
    private const string Text = "HARWICK, Maine (AP) _ The ferry did not come on Monday, Ann Hale said.\n\nPeople waited on the quay.";

    private static readonly string[] Paragraphs = Text.Split("\n\n");

    private static string[] Body(Article article) => [.. article.Paragraphs.Select(paragraph => paragraph.Text)];

    [Theory]
    [InlineData("Harbor town waits\n\nEDITOR'S NOTE _ Once a month a reporter goes to a harbor town and hears its people.\n\nBy CASS BROKE\n\n")]
    [InlineData("Harbor town waits\n\nEDITORS NOTE -- Once a month a reporter goes to a harbor town and hears its people.\n\nBy CASS BROKE\n\nAssociated Press Writer\n\n")]
    public void A_note_for_editors_above_the_byline_is_cut_with_a_note(string head)
    {
        var article = Upload.Article(head + Text);

        Assert.Equal("Harbor town waits", article.Title);
        Assert.Equal(["Cass Broke"], article.Authors);
        Assert.Equal(Paragraphs, Body(article));
        Assert.Contains(article.Notes, note => note.Contains("is a note for editors", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_for_editors_above_the_byline_that_asks_to_wait_holds_the_article() =>
        Assert.NotNull(Upload.Article(
            "Harbor town waits\n\nEDITOR'S NOTE _ Please do not publish this story before 5 March 2099.\n\nBy CASS BROKE\n\n" + Text).Hold);

    [Theory]
    [InlineData("Ferry stays away\nThe boat did not come.\nBy CASS BROKE =\nAssociated Press Writer =\n\n")]
    [InlineData("Ferry stays away\n\nThe boat did not come.\n\nBy CASS BROKE=\n\n")]
    [InlineData("Ferry stays away=\n\nThe boat did not come.\n\nBy CASS BROKE=\n\nAssociated Press Writer=\n\n")]
    public void A_byline_that_ends_with_an_equals_sign_names_the_author(string head)
    {
        var article = Upload.Article(head + Text);

        Assert.Equal("Ferry stays away", article.Title);
        Assert.Equal(["Cass Broke"], article.Authors);
        Assert.Equal(["The boat did not come.", .. Paragraphs], Body(article));
    }

    [Theory]
    [InlineData("Ferry stays away\nBy dpa\nHarwick (dpa) - The boat did not come on Monday.\nPeople waited on the quay.")]
    [InlineData("Ferry stays away\n\nBy dpa correspondents\n\nHarwick (dpa) - The boat did not come on Monday.\n\nPeople waited on the quay.")]
    [InlineData("Ferry stays away\nBy afp staff\nHarwick (dpa) - The boat did not come on Monday.\nPeople waited on the quay.")]
    public void A_byline_of_an_agency_alone_is_neither_headline_nor_text(string text)
    {
        var article = Upload.Article(text);

        Assert.Equal("Ferry stays away", article.Title);
        Assert.Empty(article.Authors);
        Assert.StartsWith("Harwick (dpa)", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FOR IMMEDIATE RELEASE\nMarch 3, 2026\n\nFACT SHEET: New Boats for the Coast", "FACT SHEET: New Boats for the Coast")]
    [InlineData("FACT SHEET:\nNew Boats for the Coast", "New Boats for the Coast")]
    [InlineData("---\ntitle: New Boats for the Coast\n---\n\nFACT SHEET: New Boats for the Coast", "New Boats for the Coast")]
    [InlineData("---\ntitle: \"Backgrounder: New Boats for the Coast\"\n---\n\nNew Boats for the Coast", "Backgrounder: New Boats for the Coast")]
    public void The_kind_of_a_text_before_its_headline_does_not_repeat_the_headline(string head, string title)
    {
        var article = Upload.Article(head + "\n\nThe harbor office announced a plan for new boats on Monday, Ann Hale said.\n\nIt takes five years.");

        Assert.Equal(title, article.Title);
        Assert.Equal(["The harbor office announced a plan for new boats on Monday, Ann Hale said.", "It takes five years."], Body(article));
    }

    [Theory]
    [InlineData("Dana Kolb\n\nPublic Information Officer\n\n")]
    [InlineData("Public Information Officer\n\nDana Kolb\n\n")]
    [InlineData("Dana Kolb\n\nPress Secretary\n\nMarch 3, 2026\n\n")]
    public void The_spokesperson_above_a_headline_is_not_the_headline(string head)
    {
        var article = Upload.Article(head + "Harbor Patrol Finds Lost Boat\n\nThe harbor patrol found a lost boat on Monday near the quay.\n\nNobody was hurt.");

        Assert.Equal("Harbor Patrol Finds Lost Boat", article.Title);
        Assert.Equal(["The harbor patrol found a lost boat on Monday near the quay.", "Nobody was hurt."], Body(article));
    }

    [Theory]
    [InlineData("Dana Kolb")]
    [InlineData("Press Officer")]
    public void A_headline_that_is_a_name_or_a_post_stays(string title) =>
        Assert.Equal(title, Upload.Article(title + "\n\nThe harbor patrol has a new voice, and it is a loud one, the crew said.\n\nNobody was hurt.").Title);
}
