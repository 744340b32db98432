using Feed.Local;

namespace Feed.Tests.Local;

public sealed class CommandLineTests
{
    [Fact]
    public void Paths_and_options_can_be_in_any_order()
    {
        var command = CommandLine.Parse(["news", "--urls", "http://localhost:8080", "b.txt", "--Feed:Title=My paper", "c d"]);
        Assert.Equal(["news", "b.txt", "c d"], command.Paths);
        Assert.Equal(["--urls", "http://localhost:8080", "--Feed:Title=My paper"], command.HostOptions);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_can_be_requested_alone_or_with_other_options(string argument)
    {
        Assert.True(CommandLine.Parse([argument]).WantsHelp);
        Assert.True(CommandLine.Parse(["news", argument, "--urls", "http://localhost:8080"]).WantsHelp);
    }

    [Theory]
    [InlineData("--port 8080", "Unknown option --port: run with --help to see the options.")]
    [InlineData("-p 8080", "Unknown option -p: run with --help to see the options.")]
    [InlineData("--Feed:AllowUpload --urls http://localhost:8080", "The option --Feed:AllowUpload needs a value: write it as --Feed:AllowUpload=VALUE.")]
    [InlineData("news --urls", "The option --urls needs a value: write it as --urls=VALUE.")]
    [InlineData("--feed:titel=Courier", "Unknown setting feed:titel. The settings are Feed:Title, ")]
    public void An_option_that_would_do_nothing_is_one_sentence_and_no_start(string arguments, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<StartupException>(() => CommandLine.Parse(arguments.Split(' '))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("--Logging:LogLevel:Default=Debug")]
    [InlineData("--FeedStorage:blobServiceUri=https://harwick.blob.core.windows.net")]
    [InlineData("--feed:pagesize=5")]
    [InlineData("--environment=Development")]
    public void Settings_of_Feed_and_of_the_host_are_taken(string option) => Assert.Equal([option], CommandLine.Parse([option]).HostOptions);
}
