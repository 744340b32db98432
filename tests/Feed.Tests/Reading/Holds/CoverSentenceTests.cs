using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>Senders ask for a hold in everyday sentences above the text, in a mail, a text file, or a mail with the article attached.</summary>
public sealed class CoverSentenceTests
{
    public static TheoryData<string> Asked =>
    [
        "This is not to go live before 9 December.", "This isn't to go live until Wednesday.", "It can't go out before 9 December 2098.", "This cannot be out before Wednesday.",
        "This shouldn't go up before 9am on 4 December.", "This won't be public until Friday.", "Not out until 4 December 2098.", "The news is not public until 4 December 2098.",
        "Nothing before the 9th please, the board has not met yet.", "Please sit on it until Friday.", "Could you sit on this until the board has met?",
        "The board wants it out on Thursday at 7am, so please sit on it until then.", "We go public on 4 December 2098.", "We are going public with this on Friday.",
        "This goes public on Friday at 9.", "We announce it on Friday 4 December at 10am. Until then it is confidential.", "This must stay off the site until Friday.",
        "Keep it under your hat until Thursday.", "Please keep it quiet until Friday.", "It stays secret until 4 December.", "Do not let this out before Friday.",
        "Legal are still looking at it.", "The board has not signed this off yet.", "Strictly no publication before the vote on Thursday night.", "No one is to see this before Friday.",
        "Could you hold it for Friday's paper?", "Still a draft",
    ];

    public static TheoryData<string> Unasked =>
    [
        "The release is below, free to use.", "We announced this on Friday.", "Please call if you need pictures before Friday.", "The ferry line goes public on Friday; this is about the pears.",
        "I am out of the office until Friday.", "Photos will follow before Wednesday.", "I cannot go out before Wednesday, so call me at home.", "The embargo was lifted at nine, so go ahead.",
        "You can run this whenever you like.", "Our stand is open until Friday 4 December.", "The offer is restricted to members until Friday.", "Please publish as soon as you can.",
        "The board has signed this off.", "Our lawyers were at the pier on Monday.", "The harbour stays open until Friday.",
    ];

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_sentence_above_the_text_holds_it(string sentence) =>
        Assert.All(Files(sentence), file => Assert.NotNull(Upload.Article(file.Name, Encoding.UTF8.GetBytes(file.Text)).Hold));

    [Theory]
    [MemberData(nameof(Unasked))]
    public void A_sentence_about_something_else_holds_nothing(string sentence) =>
        Assert.All(Files(sentence), file => Assert.Null(Upload.Article(file.Name, Encoding.UTF8.GetBytes(file.Text)).Hold));

    private static IEnumerable<(string Name, string Text)> Files(string sentence)
    {
        const string Heading = "From: Ada Quill <ada@harbour.example>\r\nTo: desk@courier.example\r\nSubject: Pears\r\nDate: Mon, 30 Nov 2026 08:12:00 +0000\r\nMIME-Version: 1.0\r\n";
        var article = $"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n“Nobody saw it coming,” said Ona Reed, who sells them.\n";
        var above = $"Hi Mia,\n\n{sentence}\n\nAda\n";
        yield return ("a.txt", $"{above}\n---\n\n{article}");
        yield return ("b.txt", $"{above}\n{article}");
        yield return ("c.eml", $"{Heading}Content-Type: text/plain; charset=utf-8\r\n\r\n{$"{above}\n{article}".ReplaceLineEndings("\r\n")}");
        yield return ("a.eml", $"{Heading}Content-Type: text/plain; charset=utf-8\r\n\r\n{$"{above}\n---\n\n{article}".ReplaceLineEndings("\r\n")}");
        yield return ("b.eml", $"{Heading}Content-Type: multipart/mixed; boundary=\"B\"\r\n\r\n--B\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{above.ReplaceLineEndings("\r\n")}"
            + $"\r\n--B\r\nContent-Type: text/plain; charset=utf-8; name=\"pears.txt\"\r\nContent-Disposition: attachment; filename=\"pears.txt\"\r\n\r\n{article.ReplaceLineEndings("\r\n")}\r\n--B--\r\n");
    }
}
