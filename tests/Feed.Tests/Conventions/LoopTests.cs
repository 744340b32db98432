using Feed.Tests.Support;

namespace Feed.Tests.Conventions;

/// <summary>No text can make reading endless: the form of each loop shows that it ends, or the loop spends the step budget of the file.</summary>
public sealed class LoopTests
{
    [Fact]
    public void Every_loop_of_reading_ends_by_its_form_or_spends_a_step_in_each_round()
    {
        var reading = Repository.Path("src/Feed.Articles");
        var found = Directory.GetFiles(reading, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Loop.In(File.ReadAllText(file)).Select(loop => (File: Path.GetRelativePath(reading, file), Loop: loop))).ToList();

        Assert.NotEmpty(found);
        Assert.Empty(found.Where(one => !one.Loop.IsBounded()).Select(one => $"{one.File}:{one.Loop.Line} needs StepBudget.Spend(): {one.Loop}"));
    }

    [Theory]
    [InlineData("for (var at = 0; at < end; at++) { Look(at); }")]
    [InlineData("for (var at = end; at > 0; at -= 2) Look(at);")]
    [InlineData("for (var at = 0; at < end; at++) { if (IsGoat(at)) Look(++at); }")]
    [InlineData("for (var at = line.IndexOf(' '); at >= 0; at = line.IndexOf(' ', at + 1)) Look(at);")]
    [InlineData("while (at < end && IsGoat(at)) at++;")]
    [InlineData("while (reader.Read() && reader.Depth > depth) { Look(reader); }")]
    [InlineData("while (reader.ReadLine() is { } line) { Look(line); }")]
    [InlineData("while (at < end && text.Tokens[at].IsWord) { at = Next(at); }")]
    [InlineData("while (!(text.Is(at, goat) && at < end)) { at = Next(at); }")]
    [InlineData("while (true) { StepBudget.Spend(); at = Next(at); }")]
    [InlineData("do { StepBudget.Spend(); at = Next(at); } while (at < end);")]
    public void A_loop_that_ends_or_spends_is_known(string loop) => Assert.True(Single(loop).IsBounded());

    [Theory]
    [InlineData("while (at < end) { at = Next(at); }")]
    [InlineData("while (at < end) { if (IsGoat(at)) at++; }")]
    [InlineData("while (at < end) other++;")]
    [InlineData("while (at < end || text.Tokens[at].IsWord) { at = Next(at); }")]
    [InlineData("while (!(at < end && text.Is(at, goat))) { at = Next(at); }")]
    [InlineData("while (at < end && tokens.Any(token => text.Is(token, goat))) { at = Next(at); }")]
    [InlineData("while (more) { more = reader.Read(); }")]
    [InlineData("while (true) { if (IsGoat(at)) continue; StepBudget.Spend(); }")]
    [InlineData("for (var at = 0; at < end; at++) { at = Next(at); }")]
    [InlineData("for (var at = 0; at < end; at++) { at--; }")]
    [InlineData("for (var at = end; at > 0; at--) { at++; }")]
    [InlineData("for (var at = 0; at < end; at++) { (name, at) = Find(at); }")]
    [InlineData("for (var at = 0; at < end; at++) { Take(ref at); }")]
    [InlineData("for (var at = 0; at < end;) { at = Next(at); }")]
    [InlineData("for (var at = 0; at < end; at = Next(at)) { Look(at); }")]
    [InlineData("for (var at = line.IndexOf(' '); at >= 0; at = line.IndexOf(' ', at)) Look(at);")]
    public void A_loop_that_may_stand_still_is_found(string loop) => Assert.False(Single(loop).IsBounded());

    private static Loop Single(string loop) => Assert.Single(Loop.In($"class Herd {{ void Count() {{ {loop} }} }}"));
}
