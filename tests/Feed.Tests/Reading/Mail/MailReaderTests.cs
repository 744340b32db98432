using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Mail;

/// <summary>Mails as programs save them.</summary>
public sealed class MailReaderTests
{
    private const string Heading = """
        Received: from mail.pears.example by mx.courier.example; Tue, 3 Mar 2026 09:30:02 +0100
        From: "Jane Roe" <jane@pears.example>
        To: desk@courier.example
        Subject: =?utf-8?Q?PRESS_RELEASE:_Malm=C3=B6_Ferry_Sails_At_Noon?=
        Date: Tue, 3 Mar 2026 09:30:00 +0100
        MIME-Version: 1.0

        """;

    private const string Text = """
        Dear editor,

        The ferry sails twice a day from Easter, the harbour board said.

        “We kept our word,” said Mayor Ellen Prescott.

        Kind regards,
        Jane Roe
        01632 960 001
        """;

    private const string Html = """
        <html><head><style>p { color: red }</style></head><body><p>Dear editor,</p><p>The ferry sails <b>twice</b> a day from Easter, the harbour board said.</p>
        <p>“We kept our word,” said Mayor Ellen Prescott.</p><p>Kind regards,</p><p>Jane Roe<br>01632 960 001</p></body></html>
        """;

    private static readonly string[] Story = ["The ferry sails twice a day from Easter, the harbour board said.", "“We kept our word,” said Mayor Ellen Prescott."];

    private static string Mail(string type, string body) => Heading + $"Content-Type: {type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n";

    private static string Multipart(string kind, params string[] parts) =>
        Heading + $"Content-Type: multipart/{kind}; boundary=pear\n\n" + string.Concat(parts.Select(part => $"--pear\n{part}\n")) + "--pear--\n";

    private static string Part(string type, string body) => $"Content-Type: {type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}";

    private static string File(string name, byte[] content) =>
        $"Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(content)}";

    private static Article Read(string mail, string name = "ferry.eml") => Upload.Article(name, Encoding.UTF8.GetBytes(mail.Replace("\n", "\r\n", StringComparison.Ordinal)));

    private static string Reason(string mail) => Upload.Reason("ferry.eml", Encoding.UTF8.GetBytes(mail));

    private static IEnumerable<string> Paragraphs(Article article) => article.Paragraphs.Select(paragraph => paragraph.Text);

