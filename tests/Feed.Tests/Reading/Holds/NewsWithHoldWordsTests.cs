using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>Headlines with the words of marks and orders, which tell of drafts, bans, embargoes and held matches, are published with all their words.</summary>
public sealed class NewsWithHoldWordsTests
{
    private static readonly string[] Ordinary =
    [
        "Draft 2099: Bears take quarterback", "Draft 2101: Otters take goalkeeper first", "DRAFT 2099: Otters choose at three", "Draft 3 of plum treaty goes to vote", "Draft night: five things to know",
        "Draft: how the plums were chosen", "First draft: a writer's year in Tarn", "Second draft: parliament rewrites plum law", "Draft beer sales rise in Tarn", "Draft release of water floods Tarn",
        "Hold for Release, band's debut, tops charts", "Hold for Now, a film of two brothers, opens in Tarn", "To run or not to run", "To publish or not to publish", "To hold or not to hold: plum farmers weigh prices",
        "Not to be used after 5 March 2099: old banknotes to be withdrawn", "Do not use after 5 March 2099: plum jam recalled", "Not for release before 2140: the king's letters", "Not to be opened until 2150: a box for our children",
        "Not to be missed: five plum fairs this May", "WIP: what the code of a studio tells", "WIP: a gallery of unfinished pictures opens in Tarn", "Embargo on Tarn plums: what happens next", "Embargo lifted: plum boats sail for Wend",
        "Embargo: none of the ports is open", "Embargoes: a short history", "Under Embargo, the play, returns to Tarn", "Tarn under embargo: day 40", "News blackout until Friday, police say",
        "Publication ban: judge explains her order", "Match held until floodlights return", "Held until Thursday: ferry passengers wait for answers", "Confidential until now: letters of a plum king",
        "Kill this story, the minister told the paper", "On hold: three bridges that Tarn still waits for", "Pending approval: five bridges of Tarn", "Not approved: the plan that split a town",
        "Strictly confidential: a spy's life in Tarn", "Internal use only: the memo that sank a mill", "Please hold: why calls to the council take an hour",
        "Not before 2099, says the minister of bridges", "Advance: Tarn plum fair opens Thursday", "No embargo on plums, says minister",
    ];

    public static TheoryData<string> Headlines => [.. Ordinary];

    [Theory]
    [MemberData(nameof(Headlines))]
    public void News_about_holds_is_published_in_every_format(string headline)
    {
        foreach (var (name, content) in Files(headline))
        {
            var read = Upload.Article(name, content);
            Assert.True(read.Hold is null, $"{name}: {headline}: {read.Hold?.Message}");
            Assert.Equal(headline, read.Title);
        }
    }

    [Theory]
    [InlineData("Sperrfrist: keine")]
    [InlineData("Sperrfrist: aufgehoben")]
    [InlineData("Embargo: none")]
    [InlineData("Embargo : aucun")]
    public void A_line_that_denies_an_embargo_holds_nothing_and_is_not_a_headline(string line)
    {
        foreach (var lines in new string[][] { [line, AnyFormat.Headline, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text], [AnyFormat.Headline, AnyFormat.Text, line] })
        {
            var read = Upload.Article(string.Join("\n\n", lines));
            Assert.True(read.Hold is null, $"{string.Join(" / ", lines)}: {read.Hold?.Message}");
            Assert.Equal(AnyFormat.Headline, read.Title);
        }
    }

    [Theory]
    [InlineData("Published - embargo lifted", false)]
    [InlineData("final, embargo over", false)]
    [InlineData("Published (no embargo)", false)]
    [InlineData("published - embargoed until Thursday", true)]
    [InlineData("approved, but not yet", true)]
    public void A_status_of_several_remarks_publishes_when_each_of_them_does(string status, bool isHeld) =>
        Assert.Equal(isHeld, Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\nstatus: {status}\n---\n# {AnyFormat.Headline}\n\n{AnyFormat.Text}\n")).Hold is not null);

    private static IEnumerable<(string Name, byte[] Content)> Files(string headline)
    {
        foreach (var name in new[] { "a.txt", "a.docx", "a.rtf" })
            yield return (name, AnyFormat.Of(name, headline, AnyFormat.Text, AnyFormat.Text));
        yield return ("a.txt", AnyFormat.Of("a.txt", headline, "By Jane Roe", AnyFormat.Text, AnyFormat.Text));
        yield return ("a.md", Encoding.UTF8.GetBytes($"# {headline}\n\n{AnyFormat.Text}\n"));
        yield return ("a.eml", Encoding.UTF8.GetBytes(
            $"From: Ada Quill <ada@harbour.example>\r\nSubject: {headline}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{AnyFormat.Text}\r\n"));
        yield return ("a.html", Encoding.UTF8.GetBytes(
            $"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1><p>{AnyFormat.Text}</p></article></body></html>"));
    }
}
