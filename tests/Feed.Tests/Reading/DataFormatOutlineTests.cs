using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Data whose elements partly have the names of HTML elements, and fragments of pages beside it.</summary>
public sealed class DataFormatOutlineTests
{
    private const string Text = "The ferry left Harwick at nine on Tuesday with forty passengers, the board said.";

    private static readonly string[] Roots =
        ["article", "section", "details", "video", "div", "main", "story", "item", "post", "article xmlns=\"http://docbook.org/ns/docbook\""];

    private static readonly string[] Contents =
    [
        $"<title>Pears</title><para>{Text}</para>",
        $"<meta><embargo>2099-03-05</embargo></meta><p>{Text}</p>",
        $"<meta><date>2099-03-05</date></meta><p>{Text}</p><p>{Text}</p><p>{Text}</p><p>{Text}</p><p>{Text}</p><p>{Text}</p>",
        $"<headline>Pears</headline><p>{Text}</p>",
        $"<h1>Pears</h1><status>draft</status><body>{Text}</body>",
        $"<section><title>Pears</title><para>{Text}</para></section>",
        $"<link>https://pears.example/</link><description>{Text}</description>",
    ];

    private static readonly string[] Pages =
    [
        $"<h1>Pears</h1><p>{Text}</p>",
        $"<title>Pears</title><p>{Text}</p>",
        $"<title>Pears</title><h1>Pears</h1><p>{Text}</p><p>{Text}</p>",
        $"<h1>Pears</h1><p>{Text}</p><tide-table></tide-table><p>{Text}</p>",
        $"<h1>Pears</h1><p>{Text}<br/>{Text}</p><img src=\"a.jpg\"/>",
        $"<header><h1>Pears</h1></header><section><p>{Text}</p></section>",
        $"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Logo</title><path d=\"M0\"/></svg><h1>Pears</h1><p>{Text}</p>",
        $"<h1>Pears</h1><p>{Text}</p><p>{Text} <o:p></o:p></p><p><st1:place>Harwick</st1:place> {Text}</p>",
        $"<h1>Pears</h1><p>{Text}</p><p>{Text}</p><p>{Text}</p><blink2>{Text}</blink2><p>{Text}</p><p>{Text}</p><p>{Text}</p>",
    ];

    [Fact]
    public void Elements_that_HTML_does_not_explain_are_data()
    {
        foreach (var root in Roots)
        {
            foreach (var content in Contents)
            {
                foreach (var file in new[] { $"<{root}>{content}</{root.Split(' ')[0]}>", $"<{root}>\n  {content.Replace("><", ">\n  <", StringComparison.Ordinal)}\n</{root.Split(' ')[0]}>\n" })
                    Assert.True(Upload.Read("pears.txt", Encoding.UTF8.GetBytes(file)) is ReadResult.Rejected { Reason: var reason } && reason.Contains("XML", StringComparison.Ordinal), file);
            }
        }
    }

    [Theory]
    [InlineData($"<!DOCTYPE article PUBLIC \"-//OASIS//DTD DocBook XML V4.5//EN\" \"x.dtd\">\n<article><p>{Text}</p></article>", "XML")]
    [InlineData($"<title>Pears</title><content>{Text}</content><status>draft</status>", "XML")]
    [InlineData($"<title>Pears</title>\n<body>{Text}</body>\n<embargo>2099-03-05</embargo>\n", "XML")]
    [InlineData("\"The ferry left.\\n\\nIt came back.\"", "JSON")]
    [InlineData("\"The ferry left.\\n\\nIt came back.\"\n\"It left again.\"\n", "JSON")]
    public void Data_without_one_root_or_with_a_type_is_data(string content, string kind) =>
        Assert.Contains(kind, Upload.Reason("pears.txt", Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void Parts_of_pages_are_read()
    {
        foreach (var root in Roots.Where(name => name is "article" or "section" or "div" or "main"))
        {
            foreach (var content in Pages)
            {
                foreach (var name in new[] { "pears.html", "pears.txt" })
                    Assert.True(Upload.Read(name, Encoding.UTF8.GetBytes($"<{root}>\n{content}\n</{root}>")) is ReadResult.Accepted, $"{name} {root}: {content}");
            }
        }

        foreach (var content in Pages)
            Assert.True(Upload.Read("pears.html", Encoding.UTF8.GetBytes(content)) is ReadResult.Accepted, content);
    }

    [Theory]
    [InlineData($"<title>Pears</title>\n<h1>Pears</h1>\n<p>{Text}</p>")]
    [InlineData($"<!DOCTYPE html>\n<title>Pears</title>\n<h1>Pears</h1>\n<p>{Text}</p>")]
    [InlineData($"\"The ferry left,\" she said.\n\n{Text}")]
    [InlineData("\"The ferry left at nine on Tuesday, and nobody saw it.\"")]
    [InlineData($"<Tabs><Tab>Pears</Tab></Tabs>\n\n<YouTube id=\"7\" />\n\n{Text}")]
    public void Pages_without_a_root_and_quotations_are_read(string content) =>
        Assert.IsType<ReadResult.Accepted>(Upload.Read("pears.txt", Encoding.UTF8.GetBytes(content)));
}
