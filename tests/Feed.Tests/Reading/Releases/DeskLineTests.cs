namespace Feed.Tests.Reading.Releases;

/// <summary>Slugs, sections, offices and the lines of letters are no headlines; places and papers are no authors.</summary>
public sealed class DeskLineTests
{
    private const string Headline = "Ferry line buys two new boats";

    private const string Text = "The ferry line of Tarn has bought two boats from a yard in the north, its owners said on Monday.\n\n"
        + "The boats carry eighty people each and will replace the two that were built by hand ninety years ago.";

    [Theory]
    [InlineData("KER-BOATS\n", "")]
    [InlineData("MDS14\nKER-BOATS\n", "")]
    [InlineData("NAN BKQ 07\nTarn-Boats\n", "By Sarah Reed\n\n")]
    [InlineData("AAP TARN BOATS\n\n", "By Sarah Reed\n\n")]
    [InlineData("Ferry-boats-Tarn\n", "by Sarah Reed\n\n")]
    [InlineData("TRANSPORT\n\n", "By Sarah Reed\n3 March 2026\n\n")]
    [InlineData("TARN HARBOUR NEWS RELEASE\n", "")]
    [InlineData("EPA NEWS RELEASE\n\n", "")]
    [InlineData("Posted On: 03 MAR 2026 4:35PM by PIB Mumbai\n\n", "")]
    [InlineData("To\nThe Editor\n\nSub: Press release on the purchase of boats\n\n", "")]
    public void What_is_above_the_headline_for_the_desk_is_not_a_headline(string above, string below)
    {
        var article = Upload.Article($"{above}{Headline}\n\n{below}{Text}");
        Assert.Equal(Headline, article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("COP-28 ends in Tarn without a word about boats")]
    [InlineData("BOATS")]
    [InlineData("Tarn-on-Sea")]
    [InlineData("AP PRIZE GOES TO A REPORTER OF THE VALLEY ECHO")]
    [InlineData("SUBSIDY: how the boats are paid for")]
    public void A_headline_that_looks_like_such_a_line_stays_one(string headline) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\n{Text}").Title);

    [Fact]
    public void The_address_of_a_speech_begins_its_text()
    {
        var article = Upload.Article($"Speech by Sarah Reed at the boat dinner\n3 March 2026\nCheck against delivery\n\nLadies and gentlemen,\n\n{Text}");
        Assert.Equal("Speech by Sarah Reed at the boat dinner", article.Title);
        Assert.Equal("Ladies and gentlemen,", article.Paragraphs[0].Text);
    }

    [Fact]
    public void The_last_sentence_with_the_address_of_its_agency_stays()
    {
        var article = Upload.Article($"NAN BKQ 07\nTarn-Boats\n{Headline}\n\n{Text}\n\nA deckhand told NAN that she had seen the yard.(NAN)(www.nan.example)");
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text.Contains("seen the yard", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("WHAT: Launch of two boats\nWHO: Sarah Reed, who owns the line\nWHEN: Saturday, March 7, 2099, 10 a.m.\nWHERE: Upper pier, 2 Water Street, Tarn\n\n", "Launch of two boats")]
    [InlineData(Headline + "\n\nWho: Sarah Reed, who owns the line\nWhen: Saturday, March 7, 2026\nWhere: Upper pier, 2 Water Street, Tarn\n\n", Headline)]
    [InlineData(Headline + "\n\nWHO:\nSarah Reed, who owns the line\n\nWHEN:\nSaturday, March 7, 2026\n10 a.m.\n\nWHERE:\nUpper pier, 2 Water Street, Tarn\n\n", Headline)]
    public void The_lines_of_a_media_advisory_are_its_text(string lines, string title)
    {
        var article = Upload.Article($"MEDIA ADVISORY\n\n{lines}{Text}");
        var text = string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(title, article.Title);
        Assert.Null(article.Hold);
        foreach (var part in new[] { "Sarah Reed, who owns the line", "Saturday, March 7", "Upper pier" })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By Sarah Reed, Port Tarn")]
    [InlineData("By Sarah Reed, Abuja")]
    [InlineData("By Sarah Reed, Port Harcourt")]
    [InlineData("Sarah Reed, Lagos")]
    [InlineData("Sarah Reed BBC News")]
    [InlineData("By Sarah Reed Associated Press")]
    [InlineData("By transport reporter Sarah Reed")]
    [InlineData("Sarah Reed | TNN | Mar 3, 2026, 04.15 AM IST")]
    [InlineData("Sarah Reed\nWend News Service")]
    public void A_byline_names_its_author_alone(string byline)
    {
        var article = Upload.Article($"{Headline}\n\n{byline}\n\n{Text}");
        Assert.Equal("Sarah Reed", Assert.Single(article.Authors));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("By Sarah Reed, David Lowe", "Sarah Reed", "David Lowe")]
    [InlineData("By Sarah Reed, Port Adeyemi and David Lowe", "Sarah Reed", "Port Adeyemi", "David Lowe")]
    [InlineData("By Sarah Reed, J.K. Adeyemi", "Sarah Reed", "J.K. Adeyemi")]
    [InlineData("By Sarah Reed and Chidi Okoro, Enugu", "Sarah Reed", "Chidi Okoro")]
    public void Authors_after_a_comma_stay_authors(string byline, params string[] authors) =>
        Assert.Equal(authors, Upload.Article($"{Headline}\n\n{byline}\n\n{Text}").Authors);

    [Theory]
    [InlineData("Sarah Reed, Mother of Boats")]
    [InlineData("Tarn Harbour, Lagos")]
    public void A_deck_that_looks_like_name_and_place_stays(string deck) =>
        Assert.Empty(Upload.Article($"{Headline}\n\n{deck}\n\n{Text}").Authors);
}
