using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

/// <summary>Rules about single lines that several stages of reading ask.</summary>
public sealed class LineMemoTests
{
    private readonly List<string> asked = [];
    private readonly LineMemo<int> length;

    public LineMemoTests() => length = new LineMemo<int>(line =>
    {
        asked.Add(line);
        return line.Length;
    });

    [Fact]
    public void A_line_of_a_file_is_judged_once()
    {
        var total = LineMemoScope.Run(() => length.Of("pears") + length.Of("plums and") + length.Of("pears"));

        Assert.Equal(19, total);
        Assert.Equal(["pears", "plums and"], asked);
    }

    [Fact]
    public void Another_file_with_the_same_line_starts_anew()
    {
        LineMemoScope.Run(() => length.Of("pears"));
        LineMemoScope.Run(() => length.Of("pears"));

        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public void Two_rules_do_not_share_their_answers()
    {
        var twice = new LineMemo<int>(line => line.Length * 2);

        Assert.Equal((5, 10), LineMemoScope.Run(() => (length.Of("pears"), twice.Of("pears"))));
    }

    [Fact]
    public void Outside_of_a_file_nothing_is_remembered()
    {
        length.Of("pears");
        length.Of("pears");

        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public void A_file_inside_a_file_leaves_the_lines_of_the_outer_one_as_they_were()
    {
        LineMemoScope.Run(() => length.Of("pears") + LineMemoScope.Run(() => length.Of("plums")) + length.Of("pears"));

        Assert.Equal(["pears", "plums"], asked);
    }

    [Fact]
    public void A_file_of_very_many_lines_is_still_judged_right()
    {
        var lines = Enumerable.Range(0, 5000).Select(n => new string('p', (n % 90) + 1) + n).ToList();

        Assert.All(LineMemoScope.Run(() => lines.Concat(lines).Select(line => (line, length.Of(line))).ToList()),
            pair => Assert.Equal(pair.line.Length, pair.Item2));
    }
}
