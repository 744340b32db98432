using Feed.Local;

namespace Feed.Tests.Local;

public sealed class CommandLineTests
{
    [Fact]
    public void Paths_and_the_options_of_the_host_are_told_apart_in_any_order()
    {
        var command = CommandLine.Parse(["news", "--urls", "http://localhost:8080", "b.txt", "--Feed:Title=My paper", "c d"]);
        Assert.Equal(["news", "b.txt", "c d"], command.Paths);
        Assert.Equal(["--urls", "http://localhost:8080", "--Feed:Title=My paper"], command.HostOptions);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_is_asked_for_by_itself(string argument) => Assert.True(CommandLine.Parse([argument]).WantsHelp);
}
