namespace Feed.Tests.Reading.Releases;

/// <summary>The many words with which offices end a release and begin the part for newsrooms.</summary>
public sealed class EndMarkTests
{
    private static readonly string[] Story =
    [
        "The town of Lower Quay buys a second-hand dredger for its silted basin, the council said on Friday.",
        "“It digs twice as deep as our old one,” said Wilma Oke, who chairs the council. “And it floats.”",
        "The dredger arrives in March and costs as much as nine years of hired ones.",
    ];

    private static int Count(string head, string tail) =>
        Upload.Article($"{head}Council buys a dredger\n\n{string.Join("\n\n", Story)}\n\n{tail}").Paragraphs.Count;

    [Theory]
    [InlineData("ENDITEM")]
    [InlineData("Enditem")]
    [InlineData("/end")]
    [InlineData("Ends/")]
    [InlineData("ENDE")]
    [InlineData("– FIM –")]
    [InlineData("- End of text -")]
    [InlineData("End of news release")]
    [InlineData("FIN DEL COMUNICADO")]
    [InlineData("Ende der Pressemitteilung")]
    public void A_mark_of_the_end_ends_a_text(string mark)
    {
        Assert.Equal(3, Count("MEDIA RELEASE\n\n", $"{mark}\n\nInes Holm writes from the basin."));
        Assert.Equal(3, Count("", $"{mark}\n\nInes Holm"));
    }

    [Fact]
    public void A_mark_behind_the_last_sentence_is_cut() => Assert.EndsWith("hired ones.",
        Upload.Article($"Council buys a dredger\n\n{string.Join("\n\n", Story)} Enditem").Paragraphs[^1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Background notes")]
    [InlineData("Background information for editors")]
    [InlineData("Background for journalists")]
    [InlineData("Information for editors:")]
    [InlineData("Notes to media")]
    [InlineData("Note to news editors")]
    [InlineData("Hintergrund für Redaktionen")]
    [InlineData("Informationen für die Medien")]
    [InlineData("Note aux rédactions")]
    [InlineData("Informations pour les journalistes")]
    [InlineData("Información para redacciones")]
    [InlineData("Informazioni per le redazioni")]
    [InlineData("Achtergrondinformatie voor redacties")]
    public void What_is_for_newsrooms_is_cut(string heading)
    {
        Assert.Equal(3, Count("MEDIA RELEASE\n\n", $"{heading}\n\nThe council has nine members and was first elected in 1921."));
        Assert.Equal(3, Count("", $"{heading}\n\nThe council has nine members and was first elected in 1921."));
    }

    [Theory]
    [InlineData("Fine.")]
    [InlineData("“Fin.”")]
    [InlineData("Ends in March 2027")]
    [InlineData("Background")]
    [InlineData("Notes on the basin")]
    [InlineData("Information for visitors")]
    public void Other_words_end_nothing(string line) =>
        Assert.Equal(5, Count("", $"{line}\n\nThe council has nine members and was first elected in 1921, and it meets on the quay."));
}
