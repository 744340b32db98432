using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Posts of Jekyll: Liquid's <c>raw</c> in code, and a date in the name of the file.</summary>
public sealed class MarkdownLiquidTests
{
    private static Article Post(string text, string name = "ferry.md") => Upload.Article(name, Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("Write `{% raw %}{{ page.quay }}{% endraw %}` in the layout.", "Write {{ page.quay }} in the layout.")]
    [InlineData("Write `{%raw%}{{ page.quay }}{%endraw%}` in the layout.", "Write {{ page.quay }} in the layout.")]
    [InlineData("```\n{% raw %}\n{{ page.quay }}\n{% endraw %}\n```", "{{ page.quay }}")]
    [InlineData("{% highlight liquid %}{% raw %}\n{{ page.quay }}\n{% endraw %}{% endhighlight %}", "{{ page.quay }}")]
    public void Raw_is_not_part_of_the_code(string written, string read) =>
        Assert.Equal(read, Post($"---\ntitle: Ferry\n---\nThe ferry sails.\n\n{written}\n").Paragraphs[1].Text);

    [Fact]
    public void An_opening_tag_alone_stays_in_code() =>
        Assert.Equal("Write {% raw %} first.", Post("---\ntitle: Ferry\n---\nThe ferry sails.\n\nWrite `{% raw %}` first.\n").Paragraphs[1].Text);

    [Theory]
    [InlineData("last_modified_at: 2026-03-05T10:00:00Z", 3)]
    [InlineData("lastmod: 2026-03-05", 3)]
    [InlineData("updated: 2026-03-05", 3)]
    [InlineData("date: 2026-03-04\nlastmod: 2026-03-05", 4)]
    public void The_day_in_the_name_counts_more_than_that_of_the_last_change(string date, int day) =>
        Assert.Equal(new DateOnly(2026, 3, day),
            DateOnly.FromDateTime(Post($"---\ntitle: Ferry\n{date}\n---\nThe ferry sails.\n", "_posts/2026-03-03-ferry.md").Published!.Value.Date));

    [Fact]
    public void The_day_of_the_last_change_dates_a_post_without_another() =>
        Assert.Equal(new DateOnly(2026, 3, 5), DateOnly.FromDateTime(Post("---\ntitle: Ferry\nlastmod: 2026-03-05\n---\nThe ferry sails.\n").Published!.Value.Date));
}
