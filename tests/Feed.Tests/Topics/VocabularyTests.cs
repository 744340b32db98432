using Feed.Articles.Topics;
using Feed.Tests.Reading;

namespace Feed.Tests.Topics;

public sealed class VocabularyTests
{
    private static readonly string[] TopLevel = ["01000000", "02000000", "03000000", "04000000", "05000000", "06000000", "07000000", "08000000", "09000000", "10000000", "11000000", "12000000", "13000000", "14000000", "15000000", "16000000", "17000000"];

    [Fact]
    public void Every_top_level_topic_of_IPTC_exists() => Assert.Empty(TopLevel.Except(Vocabulary.Shipped.Select(topic => topic.MediaTopic!)));

    [Fact]
    public void Slugs_and_codes_are_well_formed_and_unique()
    {
        Assert.All(Vocabulary.Shipped, topic => Assert.Matches("^[a-z]+(-[a-z]+)*$", topic.Slug));
        Assert.All(Vocabulary.Shipped, topic => Assert.Matches("^[0-9]{8}$", topic.MediaTopic));
        Assert.Equal(Vocabulary.Shipped.Count, Vocabulary.Shipped.DistinctBy(topic => topic.Slug).Count());
        Assert.Equal(Vocabulary.Shipped.Count, Vocabulary.Shipped.DistinctBy(topic => topic.MediaTopic).Count());
    }

    [Fact]
    public void A_broader_topic_is_one_of_the_vocabulary() =>
        Assert.All(Vocabulary.Shipped.Where(topic => topic.Broader is not null), topic => Assert.Contains(Vocabulary.Shipped, other => other.Slug == topic.Broader));

    [Fact]
    public void Weights_are_small() => Assert.All(Vocabulary.Shipped.SelectMany(topic => topic.Terms), term => Assert.InRange(term.Weight, 0, 5));

    [Theory]
    [InlineData("sport", "Harriers Win The Valley Cup", "The Harriers beat Low Marish 2-1 in the final on Saturday. Their captain scored the winning goal in stoppage time, and the head coach wept on the touchline.")]
    [InlineData("local-government", "Council Votes To Close The Library", "The town council voted on Tuesday to close the library. The mayor and two councillors spoke against the plan, which city hall had published in May.")]
    [InlineData("science", "Scientists Find A Fossil Seal", "Researchers at the institute found a fossil seal in the clay. The scientist who led the study said a laboratory had dated the samples.")]
    [InlineData("weather", "Storm Brings A Week Of Rain", "The storm brought heavy rain and gusts, the weather forecast warned of more, and a weather warning is in force.")]
    public void A_story_finds_its_topic(string topic, string title, string text) =>
        Assert.Contains(Upload.Article($"{title}\n\n{text}").Tags, tag => tag.Slug == topic);

    [Fact]
    public void A_story_about_nothing_in_particular_has_no_topic() =>
        Assert.Empty(Upload.Article("A Walk In The Fog\n\nThe fog came up the lane, and we could not see the gate. It was quiet, and we went home.").Tags);

    [Fact]
    public void No_article_has_more_than_five_topics()
    {
        var everything = string.Join(". ", Vocabulary.Shipped.Select(topic => string.Join(", ", topic.Terms.Where(term => term.Weight > 2).Select(term => term.Words.TrimEnd('*')))));
        Assert.Equal(5, Upload.Article($"Everything At Once\n\n{everything}").Tags.Count);
    }

    [Fact]
    public void A_declared_tag_of_the_vocabulary_carries_its_code_and_is_first()
    {
        var tag = Upload.Article("Harriers Win The Valley Cup\n\nThe coach of the football team praised the goalkeeper and the referee.", ("tags", "Local government")).Tags[0];
        Assert.True(tag is { Slug: "local-government", Declared: true, MediaTopic: "20000612" });
    }

    [Fact]
    public void A_declared_tag_that_is_a_topics_label_is_that_topic_and_appears_once()
    {
        var article = Upload.Article("The Dockers Went Back\n\nThe trade union ended the strike after layoffs; collective bargaining begins on Monday and the minimum wage rises.",
            ("tags", "Labor, labour, Religion and belief"));

        Assert.Equal(["labour", "religion"], article.Tags.Where(tag => tag.Declared).Select(tag => tag.Slug));
        Assert.Equal("Labor", article.Tags[0].Label);
        Assert.DoesNotContain(article.Tags, tag => !tag.Declared && tag.Slug is "labour" or "labor");
    }
}
