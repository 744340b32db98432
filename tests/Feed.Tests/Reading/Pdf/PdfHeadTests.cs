namespace Feed.Tests.Reading.Pdf;

/// <summary>Heads of releases in columns, headlines above columns, and paragraphs of a line.</summary>
public sealed class PdfHeadTests
{
    private static readonly string[] Lead =
    [
        "The ferry between Harwick and Port Ansel will sail twice a day from Easter, the harbour",
        "board said on Tuesday, after two winters in which the islanders had to wait for the only",
        "crossing until noon and the children lost a morning of school.",
    ];

    private static readonly string[] Contact = ["Contact: Ines Holm", "Tel. 01632 960 001", "press@harbour.example"];

    [Theory]
    [InlineData("FOR IMMEDIATE RELEASE", "March 3, 2026", "")]
    [InlineData("Port Ansel Harbour Board", "12 Quay Street", "Port Ansel")]
    [InlineData("NEWS RELEASE", "Port Ansel Harbour Board", "March 3, 2026")]
    public void A_contact_beside_the_label_of_a_release_is_not_text(params string[] left)
    {
        foreach (var (top, size) in new[] { (790, 10.0), (780, 11.0) })
        {
            foreach (var isRight in new[] { true, false })
            {
                var (label, contact) = isRight ? (60, 360) : (360, 60);
                var page = new PdfPages().Draw(label, top, size, left).Draw(contact, top, size, Contact)
                    .Draw(60, 700, 18, "Ferry Sails Twice A Day").Draw(60, 660, 11, Lead);
                var article = Upload.Article("ferry.pdf", page.Bytes());
                Assert.Equal("Ferry Sails Twice A Day", article.Title);
                Assert.Equal([string.Join(' ', Lead)], article.Paragraphs.Select(paragraph => paragraph.Text));
            }
        }
    }

    [Theory]
    [InlineData("She takes the helm in May", "By Nell Abara")]
    [InlineData("She takes the helm in May", "By Nell Abara", "March 3, 2026")]
    [InlineData("She takes the helm in May after nine months without a captain", "By Nell Abara and Ines Holm")]
    public void Deck_and_byline_above_columns_are_lines_of_their_own(params string[] head)
    {
        string[] left = [.. Lead, "“We looked far,” said Joe Tarn, who chairs the board of the harbour."];
        foreach (var spacing in new[] { 15, 22 })
        {
            var page = new PdfPages().Draw(60, 790, 22, "Ferry Gets A New Captain");
            for (var i = 0; i < head.Length; i++)
                page = page.Draw(60, 760 - (i * spacing), 11, head[i]);
            var article = Upload.Article("ferry.pdf", page.Draw(60, 680, 9, left).Draw(330, 680, 9, Lead).Bytes());
            Assert.Equal("Ferry Gets A New Captain", article.Title);
            Assert.Equal("Nell Abara", article.Authors[0]);
            Assert.Equal(head[0], article.Paragraphs[0].Text);
        }
    }

