using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Marks that desks put into file names, keys, subjects and covering notes.</summary>
public sealed class DeskMarkTests
{
    [Theory]
    [InlineData("tram_DNP.txt")]
    [InlineData("tram dnp - DNP.txt")]
    [InlineData("tram_draft_final.txt")]
    [InlineData("tram_draft_final_v2.txt")]
    [InlineData("tram_do_not_publish.txt")]
    [InlineData("tram_not_for_publication_v3.txt")]
    [InlineData("tram_nie_publikować.txt")]
    [InlineData("tram DRAFT 2.txt")]
    public void A_mark_in_the_name_of_a_file_holds_it(string name) => Assert.True(Named(name).Hold is { Until: null });

    [Theory]
    [InlineData("tram embargo 2099-03-05.txt")]
    [InlineData("new tram line embargo until 2099-03-05.txt")]
    [InlineData("tram embargoed 5 March 2099.txt")]
    public void An_embargo_and_a_day_in_the_name_hold_the_file_until_then(string name) =>
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 0, 0, 0, TimeSpan.Zero), Named(name).Hold?.Until);

    [Theory]
    [InlineData("DRAFT 2027 picks.txt")]
    [InlineData("2027 DRAFT grades.txt")]
    [InlineData("DRAFT Picks To Watch.txt")]
    [InlineData("NFL DRAFT 2027.txt")]
    [InlineData("oil_embargo.txt")]
    [InlineData("draft-law-passes.txt")]
    public void A_name_about_a_draft_or_an_embargo_holds_nothing(string name) => Assert.Null(Named(name).Hold);

    [Theory]
    [InlineData("priority: hold", true)]
    [InlineData("urgency: Hold", true)]
    [InlineData("queue: on hold", true)]
    [InlineData("flag: embargo", true)]
    [InlineData("priority: high", false)]
    [InlineData("priority: 1", false)]
    [InlineData("urgency: breaking", false)]
    [InlineData("section: hold", false)]
    public void A_key_of_a_desk_that_says_hold_holds_the_file(string line, bool isHeld) => Assert.Equal(isHeld,
        Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\n{line}\n---\n\n{AnyFormat.Text}\n")).Hold is not null);

    [Theory]
    [InlineData("Not yet: {0}", true)]
    [InlineData("NOT YET: {0}", true)]
    [InlineData("Not yet - {0}", true)]
    [InlineData("Not before Friday: {0}", true)]
    [InlineData("Not for now: {0}", true)]
    [InlineData("Not yet: why the tram waits", false)]
    [InlineData("Not before Friday, says the tram board", false)]
    public void A_subject_that_begins_with_not_yet_holds_the_mail(string subject, bool isHeld)
    {
        subject = string.Format(null, subject, AnyFormat.Headline);
        var read = Upload.Article("a.eml", Encoding.UTF8.GetBytes($"From: Ada Quill <ada@harbour.example>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
            + $"Content-Type: text/plain; charset=utf-8\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n"));
        Assert.Equal(isHeld, read.Hold is not null);
        Assert.Equal(isHeld ? AnyFormat.Headline : subject, read.Title);
    }

    [Theory]
    [InlineData("Just a draft for now", true)]
    [InlineData("Just a draft for now.", true)]
    [InlineData("Only a draft at this stage", true)]
    [InlineData("It's just a draft for now, final to follow", true)]
    [InlineData("Here is the story. Just a first draft for now.", true)]
    [InlineData("Not final - will send the final one tomorrow", true)]
    [InlineData("Work in progress", true)]
    [InlineData("Final text attached.", false)]
    [InlineData("This replaces the draft of Monday.", false)]
    public void A_note_that_calls_the_attached_article_a_draft_holds_it(string note, bool isHeld)
    {
        var read = Upload.Article("a.eml", Encoding.UTF8.GetBytes(string.Join("\r\n", "From: Ada Quill <ada@harbour.example>", $"Subject: {AnyFormat.Headline}", "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=p", "", "--p", "Content-Type: text/plain", "", note, "", "--p", "Content-Type: text/plain; name=\"pears.txt\"",
            "Content-Disposition: attachment; filename=\"pears.txt\"", "", AnyFormat.Headline, "", AnyFormat.Text, "", "--p--", "")));
        Assert.Equal(isHeld, read.Hold is not null);
    }

    [Theory]
    [InlineData("Do not run")]
    [InlineData("Don't run")]
    [InlineData("Please do not share")]
    public void An_everyday_ban_below_the_headline_holds_in_every_format_and_is_published_as_a_headline(string line)
    {
        foreach (var format in AnyFormat.Written)
            Assert.True(Upload.Article(format, AnyFormat.Of(format, AnyFormat.Headline, line, AnyFormat.Text, AnyFormat.Text)).Hold is not null, format);
        Assert.Null(Upload.Article("a.html", Encoding.UTF8.GetBytes($"<title>{line}</title><article><h1>{line}</h1><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></article>")).Hold);
    }

    [Fact]
    public void Tags_that_differ_only_in_capitals_are_one_tag_and_one_note()
    {
        var read = Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\ntags: [Harbour, harbour, HARBOUR, Pears, pears]\n---\n\n{AnyFormat.Text}\n"));
        Assert.Equal(["Harbour", "Pears"], read.Tags.Where(tag => tag.Declared).Select(tag => tag.Label));
        Assert.Single(read.Notes, note => note.Contains("capitals", StringComparison.Ordinal));
    }

    private static Article Named(string name) => Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}\n"));
}
