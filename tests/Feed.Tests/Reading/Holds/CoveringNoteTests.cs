using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A note of a person to the editor, closed by a line, is no article: the article is below the line, and the note's wishes count.</summary>
public sealed class CoveringNoteTests
{
    private const string Headline = "Plum Mill Turns Again At Tarn Ford";

    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly string[] Rules = ["---", "-----", "* * *", "______", "=====", "***"];

    [Theory]
    [InlineData("Hi Tom, could you upload this on Thursday 9 April 2098? Not before 10am, please.\n\nThanks, Ann", "2098-04-09T10:00Z")]
    [InlineData("Dear editor,\n\nWe would be grateful if you could not publish before 9 April 2098.\n\nBest wishes\nAnn Wray", "2098-04-09T00:00Z")]
    [InlineData("Not to go out before 9 April 2098. Thanks, Ann", "2098-04-09T00:00Z")]
    [InlineData("This can go live on 9 April 2098.\n\nCheers\nAnn", "2098-04-09T00:00Z")]
    [InlineData("Hello,\n\nhere is the piece on the mill. Please publish on 9 April 2098, no earlier than noon.\n\nKind regards\nAnn Wray\nWray Media", "2098-04-09T12:00Z")]
    [InlineData("Hi Tom,\n\nplease run this on Thursday.\n\nCheers, Ann", "2026-03-05T00:00Z")]
    [InlineData("Please sit on this until Thursday. Ann", "2026-03-05T00:00Z")]
    [InlineData("Hi Tom,\n\nthis one's for Thursday.\n\nThanks, Ann", "2026-03-05T00:00Z")]
    [InlineData("Dear Tom,\n\nplease publish at 10am on 9 April 2098.\n\nAnn", "2098-04-09T10:00Z")]
    [InlineData("Hi,\n\nwe'd appreciate it if you waited until 9 April 2098.\n\nMany thanks\nAnn", "2098-04-09T00:00Z")]
    [InlineData("Hi Tom,\n\nthis should not appear until the minister has spoken.\n\nAnn", null)]
    [InlineData("Hi Tom,\n\nthis is still a draft, please wait for my go-ahead.\n\nAnn\n\nThanks!", null)]
    public void Its_wish_holds_the_article_below(string note, string? until)
    {
        foreach (var article in Articles(note))
        {
            Assert.Equal(Headline, article.Title);
            Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("Ann", StringComparison.Ordinal));
            Assert.True(article.Hold is { } hold && hold.Until == (until is null ? null : DateTimeOffset.Parse(until, null)), $"{article.Hold?.Until:u} {article.Hold?.Message}");
            Assert.Contains(article.Notes, line => line.Contains("note to the editor", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Hi Tom,\n\nhere is the piece on the mill. It is ready to go.\n\nBest, Ann")]
    [InlineData("Dear editor,\n\nplease find below our story.\n\nKind regards\nAnn Wray")]
    [InlineData("As promised, the article on the mill. Publish it whenever you like. Thanks, Ann")]
    public void Without_a_wish_the_article_below_is_published(string note)
    {
        foreach (var article in Articles(note))
        {
            Assert.Equal(Headline, article.Title);
            Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("Ann", StringComparison.Ordinal));
            Assert.True(article.Hold is null, article.Hold?.Message);
        }
    }

    [Theory]
    [InlineData("Plum growers meet\n\nThe growers of the valley met on Monday and spoke of prices.")]
    [InlineData("Letters of the week\n\nThe mill must stay, for it fed us all.\n\nYours sincerely\nBo Lind")]
    [InlineData("Mill stands still\n\nThe mill stands until Thursday, and nobody turns it.\n\nBo Lind")]
    [InlineData("Thanks for the plums\n\nA town says thanks to its growers.")]
    public void A_line_that_divides_an_article_leaves_it_whole(string above)
    {
        var article = Read("a.txt", $"{above}\n\n* * *\n\n{Body}");
        Assert.Equal(above.Split('\n')[0], article.Title);
        Assert.Null(article.Hold);
    }

    [Fact]
    public void A_mark_in_the_subject_above_a_note_holds_the_article()
    {
        foreach (var subject in new[] { "DRAFT The mill story", "The mill story - EMBARGOED", "Embargoed until 9 April 2098: the mill story" })
            Assert.NotNull(Read("a.eml", $"From: Ada Quill <ada@harbour.example>\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHi Tom, here it is.\n\nThanks, Ann\n\n---\n\n{Headline}\n\n{Body}\n").Hold);
    }

    [Theory]
    [InlineData("Could you upload this on Thursday 9 April 2098? Not before 10am, please.")]
    [InlineData("This can go live on 9 April 2098.")]
    [InlineData("We would be grateful if you could not publish before 9 April 2098.")]
    [InlineData("Not to go out before 9 April 2098.")]
    public void A_mail_that_asks_so_holds_the_file_that_it_brings_and_not_for_less(string words)
    {
        var mail = $"From: Ada Quill <ada@harbour.example>\r\nSubject: Pears\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + $"Content-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n--b\r\nContent-Type: text/plain; charset=utf-8; name=\"pears.txt\"\r\nContent-Disposition: attachment; filename=\"pears.txt\"\r\n\r\n{Headline}\r\n\r\n{Body}\r\n--b--\r\n";
        var hold = Upload.Article("a.eml", Encoding.UTF8.GetBytes(mail)).Hold;
        Assert.True(hold is not null && (hold.Until is null || hold.Until >= new DateTimeOffset(2098, 4, 9, 0, 0, 0, TimeSpan.Zero)), $"{hold?.Until:u}");
    }

    private static string Body => $"{AnyFormat.Text}\n\n{AnyFormat.Text}";

    private static IEnumerable<Article> Articles(string note)
    {
        foreach (var rule in Rules)
        {
            yield return Read("a.txt", $"{note}\n\n{rule}\n\n{Headline}\n\n{Body}");
            yield return Read("a.md", $"{note}\n\n{rule}\n\n# {Headline}\n\n{Body}");
            yield return Read("a.eml", $"From: Ada Quill <ada@harbour.example>\nSubject: The mill story\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{note}\n\n{rule}\n\n{Headline}\n\n{Body}\n");
            yield return Read("page.eml", $"From: Ada Quill <ada@harbour.example>\nSubject: The mill story\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body>{string.Concat(note.Split("\n\n").Select(part => $"<p>{part.Replace("\n", "<br>", StringComparison.Ordinal)}</p>"))}<hr><h1>{Headline}</h1><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></body></html>\n");
            yield return Read("mail.txt", $"From: Ada Quill <ada@harbour.example>\nSubject: The mill story\n\n{note}\n\n{rule}\n\n{Headline}\n\n{Body}\n");
        }

        yield return Read("a.docx", AnyFormat.Of("a.docx", [.. note.Split('\n', StringSplitOptions.RemoveEmptyEntries), "---", Headline, AnyFormat.Text, AnyFormat.Text]));
    }

    private static Article Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    private static Article Read(string name, byte[] content) =>
        Assert.IsType<ReadResult.Accepted>(new ArticleReader(new ReaderSettings()).Read(new ArticleFile(name, content) { Arrived = Monday })).Article;
}