    [Theory]
    [InlineData("ferry.eml")]
    [InlineData("ferry.txt")]
    [InlineData("ferry")]
    public void Subject_sender_and_date_are_facts_and_greeting_and_signature_leave_the_text(string name)
    {
        var article = Read(Mail("text/plain", Text), name);
        Assert.Equal("Malmö Ferry Sails At Noon", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.FromHours(1)), article.Published);
        Assert.Equal(Story, Paragraphs(article));
        Assert.Equal("Ellen Prescott", Assert.Single(article.Quotes).Speaker);
    }

    [Theory]
    [InlineData("FROM: Press office\nTO: All media\nEMBARGO: 5 March 2099, 09:00\nSUBJECT: Council to rebuild harbour wall")]
    [InlineData("From: Press office\nTo: All media\nDate: 2 March 2026\nEmbargo: Thursday 5 March 2099\nRe: Council to rebuild harbour wall\nSubject: Harbour wall")]
    public void An_embargo_among_the_fields_of_a_memo_holds_it(string fields) =>
        Assert.Equal(2099, Upload.Article("memo.txt", Encoding.UTF8.GetBytes($"{fields}\n\nThe council will rebuild the wall next summer, its chair said.\n\nThe mayor agreed.\n")).Hold?.Until?.Year);

    [Theory]
    [InlineData("koi8-r", "Порт закрывает фонд")]
    [InlineData("euc-kr", "항구가 문을 닫는다")]
    [InlineData("shift_jis", "港は閉まる")]
    [InlineData("windows-1251", "Порт закрывает фонд")]
    public void A_mail_is_read_in_the_code_page_that_it_declares(string charset, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes($"{text}\n\n{text} {text} {text} {text}.\n");
        byte[] mail = [.. Encoding.ASCII.GetBytes($"From: a@harwick.example\nSubject: Port\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"), .. bytes];
        Assert.Contains(Upload.Article("port.eml", mail).Paragraphs, paragraph => paragraph.Text.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mail_in_HTML_alone_is_read_with_its_links_and_emphasis()
    {
        var article = Read(Mail("text/html", Html));
        Assert.Equal(Story, Paragraphs(article));
        Assert.Contains("<b>twice</b>", article.Paragraphs[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_is_preferred_unless_it_only_says_that_there_is_HTML()
    {
        Assert.Null(Read(Multipart("alternative", Part("text/plain", Text), Part("text/html", Html))).Paragraphs[0].Html);
        var stub = Read(Multipart("alternative", Part("text/plain", "View in a browser."), Part("text/html", Html)));
        Assert.Equal(Story, Paragraphs(stub));
    }

    [Fact]
    public void Transfer_encodings_charsets_and_soft_line_breaks_are_read()
    {
        var quoted = Heading + "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nThe ferry to Malm=F6 left at=\n nine.\n";
        Assert.Equal("The ferry to Malmö left at nine.", Assert.Single(Read(quoted).Paragraphs).Text);
        var flowed = Heading + "Content-Type: text/plain; charset=utf-8; format=flowed\n\nThe ferry to Malmö \nleft at nine.\n";
        Assert.Equal("The ferry to Malmö left at nine.", Assert.Single(Read(flowed).Paragraphs).Text);
    }

    [Fact]
    public void One_attached_article_file_is_the_article()
    {
        var word = WordDocument.Of("<w:p><w:r><w:t>Pears Cross The River</w:t></w:r></w:p><w:p><w:r><w:t>By Nell Abara</w:t></w:r></w:p><w:p><w:r><w:t>The pears are ripe.</w:t></w:r></w:p>");
        var article = Read(Multipart("mixed", Part("text/plain", Text), File("pears.docx", word), File("logo.png", [0x89, (byte)'P', (byte)'N', (byte)'G'])));
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Equal(["Nell Abara"], article.Authors);
        Assert.Equal(["The pears are ripe."], Paragraphs(article));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.FromHours(1)), article.Published);
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void An_embargo_in_the_mail_holds_the_file_that_it_brings()
    {
        var file = File("pears.txt", Encoding.UTF8.GetBytes("Pears Cross The River\n\nThe pears are ripe."));
        Assert.Equal(HoldReason.Embargo, Read(Multipart("mixed", Part("text/plain", "EMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099"), file)).Hold?.Reason);
    }

    [Fact]
    public void Several_attached_files_get_a_note_and_the_mails_own_text_is_the_article()
    {
        var file = Encoding.UTF8.GetBytes("Pears Cross The River\n\nThe pears are ripe.");
        var article = Read(Multipart("mixed", Part("text/plain", Text), File("pears.txt", file), File("plums.txt", file)));
        Assert.Equal(Story, Paragraphs(article));
        Assert.Contains("pears.txt, plums.txt", Assert.Single(article.Notes), StringComparison.Ordinal);
        Assert.Contains("2 attached files", Reason(Multipart("mixed", File("pears.txt", file), File("plums.txt", file))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_in_the_reason() =>
        Assert.Contains("The file pears.docx that is attached", Reason(Multipart("mixed", Part("text/plain", Text), File("pears.docx", [1, 2, 3]))), StringComparison.Ordinal);

    [Fact]
    public void A_mail_that_was_passed_on_is_read_like_its_first()
    {
        var article = Read(Mail("text/plain", "For you.\n\n---------- Forwarded message ---------\nFrom: Nell Abara <nell@pears.example>\nDate: Mon, 2 Mar 2026 at 08:00\nSubject: Pears Cross The River\n\nThe pears are ripe.\n"));
        Assert.Equal(("Pears Cross The River", "Nell Abara", "The pears are ripe."), (article.Title, Assert.Single(article.Authors), Assert.Single(article.Paragraphs).Text));
    }

    [Fact]
    public void A_mail_may_bring_a_mail_but_no_chain_of_them()
    {
        var inner = Encoding.UTF8.GetBytes(Mail("text/plain", Text));
        var second = Multipart("mixed", Part("text/plain", "See below."), File("ferry.eml", inner));
        Assert.Equal("Malmö Ferry Sails At Noon", Read(second).Title);
        Assert.Contains("an e-mail inside an e-mail", Reason(Multipart("mixed", Part("text/plain", "See below."), File("ferry.eml", Encoding.UTF8.GetBytes(second)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Encrypted_empty_and_hostile_mails_are_rejected_in_a_plain_sentence()
    {
        Assert.Contains("encrypted", Reason(Heading + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA\n"), StringComparison.Ordinal);
        Assert.Contains("encrypted", Reason(Heading + "Content-Type: multipart/encrypted; boundary=pear; protocol=\"application/pgp-encrypted\"\n\n--pear\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--pear--\n"), StringComparison.Ordinal);
        Assert.Contains("no text", Reason(Heading + "Content-Type: text/plain\n\n\n"), StringComparison.Ordinal);
        Assert.Contains("parts", Reason(Multipart("mixed", [.. Enumerable.Repeat(Part("text/plain", "Pears."), 300)])), StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Range(0, 500).Select(level => $"Content-Type: multipart/mixed; boundary=p{level}\n\n--p{level}\n"));
        Assert.IsType<ReadResult.Rejected>(Upload.Read("ferry.eml", Encoding.UTF8.GetBytes(Heading + deep)));
    }
}
