using System.Text;
using Feed.Tests.Reading.Holds;

namespace Feed.Tests.Reading.Releases;

/// <summary>A correction above the headline stays in the text, a list of events keeps its headline, and an editor's note that is cut is reported.</summary>
public sealed class LineAboveHeadlineTests
{
    [Theory]
    [InlineData("Correction: An earlier version of this article gave the wrong number of crates.")]
    [InlineData("Correction (3 March 2026): The ferry carried eleven crates.")]
    [InlineData("CLARIFICATION: The board asks us to say that the ferry is not new.")]
    [InlineData("Corrected on 3 March: The ferry carried eleven crates, not ten.")]
    [InlineData("Correction – An earlier version of this story misspelt the name of Nell Abara.")]
    [InlineData("This article was amended on 3 March to give the right number of crates.")]
    [InlineData("CORRECTION")]
    [InlineData("Editor's note (3 March): The number of crates was changed.")]
    public void A_correction_above_the_headline_is_not_the_title_and_stays_in_the_text(string line)
    {
        foreach (var (name, text) in new[] { ("a.txt", $"{line}\n\n{AnyFormat.Headline}"), ("a.md", $"*{line}*\n\n# {AnyFormat.Headline}") })
        {
            var read = Upload.Article(name, Encoding.UTF8.GetBytes($"{text}\n\n{AnyFormat.Text}\n"));
            Assert.Equal(AnyFormat.Headline, read.Title);
            Assert.Contains(read.Paragraphs, paragraph => paragraph.Text == line);
        }
    }

    [Theory]
    [InlineData("Correction: plums, not pears, crossed the river")]
    [InlineData("Corrections officers go on strike")]
    [InlineData("Correction in share prices shakes Tarn")]
    public void A_headline_that_begins_so_is_the_title(string headline) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\n{AnyFormat.Text}").Title);

    [Theory]
    [InlineData("What's on")]
    [InlineData("WHAT'S ON")]
    [InlineData("What’s on this weekend")]
    [InlineData("What's On: March 2026")]
    [InlineData("What's on: five things to do in Tarn")]
    [InlineData("Things to do in Tarn this week")]
    [InlineData("Listings: music and theatre")]
    public void A_list_of_events_keeps_its_headline_and_its_telephone_numbers(string headline)
    {
        var read = Upload.Article($"{headline}\n\nPLUM FAIR\n\nMarket Square, Tarn, 10am-4pm. Free. Call 01632 960 001\n\nSaturday 7 March 2026: Night of the lamps, upper pier, 8pm.\n\nJAZZ AT THE MILL\n\nMill Road, Tarn, 8pm. Tickets at the door. Call 01632 960 002 to book a seat before Friday.\n\nThe mill has forty seats, and they go fast.");
        Assert.Equal(headline, read.Title);
        Assert.Contains(read.Paragraphs, paragraph => paragraph.Text.Contains("01632 960 001", StringComparison.Ordinal));
        Assert.Null(read.Hold);
    }

    [Theory]
    [InlineData("Editor's note: This story first ran in a paper of Tarn in 2019.")]
    [InlineData("Editor’s note: Some readers may find the details of this story upsetting.")]
    [InlineData("EDITOR'S NOTE: The writer is a member of the harbour board.")]
    public void An_editors_note_that_is_cut_is_reported(string note)
    {
        var read = Upload.Article($"{note}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}");
        Assert.Equal(AnyFormat.Headline, read.Title);
        Assert.Contains(read.Notes, text => text.Contains(note[..20], StringComparison.Ordinal));
    }
}
