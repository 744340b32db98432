using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

public sealed class BoilerplateTests
{
    [Theory]
    [InlineData("Advertisement")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Join the conversation as a VIP Member")]
    [InlineData("Read more: Harbor To Be Dredged")]
    [InlineData("READ MORE: Who Owns The Islands?")]
    [InlineData("Share this article")]
    [InlineData("Comments (47)")]
    [InlineData("4 min read")]
    [InlineData("© 2026 The Courier. All rights reserved.")]
    [InlineData("Sign up for our newsletter and get the Courier in your inbox every morning.")]
    [InlineData("Follow Inès Holm on Twitter @inesholm")]
    [InlineData("___")]
    public void A_line_of_the_web_site_is_known(string line) => Assert.Equal(BoilerplateKind.Line, Boilerplate.Of(line));

    [Theory]
    [InlineData("Trending on Courier Videos")]
    [InlineData("Related stories")]
    [InlineData("You may also like:")]
    [InlineData("Most Read")]
    public void A_list_of_links_is_known_by_its_head(string line) => Assert.Equal(BoilerplateKind.Section, Boilerplate.Of(line));

    [Theory]
    [InlineData("Related cases have been heard in three other courts.")]
    [InlineData("“Join the conversation,” he told the crowd, “and bring a friend.”")]
    [InlineData("Share prices fell for a fourth day.")]
    [InlineData("Comments like that cost him the election, his rival said.")]
    [InlineData("Watch officers saw the flare at nine.")]
    [InlineData("Photos of the wreck were found in a shoebox.")]
    [InlineData("More than 300 people marched.")]
    [InlineData("More from the fund goes to Carrow than to the islands, she said.")]
    [InlineData("Trending topics on the site led the police to the house.")]
    [InlineData("Subscribe to that view and you may as well close the port.")]
    [InlineData("“Advertisement is the art of leaving out,” he said.")]
    [InlineData("Sponsored by the mayor, the bill passed at noon.")]
    [InlineData("Close the door.")]
    [InlineData("Copyright law changed twice while the song was on the radio.")]
    [InlineData("Tune in to any station in Carrow and you will hear his voice.")]
    [InlineData("Follow us on “the road,” the banner said.")]
    [InlineData("Already have an account at the bank, a lawyer and a boat, and you are a harbor family, he wrote, and nobody in the town of Port Ansel disagreed.")]
    public void A_sentence_of_the_story_is_never_cut(string sentence) => Assert.Equal(BoilerplateKind.None, Boilerplate.Of(sentence));

    [Fact]
    public void Links_after_their_head_are_cut_until_the_story_continues()
    {
        var article = Upload.Article("""
            Ferry Sails

            The ferry sailed at noon with forty people and a goat on board.

            Related stories

            Goat Misses Ferry

            Why Do Goats Travel?

            It came to Skerrin an hour late, and the goat had eaten the timetable.
            """);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.EndsWith("timetable.", article.Paragraphs[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_above_the_headline_are_ignored()
    {
        var article = Upload.Article("Home > News > Coast\n\nOPINION\n\nLeave It Lit\n\nBy Hollis Grange\n\nThe light has burned since 1851.");
        Assert.Equal("Leave It Lit", article.Title);
        Assert.Equal(["Hollis Grange"], article.Authors);
    }

    [Fact]
    public void A_file_of_boilerplate_alone_is_rejected() => Assert.Contains("no text", Upload.Reason("Advertisement\n\nSkip to main content\n"), StringComparison.Ordinal);
}
