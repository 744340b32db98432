using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>A mark before, behind or inside a headline holds the article, whatever signs are around it.</summary>
public sealed class WrappedMarkTests
{
    [Theory]
    [InlineData("*EMBARGO* HEADLINE")]
    [InlineData("**EMBARGOED** HEADLINE")]
    [InlineData("{DRAFT} HEADLINE")]
    [InlineData("<<HOLD>> HEADLINE")]
    [InlineData("<DRAFT> HEADLINE")]
    [InlineData("[[DRAFT]] HEADLINE")]
    [InlineData("== DRAFT == HEADLINE")]
    [InlineData("~DRAFT~ HEADLINE")]
    [InlineData("+++ EMBARGO +++ HEADLINE")]
    [InlineData("_DRAFT_ HEADLINE")]
    [InlineData("|DRAFT| HEADLINE")]
    [InlineData("// HOLD // HEADLINE")]
    [InlineData("!DRAFT! HEADLINE")]
    [InlineData("#DRAFT# HEADLINE")]
    [InlineData("*Embargoed until 7 December 2098* HEADLINE")]
    [InlineData("/Draft/ HEADLINE")]
    [InlineData("HEADLINE *EMBARGOED*")]
    [InlineData("HEADLINE **HOLD**")]
    [InlineData("HEADLINE <DRAFT>")]
    [InlineData("HEADLINE !!! DO NOT PUBLISH !!!")]
    [InlineData("HEADLINE // EMBARGOED")]
    [InlineData("TRAMS - DRAFT - HEADLINE")]
    [InlineData("TRAMS - HOLD - HEADLINE")]
    [InlineData("TRAMS – EMBARGOED – HEADLINE")]
    public void A_mark_between_signs_holds_the_article_and_is_not_part_of_its_title(string form)
    {
        var line = form.Replace("HEADLINE", AnyFormat.Headline, StringComparison.Ordinal);
        foreach (var (name, text) in new[] { ("a.txt", line), ("a.md", $"# {line}") })
        {
            var read = Upload.Article(name, Encoding.UTF8.GetBytes($"{text}\n\n{AnyFormat.Text}\n"));
            Assert.True(read.Hold is not null, $"{name}: {line}");
            Assert.Equal(AnyFormat.Headline, read.Title);
        }
    }

    [Theory]
    [InlineData("*Hold* the line, says the mayor of Tarn")]
    [InlineData("“Hold”: a play of two sisters opens in Tarn")]
    [InlineData("\"Draft\" is the word of the year in Tarn")]
    [InlineData("Why \"draft\" is the word of the year in Tarn")]
    [InlineData("NFL - Draft - Otters choose at three")]
    [InlineData("NBA - DRAFT - Otters choose at three")]
    [InlineData("Hockey - Draft: Otters choose a goalkeeper")]
    [InlineData("*N* is for noise: a night in Tarn")]
    public void Emphasis_quotes_and_sections_of_sport_stay_in_the_headline(string headline)
    {
        var read = Upload.Article($"{headline}\n\n{AnyFormat.Text}");
        Assert.True(read.Hold is null, read.Hold?.Message);
        Assert.Equal(headline, read.Title);
    }
}
