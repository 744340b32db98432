using System.Text;
using Feed.Articles;
using Feed.Articles.Topics;
using Feed.Tests.Reading;

namespace Feed.Tests.Topics;

public sealed class TopicsConfigurationTests
{
    private const string Own = """
        topics:
          - label: Harbour life
            media_topic: "20000123"
            terms: [harbour master, quay, fishing fleet]
            excluded: [quay street]
          - slug: skerrin
            label: Skerrin Island
            terms:
              Skerrin: 5
        remove: [lifestyle]
        """;

    [Fact]
    public void A_publishers_own_topics_are_found()
    {
        var settings = new ReaderSettings { Topics = TopicsConfiguration.Parse(Own) };
        var article = Upload.Article("a.txt", Encoding.UTF8.GetBytes("Skerrin Harbour Master Retires\n\nThe harbour master of Skerrin left the quay for the last time on Friday. The fishing fleet sounded its horns."), settings);
        Assert.Contains(article.Tags, tag => tag is { Slug: "harbour-life", Label: "Harbour life", MediaTopic: "20000123", Declared: false });
        Assert.Contains(article.Tags, tag => tag.Slug == "skerrin");
    }

    [Fact]
    public void An_excluded_term_speaks_for_nothing()
    {
        var settings = new ReaderSettings { Topics = TopicsConfiguration.Parse(Own) };
        var article = Upload.Article("a.txt", Encoding.UTF8.GetBytes("Quay Street Gets A Bakery\n\nQuay Street has a bakery again. Quay Street is pleased."), settings);
        Assert.DoesNotContain(article.Tags, tag => tag.Slug == "harbour-life");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("topics: []\n")]
    public void A_file_that_says_nothing_changes_nothing(string yaml) => Assert.Empty(TopicsConfiguration.Parse(yaml).Topics);

    [Theory]
    [InlineData("themes: []", "line 1", "\"themes\"")]
    [InlineData("topics:\n  - label: A\n    terms: [a\n", "line 3", "YAML")]
    [InlineData("topics:\n  - label: A\n", "line 2", "no terms")]
    [InlineData("topics:\n  - terms: [a]\n", "line 2", "no label")]
    [InlineData("topics:\n  - label: A\n    terms:\n      a: heavy\n", "line 4", "\"heavy\"")]
    [InlineData("topics:\n  - label: A\n    media_topic: 12\n    terms: [a]\n", "line 3", "eight digits")]
    [InlineData("topics:\n  - label: A\n    slug: Big A\n    terms: [a]\n", "line 3", "big-a")]
    [InlineData("topics:\n  - label: A\n    terms: [a]\n  - label: a\n    terms: [b]\n", "line 4", "second time")]
    [InlineData("remove:\n  - nonsense\n", "line 2", "\"nonsense\"")]
    [InlineData("- a\n- b\n", "line 1", "mapping")]
    public void A_broken_file_is_refused_with_the_line(string yaml, string line, string what)
    {
        var message = Assert.Throws<ConfigurationFileException>(() => TopicsConfiguration.Parse(yaml)).Message;
        Assert.Contains("config/topics.yaml, " + line, message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
    }
}
