using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

public sealed class EmbargoTests
{
    private const string Story = "Harbour Board Names New Director\n\nThe harbour board chose Nell Abara as its new director on Monday, after a search that took most of the winter.";

    private const string LongText =
        "The harbour board chose Nell Abara as its new director on Monday, after a search that took most of the winter and cost two members their seats. "
        + "She begins in June, when the quay is to open again, and has promised to publish the accounts of the board every three months from then on.";

    [Theory]
    [InlineData("EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099", "2099-03-05T00:01Z")]
    [InlineData("Embargoed until 10.30am EST on Thursday, March 5, 2099", "2099-03-05T15:30Z")]
    [InlineData("Not for publication before 18:00 CET, 5 March 2099", "2099-03-05T17:00Z")]
    [InlineData("Not to be published or broadcast until 6 p.m. on 5th March 2099", "2099-03-05T18:00Z")]
    [InlineData("HOLD FOR RELEASE UNTIL 6 A.M. ET, MARCH 5, 2099", "2099-03-05T11:00Z")]
    [InlineData("Strictly embargoed to 10am Thursday 5 March 2099", "2099-03-05T10:00Z")]
    [InlineData("STRICT EMBARGO: 0001 hrs, 5 March 2099", "2099-03-05T00:01Z")]
    [InlineData("EMBARGO: 12 noon UTC+2, 5 March 2099", "2099-03-05T10:00Z")]
    [InlineData("Press release - under embargo until 2099-03-05", "2099-03-05T00:00Z")]
    [InlineData("Embargoed until midnight on 5 March 2099", "2099-03-06T00:00Z")]
    [InlineData("*** EMBARGOED FOR 9.00 a.m. AEST, Thursday 5 March 2099 ***", "2099-03-04T23:00Z")]
    [InlineData("This release is embargoed until 00:01 on 5 March 2099", "2099-03-05T00:01Z")]
    [InlineData("For release at 8:30 a.m. EST, Thursday, March 5, 2099", "2099-03-05T13:30Z")]
    [InlineData("EMBARGOED UNTIL\n\n00:01 GMT, THURSDAY 5 MARCH 2099", "2099-03-05T00:01Z")]
    [InlineData("FOR PRESS 5 MARCH 2099\n\nEMBARGO: 5.00 pm", "2099-03-05T17:00Z")]
    public void An_embargo_at_the_head_holds_the_article_until_its_time(string line, string until)
    {
        var article = Upload.Article($"{line}\n\n{Story}");
        Assert.Equal(HoldReason.Embargo, article.Hold?.Reason);
        Assert.Equal(DateTimeOffset.Parse(until, null), article.Hold?.Until);
        Assert.Equal("Harbour Board Names New Director", article.Title);
        Assert.Single(article.Paragraphs);
    }

    [Theory]
    [InlineData("Embargoed until after the vote")]
    [InlineData("EMBARGOED")]
    [InlineData("Embargo: Thursday, 10am")]
    [InlineData("Embargoed until 10am on 5 March")]
    public void An_embargo_whose_time_is_not_certain_holds_the_article_and_says_so(string line)
    {
        var hold = Upload.Article($"{line}\n\n{Story}").Hold;
        Assert.Equal(HoldReason.UnreadableEmbargo, hold?.Reason);
        Assert.Null(hold?.Until);
        Assert.Contains(line, hold?.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", hold?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The arms embargo is to end on 5 March 2099, ministers said.")]
    [InlineData("Embargoed goods worth two million were found in the hold of the ferry, customs officers said on Monday.")]
    [InlineData("He said the report would be embargoed until 5 March 2099, and nobody believed him.")]
    [InlineData("“Not for publication,” he said, “before I am dead.”")]
    public void A_sentence_of_the_article_holds_nothing(string sentence) => Assert.Null(Upload.Article($"{Story}\n\n{sentence}").Hold);

    [Theory]
    [InlineData("FOR IMMEDIATE RELEASE")]
    [InlineData("Embargo: none")]
    [InlineData("EMBARGO LIFTED")]
    [InlineData("NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, IN WHOLE OR IN PART, IN THE UNITED STATES")]
    public void A_head_without_an_embargo_holds_nothing(string line)
    {
        var article = Upload.Article($"{line}\n\n{Story}");
        Assert.Null(article.Hold);
    }

