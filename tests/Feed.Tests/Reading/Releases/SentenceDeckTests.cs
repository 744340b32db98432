using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

/// <summary>A deck may be a whole sentence; the byline, date or dateline below it still counts.</summary>
public sealed class SentenceDeckTests
{
    private const string Headline = "Orchard Trams Stop";
    private const string Text = "The tram through the orchards stopped on Monday, the county said, and the fruit now goes by road.";
    private const string More = "Its rails were laid in 1911, and the last of its drivers wants to keep the bell.";

    public static TheoryData<string> Decks =>
        ["The county has run out of drivers after nine years.", "Will anyone miss it?", "The last of the drivers, who is 81, says that nobody asked him to stay, and that he would have."];

    private static void AssertHead(Article article, string deck)
    {
        Assert.Equal(Headline, article.Title);
        Assert.Equal(["Nell Abara"], article.Authors);
        Assert.Equal([deck, Text, More], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [MemberData(nameof(Decks))]
    public void The_byline_below_it_counts(string deck)
    {
        AssertHead(Upload.Article($"{Headline}\n\n{deck}\n\nBy Nell Abara\n\n{Text}\n\n{More}"), deck);
        AssertHead(Upload.Article("tram.md", Encoding.UTF8.GetBytes($"# {Headline}\n\n*{deck}*\n\nBy Nell Abara\n\n{Text}\n\n{More}")), deck);
        AssertHead(Upload.Article("tram.md", Encoding.UTF8.GetBytes($"---\ntitle: {Headline}\n---\n\n{deck}\n\nBy Nell Abara\n\n{Text}\n\n{More}")), deck);
        AssertHead(Upload.Article("tram.eml", Encoding.UTF8.GetBytes(
            $"From: Sam Low <s@orchard.example>\nSubject: {Headline}\nDate: Tue, 03 Mar 2026 09:30:00 +0100\n\n{deck}\n\nBy Nell Abara\n\n{Text}\n\n{More}\n")), deck);
        foreach (var style in new[] { "", "<w:pPr><w:pStyle w:val=\"Subtitle\"/></w:pPr>" })
        {
            var lines = new[] { "By Nell Abara", Text, More }.Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>");
            AssertHead(Upload.Article("tram.docx", WordDocument.Of($"<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>{Headline}</w:t></w:r></w:p>"
                + $"<w:p>{style}<w:r><w:t>{deck}</w:t></w:r></w:p>{string.Concat(lines)}")), deck);
        }
    }

    [Theory]
    [MemberData(nameof(Decks))]
    public void The_date_or_dateline_below_it_dates_the_article(string deck)
    {
        foreach (var above in new[] { "", "PRESS RELEASE\n\n" })
        {
            foreach (var date in new[] { "3 March 2026\n\n", "ANSEL, Ill., March 3, 2026 /PRNewswire/ -- ", "Port Ansel, 3 March 2026 – ", "By Nell Abara\n\n3 March 2026\n\n" })
            {
                var article = Upload.Article($"{above}{Headline}\n\n{deck}\n\n{date}{Text}\n\n{More}");
                Assert.Equal(Headline, article.Title);
                Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), article.Published);
                Assert.Equal(ParagraphKind.Heading, article.Paragraphs[0].Kind);
                Assert.Equal(deck, article.Paragraphs[0].Text);
            }
        }
    }

    [Theory]
    [InlineData("ANSEL, Ore. (PRWEB) March 03, 2026")]
    [InlineData("Port Ansel / Harwick, 3 March 2026")]
    [InlineData("PORT ANSEL/HARWICK, 3 March 2026")]
    public void A_place_and_date_on_a_line_of_their_own_date_the_article(string line)
    {
        var article = Upload.Article($"PRESS RELEASE\n\n{Headline}\n\n{line}\n\n{Text}\n\n{More}");
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal([Text, More], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData($"{Text}\n\nBy Nell Abara")]
    [InlineData($"{Text}\n\n{More}")]
    [InlineData($"{Text}\n\nIn March 2026 the rails go.\n\n{More}")]
    public void The_first_sentence_of_a_text_is_not_a_deck(string text) =>
        Assert.All(Upload.Article($"{Headline}\n\n{text}").Paragraphs, paragraph => Assert.Equal(ParagraphKind.Text, paragraph.Kind));
}