    [Fact]
    public void A_contact_of_a_word_and_then_lines_beside_the_label_is_not_text()
    {
        var page = new PdfPages().Draw(60, 790, 11, "FOR IMMEDIATE RELEASE", "March 3, 2026")
            .Draw(340, 790, 11, "MEDIA CONTACT", "Ines Holm, Communications Director", "Port Ansel Harbour Board", "01632 960 001", "ines.holm@harbour.example")
            .Draw(60, 700, 18, "Ferry Sails Twice A Day").Draw(60, 660, 11, Lead);
        var article = Upload.Article("ferry.pdf", page.Bytes());
        Assert.Equal("Ferry Sails Twice A Day", article.Title);
        Assert.Equal([string.Join(' ', Lead)], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData(12, 8, 0)]
    [InlineData(12, 8, 4)]
    [InlineData(11, 9, 7)]
    [InlineData(14, 10, -3)]
    [InlineData(11, 11, 0, 11, 700)]
    [InlineData(12, 10, 0, 12, 710)]
    [InlineData(11, 11, 0, 16, 715)]
    public void A_contact_in_other_letters_or_not_quite_beside_the_label_is_not_text(double size, double contactSize, double lower, double headline = 18, double top = 690)
    {
        string[][] labels = [["FOR IMMEDIATE RELEASE"], ["FOR IMMEDIATE RELEASE", "March 3, 2026"], ["Port Ansel Harbour Board", "NEWS RELEASE", "March 3, 2026"]];
        string[][] contacts =
        [
            Contact, ["Contact:", "Ines Holm", "01632 960 001"], ["Ines Holm", "Press Officer", "01632 960 001", "press@harbour.example"],
            ["For more information:", "Ines Holm, Communications", "01632 960 001 / ines.holm@harbour.example"],
            ["Media contacts:", "Ines Holm, 01632 960 001", "Joseph Tarn, 01632 960 002"],
        ];
        foreach (var label in labels)
        {
            foreach (var contact in contacts)
            {
                var page = new PdfPages().Draw(60, 790, size, label).Draw(350, 790 - lower, contactSize, contact)
                    .Draw(60, top, headline, "FERRY SAILS TWICE A DAY").Draw(60, 650, 11, Lead);
                var article = Upload.Article("ferry.pdf", page.Bytes());
                Assert.True(article.Title == "FERRY SAILS TWICE A DAY", $"{string.Join(" / ", label)} beside {string.Join(" / ", contact)}: {article.Title}");
                Assert.True(article.Paragraphs.Select(paragraph => paragraph.Text).SequenceEqual([string.Join(' ', Lead)]),
                    $"{string.Join(" / ", label)} beside {string.Join(" / ", contact)}:\n{string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text))}");
            }
        }
    }

    [Theory]
    [InlineData(1.25)]
    [InlineData(1.6)]
    [InlineData(2)]
    public void Paragraphs_of_one_line_stay_paragraphs(double leading)
    {
        string[] lines =
        [
            "The ferry between Harwick and Port Ansel will sail twice a day from Easter, said the board.",
            "\"We have kept our word to the islanders,\" said Mayor Ellen Prescott on the quay of Harwick.",
            "Nobody at the harbour had counted them, because the man who counts was on the ferry too.",
            "The second engine arrives in May, and the crane that lifts it will be ready in early June.",
            "Fares stay as they are until the autumn, when bicycles will need a ticket for the first time.",
            "The board will meet on Thursday in the old customs house to choose a name for the new boat.",
            "A petition against the horn of the ferry was signed by ninety households near the old quay.",
        ];
        var page = new PdfPages().Draw(60, 790, 18, "Ferry Sails Twice A Day");
        for (var i = 0; i < lines.Length; i++)
            page.Draw(60, 740 - (i * 11 * leading), 11, lines[i]);
        Assert.Equal(lines, Upload.Article("ferry.pdf", page.Bytes()).Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData(28, 11, 40)]
    [InlineData(28, 9, 36)]
    [InlineData(24, 9, 34)]
    [InlineData(24, 10, 30)]
    [InlineData(22, 9, 28)]
    public void A_headline_above_two_columns_stays_whole_where_a_word_begins_at_the_second_one(double size, double body, double below)
    {
        string[] left = ["The ferry left at nine with forty cars,", "a lorry and three hundred islanders on", "board, and it came back at noon with", "the same cars and twice as many of the", "people who had waited at the old quay"];
        string[] right = ["until the pears were sold, and then with", "a goat, two fiddlers and the priest, who", "had missed the boat at nine and said so", "to everybody who would listen to him in", "the wind between crane and ticket office."];
        const string First = "Harwick Counts All Of";
        var second = 60 + PdfPages.Width(First + " ", size);
        var page = new PdfPages().Draw(60, 780, size, $"{First} Its Boats").Draw(60, 780 - below, body, left).Draw(second, 780 - below, body, right);
        var article = Upload.Article("ferry.pdf", page.Bytes());
        Assert.Equal($"{First} Its Boats", article.Title);
        Assert.Equal([$"{string.Join(' ', left)} {string.Join(' ', right)}"], article.Paragraphs.Select(paragraph => paragraph.Text));
    }
}