    [Theory]
    [InlineData("release.md")]
    [InlineData("release.txt")]
    public void The_embargo_counts_in_text_and_markdown(string name) =>
        Assert.Equal(HoldReason.Embargo, Upload.Article(name, Encoding.UTF8.GetBytes($"EMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099\n\n{Story}")).Hold?.Reason);

    [Fact]
    public void The_embargo_counts_on_a_web_page()
    {
        var page = "<html><head><title>Release</title></head><body><article><p>EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099</p><h1>Harbour Board Names New Director</h1>"
            + string.Concat(Enumerable.Repeat("<p>The harbour board chose Nell Abara as its new director on Monday, after a search that took most of the winter.</p>", 4)) + "</article></body></html>";
        Assert.Equal(HoldReason.Embargo, Upload.Article("release.html", Encoding.UTF8.GetBytes(page)).Hold?.Reason);
    }

    [Fact]
    public void The_embargo_counts_in_a_word_document()
    {
        string[] lines = ["EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099", "Harbour Board Names New Director", "The harbour board chose Nell Abara as its new director on Monday."];
        var bytes = WordDocument.Of(string.Concat(lines.Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")));
        var article = Upload.Article("release.docx", bytes);
        Assert.Equal(HoldReason.Embargo, article.Hold?.Reason);
        Assert.Equal("Harbour Board Names New Director", article.Title);
    }

    [Theory]
    [InlineData("release.md", "> **EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099**\n\n# Harbour Board Names New Director\n\n{0}")]
    [InlineData("release.md", "# Harbour Board Names New Director\n\n> EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099\n\n{0}")]
    [InlineData("release.md", "- EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099\n\n# Harbour Board Names New Director\n\n{0}")]
    [InlineData("release.md", "# Harbour Board Names New Director\n\n* Not for publication before 00:01 GMT, 5 March 2099\n\n{0}")]
    [InlineData("release.md", "# Harbour Board Names New Director\n\n1. Port Ansel\n2. Embargoed until 00:01 GMT, 5 March 2099\n\n{0}")]
    [InlineData("release.md", "# Harbour Board Names New Director\n\n| Embargoed until | 00:01 GMT, 5 March 2099 |\n| --- | --- |\n| Contact | press@harbour.example |\n\n{0}")]
    [InlineData("release.md", "# Harbour Board Names New Director\n\n    EMBARGO: 00:01 GMT, 5 March 2099\n\n{0}")]
    [InlineData("release.md", "# Harbour Board Names New Director\n\n{0}\n\n> EMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099\n\n{0}")]
    [InlineData("release.txt", "Harbour Board Names New Director\n\n{0}\n\nEMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099\n\n{0}")]
    [InlineData("release.html", "<h1>Harbour Board Names New Director</h1><blockquote>EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099</blockquote><p>{0}</p>")]
    [InlineData("release.html", "<h1>Harbour Board Names New Director</h1><blockquote><p><b>EMBARGOED</b> UNTIL 00:01 GMT, 5 MARCH 2099</p></blockquote><p>{0}</p>")]
    [InlineData("release.html", "<h1>Harbour Board Names New Director</h1><ul><li>Embargoed until 00:01 GMT, 5 March 2099</li></ul><p>{0}</p>")]
    [InlineData("release.html", "<h1>Harbour Board Names New Director</h1><table><tr><td>Embargoed until</td><td>00:01 GMT, 5 March 2099</td></tr></table><p>{0}</p>")]
    [InlineData("release.html", "<h1>Harbour Board Names New Director</h1><pre>EMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099</pre><p>{0}</p>")]
    [InlineData("release.html", "<h1>Harbour Board Names New Director</h1><figure><img src=a.jpg><figcaption>EMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099</figcaption></figure><p>{0}</p>")]
    public void An_embargo_counts_in_every_kind_of_block(string name, string form)
    {
        var article = Upload.Article(name, Encoding.UTF8.GetBytes(string.Format(null, form, LongText)));
        Assert.Equal(HoldReason.Embargo, article.Hold?.Reason);
        Assert.Equal(DateTimeOffset.Parse("2099-03-05T00:01Z", null), article.Hold?.Until);
        Assert.Equal("Harbour Board Names New Director", article.Title);
    }

    [Theory]
    [InlineData("NOT FOR PUBLICATION BEFORE 00:01 GMT, THURSDAY 5 MARCH 2099")]
    [InlineData("This release is embargoed until 00:01 GMT on Thursday 5 March 2099.")]
    [InlineData("Notes to editors: this report is under strict embargo until 00:01 GMT, 5 March 2099.")]
    [InlineData("Notes to editors\n\n1. The board has nine members.\n\n2. This report is under strict embargo until 00:01 GMT on 5 March 2099. Copies can be had from the press office of the board, which is open every day.")]
    [InlineData("ENDS\n\nEMBARGO: 00:01 GMT, 5 March 2099\n\nContact: Pia Holm, press@harbour.example")]
    [InlineData("Do not publish this before 00:01 GMT, 5 March 2099.")]
    public void An_embargo_at_the_foot_holds_the_article(string foot)
    {
        var article = Upload.Article($"Harbour Board Names New Director\n\n{LongText}\n\n{LongText}\n\n{foot}");
        Assert.Equal(HoldReason.Embargo, article.Hold?.Reason);
        Assert.Equal(DateTimeOffset.Parse("2099-03-05T00:01Z", null), article.Hold?.Until);
        Assert.Equal("Harbour Board Names New Director", article.Title);
    }

    [Theory]
    [InlineData("This release is embargoed until further notice.")]
    [InlineData("NOT FOR PUBLICATION BEFORE THE VOTE")]
    public void An_embargo_at_the_foot_whose_time_is_not_certain_holds_the_article(string foot) =>
        Assert.Equal(HoldReason.UnreadableEmbargo, Upload.Article($"{Story}\n\n{LongText}\n\n{foot}").Hold?.Reason);

    [Theory]
    [InlineData("Release date: 5 March 2099\n\nHarbour Board Names New Director\n\n{0}")]
    [InlineData("MEDIA RELEASE\n\nHarbour Board Names New Director\n\nRelease date: 5 March 2099\n\n{0}")]
    [InlineData("PRESS RELEASE\n\nDate of publication: Thursday 5 March 2099\n\nHarbour Board Names New Director\n\n{0}")]
    public void A_release_that_names_the_day_of_its_release_waits_for_it(string form)
    {
        var article = Upload.Article(string.Format(null, form, LongText));
        Assert.Equal(DateTimeOffset.Parse("2099-03-05T00:00Z", null), article.Hold?.Until);
        Assert.Equal("Harbour Board Names New Director", article.Title);
    }

    [Theory]
    [InlineData("The long game\n\nRelease date: 5 March 2099\n\n{0}")]
    [InlineData("MEDIA RELEASE\n\nThe long game\n\nRelease date: soon\n\n{0}")]
    public void The_release_date_of_a_work_holds_no_article_about_it(string form) => Assert.Null(Upload.Article(string.Format(null, form, LongText)).Hold);

    [Fact]
    public void An_embargo_in_a_declared_title_holds_the_article() =>
        Assert.Equal(HoldReason.Embargo, Upload.Article($"---\ntitle: \"EMBARGOED UNTIL 5 March 2099: Harbour Board Names New Director\"\n---\n{LongText}").Hold?.Reason);

    [Theory]
    [InlineData("The report, embargoed until Tuesday, was leaked to three papers by an aide of the minister on Friday night.")]
    [InlineData("The report was embargoed until 5 March 2099.")]
    [InlineData("“Do not publish this before Tuesday,” he wrote.")]
    [InlineData("> Embargoed until Friday, the study had been sent to forty journalists, and one of them wrote about it on Monday.")]
    [InlineData("The embargo ends on 5 March 2099, and until then no ship may leave the harbour for the north.")]
    [InlineData("The embargo expires in March, and the ministers of the nine states meet to renew it.")]
    public void An_article_about_an_embargo_is_not_held(string sentence)
    {
        Assert.Null(Upload.Article($"{Story}\n\n{sentence}").Hold);
        Assert.Null(Upload.Article($"{Story}\n\n{LongText}\n\n{sentence}\n\n{LongText}").Hold);
        Assert.Null(Upload.Article("story.md", Encoding.UTF8.GetBytes($"# Harbour Board Names New Director\n\n{LongText}\n\n> {sentence}\n\n{LongText}")).Hold);
    }
}
