namespace Feed.Tests.Reading.Releases;

public sealed class DenseHeadTests
{
    private const string Korean = "안셀 항만은 내년 봄에 두 번째 부두를 연다고 화요일에 밝혔다. 공사에는 구백만 달러가 들고 이 년이 걸린다.\n\n"
        + "공사는 오월에 시작되며 여객선은 그때까지 정상 운항한다고 항만 측은 설명했다.";

    private const string Japanese = "港の会社は来年春に二つ目の岸壁を開くと火曜日に発表しました。工事費は九百万ドルで、二年かかる見込みです。\n\n"
        + "工事は五月に始まり、それまで船は通常どおり運航します。";

    [Theory]
    [InlineData("プレスリリース\n2025年10月14日\n株式会社アンセル港湾\n\n来年春に第二埠頭を開設", "来年春に第二埠頭を開設", Japanese)]
    [InlineData("報道関係者各位\n\nアンセル港湾株式会社\n\n第二埠頭を来年春に開設へ", "第二埠頭を来年春に開設へ", Japanese)]
    [InlineData("ニュースリリース\n2025年10月14日\n\n各位\n\nアンセル港湾株式会社\n\n第二埠頭の開設について", "第二埠頭の開設について", Japanese)]
    [InlineData("【プレスリリース】 第二埠頭を来年春に開設へ", "第二埠頭を来年春に開設へ", Japanese)]
    [InlineData("보도자료\n\n주식회사 안셀항만\n\n2025년 10월 14일\n\n안셀항만, 내년 봄 두 번째 부두 개장", "안셀항만, 내년 봄 두 번째 부두 개장", Korean)]
    [InlineData("[보도자료] 안셀항만, 내년 봄 두 번째 부두 개장", "안셀항만, 내년 봄 두 번째 부두 개장", Korean)]
    [InlineData("안셀항만공사 보도자료\n즉시 보도\n\n내년 봄 두 번째 부두 개장", "내년 봄 두 번째 부두 개장", Korean)]
    public void A_release_has_its_headline_and_not_its_label_or_company_as_the_title(string head, string title, string text)
    {
        var article = Upload.Article($"{head}\n\n{text}");
        Assert.Equal(title, article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("보도자료 없이 열린 항만 회의, 주민들 항의", Korean)]
    [InlineData("株式会社の新しい規則が来月から始まる", Japanese)]
    public void A_headline_that_begins_with_such_a_word_stays(string headline, string text) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\n{text}").Title);

    [Fact]
    public void Two_lines_of_the_sender_below_the_label_are_not_a_headline()
    {
        var article = Upload.Article("COMMUNIQUÉ\n\nPorts de Belleville\nPôle communication\n\nLe port aura un deuxième quai\n\n"
            + "Le port de Belleville aura un deuxième quai au printemps, a décidé le conseil mardi après un vote.\n\n"
            + "Les travaux commencent en mai, et les bateaux circulent jusque-là comme prévu.");
        Assert.Equal("Le port aura un deuxième quai", article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
    }
}
