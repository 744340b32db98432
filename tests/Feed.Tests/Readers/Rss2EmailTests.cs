using Feed.Tests.Support;

namespace Feed.Tests.Readers;

/// <summary>rss2email makes a mail of each entry: its subject is the title, and its From line has the author.</summary>
[Collection<OneLocalSite>]
public sealed class Rss2EmailTests(LocalSite site) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("rss", "Runa Vikander", "Oskar Brandt")]
    [InlineData("atom", "Edda Lindgren", "Tomas Reeve")]
    public async Task A_mail_is_from_the_speaker_with_the_words_as_its_subject(string format, string mayor, string councillor)
    {
        await SkipWithoutAsync();
        var paper = new Paper(site, $"mail-{format}", mayor, councillor);
        await paper.PublishAsync();
        foreach (var part in (string[])["new", "cur", "tmp"])
            Directory.CreateDirectory(PathOf($"mail/inbox/{part}"));
        folder.Write("r2e.cfg", $"[DEFAULT]\nfrom = feed@feed.example\nto = reader@feed.example\nemail-protocol = maildir\nmaildir-path = {PathOf("mail")}\nmaildir-mailbox = inbox\nname-format = {{author}}\n");

        await RunAsync("add", "said", new Uri(site.Address, $"{paper.Mayor}{format}").AbsoluteUri);
        await RunAsync("run");

        var mails = (await ReaderProgram.ParseAsync("maildir", [PathOf("mail/inbox")]))[0].GetProperty("entries").EnumerateArray();
        Assert.Equal(
            [("“The children have waited long enough”", mayor), ("“We build it now”", mayor)],
            mails.Select(mail => (mail.GetProperty("title").GetString()!, mail.GetProperty("author").GetString()!)));
    }

    [Fact]
    public async Task Rss2email_imports_the_outline_as_about_says()
    {
        await SkipWithoutAsync();
        await new Paper(site, "mail-outline", "Yara Holt", "Emre Kaya").PublishAsync();
        using var outline = await site.GetAsync("feeds.opml?limit=1");
        folder.Write("feeds.opml", await outline.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        folder.Write("r2e.cfg", "[DEFAULT]\nfrom = feed@feed.example\nto = reader@feed.example\n");

        await RunAsync("opmlimport", PathOf("feeds.opml"));

        Assert.Equal(2, (await RunAsync("list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.Contains("/feed.atom", StringComparison.Ordinal)));
    }

    public void Dispose() => folder.Dispose();

    private static async Task SkipWithoutAsync() =>
        Assert.SkipWhen(await ReaderProgram.RunAsync("r2e", "--version") is null, "rss2email is not installed: apt-get install rss2email.");

    private async Task<string> RunAsync(params string[] arguments)
    {
        var run = await ReaderProgram.RunAsync("r2e", ["-c", PathOf("r2e.cfg"), "-d", PathOf("r2e.json"), .. arguments]);
        Assert.True(run is { Code: 0 }, run?.Output);
        return run!.Value.Output;
    }

    private string PathOf(string name) => Path.Combine(folder.Path, name);
}
