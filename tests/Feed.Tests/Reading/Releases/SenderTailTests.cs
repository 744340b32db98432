using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

/// <summary>A release without a labelled head loses its sender's description and contacts too; what belongs to the story stays.</summary>
public sealed class SenderTailTests
{
    private const string Story =
        "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river, after a survey in June found that the lower pier had partly collapsed.\n\n"
        + "Work on the lower pier starts on Monday at its northern end, near the old creamery, and one berth stays open to boats during the day.\n\n"
        + "“Nobody should have to swim for pears,” said Ona Reed, the harbour engineer, who has asked for the money since 2019.";

    [Theory]
    [InlineData("About Harwick Harbour\n\nHarwick Harbour keeps nine piers open.\n\nMedia contact:\nAda Quill\n541-555-0177")]
    [InlineData("About the Harwick Trust\n\nThe Harwick Trust looks after nine piers.")]
    [InlineData("Ada Quill\nHarwick Harbour\n12 Mill Street\nHarwick, OR 97477")]
    [InlineData("Ada Quill\nPressestelle\nHauptstraße 3\n27777 Harwick")]
    public void The_sender_is_not_part_of_the_text(string tail)
    {
        var read = Read($"HARWICK, Ore., March 5, 2026 – {Story}\n\n{tail}");
        Assert.Equal(3, read.Paragraphs.Count);
    }

    [Theory]
    [InlineData("About the author\n\nOna Reed writes about rivers and has lived on three of them.")]
    [InlineData("About time\n\nThe pier was to be mended in 2019, and few believed that it would be.")]
    [InlineData("The mill is on Mill Street, and its gates were open on Monday.")]
    public void What_only_looks_like_it_stays(string end) =>
        Assert.Contains(Read($"HARWICK, Ore., March 5, 2026 – {Story}\n\n{end}").Paragraphs, paragraph => paragraph.Text == end.Split("\n\n")[^1]);

    [Fact]
    public void A_fact_box_stays_in_an_article_that_is_not_a_release() =>
        Assert.Contains(Read($"{Story}\n\nAbout Harwick\n\nHarwick has nine piers and a mill.").Paragraphs, paragraph => paragraph.Text.StartsWith("Harwick has", StringComparison.Ordinal));

    [Fact]
    public void A_contact_for_the_press_is_cut_wherever_it_is()
    {
        var read = Read(Story.Replace("\n\n“", "\n\nMedia contact: Ada Quill, 541-555-0177\n\n“", StringComparison.Ordinal));
        Assert.Equal(3, read.Paragraphs.Count);
    }

    [Fact]
    public void An_amount_in_groups_of_digits_is_not_a_telephone_number() =>
        Assert.Equal("Media group sells 125 000 000 spoons", Upload.Article($"Media group sells 125 000 000 spoons\n\n{Story}").Title);

    [Theory]
    [InlineData("Harwick, Oregon | March 5, 2026 | ")]
    [InlineData("(Harwick, Oregon – March 5, 2026) ")]
    [InlineData("HARWICK, USA - Quay Newswire - 5 March 2026 - ")]
    public void More_datelines_are_read(string dateline)
    {
        var read = Read(dateline + Story);
        Assert.Equal((2026, 3, 5), (read.Published?.Year, read.Published?.Month, read.Published?.Day));
        Assert.Equal("Pears Cross The River", read.Title);
    }

    [Fact]
    public void A_headline_with_a_day_stays_a_headline() => Assert.Equal("Regatta 3 March 2026", Upload.Article($"Regatta 3 March 2026\n\n{Story}").Title);

    private static Article Read(string text) => Upload.Article($"Pears Cross The River\n\n{text}");
}
