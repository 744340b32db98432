using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A key that nobody knows holds the file where its spelling and its value leave no doubt, and no note says that it was passed over.</summary>
public sealed class DoubtlessKeyTests
{
    [Theory]
    [InlineData("publishd: false")]
    [InlineData("pubished: no")]
    [InlineData("drafft: true")]
    [InlineData("hiden: true")]
    [InlineData("embrago: 2099-03-05")]
    [InlineData("hold_for_web: yes")]
    [InlineData("needs-review: true")]
    [InlineData("finished: no")]
    [InlineData("status: unfinished")]
    public void A_slip_holds_the_file(string line)
    {
        var read = Read(line);

        Assert.NotNull(read.Hold);
        Assert.DoesNotContain(read.Notes, note => note.Contains("ignored", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("layout: draft")]
    [InlineData("template: private")]
    [InlineData("hold_queue: true")]
    [InlineData("draft-pick: 1")]
    [InlineData("publishd: true")]
    [InlineData("finished: yes")]
    public void A_key_about_something_else_holds_nothing(string line) => Assert.Null(Read(line).Hold);

    [Theory]
    [InlineData("<!-- hold: yes -->")]
    [InlineData("<!-- embargo: 2099-03-05 -->")]
    [InlineData("hold: true")]
    public void A_single_line_at_the_head_holds_the_file(string line) =>
        Assert.NotNull(Upload.Article("a.md", AnyFormat.Of("a.md", line, $"# {AnyFormat.Headline}", AnyFormat.Text)).Hold);

    private static Article Read(string line) => Upload.Article("a.md", AnyFormat.Of("a.md", $"---\ntitle: {AnyFormat.Headline}\n{line}\n---", AnyFormat.Text));
}
