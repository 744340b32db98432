using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>A head whose label, date and contact are in one line, and lines that are a place or a time alone.</summary>
public sealed class OneLineHeadTests
{
    private const string Headline = "Otters move into the old lock";
    private const string Story = "Nine otters moved into the old lock on Monday, and the keeper let them in one after the other.";

    [Theory]
    [InlineData("NEWS RELEASE  October 14, 2025  Contact: Ines Holm 312-555-0156", true)]
    [InlineData("FOR IMMEDIATE RELEASE: Oct. 14, 2025  Contact: Ines Holm, 312-555-0156", true)]
    [InlineData("PRESS RELEASE October 14, 2025 For further information: Ines Holm 312-555-0156", true)]
    [InlineData("PRESSEMITTEILUNG Nr. 12 vom 14. Oktober 2025, Ines Holm, Tel. 0511 960-456", true)]
    [InlineData("Ines Holm, PIO    312-555-0156    October 14, 2025", true)]
    [InlineData("Lock Board News Release  October 14, 2025  Contact: Ines Holm 312-555-0156", true)]
    [InlineData("MEDIA RELEASE Contact: Ines Holm, ines@lock.example", false)]
    public void A_line_with_label_and_number_is_cut_and_is_not_a_headline(string line, bool isDated)
    {
        foreach (var head in new[] { $"{line}\n\n{Headline}", $"{Headline}\n\n{line}" })
        {
            var article = Upload.Article($"{head}\n\n{Story}");
            Assert.Equal(Headline, article.Title);
            Assert.Equal([Story], article.Paragraphs.Select(paragraph => paragraph.Text));
            if (isDated)
                Assert.Equal(new DateTime(2025, 10, 14), article.Published?.Date);
        }
    }

    [Theory]
    [InlineData("Port Ansel, Oregon\n\nOtters move into the old lock")]
    [InlineData("Otters move into the old lock\nPort Ansel, Oregon")]
    [InlineData("14.10.2025 – 09:12\n\nOtters move into the old lock")]
    public void A_place_or_a_time_is_not_a_headline(string head) => Assert.Equal(Headline, Upload.Article($"{head}\n\n{Story}").Title);

    [Fact]
    public void A_place_alone_is_a_headline_when_there_is_no_other() =>
        Assert.Equal("Port Ansel, Oregon", Upload.Article($"Port Ansel, Oregon\n\n{Story}").Title);

    [Theory]
    [InlineData("PRESS RELEASE\nEmbargo\tNone\n14 October 2025")]
    [InlineData("Presseinformation\nDatum\t14.10.2025\nSperrfrist\tkeine")]
    public void No_embargo_in_columns_holds_nothing(string head)
    {
        var article = Upload.Article($"{head}\n\n{Headline}\n\n{Story}");

        Assert.Equal(Headline, article.Title);
        Assert.Null(article.Hold);
        Assert.Equal([Story], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void The_moment_of_publication_counts_next_to_that_of_an_update()
    {
        const string Line = "Published: 9:12 AM PDT October 14, 2025<br>Updated: 10:00 AM PDT October 15, 2025";
        var article = Upload.Article("lock.html", Encoding.UTF8.GetBytes(
            $"<html><head><title>{Headline}</title></head><body><article><h1>{Headline}</h1><p>{Line}</p>"
            + $"<p>{Story}</p><p>{Story} They stay.</p></article></body></html>"));

        Assert.Equal(new DateTimeOffset(2025, 10, 14, 16, 12, 0, TimeSpan.Zero), article.Published?.ToUniversalTime());
    }
}
