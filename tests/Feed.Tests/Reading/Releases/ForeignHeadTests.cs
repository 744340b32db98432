using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

/// <summary>Releases of other languages and scripts have their headline, their date and no contacts in the text.</summary>
public sealed class ForeignHeadTests
{
    [Theory]
    [InlineData("新闻稿\n2026年3月5日\n\n渡船在黎明前启航\n\n渡船周四黎明前从上游码头启航,载着十一箱梨驶向对岸。港务局表示,这是九年来的第一次。\n\n媒体联系人:王芳\n电话:010-5550-1234", "渡船在黎明前启航", "王芳")]
    [InlineData("ПРЕСС-РЕЛИЗ\n5 марта 2026 г.\n\nПаром перевёз через реку груши\n\nПаром вышел от верхней пристани в девять и перевёз через реку одиннадцать ящиков груш, сообщил совет порта.\n\nКонтакты для СМИ:\nАда Квилл\n+7 495 555-01-23", "Паром перевёз через реку груши", "555-01")]
    [InlineData("INFORMACJA PRASOWA\nWarszawa, 5 października 2026 r.\n\nProm przewiózł przez rzekę gruszki\n\nProm odpłynął z górnego nabrzeża o dziewiątej i przewiózł przez rzekę jedenaście skrzyń gruszek, poinformował zarząd portu.\n\nKontakt dla mediów:\nAda Quill\ntel. 655 501 234", "Prom przewiózł przez rzekę gruszki", "655 501")]
    [InlineData("TISKOVÁ ZPRÁVA\nPraha 5. března 2026\n\nPřívoz převezl přes řeku hrušky\n\nPřívoz vyplul od horního mola v devět a převezl přes řeku jedenáct beden hrušek, oznámila správa přístavu.\n\nKontakt pro média:\nAda Quill, tel. 655 501 234", "Přívoz převezl přes řeku hrušky", "655 501")]
    public void Their_head_and_tail_are_read(string text, string headline, string contact)
    {
        var read = Upload.Article(text);
        Assert.Equal((headline, 5), (read.Title, read.Published?.Day));
        Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains(contact, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sperrfrist:\n\nkeine")]
    [InlineData("Sperrfrist: keine")]
    [InlineData("Embargo:\n\nnone")]
    public void A_label_of_an_embargo_with_none_below_it_holds_nothing(string embargo)
    {
        var read = Upload.Article($"Presseinformation\n\n{embargo}\n\nPears Cross The River\n\nThe ferry left the upper pier at nine and carried pears, the harbour board said.");
        Assert.Equal((null, "Pears Cross The River"), (read.Hold, read.Title));
    }

    [Theory]
    [InlineData("Od: Ada Quill <ada@port.example>\nWysłano: wtorek, 3 marca 2026 09:12\nDo: Redakcja\nTemat: Gruszki za rzeką\n\nDzień dobry,\n\n{0}\n\nZ poważaniem\nAda Quill")]
    [InlineData("Od: Ada Quill <ada@port.example>\nOdesláno: 3. března 2026 09:12\nKomu: Redakce\nPředmět: Gruszki za rzeką\n\nDobrý den,\n\n{0}\n\nS pozdravem\nAda Quill")]
    [InlineData("От: Ada Quill <ada@port.example>\nОтправлено: 3 марта 2026 09:12\nКому: Редакция\nТема: Gruszki za rzeką\n\nДобрый день,\n\n{0}\n\nС уважением\nAda Quill")]
    [InlineData("Lähettäjä: Ada Quill <ada@port.example>\nLähetetty: 3. maaliskuuta 2026 09:12\nVastaanottaja: Toimitus\nAihe: Gruszki za rzeką\n\nHei,\n\n{0}\n\nYstävällisin terveisin\nAda Quill")]
    public void A_mail_saved_as_text_has_its_facts_in_many_languages(string form)
    {
        const string Text = "Prom odpłynął z górnego nabrzeża o dziewiątej i przewiózł przez rzekę jedenaście skrzyń gruszek.";
        var read = Upload.Article(string.Format(null, form, Text));
        Assert.Equal(("Gruszki za rzeką", 3), (read.Title, read.Published?.Day));
        Assert.Equal(["Ada Quill"], read.Authors);
        Assert.Equal([Text], read.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("14. Oktober 2025")]
    [InlineData("14 de octubre de 2025")]
    [InlineData("14 octobre 2025")]
    public void A_date_in_words_of_another_language_counts_in_front_matter(string date) =>
        Assert.Equal(new DateOnly(2025, 10, 14), DateOnly.FromDateTime(Read($"---\ntitle: Pears\ndate: {date}\n---\n\nThe ferry left at nine.").Published!.Value.Date));

    [Fact]
    public void A_date_that_names_no_day_is_a_note()
    {
        var read = Read("---\ntitle: Pears\ndate: today\n---\n\nThe ferry left at nine.");
        Assert.Null(read.Published);
        Assert.Contains(read.Notes, note => note.Contains("\"today\"", StringComparison.Ordinal) && note.Contains("names no day", StringComparison.Ordinal));
    }

    private static Article Read(string text) => Upload.Article("a.md", Encoding.UTF8.GetBytes(text));
}
