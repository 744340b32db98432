using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class PlainTextTests
{
    private const string Ferry = """
        Ferry To Skerrin Will Sail Twice A Day

        By Nell Abara and JOSEPH TARN, Staff Writers

        The island ferry Marigold leaves Port Ansel on Monday, March 2, 2026. (Coastal Press/Ines Holm)

        PORT ANSEL — The island of Skerrin gets a second ferry from Easter, the harbour board said on Monday.

        “We have waited eleven years for this,” said Ada Quill, who runs the post office.

        Join the conversation as a Gold Member

        Trending on Coastal Videos
        Seal Pup Learns To Swim
        Ten Lighthouses You Should See
        """;

    [Fact]
    public void The_first_line_is_the_headline_and_leaves_the_text()
    {
        var article = Upload.Article(Ferry);
        Assert.Equal("Ferry To Skerrin Will Sail Twice A Day", article.Title);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text == article.Title);
    }

    [Fact]
    public void A_byline_names_the_authors_without_their_posts() => Assert.Equal(["Nell Abara", "Joseph Tarn"], Upload.Article(Ferry).Authors);

    [Fact]
    public void A_caption_is_known_by_its_credit_and_dates_the_article()
    {
        var article = Upload.Article(Ferry);
        Assert.Equal(ParagraphKind.Caption, article.Paragraphs[0].Kind);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(PublishedFrom.Caption, article.PublishedFrom);
    }

    [Fact]
    public void What_belongs_to_the_web_site_is_cut()
    {
        var article = Upload.Article(Ferry);
        Assert.Equal(3, article.Paragraphs.Count);
        Assert.StartsWith("“We have waited", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_is_the_lead_without_its_dateline() =>
        Assert.Equal("The island of Skerrin gets a second ferry from Easter, the harbour board said on Monday.", Upload.Article(Ferry).Summary[..88]);

    [Fact]
    public void Hard_wrapped_lines_become_one_paragraph()
    {
        var article = Upload.Article("""
            Bridge Closed

            The old bridge over the Tamble will be closed from Monday while workers
            replace the oak beams under its roadway, which the spring flood of last
            year left cracked and soft.

            Drivers are sent round by Low Marish, a detour of nine miles that the
            county says takes twenty minutes.
            """);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Contains("workers replace the oak beams under its roadway, which the spring flood of last year left", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_a_line_stays_so_without_blank_lines_between()
    {
        var article = Upload.Article("Bridge Closed\nThe old bridge over the Tamble will be closed from Monday while workers replace the oak beams under its roadway, which the flood left cracked.\nDrivers are sent round by Low Marish.\nIt takes twenty minutes.");
        Assert.Equal(3, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("By Tuesday evening the river stood at the door of the mill.")]
    [InlineData("By the time the council met again, the money was gone.")]
    [InlineData("By Any Measure It Was A Long Night, And Nobody Slept.")]
    public void A_sentence_that_begins_with_by_is_not_a_byline(string sentence)
    {
        var article = Upload.Article($"River Rises\n\n{sentence}\n\nThe mill has stood there since 1790.");
        Assert.Empty(article.Authors);
        Assert.Equal(sentence, article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("By Jane Roe", "Jane Roe")]
    [InlineData("BY JANE ROE", "Jane Roe")]
    [InlineData("By Jane Roe | The Courier", "Jane Roe")]
    [InlineData("By Jane Roe, Sam Low and Mary van der Berg", "Jane Roe;Sam Low;Mary van der Berg")]
    [InlineData("By Jane Roe in Port Ansel", "Jane Roe")]
    [InlineData("By J. P. O'Hara-Lund Jr., Senior Correspondent", "J. P. O'Hara-Lund Jr.")]
    public void Bylines_come_in_many_forms(string line, string authors) =>
        Assert.Equal(authors.Split(';'), Upload.Article($"River Rises\n\n{line}\n\nThe river rose in the night, and the mill stands in water.").Authors);

    [Fact]
    public void A_file_without_a_headline_is_named_after_its_beginning()
    {
        var lead = "The river rose in the night and by morning the mill stood in three feet of brown water, " + string.Join(' ', Enumerable.Repeat("which nobody in the valley had seen before", 6)) + ".";
        var article = Upload.Article(lead);
        Assert.EndsWith("…", article.Title, StringComparison.Ordinal);
        Assert.True(article.Title.Length <= 100);
        Assert.Equal(lead, Assert.Single(article.Paragraphs).Text);
    }

    [Fact]
    public void Words_are_counted_and_give_the_reading_time()
    {
        var article = Upload.Article("Title\n\n" + string.Join(' ', Enumerable.Repeat("word", 1150)));
        Assert.Equal(1150, article.Words);
        Assert.Equal(5, article.ReadingMinutes);
    }
}
