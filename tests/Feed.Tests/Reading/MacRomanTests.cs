using System.Text;

namespace Feed.Tests.Reading;

/// <summary>Mac Roman and Windows-1252 give the same bytes other letters.</summary>
public sealed class MacRomanTests
{
    private static byte[] Bytes(int codePage, string text) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);

    [Theory]
    [InlineData("Schöne Fähre im Hafen, und große Grüße von der Insel.")]
    [InlineData("Die Fähre kam am Morgen.")]
    [InlineData("Das Schiff ist groß und grün.")]
    [InlineData("The boat stops at the café on the quay.")]
    [InlineData("The captain, José Núñez, waited for the tide.")]
    [InlineData("El barco llegó mañana, dijo la señora.")]
    [InlineData("O barco não chegou à praça.")]
    [InlineData("Färjan kom på morgonen.")]
    [InlineData("Il battello è in ritardo, e la città aspetta così.")]
    [InlineData("The boat waited… and the quay filled.")]
    [InlineData("LA MER EN ÉTÉ")]
    [InlineData("VERFÜGUNG ÜBER DIE FÄHRE")]
    [InlineData("The fare is €5 on the boat.")]
    [InlineData("The water has 5°.")]
    [InlineData("The Boat® sails, the Quay™ waits.")]
    public void Letters_within_words_show_the_encoding_and_a_note_names_it(string text)
    {
        var article = Upload.Article("ferry.txt", Bytes(10000, $"Port Ansel\n\n{text}"));
        Assert.Equal(text, Assert.Single(article.Paragraphs).Text);
        Assert.Contains(article.Notes, note => note.Contains("Mac", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_page_gets_a_note_that_names_the_encoding() => Assert.Contains("Mac Roman", Assert.Single(
        Upload.Article("ferry.html", Bytes(10000, "<html><body><h1>Fähre</h1><p>Die schöne Fähre kam früh am Morgen über den grünen Fluss.</p></body></html>")).Notes),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Schöne Fähre im Hafen, und große Grüße von der Insel.")]
    [InlineData("The boat stops at the café on the quay.")]
    [InlineData("The captain, José Núñez, waited for the tide.")]
    [InlineData("Under § 12 the “boat” is Nell’s – and costs £5 or €6…")]
    [InlineData("Špela Žižek took the œuvre to Škoda, see §12 and §3a.")]
    [InlineData("Aleš Hašek and Tomáš Žák sailed; the fiancée’s garçon stayed.")]
    [InlineData("The boat Želva is 5°C cold, ±2, with a ½ mast and a naïve crew.")]
    [InlineData("O barco não chegou à praça. É só isso.")]
    [InlineData("A ÉPOCA DE ÊXITO: CAFÉ E CÂMBIO, ¡5 BARCOS!")]
    [InlineData("L’ÉTÉ À LA MER, ÇA VA; †John Quill, €5 and ƒ10.")]
    [InlineData("La 1ª barca y la 2.ª, ¿no? ¡Sí!")]
    public void Windows_text_is_read_as_before(string text) =>
        Assert.Equal(text, Assert.Single(Upload.Article("ferry.txt", Bytes(1252, $"Port Ansel\n\n{text}")).Paragraphs).Text);
}
