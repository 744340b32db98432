using System.Diagnostics;
using Feed.Local;
using Feed.Local.Files;
using Feed.Tests.Support;
using static Feed.Tests.Local.FolderWatchSteps;

namespace Feed.Tests.Local;

/// <summary>No file of a watched folder is lost without a message because of its name.</summary>
public sealed class FileNameTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("#FerryToo one year on.txt")]
    [InlineData("#1 in the league.txt")]
    [InlineData("~ A weekend in Harwick.txt")]
    [InlineData("~30 boats race.md")]
    [InlineData("We are #1.txt")]
    [InlineData("harbour 2026.sb-elections.txt")]
    [InlineData("tide.sb-1a2b3c4d-5e6f7a9b/a.txt")]
    [InlineData("what is ___jb_tmp___ for.txt")]
    [InlineData("~wrecks found.txt")]
    [InlineData("a ~ b.txt")]
    [InlineData("swp.txt")]
    [InlineData("4913.txt")]
    public async Task An_article_is_published_however_its_name_begins_and_what_is_in_it(string name)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, name))!);
        folder.Write(name, Texts.Tagged("A"));
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, name));
    }

    public static TheoryData<string, string> Unusable => new()
    {
        { "caf\\xe9.txt", "not in UTF-8" },
        { "caf\\xe9/a.txt", "not in UTF-8" },
        { "a\\x5cb.txt", "backslash" },
        { "a\\x01b.txt", "storage cannot list" },
        { "\\xef\\xbf\\xbe.txt", "storage cannot list" },
        { "The ferry returns", "no extension" },
        { "the-ferry-returns.", "no extension" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_name_that_cannot_be_uploaded_is_said_once_whenever_the_file_comes(string name, string problem)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not allow such names.");
        foreach (var isThereAtStart in new[] { true, false })
        {
            await using var feed = await TestFeed.StartInMemoryAsync();
            using var folder = new TemporaryFolder();
            var log = new ListLog<FolderWatch>();
            folder.Write("b.txt", Texts.Tagged("B"));
            using var watch = Watch(feed, folder.Path, log);
            if (isThereAtStart)
                await WriteAsync(folder, name);
            await StartAsync(feed, watch);
            if (!isThereAtStart)
                await WriteAsync(folder, name);
            await PollAsync(feed, watch);
            await PollAsync(feed, watch);
            var line = Assert.Single(log.Lines).Line;
            Assert.Contains(problem, line, StringComparison.Ordinal);
            Assert.EndsWith("rename it.", line, StringComparison.Ordinal);
            Assert.Equal(1, await CountAsync(feed));
            await RunAsync(folder, "rm -rf ./*");
        }
    }

    [Theory]
    [InlineData("4913")]
    [InlineData("NOTES")]
    [InlineData("a.txt~")]
    [InlineData(".the-ferry")]
    public async Task A_file_that_no_reader_would_take_for_an_article_is_ignored_silently(string name)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var log = new ListLog<FolderWatch>();
        folder.Write(name, "x");
        using var watch = Watch(feed, folder.Path, log);
        await StartAsync(feed, watch);
        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_names_that_differ_only_in_the_composition_of_their_letters_are_two_articles_and_the_log_says_so(bool isLater)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems may take the two names for one.");
        const string composed = "caf\u00E9.txt", decomposed = "cafe\u0301.txt";
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var log = new ListLog<FolderWatch>();
        folder.Write(decomposed, Texts.Tagged("A"));
        if (!isLater)
            folder.Write(composed, Texts.Tagged("B"));
        using var watch = Watch(feed, folder.Path, log);
        await StartAsync(feed, watch);
        folder.Write(composed, Texts.Tagged("B"));
        await PollAsync(feed, watch);
        await PollAsync(feed, watch);

        Assert.True(await IsThereAsync(feed, composed));
        Assert.True(await IsThereAsync(feed, decomposed));
        Assert.Contains("e\\u0301.txt", Assert.Single(log.Lines, line => line.Line.Contains("Unicode composition", StringComparison.Ordinal)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_watched_folder_has_under_the_same_name_is_named_in_the_log()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var log = new ListLog<FolderWatch>();
        one.Write("a.txt", Texts.Tagged("A"));
        using var watch = Watch(feed, [one.Path, other.Path], log);
        await StartAsync(feed, watch);
        other.Write("a.txt", Texts.Tagged("B"));
        await PollAsync(feed, watch);
        await PollAsync(feed, watch);

        Assert.Contains(Path.Combine(other.Path, "a.txt"), Assert.Single(log.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_names_that_are_not_UTF8_do_not_stop_the_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not allow such names.");
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, "caf\\xe9.txt");
        await WriteAsync(folder, "caf\\xe8.txt");
        Assert.All(NamedFiles.FromCommandLine([folder.Path]).Scan().Values, file => Assert.NotNull(file.Problem));
        await RunAsync(folder, "rm -rf ./*");
    }

    [Fact]
    public void Two_folders_may_have_the_same_file_that_is_not_an_article()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["a", "b"])
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, name));
            folder.Write($"{name}/The ferry returns", "x");
        }

        Assert.Single(NamedFiles.FromCommandLine([Path.Combine(folder.Path, "a"), Path.Combine(folder.Path, "b")]).Scan());
    }

    [Fact]
    public void A_valid_name_with_a_replacement_character_is_a_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("caf\uFFFD.txt", Texts.Tagged("A"));
        Assert.Null(Assert.Single(NamedFiles.FromCommandLine([folder.Path]).Scan().Values).Problem);
    }

    [Fact]
    public void A_file_named_on_the_command_line_needs_no_extension_and_a_name_that_is_not_UTF8_is_explained()
    {
        using var folder = new TemporaryFolder();
        folder.Write("The ferry returns", Texts.Tagged("A"));
        Assert.Null(Assert.Single(NamedFiles.FromCommandLine([Path.Combine(folder.Path, "The ferry returns")]).Scan().Values).Problem);
        var fault = Assert.Throws<StartupException>(() => NamedFiles.FromCommandLine(["caf\uFFFD.txt"]));
        Assert.Contains("not in UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_missing_folder_is_named_and_its_return_too_unless_storage_was_emptied_meanwhile(bool isEmptied)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = Path.Combine(folder.Path, "named");
        Directory.CreateDirectory(named);
        folder.Write(Path.Combine("named", "a.txt"), Texts.Tagged("A"));
        var log = new ListLog<FolderWatch>();
        using var watch = LoggedWatch(feed, named, log);
        await StartAsync(feed, watch);
        Directory.Move(named, Path.Combine(folder.Path, "away"));
        await PollAsync(feed, watch);
        Assert.Contains(log.Lines, line => line.Line.Contains("is no longer there: its files (1) stay published", StringComparison.Ordinal));
        if (isEmptied)
        {
            await feed.DeleteAsync("a.txt");
            watch.UploadAgain();
        }
        else
        {
            Directory.Move(Path.Combine(folder.Path, "away"), named);
        }

        await PollAsync(feed, watch);
        Assert.NotEqual(isEmptied, log.Lines.Any(line => line.Line == $"The folder {named} is back."));
    }

    private static Task WriteAsync(TemporaryFolder folder, string name) =>
        RunAsync(folder, "f=$(printf \"$1\"); mkdir -p \"$(dirname \"$f\")\"; printf x > \"$f\"", name);

    /// <summary>Only a shell can write and delete files whose names are not UTF-8.</summary>
    private static async Task RunAsync(TemporaryFolder folder, string script, string argument = "")
    {
        var start = new ProcessStartInfo("bash", ["-c", script, "bash", argument]) { WorkingDirectory = folder.Path };
        using var shell = Process.Start(start)!;
        await shell.WaitForExitAsync(Cancellation);
        Assert.Equal(0, shell.ExitCode);
    }
}
