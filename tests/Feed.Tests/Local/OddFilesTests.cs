using System.Diagnostics;
using System.Net.Sockets;
using Feed.Local.Files;
using Feed.Tests.Support;
using static Feed.Tests.Local.FolderWatchSteps;

namespace Feed.Tests.Local;

/// <summary>Pipes, sockets, devices and links in a watched folder neither stop the watch nor publish anything twice.</summary>
public sealed class OddFilesTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/full")]
    [InlineData("/proc/kmsg")]
    public async Task Entries_that_are_not_files_are_skipped_and_the_files_beside_them_are_published(string kind)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems make such files in other ways.");
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var odd = Path.Combine(folder.Path, "b.txt");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (kind == "pipe")
            await Process.Start("mkfifo", odd).WaitForExitAsync(Cancellation);
        else if (kind == "socket")
            socket.Bind(new UnixDomainSocketEndPoint(odd));
        else
            File.CreateSymbolicLink(odd, kind);
        folder.Write("a.txt", Texts.Tagged("A"));
        folder.Write("c.txt", Texts.Tagged("C"));
        using var watch = Watch(feed, folder.Path);

        // A thread that opens a pipe waits for its writer.
        await Task.Run(() => StartAsync(feed, watch), Cancellation).WaitAsync(MaxWait, Cancellation);
        folder.Write("d.txt", Texts.Tagged("D"));
        await Task.Run(() => PollAsync(feed, watch), Cancellation).WaitAsync(MaxWait, Cancellation);
        foreach (var name in (string[])["a.txt", "c.txt", "d.txt"])
            Assert.True(await IsThereAsync(feed, name), name);
        Assert.Equal(kind == "/proc/kmsg", await IsThereAsync(feed, "b.txt"));
    }

    [Fact]
    public async Task A_file_that_takes_the_place_of_a_pipe_is_published()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems make such files in other ways.");
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var odd = Path.Combine(folder.Path, "b.txt");
        await Process.Start("mkfifo", odd).WaitForExitAsync(Cancellation);
        using var watch = Watch(feed, folder.Path);
        await Task.Run(() => StartAsync(feed, watch), Cancellation).WaitAsync(MaxWait, Cancellation);
        File.Delete(odd);
        folder.Write("b.txt", Texts.Tagged("B"));
        await PollAsync(feed, watch);
        await PollAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "b.txt"));
    }

    [Theory]
    [InlineData("sub/again", "sub", "sub/a.txt,sub/c.txt,top.txt")]
    [InlineData("sub/again", ".", "sub/a.txt,sub/c.txt,top.txt")]
    [InlineData("sub/again", "..", "sub/a.txt,sub/c.txt,top.txt")]
    [InlineData("again", ".", "sub/a.txt,sub/c.txt,top.txt")]
    [InlineData("sub/again", "sub/again", "sub/a.txt,sub/c.txt,top.txt")]
    [InlineData("again", "sub", "again/a.txt,again/c.txt,sub/a.txt,sub/c.txt,top.txt")]
    public void A_link_to_a_folder_above_it_is_not_followed_and_another_one_is(string link, string target, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new TemporaryFolder();
        var named = Path.Combine(folder.Path, "named");
        Directory.CreateDirectory(Path.Combine(named, "sub"));
        foreach (var name in (string[])["top.txt", "sub/a.txt", "sub/c.txt"])
            folder.Write(Path.Combine("named", name), Texts.Tagged(name));
        Directory.CreateSymbolicLink(Path.Combine(named, link), Path.GetFullPath(target, named));
        Assert.Equal(expected.Split(','), NamedFiles.FromCommandLine([named]).Scan().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_folders_that_link_to_each_other_are_each_found_once_from_each_side()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new TemporaryFolder();
        foreach (var (one, other) in ((string, string)[])[("a", "b"), ("b", "a")])
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, one));
            folder.Write(Path.Combine(one, "x.txt"), Texts.Tagged(one));
            Directory.CreateSymbolicLink(Path.Combine(folder.Path, one, "other"), Path.Combine("..", other));
        }

        Assert.Equal(["a/other/x.txt", "a/x.txt", "b/other/x.txt", "b/x.txt"],
            NamedFiles.FromCommandLine([folder.Path]).Scan().Keys.Order(StringComparer.Ordinal));
    }
}
