using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Feed.Benchmarks.Storing;

namespace Feed.Benchmarks.Serving;

/// <summary>
/// <c>heavy [ARTICLES [ROUNDS]]</c>: the memory of a Feed.Local that takes in very long articles, and of one that serves them while somebody
/// reads all pages of their feeds, a hundred articles at a time.
/// </summary>
internal static partial class HeavyCommand
{
    private const int Words = 100_000;
    private const int MaxLimit = 100;
    private const double GoalMegabytes = 350;

    private static readonly TimeSpan MaxTakingIn = TimeSpan.FromMinutes(9);

    private static readonly string[] Formats = ["rss", "atom", "json"];

    /// <param name="articles">How many articles there are.</param>
    /// <param name="rounds">How often the feeds are read: each time with another limit, so that no page comes from the cache.</param>
    /// <returns>0 when the goal is met, else 1.</returns>
    public static async Task<int> RunAsync(int articles, int rounds)
    {
        await using var feed = await FeedInstance.StartAsync();
        var folder = Directory.CreateTempSubdirectory("feed-heavy-");
        try
        {
            for (var number = 0; number < articles; number++)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, MadeUpArticle.Name(number)), MadeUpArticle.LongText(number, Words));
            var taking = await MeasureAsync(feed, articles, rounds, [folder.FullName]);
            var reading = await MeasureAsync(feed, articles, rounds, []);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{articles} articles of {Words:N0} words: {taking:F0} MB at most where they are taken in, {reading:F0} MB where they are only read "
                + $"(goal under {GoalMegabytes} MB{(reading < GoalMegabytes ? "" : ", MISSED")})."));
            return reading < GoalMegabytes ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The most megabytes that a Feed.Local takes from its start to the last round.</summary>
    private static async Task<double> MeasureAsync(FeedInstance feed, int articles, int rounds, string[] arguments)
    {
        var address = Loopback.FreeAddress();
        await using var server = await Server.StartAsync(
            "Feed.Local", address, [.. FeedProgram.Command, .. arguments, "--urls", address.AbsoluteUri], "/about", FeedProgram.Environment(feed.Connection));
        await server.SaysAsync(FeedProgram.Ready, MaxTakingIn);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Before the first request: {Megabytes(server.PeakBytes):F0} MB at most."));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var format in Formats)
            {
                await ReadAsync(server, $"/feed.{format}?limit={MaxLimit - round}", gzip: true, articles);
                await ReadAsync(server, $"/feed.{format}?limit={MaxLimit - round}", gzip: false, articles);
            }
        }

        return Megabytes(server.PeakBytes);
    }

    /// <summary>Follows the links to the next page, as a reader does that fetches everything.</summary>
    private static async Task ReadAsync(Server server, string target, bool gzip, int articles)
    {
        var (pages, largest, slowest, entries) = (0, 0, TimeSpan.Zero, 0);
        for (Uri? next = server.AddressOf(target); next is not null; pages++)
        {
            var begun = Stopwatch.GetTimestamp();
            var page = await Served.GetAsync(next, gzip);
            if (page.Status != 200)
                throw new InvalidDataException($"{next} answers {page.Status}.");
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(begun).Ticks));
            var text = gzip ? Plain(page.Body) : Encoding.UTF8.GetString(page.Body);
            largest = Math.Max(largest, text.Length);
            entries += Entry().Count(text);
            next = Next().Match(text) is { Success: true } link
                ? new Uri(WebUtility.HtmlDecode(string.Concat(link.Groups.Values.Skip(1).Select(group => group.Value))))
                : null;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{target}{(gzip ? " with gzip" : "")}: {entries} of {articles} entries on {pages} pages, the largest of {Megabytes(largest):F1} MB, "
            + $"the slowest in {slowest.TotalSeconds:F2} s; {Megabytes(server.PeakBytes):F0} MB at most so far."));
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
