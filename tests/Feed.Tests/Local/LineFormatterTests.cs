using Feed.Local;

namespace Feed.Tests.Local;

public sealed class LineFormatterTests
{
    [Theory]
    [InlineData("A plain title — with “quotes”, é and 🗞", "A plain title — with “quotes”, é and 🗞")]
    [InlineData("red \u001b[31malert\u0007", "red  [31malert ")]
    [InlineData("two\r\nlines\u2028three", "two  lines three")]
    [InlineData("turned \u202eround", "turned  round")]
    public void A_title_cannot_move_the_cursor_colour_the_screen_or_break_the_line(string title, string line) => Assert.Equal(line, LineFormatter.OnOneLine(title));

    [Fact]
    public void A_line_wider_than_the_screen_is_broken_between_its_parts()
    {
        const string Line = "Published a.txt: Harbour talks | date: 2026-03-03 10:00 (declared) | topics: Harbour | speakers: none";
        Assert.Equal(Line, LineFormatter.Fit(Line, Line.Length));
        Assert.Equal(
            ["Published a.txt: Harbour talks", "    date: 2026-03-03 10:00 (declared)", "    topics: Harbour", "    speakers: none"],
            LineFormatter.Fit(Line, 80).Split(Environment.NewLine));
    }
}
