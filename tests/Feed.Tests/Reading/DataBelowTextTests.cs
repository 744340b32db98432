using Feed.Tests.Reading.Holds;

namespace Feed.Tests.Reading;

/// <summary>A sentence above data does not make an article of it; an article may quote some data.</summary>
public sealed class DataBelowTextTests
{
    private static readonly string[] Data =
    [
        "<?xml version=\"1.0\"?>\n<orders><order id=\"1\"><name>Pears</name><crates>11</crates></order><order id=\"2\"><name>Plums</name><crates>9</crates></order></orders>",
        "{\"orders\":[{\"id\":1,\"name\":\"Pears\",\"crates\":11},{\"id\":2,\"name\":\"Plums\",\"crates\":9}]}",
        "{\n  \"orders\": [\n    {\"id\": 1, \"name\": \"Pears\"},\n    {\"id\": 2, \"name\": \"Plums\"}\n  ]\n}",
        "[{\"id\":1,\"name\":\"Pears\"},{\"id\":2,\"name\":\"Plums\"}]",
        "<nitf><head><title>Pears</title></head><body><body.head><hedline><hl1>Pears cross</hl1></hedline></body.head><body.content><p>Pears</p></body.content></body></nitf>",
        "<rss version=\"2.0\"><channel><title>Tarn</title><item><title>Pears cross the river</title></item></channel></rss>",
    ];

    public static TheoryData<string> AllData => [.. Data];

    [Theory]
    [MemberData(nameof(AllData))]
    public void Data_below_a_sentence_is_refused_with_the_reason(string data)
    {
        foreach (var gap in new[] { "\n", "\n\n", "\r\n\r\n" })
            Assert.Contains("short text with", Upload.Reason($"Here is the file for tomorrow.{gap}{data}"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllData))]
    public void Data_below_a_heading_of_Markdown_is_refused_with_the_reason(string data)
    {
        foreach (var head in new[] { "# Pears", "Here is the file for tomorrow.", "Pears\n=====" })
            Assert.Contains("short text with", Upload.Reason("pears.md", System.Text.Encoding.UTF8.GetBytes($"{head}\n\n{data}\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>\n\nThe ferry left *the upper pier* at nine.\n\n</div>\n\nIt came back.")]
    [InlineData("<figure><img src=\"a.jpg\"><figcaption>The ferry</figcaption></figure>\n\nThe ferry left at nine.")]
    [InlineData("<Callout type=\"info\">Pears</Callout>\n\nThe ferry left at nine.")]
    [InlineData("{{< figure src=\"a.jpg\" >}}\n\nThe ferry left at nine.")]
    [InlineData("[![The ferry](https://a.example/a.jpg)](https://a.example/)\n\nThe ferry left at nine.")]
    public void Markup_below_a_heading_of_Markdown_is_read(string text) => Upload.Article("pears.md", System.Text.Encoding.UTF8.GetBytes($"# Pears\n\n{text}\n"));

    [Theory]
    [MemberData(nameof(AllData))]
    public void An_article_that_quotes_data_is_read(string data) =>
        Assert.Equal(AnyFormat.Headline, Upload.Article($"{AnyFormat.Headline}\n\n{AnyFormat.Text} {AnyFormat.Text}\n\n{AnyFormat.Text}\n\n{data}").Title);

    [Theory]
    [InlineData("[Pears] and [plums] crossed the river on the first ferry of the year, and a crowd of sixty watched from the quay in the rain.")]
    [InlineData("<b>Pears</b> and plums crossed the river on the first ferry of the year, and a crowd of sixty watched from the quay in the rain.")]
    [InlineData("{Pears} crossed the river on the first ferry of the year, and a crowd of sixty watched from the quay in the rain.")]
    public void Text_that_begins_with_a_bracket_is_text(string text) =>
        Assert.Equal(AnyFormat.Headline, Upload.Article($"{AnyFormat.Headline}\n\n{text}").Title);
}
