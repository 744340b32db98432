using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Files of the largest size, in the worst shapes: refused before anything slow begins.</summary>
public sealed class HugeFileTests
{
    [Theory]
    [InlineData("words.txt", "", "ferry ", "200,000")]
    [InlineData("short-lines.txt", "", "goat\n", "200,000")]
    [InlineData("empty-lines.txt", "Title", "\n", "lines")]
    [InlineData("one-word.txt", "Title\n\n", "a", "paragraph that starts")]
    [InlineData("front-matter.txt", "---\ntitle: x\nx: ", "-", "64 KB")]
    [InlineData("brackets.md", "", "[a](", "formatting characters")]
    [InlineData("backticks.md", "", "`a``b", "formatting characters")]
    [InlineData("page.html", "<p>", "ferry ", "1.5 million")]
    public void A_file_of_five_megabytes_is_refused(string name, string head, string part, string reason) =>
        Assert.Contains(reason, Upload.Reason(name, Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(part, (ArticleFile.MaxBytes - 100) / part.Length)) + "\nend")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>a")]
    [InlineData("<em>a</em>")]
    [InlineData("<br>")]
    public void A_page_of_very_many_elements_is_refused(string part) =>
        Assert.Contains("20,000 elements", Upload.Reason("page.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 30_000)))), StringComparison.Ordinal);
}
