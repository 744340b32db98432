using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>A time element inside an embargo of a page says when it ends, and dates nothing else.</summary>
public sealed class PageEmbargoTimeTests
{
    [Theory]
    [InlineData("Embargoed until <time datetime=\"2098-12-07T09:00Z\">next Sunday morning</time>.", "2098-12-07T09:00Z")]
    [InlineData("This story is embargoed until <time datetime=\"2098-12-07T10:00+01:00\">Sunday</time>.", "2098-12-07T09:00Z")]
    [InlineData("Embargo: <time datetime=\"2098-12-07T09:00Z\">7 December</time>", "2098-12-07T09:00Z")]
    [InlineData("Not for publication before <time datetime=\"2098-12-07T09:00Z\">7 December 2098</time>", "2098-12-07T09:00Z")]
    [InlineData("Embargoed until <time datetime=\"2098-12-07T09:00Z\"></time>", "2098-12-07T09:00Z")]
    [InlineData("Embargoed until <time datetime=\"2098-12-07\">Sunday</time>", "2098-12-07T00:00Z")]
    [InlineData("Embargoed until <time datetime=\"2098-12-07T09:00Z\">9 December 2098</time>", "2098-12-09T00:00Z")]
    [InlineData("Embargoed until <time datetime=\"soon\">7 December 2098</time>", "2098-12-07T00:00Z")]
    public void It_is_the_end_of_the_embargo(string sentence, string until)
    {
        var read = Read(sentence);
        Assert.Equal(DateTimeOffset.Parse(until, null), read.Hold?.Until);
        Assert.Equal(AnyFormat.Headline, read.Title);
    }

    [Fact]
    public void Elsewhere_the_page_is_read_as_it_shows()
    {
        var read = Read("The oil embargo ends on <time datetime=\"2098-12-07T09:00Z\">Sunday</time>, the harbour board told the ministers of the three countries in a letter.");
        Assert.Null(read.Hold);
        Assert.Contains(read.Paragraphs, paragraph => paragraph.Text.Contains("ends on Sunday, the", StringComparison.Ordinal));
    }

    private static Feed.Articles.Article Read(string sentence) => Upload.Article("a.html", Encoding.UTF8.GetBytes(
        $"<html><head><title>{AnyFormat.Headline}</title></head><body><h1>{AnyFormat.Headline}</h1><p>{sentence}</p><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></body></html>"));
}
