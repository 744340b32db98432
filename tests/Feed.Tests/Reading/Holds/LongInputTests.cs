using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>The search for holds takes no longer than in proportion to the file, whatever stands in it.</summary>
public sealed class LongInputTests
{
    private const int Length = 1_000_000;

    public static TheoryData<string, string, string> Parts => new()
    {
        { "a.md", "", "`a``b" }, { "a.md", "draft: ", "`a``b" }, { "a.md", "# Pears\n\n{~~", " ~> " }, { "a.md", "# Pears\n\n", "{--" }, { "a.md", "# Pears\n\n", "{++ ++ " },
        { "a.txt", "", "* " }, { "a.txt", "EMBARGOED UNTIL ", "5 March " }, { "a.txt", "[", "EMBARGOED " }, { "a.txt", "Draft ", "- - " },
        { "a.html", "<html><head><style>", "@a" }, { "a.html", "<html><head><style>", "text-decoration:" }, { "a.html", "<html><head><style>", ".a{display:none}" },
        { "a.html", "<html><body><p>EMBARGOED UNTIL</p><p>", "5/3/2099 " }, { "a.html", "<html><head><meta name=embargo content=\"", "10 o'clock " }, { "a.html", "<!--", "-- draft: true\n" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void No_expression_runs_out_of_its_time(string name, string start, string part)
    {
        // A time that runs out would be thrown as what it is: the machine was too busy, and the file would be read again for ever.
        var text = new StringBuilder(start);
        while (text.Length < Length)
            text.Append(part);
        Assert.IsType<ReadResult>(Upload.Read(name, Encoding.UTF8.GetBytes(text.ToString())), exactMatch: false);
    }
}
