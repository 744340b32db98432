namespace Feed.Tests.Reading.Releases;

/// <summary>The lines above the headline of a statement that say who makes it belong to the head.</summary>
public sealed class StatementHeadTests
{
    private const string Text = "Thank you for coming to the old quay this morning.\n\nThe first boat leaves in May, and tickets cost four dollars.";

    [Theory]
    [InlineData("JOINT STATEMENT BY\nTHE HON PEARL SLOANE MP, MINISTER FOR FERRIES\nAND\nTHE HON TOM LUNT MP, MINISTER FOR HARBOURS")]
    [InlineData("JOINT STATEMENT BY THE HON PEARL SLOANE MP, MINISTER FOR FERRIES, AND THE HON TOM LUNT MP, MINISTER FOR HARBOURS")]
    [InlineData("JOINT STATEMENT BY PEARL SLOANE AND TOM LUNT")]
    [InlineData("REMARKS BY\nTHE HON. PEARL SLOANE\nMINISTER FOR FERRIES")]
    [InlineData("REMARKS BY GOVERNOR PEARL SLOANE")]
    [InlineData("STATEMENT BY THE PRIME MINISTER, THE HON TOM LUNT, MP")]
    public void Are_neither_headline_nor_text(string speakers)
    {
        var article = Upload.Article($"MEDIA RELEASE\n\n{speakers}\n\nFERRIES TO SAIL AGAIN IN MAY\n\n3 March 2026\n\n{Text}\n");

        Assert.Equal("FERRIES TO SAIL AGAIN IN MAY", article.Title);
        Assert.Equal(Text.Split("\n\n"), article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.Date));
    }

    [Theory]
    [InlineData("JOINT STATEMENT BY THE PRIME MINISTER OF TARN AND THE PRESIDENT OF HARWICK")]
    [InlineData("Remarks by Governor Pearl Sloane at the Opening of the Tarn Quay")]
    public void Are_the_headline_if_there_is_no_other(string line) =>
        Assert.Equal(line, Upload.Article($"{line}\n\n3 March 2026\n\n{Text}\n").Title);

    [Theory]
    [InlineData("Done at Tarn, 3 March 2026")]
    [InlineData("Issued at Tarn on 3 March 2026")]
    public void A_line_that_says_where_it_was_signed_dates_it(string signature)
    {
        var article = Upload.Article($"MINISTRY OF FERRIES\n\nCOMMUNIQUE\n\nFERRIES TO SAIL AGAIN IN MAY\n\n{Text}\n\n{signature}\n\nThe Minister,\nPearl Sloane\n");

        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.Date));
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text == signature);
    }

    [Fact]
    public void An_agency_s_name_for_the_story_before_the_headline_is_cut() =>
        Assert.Equal("Ferries to sail again",
            Upload.Article($"ATTENTION EDITORS\n\n^BC-TARN-FERRY:Ferries to sail again<\n\n    TARN, March 3 (Reuters) - {Text}\n").Title);

    [Theory]
    [InlineData("The Prime Minister, Mr Lunt, said today that the ferry line to Harwick would reopen in May.")]
    [InlineData("The Minister for Ferries, Pearl Sloane, said the ferry would sail in May.")]
    public void A_first_sentence_that_begins_with_an_office_is_text(string sentence)
    {
        var article = Upload.Article($"PRESS OFFICE OF THE PRIME MINISTER\n\nPRESS STATEMENT\n\n{sentence}\n\n{Text}\n\n3 March 1974\n");

        Assert.Equal([sentence, .. Text.Split("\n\n")], article.Paragraphs.Select(paragraph => paragraph.Text));
    }
}
