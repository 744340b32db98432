using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Lines by which offices, agencies and newsrooms of several languages order to wait.</summary>
public sealed class OrderLineTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("official sensitive until 9 April 2098", "2098-04-09T00:00Z")]
    [InlineData("OFFICIAL SENSITIVE UNTIL 9.30AM, 9 APRIL 2098", "2098-04-09T09:30Z")]
    [InlineData("Official-sensitive until 9.30am on 9 April 2098", "2098-04-09T09:30Z")]
    [InlineData("Held until 9 April 2098", "2098-04-09T00:00Z")]
    [InlineData("Restricted until 9 April 2098", "2098-04-09T00:00Z")]
    [InlineData("Emb. until 9 April 2098", "2098-04-09T00:00Z")]
    [InlineData("Emb: 9 April 2098, 10:00", "2098-04-09T10:00Z")]
    [InlineData("Internal until 9 April 2098", "2098-04-09T00:00Z")]
    [InlineData("取扱注意：公表は2098年4月9日", "2098-04-09T00:00Z")]
    [InlineData("يُحظر النشر حتى 9 أبريل 2098", "2098-04-09T00:00Z")]
    [InlineData("Held until Thursday", "2026-03-05T00:00Z")]
    [InlineData("Emb. until Thursday 10am", "2026-03-05T10:00Z")]
    [InlineData("FOR RELEASE: Thursday, A.M.", "2026-03-06T00:00Z")]
    [InlineData("FOR RELEASE THURSDAY P.M.", "2026-03-06T00:00Z")]
    [InlineData("For release Sunday morning", "2026-03-09T00:00Z")]
    [InlineData("For publication on Thursday", "2026-03-05T00:00Z")]
    [InlineData("Frei für Veröffentlichung ab 9. April 2098, 10 Uhr", "2098-04-09T10:00Z")]
    [InlineData("Vertraulich bis 9. April 2098", "2098-04-09T00:00Z")]
    [InlineData("엠바고: 2098년 4월 9일 오전 10시", "2098-04-09T10:00Z")]
    [InlineData("엠바고 2098년 4월 9일(수) 오후 2시 30분", "2098-04-09T14:30Z")]
    [InlineData("보도시점: 2098년 4월 9일 10:00", "2098-04-09T10:00Z")]
    [InlineData("2098년 4월 9일까지 보도 금지", "2098-04-09T00:00Z")]
    [InlineData("解禁日時：2098年4月9日 10時", "2098-04-09T10:00Z")]
    [InlineData("2098年4月9日（水）午後2時 報道解禁", "2098-04-09T14:00Z")]
    [InlineData("2098年4月9日10時解禁", "2098-04-09T10:00Z")]
    [InlineData("エンバーゴ：2098年4月9日10時", "2098-04-09T10:00Z")]
    [InlineData("2098年4月9日前禁止发布", "2098-04-09T00:00Z")]
    [InlineData("请于2098年4月9日10:00后发布", "2098-04-09T10:00Z")]
    [InlineData("新闻禁发期至2098年4月9日上午10点", "2098-04-09T10:00Z")]
    [InlineData("請勿發布：2098年4月9日之前", "2098-04-09T00:00Z")]
    [InlineData("محظور النشر حتى 9 أبريل 2098", "2098-04-09T00:00Z")]
    [InlineData("ممنوع النشر قبل 9 أبريل 2098", "2098-04-09T00:00Z")]
    public void An_order_holds_the_article_until_its_time(string line, string until)
    {
        foreach (var lines in Places(line))
        {
            var article = Read(lines);
            Assert.True(article.Hold?.Until == DateTimeOffset.Parse(until, null), $"{string.Join(" / ", lines)}: {article.Hold?.Until:u} {article.Hold?.Message}");
            Assert.Equal(AnyFormat.Headline, article.Title);
        }
    }

    [Theory]
    [InlineData("BC-Plum Wall, Adv05")]
    [InlineData("BC-Plums-Adv05,0210")]
    [InlineData("BC-Plums,Adv05-06,0310")]
    [InlineData("Embargo applies")]
    [InlineData("Embargo applies.")]
    [InlineData("This release is under embargo")]
    [InlineData("NO PUBLICAR")]
    [InlineData("NÃO DIVULGAR")]
    [InlineData("Får ej publiceras")]
    [InlineData("Nie publikować")]
    [InlineData("YAYIN YASAĞI")]
    [InlineData("ADV 05")]
    [InlineData("公表前")]
    [InlineData("محظور من النشر")]
    [InlineData("No difundir todavía")]
    [InlineData("엠바고")]
    [InlineData("보도 금지")]
    [InlineData("公開禁止")]
    [InlineData("报道禁发")]
    [InlineData("请勿发布")]
    [InlineData("غير مخصص للنشر")]
    public void An_order_without_a_moment_holds_the_article_until_the_line_goes(string line)
    {
        foreach (var lines in Places(line).SkipLast(1))
        {
            var article = Read(lines);
            Assert.True(article.Hold?.Until is null && article.Hold is not null, $"{string.Join(" / ", lines)}: {article.Hold?.Message}");
            Assert.Equal(AnyFormat.Headline, article.Title);
        }
    }

    [Theory]
    [InlineData("BC-Plum Wall, 0210")]
    [InlineData("FOR IMMEDIATE RELEASE")]
    [InlineData("엠바고 없음")]
    [InlineData("보도시점: 즉시")]
    [InlineData("即時解禁")]
    [InlineData("立即发布")]
    public void A_line_that_lets_the_article_go_holds_nothing(string line) => Assert.All(Places(line).SkipLast(1), lines => Assert.Null(Read(lines).Hold));

    [Theory]
    [InlineData("러시아산 원유 엠바고, 2098년 4월 9일 시작")]
    [InlineData("アユ釣り解禁は2098年4月9日から")]
    [InlineData("长江2098年4月9日起禁止捕鱼")]
    [InlineData("Held Until Thursday: Ferry Riders Wait")]
    [InlineData("For Release: A Song Of Sunday")]
    [InlineData("Restricted until Sunday, the road to Tarn opens")]
    public void A_headline_with_such_words_is_published(string headline)
    {
        var article = Read([headline, AnyFormat.Text]);
        Assert.True(article.Hold is null, article.Hold?.Message);
    }

    [Fact]
    public void The_day_of_a_release_says_when_an_advance_goes_out() =>
        Assert.Equal(new DateTimeOffset(2098, 4, 9, 0, 0, 0, TimeSpan.Zero), Read(["BC-Plum Wall, Adv09", "For release Wednesday, April 9, 2098", AnyFormat.Headline, AnyFormat.Text]).Hold?.Until);

    private static string[][] Places(string line) =>
        [[line, AnyFormat.Headline, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text], ["PRESS RELEASE", line, AnyFormat.Headline, $"HARWICK — {AnyFormat.Text}"]];

    private static Article Read(string[] lines)
    {
        var file = new ArticleFile("a.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", lines))) { Arrived = Monday };
        return Assert.IsType<ReadResult.Accepted>(new ArticleReader(new ReaderSettings()).Read(file)).Article;
    }
}
