using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

public sealed class NewspaperArticleTests
{
    private static readonly QuoteReading Reading = new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext(
        "Arno Keller and the Coast's Harbour Minister Clash At Meeting",
        [
            new(ParagraphKind.Caption, "Interior Minister Arno Keller speaks at the annual meeting of harbour towns, Friday, June 4, 2021, in Ostmund. (Photo: Ida Lund)"),
            new(ParagraphKind.Text, "Arno Keller was at the yearly meeting and the talk turned to customs. The coast's minister, former deputy Ramon Castelo, made this odd claim:"),
            new(ParagraphKind.Text, "Harbour Minister Ramon Castello told Keller that the calm of the past years is due in part to the fishermen."),
            new(ParagraphKind.Text, "“One reason for the calm is that the fishermen talk to us. … We need [them] on our side when a boat is missing.” said Castello, a former deputy who took the post that Sen. Lena Brandt had left."),
            new(ParagraphKind.Text, "“Half of these new checks only make honest people angry from one end of the coast to the other,” Castello said."),
            new(ParagraphKind.Text, "“We do differ in some places with the towns over the checks,” Keller said. “It is a strange thing that not every town opens its gates. But we will have to live with that.”"),
            new(ParagraphKind.Text, "A May 9 decree from President Otto Vance told officials to close the ports."),
            new(ParagraphKind.Text, "Vance’s decree was harsh about the free ports. “These places have done great harm to the trade of this country,” Vance wrote."),
            new(ParagraphKind.Text, "Keller was milder on Friday."),
            new(ParagraphKind.Text, "“We do not need a quarrel between two honest services,” he told Castello. “I follow the case that you make. I think we will be fair.”"),
        ]));

    [Fact]
    public void Every_quote_goes_to_the_person_who_said_it() =>
        Assert.Equal(
            ["Ramon Castello", "Ramon Castello", "Arno Keller", "Arno Keller", "Otto Vance", "Arno Keller", "Arno Keller"],
            Reading.Quotes.Select(quote => quote.Speaker));

    [Fact]
    public void Speakers_are_counted_by_paragraphs_with_their_words_the_most_first() =>
        Assert.Equal(["ramon-castello 2", "arno-keller 2", "otto-vance 1"], Reading.Speakers.Select(speaker => $"{speaker.Slug} {speaker.Quotes}"));

    [Fact]
    public void What_somebody_tells_without_marks_is_reported_speech_and_an_order_is_not()
    {
        var said = Assert.Single(Reading.Reported);
        Assert.Equal(("the calm of the past years is due in part to the fishermen", "Ramon Castello", "told"), (said.Text, said.Speaker, said.Cue));
        Assert.Equal(1, Reading.Speakers.Single(speaker => speaker.Slug == "ramon-castello").Reported);
    }

    [Fact]
    public void A_quotes_position_excludes_its_marks()
    {
        var quote = Reading.Quotes[1];
        Assert.Equal((4, 1), (quote.Paragraph, quote.Start));
        Assert.Equal("Half of these new checks only make honest people angry from one end of the coast to the other,", quote.Text);
        Assert.Equal(quote.Text.Length, quote.Length);
    }

    [Fact]
    public void A_quote_says_what_ties_it_to_the_speaker()
    {
        var quote = Reading.Quotes[4];
        Assert.Equal(("wrote", "cue.after"), (quote.Cue, quote.Rule));
        Assert.InRange(quote.Confidence, QuoteReader.Threshold, 1);
    }
}
