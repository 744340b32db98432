using Feed.Storage;
using Feed.Storage.Lists;

namespace Feed.Local;

/// <summary>The text that the program prints at startup: where to read and subscribe.</summary>
internal static class Banner
{
    /// <summary>The help text.</summary>
    public const string Usage = """
        Feed.Local [FILE or FOLDER ...] [--urls http://localhost:7071] [--Feed:Title "My newsroom"]

        Uploads the named files and folders to storage and serves their feeds; without names, serves what is in storage.
        Named folders are watched. Storage is the account in FeedStorage; without that setting, it is an Azurite for this folder,
        which Feed.Local starts if none is running (data in ./.azurite). docs/configuration.md lists all settings; each can be an
        option, such as --Feed:TimeZone Europe/Paris.
        """;

    /// <summary>The lines for the site at an address, with the tag and the speaker with the most articles as examples.</summary>
    public static async Task<string> ComposeAsync(
        string address, ArticleLists lists, IReadOnlyList<string> folders, CancellationToken cancellation)
    {
        var topTerms = await lists.TopTermsAsync([TermKind.Tag, TermKind.Speaker], cancellation);
        var (tag, speaker) = (topTerms[TermKind.Tag].FirstOrDefault(), topTerms[TermKind.Speaker].FirstOrDefault());
        var articles = await lists.CountPublishedAsync(cancellation);
        var attention = (await lists.AttentionAsync(cancellation)).Count;
        var lines = new List<string>
        {
            "",
            articles == 1 ? "  1 article" : $"  {articles} articles",
            $"  Read           {address}/",
            $"  Subscribe      {address}/feed.rss        everything; each feed also as feed.atom and feed.json",
        };
        if (tag is not null)
            lines.Add($"  to a tag       {address}/tags/{tag.Slug}/feed.rss");
        if (speaker is not null)
            lines.Add($"  to a speaker   {address}/speakers/{speaker.Slug}/feed.rss");
        if (attention > 0)
        {
            lines.Add(
                $"  Attention      {address}/rejected        files that were rejected or held, or published with notes: {attention}");
        }

        if (folders.Count > 0)
            lines.Add($"  Watching       {string.Join(", ", folders)}");
        lines.Add("  Press Ctrl+C to stop.");
        lines.Add("");
        return string.Join(Environment.NewLine, lines);
    }
}
