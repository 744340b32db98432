using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>A headline that shares its line with the embargo is the title of the held article.</summary>
public sealed class HeadlineBesideEmbargoTests
{
    [Theory]
    [InlineData("# / EMBARGOED UNTIL 7 DECEMBER 2098")]
    [InlineData("# // Not for publication before 7 December 2098")]
    [InlineData("#: hold for release until 7 December 2098")]
    [InlineData("#; embargoed until 7 December 2098")]
    [InlineData("#, embargoed until 7 December 2098")]
    [InlineData("# embargoed until 7 December 2098")]
    [InlineData("# | embargoed until 10am 7 December 2098")]
    [InlineData("# (not for release before 7 December 2098)")]
    [InlineData("Embargoed until 7 December 2098 #")]
    [InlineData("EMBARGOED UNTIL 00:01 7 DECEMBER 2098 #")]
    [InlineData("EMBARGOED UNTIL 7 DECEMBER 2098 // #")]
    [InlineData("Not for publication before 7 December 2098: #")]
    [InlineData("Embargo 7 December 2098 / #")]
    public void The_headline_is_what_is_left_of_the_line(string form)
    {
        foreach (var headline in new[] { AnyFormat.Headline, "Ferry carries crates of pears across the river" })
        {
            var line = form.Replace("#", headline, StringComparison.Ordinal);
            foreach (var (name, text) in new[] { ("a.txt", line), ("a.md", $"# {line}") })
            {
                var read = Upload.Article(name, Encoding.UTF8.GetBytes($"{text}\n\n{AnyFormat.Text}\n"));
                Assert.True(read.Hold?.Until is { Year: 2098, Month: 12, Day: 7 }, $"{name}: {line}: {read.Hold?.Until:u}");
                Assert.Equal(headline, read.Title);
            }
        }
    }

    [Theory]
    [InlineData("EMBARGOED UNTIL 7 DECEMBER 2098, Quay Office of Tarn")]
    [InlineData("Embargoed until 10am GMT, Sunday 7 December 2098")]
    [InlineData("Embargoed until 7 December 2098. Please contact the press office.")]
    public void Another_headline_below_counts_first(string line)
    {
        var read = Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}");
        Assert.NotNull(read.Hold);
        Assert.Equal(AnyFormat.Headline, read.Title);
    }
}
