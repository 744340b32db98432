using System.Text;
using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

/// <summary>Text and pages that name no encoding are read by the words of their language.</summary>
public sealed class EncodingGuessTests
{
    private const string Russian = "Паром пришёл утром\n\nПаром на остров пришёл утром, сообщила гавань. Мы ждали его всю зиму, и он пришёл, сказала капитан Нина Озерова.";

    private const string Chinese = "渡轮早上到了\n\n渡轮在早上到了岛上，港口说。“我们等了一个冬天，它终于来了，”船长林小梅说，大家都很高兴。";

    private const string Taiwanese = "渡輪早上到了\n\n渡輪在早上到了島上，港口說。「我們等了一個冬天，它終於來了，」船長林小梅說，大家都很高興。";

    private const string Japanese = "フェリーが朝に着いた\n\nフェリーは朝、島に着いたと港は発表した。「冬の間ずっと待っていました」と船長の森花子さんは話した。";

    private const string Korean = "여객선이 아침에 도착했다\n\n여객선이 아침에 섬에 도착했다고 항구가 말했다. 우리는 겨울 내내 기다렸다고 선장 한나리가 말했다.";

    private const string Czech = "Přívoz připlul ráno\n\nPřívoz připlul ráno k ostrovu, řekla správa přístavu. Čekali jsme před přístavem celou zimu, ještě při ledu, řekla kapitánka Jiřina Lišková, která loď řídí.";

    private const string Polish = "Prom przypłynął rano\n\nProm przypłynął rano na wyspę, choć był spóźniony. Czekaliśmy na niego całą zimę, już się nie da, powiedziała kapitan Łucja Śliwa, która była na pokładzie.";

    public static TheoryData<string, string> Texts => new()
    {
        { "windows-1251", Russian },
        { "koi8-r", Russian },
        { "cp866", Russian },
        { "x-mac-cyrillic", Russian },
        { "gb18030", Chinese },
        { "big5", Taiwanese },
        { "shift_jis", Japanese },
        { "euc-jp", Japanese },
        { "euc-kr", Korean },
        { "windows-1250", Czech },
        { "iso-8859-2", Czech },
        { "windows-1250", Polish },
        { "iso-8859-2", Polish },
    };

    private static byte[] Bytes(string encoding, string text) => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_read_in_its_encoding_and_a_note_names_it(string encoding, string text)
    {
        foreach (var name in new[] { "ferry.txt", "ferry.md" })
        {
            var article = Upload.Article(name, Bytes(encoding, name.EndsWith("md", StringComparison.Ordinal) ? "# " + text : text));

            Assert.Equal(text, $"{article.Title}\n\n{Assert.Single(article.Paragraphs).Text}");
            Assert.Contains(article.Notes, note => note.Contains("so it was read as ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_page_that_names_no_encoding_is_read_in_its_own(string encoding, string text)
    {
        var parts = text.Split("\n\n");
        var page = $"<html><head><title>{parts[0]}</title><style>p {{ margin: 0 }}</style></head><body><article><h1>{parts[0]}</h1><p>{parts[1]}</p></article></body></html>";

        var article = Upload.Article("ferry.html", Bytes(encoding, page));

        Assert.Equal(text, $"{article.Title}\n\n{Assert.Single(article.Paragraphs).Text}");
        Assert.Contains(article.Notes, note => note.Contains("names no encoding", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The café at the quay’s end — “Renée’s” — costs £3, says Zoë Núñez, and the pie is ½ eaten… The crème brûlée isn’t.")]
    [InlineData("La barca è già partita, perché più nessuno può aspettare; così è andata la città di Forlì, e ciò non è più vero.")]
    [InlineData("Die Fähre fährt früh über den Fluss, sagte Käthe Groß. „Wir müssen für die Brücke noch üben“, hieß es dazu.")]
    [InlineData("Le ferry est arrivé à l’île, où l’on a fêté. « Ça y est », a déclaré Hélène Lefèvre, là-bas, jusqu’à la fin de l’été.")]
    [InlineData("Færgen kom før klokken ti, og der blev råbt på øen. Nu får alle både æbler og pærer, når det går så højt.")]
    [InlineData("Não há mais pão, disse João à mãe; já são três as manhãs em que a balsa não vem até cá, e só amanhã virá.")]
    [InlineData("Það er mjög gott að ferjan kom, sagði Þóra. Hún ætlar að sigla aftur á morgun með öllum íbúum eyjarinnar.")]
    public void Western_text_stays_Western(string text)
    {
        Assert.Null(EncodingGuess.Of(TextDecoder.Windows1252.GetBytes(text)));
        Assert.Empty(Upload.Article("ferry.txt", TextDecoder.Windows1252.GetBytes("The Ferry\n\n" + text)).Notes);
        Assert.Null(EncodingGuess.Of(MacRoman.Encoding.GetBytes(text)));
    }

    [Fact]
    public void Another_script_that_is_not_known_gets_a_note() =>
        Assert.Contains(
            Upload.Article("ferry.txt", Bytes("windows-874", "เรือเฟอร์รี่มาถึง\n\nเรือเฟอร์รี่มาถึงเกาะเช้านี้")).Notes,
            note => note.Contains("its encoding is not known", StringComparison.Ordinal));

    [Fact]
    public void UTF_8_with_a_broken_character_stays_UTF_8() =>
        Assert.StartsWith("Паром на остров", Upload.Article("ferry.txt", [.. Encoding.UTF8.GetBytes(Russian), 0xD0]).Paragraphs[0].Text, StringComparison.Ordinal);
}
