using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>What agencies and desks write around a text for each other is cut, at its head, at its end and between its pages.</summary>
public sealed class AgencyNoteTests
{
    private const string Headline = "Second Quay Opens Port Ansel To Night Ferries";
    private const string Lead = "The harbour board will build a second quay at Port Ansel next summer, its chair said on Tuesday.";
    private const string Middle = "“We have kept our word to the islanders,” said Mayor Ellen Prescott, who asked for the quay eleven years ago.";
    private const string Last = "Tom Akers, who sells plums on the quay, asked for a shed with a roof and a lamp.";

    private static readonly string[] Whole = [Lead, Middle, Last];

    private static IEnumerable<string> Read(params string[] lines) =>
        Upload.Article(string.Join("\n\n", [Headline, .. lines])).Paragraphs.Select(paragraph => paragraph.Text);

    [Theory]
    [InlineData("/ab/")]
    [InlineData("(jk/rm)")]
    [InlineData("jk/rm/sl")]
    [InlineData("(AB/CD)")]
    [InlineData("/ab")]
    [InlineData("(ab)")]
    [InlineData("--IANS")]
    [InlineData("–IANS")]
    [InlineData("- IANS")]
    [InlineData("(ANI)")]
    [InlineData("PTI AB CD")]
    [InlineData("--IANS ab/cd")]
    [InlineData("(With inputs from agencies)")]
    [InlineData("(With IANS inputs)")]
    [InlineData("(Reporting by Jane Roe; Editing by Sam Low)")]
    public void What_a_text_is_signed_with_is_cut_behind_its_last_sentence_and_below_it(string sign)
    {
        Assert.Equal(Whole, Read(Lead, Middle, $"{Last} {sign}"));
        Assert.Equal(Whole, Read(Lead, Middle, Last, sign));
    }

    [Theory]
    [InlineData("It rained (sic).")]
    [InlineData("He said so. (ed)")]
    [InlineData("The board pays 50 km/h and/or nothing.")]
    [InlineData("The report is from IANS")]
    [InlineData("Its chair is with the UN. NATO")]
    public void Other_words_at_the_end_of_a_text_stay(string last) => Assert.Equal(last, Read(Lead, Middle, last).Last());

    [Theory]
    [InlineData("(Adds quotes, background)")]
    [InlineData("(Updates with quotes from mayor in paragraph 2)")]
    [InlineData("(Recasts; adds details)")]
    [InlineData("(Corrects spelling of name)")]
    [InlineData("[Repeats to fix headline]")]
    [InlineData("ADDS quotes")]
    public void A_note_on_what_is_new_is_cut_from_the_head(string note)
    {
        Assert.Equal(Whole, Read(note, Lead, Middle, Last));
        Assert.Equal(Whole, Read("By Jane Roe", note, Lead, Middle, Last));
    }

    [Fact]
    public void A_sentence_in_brackets_that_is_not_a_note_stays()
    {
        const string Aside = "(The board adds a lamp each year.)";
        Assert.Equal([Lead, Aside, Middle, Last], Read(Lead, Aside, Middle, Last));
    }

    [Theory]
    [InlineData("Page 2/")]
    [InlineData("Page 2/3")]
    [InlineData("Page 2 of 3")]
    [InlineData("Page Two")]
    [InlineData("Quay/Page 2")]
    [InlineData("-2-")]
    [InlineData("- 2 -")]
    [InlineData("2-2-2")]
    [InlineData("-more-")]
    public void The_line_between_two_pages_is_cut_and_the_sentence_continues(string turn)
    {
        Assert.Equal(Whole, Read(Lead, Middle, turn, Last));
        var at = Last.IndexOf(" asked", StringComparison.Ordinal);
        Assert.Equal(Whole, Read(Lead, Middle, Last[..at], turn, Last[(at + 1)..]));
    }

    [Theory]
    [InlineData("From: NELL ABARA, Port Harcourt", "Nell Abara")]
    [InlineData("From NELL ABARA, Port Harcourt", "Nell Abara")]
    [InlineData("From NELL ABARA in Port Harcourt", "Nell Abara")]
    [InlineData("FROM: Nell Abara, Port Harcourt", "Nell Abara")]
    [InlineData("From: Nell Abara (Port Harcourt)", "Nell Abara")]
    [InlineData("From NELL ABARA and TOM AKERS, Lagos", "Nell Abara, Tom Akers")]
    public void A_byline_says_from_where_it_comes(string byline, string authors)
    {
        var article = Upload.Article(string.Join("\n\n", Headline, byline, Lead, Middle, Last));
        Assert.Equal(authors, string.Join(", ", article.Authors));
        Assert.Equal(Whole, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("FROM: Harwick Harbour Board")]
    [InlineData("From Lagos To London")]
    public void An_office_or_a_headline_after_from_is_not_an_author(string line) =>
        Assert.Empty(Upload.Article(string.Join("\n\n", Headline, line, Lead, Middle, Last)).Authors);

    [Theory]
    [InlineData("History[edit]")]
    [InlineData("History [ edit | edit source ]")]
    public void The_link_that_edits_a_section_is_cut_from_its_heading(string heading)
    {
        var page = $"<h1>{Headline}</h1><p>{Lead}</p><p>{Middle}</p><h2>{heading}</h2><p>{Last}</p>";
        Assert.Contains("History", Upload.Article("quay.html", Encoding.UTF8.GetBytes(page)).Paragraphs.Select(paragraph => paragraph.Text));
    }
}
