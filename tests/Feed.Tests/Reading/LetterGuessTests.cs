using System.Text;
using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

/// <summary>A short text in a Central European language is read by its letters.</summary>
public sealed class LetterGuessTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "windows-1250", "Megnyílt az új rakpart\n\nA város új kikötője kedden megnyílt, „nagyon örülünk”, üzente Szőke Ernő polgármester." },
        { "iso-8859-2", "Nowy mol otwarty\n\nMiasto otworzyło nowy mol. Tysiąc ludzi patrzyło na łodzie, mówi burmistrz Łucja Śliwa." },
        { "windows-1250", "Nowy mol otwarty\n\nMiasto otworzyło nowy mol. Tysiąc ludzi patrzyło na łodzie, mówi burmistrz Łucja Śliwa." },
        { "windows-1250", "Nové molo otevřeno\n\nObec otevřela nové molo. Tisíc lidí vidělo lodě, uvedl starosta Jiří Dvořák." },
        { "windows-1250", "Nové mólo otvorili\n\nObec otvorila nové mólo. Tisíc ľudí videlo lode, uviedol starosta Ľuboš Kováč po piatich rokoch čakania." },
        { "windows-1250", "Otvoren novi mol\n\nGrad je otvorio novi mol. Tisuću ljudi gledalo je čamce. „Lijep dan“, javio je načelnik Šime Perić." },
        { "windows-1250", "Noul dig s-a deschis\n\nOraşul are un nou dig. O mie de oameni au privit bărcile, a transmis primarul Ştefan Ţurcanu." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_read_in_its_encoding_and_a_note_names_it(string encoding, string text)
    {
        var article = Upload.Article("mol.txt", CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        Assert.Equal(text, $"{article.Title}\n\n{Assert.Single(article.Paragraphs).Text}");
        Assert.Contains(article.Notes, note => note.Contains($"so it was read as {encoding}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Þór sækir bátinn. Það er gaman, ætlar Sæþór að ná í hann á morgun við höfnina í Stykkishólmi.")]
    [InlineData("Skøyta går når været blir bra, sånn er det på Røst, og båten må være på plass før påske.")]
    [InlineData("Parvlaev jõudis täna sõites Võrtsu äärde, ütles Jüri Põld, kes sõidab igal õhtul.")]
    [InlineData("Così il ferry è già partito: perché più nessuno può salire.")]
    [InlineData("Señor Gómez beat Sørensen and Dvorák, said the café’s owner, Zoë Núñez.")]
    [InlineData("Sørensen beats Gómez\n\nThe race of Bjørn Sørensen and José Gómez was close.")]
    [InlineData("The tank of the ferry has 400 m³, and the hold 12 m² at the £3¾ rate.")]
    public void Western_text_stays_Western_without_a_note(string text)
    {
        var content = TextDecoder.Windows1252.GetBytes(text);

        Assert.Null(EncodingGuess.Of(content));
        Assert.DoesNotContain(Upload.Article("ferry.txt", TextDecoder.Windows1252.GetBytes("The Ferry\n\n" + text)).Notes,
            note => note.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_may_be_either_is_read_as_Western_with_a_note()
    {
        // In the Western encoding "õ", "ö" and "ü" are all Estonian, in the other one "ő", "ö" and "ü" are all Hungarian.
        var article = Upload.Article("ferry.txt", TextDecoder.Windows1252.GetBytes("Rõõm tuli koju\n\nMees nimega Tamm sai vett jõe sõlmest, tõrv lekib, põld seisab."));

        Assert.Equal("Rõõm tuli koju", article.Title);
        Assert.Contains(article.Notes, note => note.Contains("may be Western or Central European", StringComparison.Ordinal));
    }
}
