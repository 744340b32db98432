using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

/// <summary>Releases and reports in Japanese, Chinese and Korean.</summary>
public sealed class EastAsianReleaseTests
{
    [Theory]
    [InlineData("新型ランプ「ほたる丸」を六月に発売")]
    [InlineData("第3回夏祭り、8月2日に開催")]
    public void A_headline_with_brackets_or_numbers_is_the_headline(string headline)
    {
        var article = Upload.Article($"プレスリリース\n2026年5月4日\n蛍堂株式会社\n\n{headline}\n\n蛍堂株式会社は、新しい計画を六月一日に始めると発表した。価格は九千円である。\n");

        Assert.Equal(headline, article.Title);
        Assert.Equal(new DateOnly(2026, 5, 4), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Single(article.Paragraphs);
    }

    [Theory]
    [InlineData("令和8年5月4日", 2026)]
    [InlineData("令和元年5月4日", 2019)]
    [InlineData("平成30年5月4日", 2018)]
    [InlineData("令和８年５月４日", 2026)]
    [InlineData("民國115年5月4日", 2026)]
    public void A_year_of_an_era_is_read(string day, int year)
    {
        var article = Upload.Article($"報道資料\n{day}\n\n市民プールを七月に開きます\n\n蛍市は、改修のため閉じていた市民プールを七月一日に開きます。水深は二メートルです。\n");

        Assert.Equal(new DateOnly(year, 5, 4), DateOnly.FromDateTime(article.Published!.Value.DateTime));
    }

    [Theory]
    [InlineData("蛍市は、市民プールを七月一日に開きます。水深は二メートルです。", "お問い合わせ\n蛍市役所 広報課\n電話：0000-00-0000")]
    [InlineData("柳河市政府宣布，新游泳馆将于七月一日向公众开放。水深两米，票价十元。", "媒体联系\n周安\n电话：0571-00000000")]
    [InlineData("柳河市政府宣布，新游泳馆将于七月一日向公众开放。水深两米，票价十元。", "关于柳河市\n柳河市有三十万居民。")]
    [InlineData("버들시는 새 수영장을 칠월 일일에 연다고 밝혔다. 깊이는 이 미터이다.", "취재 문의: 버들시청 이나래 (02-000-0000)")]
    public void Contacts_and_the_sender_s_words_about_itself_are_cut(string text, string tail)
    {
        var article = Upload.Article($"보도자료\n2026년 5월 4일\n\n새 수영장 칠월에 문 연다\n\n{text}\n\n{text}\n\n{tail}\n");

        Assert.Equal([text, text], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_short_last_sentence_stays()
    {
        var article = Upload.Article("即时发布\n\n柳河市新游泳馆七月开放\n\n柳河市政府宣布，新游泳馆将于七月一日向公众开放。\n\n游泳馆每天早上七时开门。\n\n联系人：周安 电话：0571-00000000\n");

        Assert.Equal("游泳馆每天早上七时开门。", article.Paragraphs[^1].Text);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("(버들=연합) 이나래 기자 = 새 수영장이 문을 연다고 시청이 밝혔다.", "(버들=연합) 새 수영장이 문을 연다고 시청이 밝혔다.")]
    [InlineData("[버들=뉴스]이나래 기자 = 새 수영장이 문을 연다고 시청이 밝혔다.", "[버들=뉴스]새 수영장이 문을 연다고 시청이 밝혔다.")]
    public void The_reporter_before_a_Korean_report_is_its_author(string written, string text)
    {
        var article = Upload.Article($"새 수영장 칠월에 문 연다\n\n{written}\n\n시청 관계자는 \"기쁘다\"고 말했다.\n");

        Assert.Equal(["이나래"], article.Authors);
        Assert.Equal(text, article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("이나래 기자")]
    [InlineData("이나래 기자 nr@paper.example")]
    public void The_reporter_on_a_line_of_its_own_is_the_author(string line)
    {
        var article = Upload.Article($"새 수영장 칠월에 문 연다\n\n버들시가 새 수영장을 연다고 시청이 밝혔다.\n\n시청 관계자는 \"기쁘다\"고 말했다.\n\n{line}\n");

        Assert.Equal(["이나래"], article.Authors);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("기자", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_of_facts_about_the_company_are_cut()
    {
        const string text = "蛍堂株式会社は、新しい計画を六月一日に始めると発表した。価格は九千円である。";
        var article = Upload.Article($"プレスリリース\n2026年5月4日\n\n新型ランプを六月に発売\n\n{text}\n\n{text}\n\n会社名：蛍堂株式会社\n所在地：蛍市本町1-2-3\n代表者：田中花\n設立：1985年4月\n");

        Assert.Equal([text, text], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_Korean_sentence_below_the_headline_is_text_and_no_heading()
    {
        var article = Upload.Article("새 수영장 칠월에 문 연다\n\n버들시가 새 수영장을 칠월에 연다고 시청이 밝혔다.\n\n시청 관계자는 매우 기쁘다고 말했다.\n");

        Assert.All(article.Paragraphs, paragraph => Assert.Equal(ParagraphKind.Text, paragraph.Kind));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void A_sentence_about_a_reporter_names_no_author()
    {
        var article = Upload.Article("새 수영장 칠월에 문 연다\n\n이나래 기자는 수영을 좋아한다고 말했다. 수영장은 칠월에 연다.\n");

        Assert.Empty(article.Authors);
    }
}
