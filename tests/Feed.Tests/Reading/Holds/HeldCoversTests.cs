using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>What a sender writes above an article: every greeting with every request, in a mail with and without an attached file.</summary>
public sealed class HeldCoversTests
{
    private static readonly string[] Greetings = ["", "Tom,", "Hola,", "Hallo Tom,", "Hi Tom,", "Liebe Redaktion,", "Cher Tom,", "Dear all,", "Ciao Tom,", "Olá Tom,", "Beste Tom,", "Team,"];

    private static readonly string[] Requests =
    [
        "Don't post yet.", "Don't post this yet", "Please treat as confidential until Friday.", "Treat as confidential until we have spoken.", "Not for publication yet.", "Tom, please hold this.", "Do not publish this before Monday.",
        "Bitte noch nicht veröffentlichen.", "Das ist nur ein Entwurf.", "Noch nicht freigegeben.", "Bitte erst ab Montag online stellen.", "Merci de ne pas publier.", "Ne pas diffuser pour le moment.", "Ceci est un brouillon.",
        "Por favor, no publicar todavía.", "Es un borrador.", "No difundir hasta nuevo aviso.", "Non pubblicare ancora.", "È una bozza.", "Nog niet publiceren.", "Dit is nog een concept.", "Não publicar ainda.", "É um rascunho.",
        "Sperrfrist bis 7. Dezember 2098.", "Sous embargo jusqu'au 7 décembre 2098.", "Embargo hasta el 7 de diciembre de 2098.",
    ];

    /// <summary>Those that a mail whose own text is the article is also searched for: the others could be its first sentence.</summary>
    private static readonly string[] Orders =
    [
        "Don't post yet.", "Don't post this yet", "Please treat as confidential until Friday.", "Not for publication yet.", "Tom, please hold this.", "Do not publish this before Monday.", "Bitte noch nicht veröffentlichen.",
        "Merci de ne pas publier.", "Ne pas diffuser pour le moment.", "Por favor, no publicar todavía.", "Non pubblicare ancora.", "Nog niet publiceren.", "Não publicar ainda.",
    ];

    private static readonly string[] Harmless =
    [
        "The embargo on this has now passed.", "The embargo was lifted on Monday.", "Here is our release on the pears.", "Let me know if you need pictures.", "Hier ist unsere Mitteilung.", "Voici notre communiqué.",
        "Adjunto la nota de prensa.", "In allegato il comunicato.", "Bijgaand ons persbericht.", "The old embargo on the report has expired, so run it when you like.",
    ];

    public static TheoryData<string> EveryGreeting => [.. Greetings];

    public static TheoryData<string> HarmlessNotes => [.. Harmless];

    [Theory]
    [MemberData(nameof(EveryGreeting))]
    public void A_request_above_an_attached_file_holds_it(string greeting) => AssertHeld(Requests, request => Attached(greeting, request));

    [Theory]
    [MemberData(nameof(EveryGreeting))]
    public void A_request_above_the_article_in_the_same_mail_holds_it_and_is_not_text(string greeting) => AssertHeld(Orders, request => Plain(greeting, request));

    [Theory]
    [MemberData(nameof(HarmlessNotes))]
    public void Any_other_note_holds_nothing(string note)
    {
        foreach (var greeting in Greetings)
        {
            var hold = Attached(greeting, note).Hold;
            Assert.True(hold is null, $"{greeting} {note}: {hold?.Message}");
            hold = Plain(greeting, note).Hold;
            Assert.True(hold is null, $"{greeting} {note}: {hold?.Message}");
        }
    }

    [Theory]
    [InlineData("Do not use the old pier, the harbour board said on Monday.")]
    [InlineData("Wait for spring, and the pears will cross the river again.")]
    [InlineData("Hold on to your hats.")]
    [InlineData("Nicht vor Montag fahren die Fähren wieder, sagte die Hafenbehörde.")]
    [InlineData("Not before Monday will the ferry leave the upper pier.")]
    public void The_first_sentence_of_an_article_in_a_mail_holds_nothing(string sentence)
    {
        var read = Plain("", sentence);
        Assert.True(read.Hold is null, read.Hold?.Message);
        Assert.Contains(read.Paragraphs, paragraph => paragraph.Text.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Embargo 7/12 10am: {0}")]
    [InlineData("Embargo 7/12: {0}")]
    [InlineData("Embargo Mon 10am: {0}")]
    [InlineData("FYI - not for publication - {0}")]
    [InlineData("Bajo embargo: {0}")]
    [InlineData("Embargo 7.12. 10:00: {0}")]
    [InlineData("Embargoed 7/12 10am - {0}")]
    [InlineData("FYI not for publication: {0}")]
    [InlineData("FYI, not for publication: {0}")]
    [InlineData("Please review: {0}")]
    [InlineData("Please approve: {0}")]
    [InlineData("For sign-off: {0}")]
    [InlineData("Fwd: For checking: {0}")]
    [InlineData("Emgargo 7/12 10am: {0}")]
    public void A_subject_that_asks_to_wait_holds_the_mail_and_is_cut(string form)
    {
        var read = Upload.Article("a.eml", Encoding.UTF8.GetBytes(
            $"From: Ada Quill <ada@harbour.example>\r\nSubject: {string.Format(null, form, AnyFormat.Headline)}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n"));
        Assert.NotNull(read.Hold);
        Assert.Equal(AnyFormat.Headline, read.Title);
    }

    [Fact]
    public void A_note_that_a_line_closes_above_an_attached_file_counts() => Assert.NotNull(Mail(
        $"Hi Tom,\r\n\r\nOur piece is attached. Please do not run it before Monday.\r\n\r\nThanks, Ann\r\n\r\n---\r\n\r\nHarwick Harbour Board, 1 Pier Road, Harwick. {AnyFormat.Text} {AnyFormat.Text}\r\n").Hold);

    private static void AssertHeld(IEnumerable<string> requests, Func<string, Article> read)
    {
        List<string> wrong = [];
        foreach (var request in requests)
        {
            var article = read(request);
            if (article.Hold is null || article.Title != AnyFormat.Headline || article.Paragraphs.Any(paragraph => paragraph.Text.Contains(request, StringComparison.Ordinal)))
                wrong.Add($"{request}: {article.Hold?.Message} {article.Title}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    private static Article Plain(string greeting, string note) => Upload.Article("a.eml", Encoding.UTF8.GetBytes(
        $"From: Ada Quill <ada@harbour.example>\r\nDate: Mon, 2 Mar 2026 11:00:00 +0000\r\nSubject: {AnyFormat.Headline}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + $"{(greeting.Length > 0 ? greeting + "\r\n\r\n" : "")}{note}\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n"));

    private static Article Attached(string greeting, string note) => Mail($"{(greeting.Length > 0 ? greeting + "\r\n\r\n" : "")}{note}\r\n");

    private static Article Mail(string cover) => Upload.Article("a.eml", Encoding.UTF8.GetBytes(
        "From: Ada Quill <ada@harbour.example>\r\nDate: Mon, 2 Mar 2026 11:00:00 +0000\r\nSubject: Pears\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + $"{cover}\r\n--b\r\nContent-Type: text/plain; charset=utf-8; name=pears.txt\r\nContent-Disposition: attachment; filename=pears.txt\r\n\r\n{AnyFormat.Headline}\r\n\r\n{AnyFormat.Text}\r\n--b--\r\n"));
}
