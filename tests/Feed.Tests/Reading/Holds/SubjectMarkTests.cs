using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>What people write into the subject of a mail, or before and after a headline, to ask an editor to wait.</summary>
public sealed class SubjectMarkTests
{
    private const string Headline = "Plum Mill Turns Again At Tarn Ford";

    private static readonly string[] Marked =
    [
        "Do not publish: {0}", "Do not publish yet: {0}", "Please do not publish: {0}", "Do not release: {0}", "Do not use yet: {0}", "Not for publication: {0}", "Not yet for release: {0}",
        "DRAFT {0}", "{0} DRAFT", "{0} (draft)", "HOLD {0}", "{0} HOLD", "{0} EMBARGOED", "UNPUBLISHED {0}", "NOT FOR RELEASE {0}", "DO NOT PUBLISH {0}", "{0} DO NOT PUBLISH", "{0} NOT FOR PUBLICATION",
        "Strict embargo: {0}", "Strictly under embargo: {0}", "Press embargo: {0}", "Embargoed statement for Thursday: {0}", "Embargoed speech: {0}",
        "DRAFT release for your comments: {0}", "Draft release for your comments: {0}", "Draft statement for our review: {0}", "Draft for feedback: {0}", "For your approval: {0}", "Please hold: {0}",
        "DRAFT 2 {0}", "draft: {0}", "Confidential draft: {0}", "Hold until Thursday: {0}", "Embargo Thursday: {0}", "Embargo Thursday - {0}", "Awaiting sign-off: {0}",
    ];

    private static readonly string[] Ordinary =
    [
        "Do not publish: how a paper kept the plum secret", "Do not publish: How editors were told to wait", "Not for release: the film that nobody saw", "Not to be used: old plum crates burn",
        "DRAFT Picks To Watch At Tarn Ford", "DRAFT Day Comes To Tarn Ford", "Tarn Ford Waits For The DRAFT", "Tarn Ford Leads The NFL DRAFT", "Plum Prices On HOLD", "HOLD the line at Tarn Ford",
        "Strict embargo: what plums cost now", "Under embargo: a town without plums", "For approval: the plan of the mill", "Draft law for approval by the council of Tarn Ford",
        "Draft: Otters Choose A Goalkeeper", "Hold until Friday, voters told", "Embargo Thursday, ministers say", "Held until 2101: the king's letters", "TK Plums Opens In Tarn Ford",
        "Confidential papers left on ferry", "Final draft of plum law: what changed",
    ];

    public static TheoryData<string> Marks => [.. Marked];

    public static TheoryData<string> Headlines => [.. Ordinary];

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_marked_subject_or_headline_holds_the_article_and_is_not_part_of_its_title(string form)
    {
        foreach (var (name, content) in Files(string.Format(null, form, Headline)))
        {
            var read = Upload.Article(name, content);
            Assert.True(read.Hold is not null, $"{name}: {form}");
            Assert.True(read.Title == Headline, $"{name}: {form}: the title is {read.Title}");
        }
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void A_headline_with_the_same_words_is_published(string headline)
    {
        foreach (var (name, content) in Files(headline))
        {
            var read = Upload.Article(name, content);
            Assert.True(read.Hold is null, $"{name}: {headline}: {read.Hold?.Message}");
            Assert.Equal(headline, read.Title);
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Files(string headline)
    {
        foreach (var name in new[] { "a.txt", "a.docx", "a.rtf" })
            yield return (name, AnyFormat.Of(name, headline, AnyFormat.Text, AnyFormat.Text));
        yield return ("a.md", Encoding.UTF8.GetBytes($"# {headline}\n\n{AnyFormat.Text}\n"));
        yield return ("a.eml", Encoding.UTF8.GetBytes(
            $"From: Ada Quill <ada@harbour.example>\r\nSubject: {headline}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{AnyFormat.Text}\r\n"));
        yield return ("a.html", Encoding.UTF8.GetBytes(
            $"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1><p>{AnyFormat.Text}</p></article></body></html>"));
    }
}
