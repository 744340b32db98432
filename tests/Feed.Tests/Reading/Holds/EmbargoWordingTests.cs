namespace Feed.Tests.Reading.Holds;

/// <summary>The words by which senders ask for a hold hold the file wherever they stand at its head.</summary>
public sealed class EmbargoWordingTests
{
    public static TheoryData<string> Timed =>
    [
        "Please respect the embargo: 5 March 2099, 10:00 GMT", "Please observe embargo until 5 March 2099, 10:00 GMT", "Publication embargo: 10:00 GMT, 5 March 2099",
        "Online embargo: 5 March 2099 10:00 GMT", "Print embargo: 5 March 2099, 10.00 GMT", "Do not publish, broadcast or share before 10:00 GMT on 5 March 2099",
        "Not for circulation before 10:00 GMT, 5 March 2099", "RELEASE AFTER 10:00 GMT, 5 MARCH 2099", "Release time: 10:00 GMT, 5 March 2099", "To be released 5 March 2099, 10:00 GMT",
        "DO NOT DISTRIBUTE BEFORE 5 MARCH 2099, 10:00 GMT", "You may not publish this before 10:00 GMT on 5 March 2099", "HFR 10:00 GMT 5 March 2099", "Embargo lifts 10:00 GMT on 5 March 2099",
        "EDS: EMBARGOED UNTIL 10:00 GMT, 5 MARCH 2099", "Advance for use 10:00 GMT, March 5, 2099, and thereafter", "Embargoed until 10:00 GMT, Thursday 5 March 2099",
        "Hold until 10:00 GMT, March 5, 2099", "Hold for release until 10:00 GMT on 5 March 2099", "This copy is under strict embargo until 10:00 GMT, 5 March 2099.",
    ];

    public static TheoryData<string> Stamps =>
    [
        "EMBARGOED MEDIA RELEASE", "Embargoed press release", "NOT FOR PUBLICATION YET", "Not yet for publication", "DO NOT PUBLISH THIS", "Draft", "DRAFT v3", "Draft version 2", "FIRST DRAFT",
        "HOLD", "*** HOLD ***", "ON HOLD", "HOLD - do not run", "DRAFT – NOT FOR CIRCULATION", "INTERNAL – NOT FOR RELEASE", "EMBARGOED COPY", "Embargo: tbc", "EMBARGOED UNTIL FURTHER NOTICE",
        "NE PAS PUBLIER", "NON PUBBLICARE", "NIET PUBLICEREN", "ENTWURF", "BROUILLON", "BORRADOR", "UTKAST",
        "WORK IN PROGRESS", "STRICTLY PRIVATE AND CONFIDENTIAL - NOT FOR PUBLICATION OR RELEASE",
    ];

    [Theory]
    [MemberData(nameof(Timed))]
    public void A_line_that_asks_to_wait_holds_the_file_until_its_time(string line)
    {
        foreach (var format in AnyFormat.Written)
        {
            foreach (var lines in new string[][] { [line, AnyFormat.Headline, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text], ["PRESS RELEASE", line, AnyFormat.Headline, AnyFormat.Text] })
            {
                var hold = Upload.Article(format, AnyFormat.Of(format, lines)).Hold;
                Assert.True(hold?.Until == new DateTimeOffset(2099, 3, 5, 10, 0, 0, TimeSpan.Zero), $"{format}: {string.Join(" / ", lines)}: {hold?.Message}");
            }
        }
    }

    [Theory]
    [InlineData("Not to be made public until 5 March 2099")]
    [InlineData("Not to be announced before 5 March 2099")]
    [InlineData("Must not appear before 5 March 2099")]
    [InlineData("This information must not be disclosed before 5 March 2099")]
    [InlineData("Under NDA until 5 March 2099")]
    [InlineData("NICHT VERÖFFENTLICHEN")]
    [InlineData("NICHT ZUR VERÖFFENTLICHUNG")]
    public void Any_verb_of_publishing_holds_a_plain_text(string line)
    {
        foreach (var lines in new string[][] { [line, AnyFormat.Headline, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text], ["PRESS RELEASE", line, AnyFormat.Headline, AnyFormat.Text] })
            Assert.NotNull(Upload.Article("a.txt", AnyFormat.Of("a.txt", lines)).Hold);
    }

    [Theory]
    [MemberData(nameof(Stamps))]
    public void A_stamp_holds_the_file_until_it_is_removed(string line)
    {
        foreach (var format in AnyFormat.Written)
        {
            var hold = Upload.Article(format, AnyFormat.Of(format, line, AnyFormat.Headline, AnyFormat.Text)).Hold;
            Assert.True(hold is { Until: null }, $"{format}: {line}");
        }
    }

    [Theory]
    [InlineData("Under embargo until 5 March 2099, Ruritania cannot buy arms.")]
    [InlineData("No release before 5 March 2099, the parole board decided.")]
    [InlineData("This report must not be used before 5 March 2099 as evidence, the judge said.")]
    [InlineData("The embargo on pears ends on 5 March 2099, and the growers are glad.")]
    [InlineData("The draft was not for publication, she said, and nobody saw it before Friday.")]
    [InlineData("Hold on to your hats, the ferry is coming.")]
    public void A_sentence_of_the_text_is_published(string sentence)
    {
        foreach (var format in AnyFormat.Written)
        {
            var read = Upload.Article(format, AnyFormat.Of(format, AnyFormat.Headline, AnyFormat.Text, sentence, AnyFormat.Text));
            Assert.True(read.Hold is null, $"{format}: {sentence}: {read.Hold?.Message}");
        }
    }
}
