using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Feed.Benchmarks.Storing;
using Feed.Storage.Publishing;

namespace Feed.Benchmarks.Serving;

/// <summary><c>heavy [ARTICLES]</c>: the memory of Feed.Local while somebody reads all pages of a feed of very long articles, a hundred at a time.</summary>
internal static partial class HeavyCommand
{
    private const int Words = 100_000;
    private const double GoalMegabytes = 350;

    private static readonly string[] Formats = ["rss", "atom", "json"];

    /// <param name="articles">How many articles there are.</param>
    /// <returns>0 when the goal is met, else 1.</returns>
    public static async Task<int> RunAsync(int articles)
    {
        await using var feed = await FeedInstance.StartAsync();
        for (var number = 0; number < articles; number++)
        {
            await feed.Storage.Articles.UploadBlobAsync(MadeUpArticle.Name(number), BinaryData.FromString(MadeUpArticle.LongText(number, Words)));
            await feed.Get<Publisher>().PublishAsync(MadeUpArticle.Name(number), CancellationToken.None);
        }

        var address = Loopback.FreeAddress();
        await using var server = await Server.StartAsync(
            "Feed.Local", address, [.. FeedProgram.Command, "--urls", address.AbsoluteUri], "/about", FeedProgram.Environment(feed.Connection));
        await server.SaysAsync(FeedProgram.Ready);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Before the first request: {Megabytes(server.PeakBytes):F0} MB at most."));
        foreach (var format in Formats)
            await ReadAsync(server, format, articles);
        var peak = Megabytes(server.PeakBytes);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles} articles of {Words:N0} words: the process takes {peak:F0} MB at most (goal under {GoalMegabytes} MB{(peak < GoalMegabytes ? "" : ", MISSED")})."));
        return peak < GoalMegabytes ? 0 : 1;
    }

    /// <summary>Follows the links to the next page, as a reader does that fetches everything.</summary>
    private static async Task ReadAsync(Server server, string format, int articles)
    {
        var (pages, largest, slowest, entries) = (0, 0, TimeSpan.Zero, 0);
        for (Uri? next = server.AddressOf($"/feed.{format}?limit=100"); next is not null; pages++)
        {
            var begun = Stopwatch.GetTimestamp();
            var page = await Served.GetAsync(next, gzip: true);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(begun).Ticks));
            var text = Plain(page.Body);
            largest = Math.Max(largest, text.Length);
            entries += Entry().Count(text);
            next = Next().Match(text) is { Success: true } link
                ? new Uri(WebUtility.HtmlDecode(string.Concat(link.Groups.Values.Skip(1).Select(group => group.Value))))
                : null;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"feed.{format}?limit=100: {entries} of {articles} entries on {pages} pages, the largest of {Megabytes(largest):F1} MB, the slowest in {slowest.TotalSeconds:F2} s; "
            + $"{Megabytes(server.PeakBytes):F0} MB at most so far."));
    }

    private static string Plain(byte[] body)
    {
        using var plain = new StreamReader(new GZipStream(new MemoryStream(body), CompressionMode.Decompress));
        return plain.ReadToEnd();
    }

    private static double Megabytes(long bytes) => bytes / 1024.0 / 1024;

    [GeneratedRegex("<item>|<entry[ >]|\"content_html\":", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    [GeneratedRegex("href=\"([^\"]*)\" rel=\"next\"|\"next_url\": \"([^\"]*)\"|rel=\"next\"[^>]* href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Next();
}
