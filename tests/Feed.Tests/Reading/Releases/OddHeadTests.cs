namespace Feed.Tests.Reading.Releases;

/// <summary>Heads whose first lines are a sender, points, labels without a colon, or a byline with a slash.</summary>
public sealed class OddHeadTests
{
    private const string Body = "The town of Lower Quay buys a second-hand dredger for its silted basin, the council said on Friday.\n\n"
        + "“It digs twice as deep as our old one,” said Wilma Oke, who chairs the council.";

    [Theory]
    [InlineData("COMMUNIQUÉ DE PRESSE\n\nVille de Port Ansel\n\nUne drague pour le bassin du quai")]
    [InlineData("COMMUNIQUÉ DE PRESSE\nCompagnie des Dragues du Wend\nUne drague pour le bassin du quai")]
    [InlineData("NOTA DE PRENSA\n\nAyuntamiento de Puerto Ansel\n\nUna draga para la dársena del muelle")]
    [InlineData("COMUNICATO STAMPA\n\nComune di Porto Ansel\n\nUna draga per il bacino del molo")]
    [InlineData("Pressemitteilung\n\nStadt Neuwend\n\nEin Bagger für das alte Hafenbecken")]
    [InlineData("Ayuntamiento de Puerto Ansel\nGabinete de Prensa\n\nNOTA INFORMATIVA\n\nUna draga para la dársena del muelle")]
    [InlineData("INFORMACJA PRASOWA\n\nAnsel, 3 marca 2026 r.\n\nPogłębiarka dla starego basenu portu")]
    [InlineData("Pressemitteilung\n\nWendbagger GmbH\n\nEin Bagger für das alte Hafenbecken")]
    public void A_sender_below_the_label_is_not_the_headline(string head)
    {
        var article = Upload.Article($"{head}\n\n{Body}");
        Assert.Equal(head.Split('\n')[^1], article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("Association Welcomes Second Quay", "Members had asked for it since the flood of 1921")]
    [InlineData("Hotel On The Quay Opens Spa", "Guests may bathe in warm mud from Easter on")]
    public void A_headline_below_a_label_stays_the_headline(string headline, string deck) =>
        Assert.Equal(headline, Upload.Article($"MEDIA RELEASE\n\n{headline}\n\n{deck}\n\n{Body}").Title);

    [Theory]
    [InlineData("- A dredger arrives in March\n- It costs as much as nine hired ones\n\n")]
    [InlineData("MEDIA RELEASE\n\n• A dredger arrives in March\n\n• It costs as much as nine hired ones\n\n")]
    public void Points_above_the_headline_are_text(string points)
    {
        var article = Upload.Article($"{points}Council buys a dredger\n\n{Body}");
        Assert.Equal("Council buys a dredger", article.Title);
        Assert.Equal(4, article.Paragraphs.Count);
        Assert.Contains("arrives in March", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRESS RELEASE\nContact  Jane Roe\nDate  3 March 2026\nCouncil buys a dredger\n")]
    [InlineData("PRESS RELEASE\nDate\t3 March 2026\nContact\tJane Roe\nTel\t01632 960123\n\nCouncil buys a dredger\n\n")]
    [InlineData("PRESS RELEASE\nDate    3 March 2026\nContact    Jane Roe, 01632 960123\nSubject    Council buys a dredger\n")]
    [InlineData("PRESS RELEASE\nDate: 3 March 2026\nSubject: Council buys a dredger\n\n")]
    [InlineData("PRESS NOTICE\nDate\t3 March 2026\nFrom\tLower Quay Council\nContact\tJane Roe\nCouncil buys a dredger\n")]
    public void A_gap_divides_a_label_from_its_value_as_a_colon_does(string head)
    {
        var article = Upload.Article(head + Body.Replace("\n\n", head.EndsWith("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n", StringComparison.Ordinal));
        Assert.Equal("Council buys a dredger", article.Title);
        Assert.Equal("2026-03-03", article.Published?.ToString("yyyy-MM-dd", null));
        Assert.StartsWith("The town of Lower Quay", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NELL ABARA / Courier Staff Writer")]
    [InlineData("NELL ABARA\nCourier Staff Writer")]
    [InlineData("Nell Abara/Courier Staff Writer")]
    [InlineData("By Nell Abara / Courier Correspondent")]
    [InlineData("By Nell Abara\nCourier Correspondent")]
    [InlineData("BY NELL ABARA/Courier Staff")]
    [InlineData("Nell Abara / Wend Courier")]
    [InlineData("Nell Abara, Special to the Tribune")]
    public void A_byline_with_a_slash_names_the_author_and_leaves_the_text(string byline)
    {
        var article = Upload.Article($"Council buys a dredger\n\n{byline}\n\n{Body}");
        Assert.Equal(["Nell Abara"], article.Authors);
        Assert.Equal(2, article.Paragraphs.Count);
    }
}
