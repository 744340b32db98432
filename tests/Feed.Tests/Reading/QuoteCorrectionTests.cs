using Feed.Articles;
using Feed.Articles.Quotes;
using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

public sealed class QuoteCorrectionTests
{
    private static readonly Quote First = new() { Paragraph = 0, Start = 1, Length = 30, Text = "We’ll sail at noon, come what may", Speaker = "Ada Quill", SpeakerSlug = "ada-quill", Rule = "name", Confidence = 0.9 };
    private static readonly Quote Second = First with { Paragraph = 1, Text = "Not in this wind" };
    private static readonly QuoteReading Reading = new([First, Second], [], [new Speaker("ada-quill", "Ada Quill", 2, false)]);

    [Fact]
    public void A_correction_gives_the_quote_to_another_person_and_counts_again()
    {
        var corrected = QuoteCorrections.Apply(Reading, [new QuoteCorrection("we'll sail at noon", "Bo Lind")], []);
        Assert.Equal(["Bo Lind", "Ada Quill"], corrected.Quotes.Select(quote => quote.Speaker));
        Assert.Equal(QuoteCorrections.Rule, corrected.Quotes[0].Rule);
        Assert.Equal([("bo-lind", 1), ("ada-quill", 1)], corrected.Speakers.Select(speaker => (speaker.Slug, speaker.Quotes)));
    }

    [Fact]
    public void A_correction_to_no_speaker_removes_the_person_from_the_list()
    {
        var corrected = QuoteCorrections.Apply(Reading, [new QuoteCorrection("We'll sail", null), new QuoteCorrection("Not in this wind", null)], []);
        Assert.All(corrected.Quotes, quote => Assert.Null(quote.Speaker));
        Assert.Empty(corrected.Speakers);
    }

    [Theory]
    [InlineData("- quote: The pears crossed", true)]
    [InlineData("- quote: The pears crossed\n    speaker:", true)]
    [InlineData("- quote: The pears crossed\n    speaker: ''", true)]
    [InlineData("- quote: The pears crossed\n    speeker: Nell Abara", true)]
    [InlineData("- quote: The pears crossed\n    speaker: none", false)]
    [InlineData("- quote: The pears crossed\n    speaker: Nell Abara", false)]
    public void A_correction_without_a_speaker_is_a_note_unless_it_says_none(string correction, bool isNoted)
    {
        var text = $"---\ntitle: Pears\ncorrections:\n  {correction}\n---\n\n“The pears crossed at nine and came back at ten,” said Sam Low on the quay.\n";
        var notes = Upload.Article("a.md", System.Text.Encoding.UTF8.GetBytes(text)).Notes;
        Assert.Equal(isNoted, notes.Any(note => note.Contains("names no speaker", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_declared_speaker_is_a_speaker_without_any_quote()
    {
        var merged = QuoteCorrections.Apply(Reading, [], ["Ada Quill", "Zoë Núñez"]);
        Assert.Equal([("ada-quill", 2, true), ("zoe-nunez", 0, true)], merged.Speakers.Select(speaker => (speaker.Slug, speaker.Quotes, speaker.Declared)));
    }
}
