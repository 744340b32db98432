using Feed.Tests.Support;
using Feed.Web.Pages;

namespace Feed.Tests.Web;

/// <summary>A page names the source of a fact.</summary>
public sealed class FactSourceLabelTests
{
    [Theory]
    [InlineData("2014-03-05-pears-cross.md", "", "the name of the file")]
    [InlineData("2014-03-05-pears-cross.markdown", "", "the name of the file")]
    [InlineData("2014-03-05-pears-cross.md", "---\ndate: 2014-03-06\n---\n", "the lines at the head of the file")]
    [InlineData("pears-cross.html", "<meta property=\"article:published_time\" content=\"2014-03-05T09:00:00Z\">", "what the document declares")]
    public async Task A_date_is_called_what_it_is_from(string name, string head, string label)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var body = name.EndsWith(".html", StringComparison.Ordinal)
            ? "<article><h1>Pears cross the river</h1><p>The council of Harwick met and talked about the harbour for two hours.</p></article>"
            : "# Pears cross the river\n\nThe council of Harwick met and talked about the harbour for two hours.\n";
        await feed.UploadAndPublishAsync(name, head + body);
        Assert.Equal(label, FactSourceLabels.OfDate((await feed.RecordAsync(name))!));
    }
}
