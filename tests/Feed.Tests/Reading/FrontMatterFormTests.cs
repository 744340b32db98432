using System.Text;

namespace Feed.Tests.Reading;

/// <summary>Front matter as other programs than the common site generators write it.</summary>
public sealed class FrontMatterFormTests
{
    private const string Text = "The ferry line of Port Ansel adds a night boat to its winter timetable.\n";

    [Theory]
    [InlineData("---js\n{ \"title\": \"Night boat\", \"author\": \"Nell Abara\", \"date\": \"2025-11-07\", \"tags\": [\"ferries\", \"winter\"] }\n---\n")]
    [InlineData("---json\n{ \"title\": \"Night boat\", \"author\": \"Nell Abara\", \"date\": \"2025-11-07\", \"tags\": [\"ferries\", \"winter\"] }\n---\n")]
    [InlineData("+++\ntitle = \"Night boat\"\ndate = 2025-11-07\n[extra]\nauthor = \"Nell Abara\"\n[taxonomies]\ntags = [\"ferries\", \"winter\"]\n+++\n")]
    [InlineData("---\ntitle: Night boat\ndate: 2025-11-07\nparams:\n  author: Nell Abara\n  tags: [ferries, winter]\n---\n")]
    [InlineData("---\ntitle: Night boat\ndate: 2025-11-07\nauthor: \"[[Nell Abara]]\"\ntags: \"#ferries #winter\"\n---\n")]
    [InlineData("---\ntitle: Night boat\ndate: 2025-11-07\nauthor: Nell Abara\ntags: \"#ferries, #winter\"\n---\n")]
    [InlineData("---\ntitle: Night boat\ndate: 2025-11-07\nauthor: \"[[people/nell|Nell Abara]]\"\ntags:\n\t- ferries\n\t- winter\n---\n")]
    public void It_gives_title_author_date_and_tags(string front)
    {
        var article = Upload.Article("boat.md", Encoding.UTF8.GetBytes(front + Text));
        Assert.Equal("Night boat", article.Title);
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(new DateOnly(2025, 11, 7), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(["ferries", "winter"], article.Tags.Select(tag => tag.Label));
        Assert.Equal(Text.Trim(), Assert.Single(article.Paragraphs).Text);
    }

    [Theory]
    [InlineData("% Night boat\n% Nell Abara; Joe Tarn\n% 7 November 2025\n\n")]
    [InlineData("% Night\n  boat\n% Nell Abara;\n  Joe Tarn\n% 2025-11-07\n\n")]
    public void A_title_block_of_Pandoc_gives_title_authors_and_date(string block)
    {
        var article = Upload.Article("boat.md", Encoding.UTF8.GetBytes(block + Text));
        Assert.Equal("Night boat", article.Title);
        Assert.Equal(["Nell Abara", "Joe Tarn"], article.Authors);
        Assert.Equal(new DateOnly(2025, 11, 7), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Single(article.Paragraphs);
    }

    [Theory]
    [InlineData("% of the boats sail\nat night\n\n")]
    [InlineData("% a\n% b\n% c\n% d\n\n")]
    public void Lines_that_are_not_a_title_block_stay_text(string lines) =>
        Assert.DoesNotContain("Night", Upload.Article("boat.md", Encoding.UTF8.GetBytes(lines + Text)).Title, StringComparison.Ordinal);

    [Fact]
    public void What_stands_outside_of_a_table_of_custom_fields_wins() =>
        Assert.Equal("Nell Abara", Assert.Single(Upload.Article("boat.md", Encoding.UTF8.GetBytes($"+++\ntitle = \"Night boat\"\nauthor = \"Nell Abara\"\n[extra]\nauthor = \"Joe Tarn\"\n+++\n{Text}")).Authors));
}
