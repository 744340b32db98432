using System.Globalization;
using Feed.Benchmarks.Storing;

namespace Feed.Benchmarks.Serving;

/// <summary>
/// <c>serve [ROUNDS] [SECONDS]</c>: the same cached feeds from nginx as files, from a bare Kestrel app and from Feed.Local, each driven by wrk in
/// interleaved rounds after it has been seen that all three send the same bytes.
/// </summary>
internal static class ServeCommand
{
    private const int Articles = 110;
    private const double GoalToBare = 0.9;
    private const double GoalToNginx = 0.5;
    private const string Few = "/feed.atom?limit=10";
    private const string Many = "/feed.atom?limit=100";

    private static readonly Case[] Cases =
    [
        new("10 entries", Few, Gzip: false),
        new("10 entries, gzip", Few, Gzip: true),
        new("100 entries", Many, Gzip: false),
        new("100 entries, gzip", Many, Gzip: true),
        new("304", Few, Gzip: true, Unchanged: true),
    ];

    private sealed record Case(string Name, string Target, bool Gzip, bool Unchanged = false);

    public static async Task<int> RunAsync(int rounds, double seconds)
    {
        var tools = Tool.FindAll("nginx", "wrk", "taskset");
        var folder = Directory.CreateTempSubdirectory("feed-serve-").FullName;
        try
        {
            await using var feed = await FeedInstance.StartAsync();
            await feed.UploadAsync(0, Articles);
            await MeasureAsync(tools[0], tools[1], tools[2], folder, feed.Connection, rounds, seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(string nginx, string wrk, string taskset, string folder, string connection, int rounds, double seconds)
    {
        // Where there are two cores, the server has one and wrk and Azurite the other, so that neither takes from the server what it measures.
        string[] onFirst = Environment.ProcessorCount > 1 ? [taskset, "--cpu-list", "0"] : [];
        string[] onSecond = Environment.ProcessorCount > 1 ? [taskset, "--cpu-list", "1"] : [];

        var feedAddress = Loopback.FreeAddress();
        await using var feed = await Server.StartAsync("Feed.Local", feedAddress, [.. onFirst, .. FeedProgram.Command, "--urls", feedAddress.AbsoluteUri], Few, FeedProgram.Environment(connection));
        await feed.SaysAsync(FeedProgram.Ready);
        var answers = new List<BareApp.Known>();
        foreach (var target in Cases.Select(one => one.Target).Distinct())
            answers.Add(new BareApp.Known(target, await Served.GetAsync(feed.AddressOf(target), gzip: false), await Served.GetAsync(feed.AddressOf(target), gzip: true)));

        var nginxAddress = Loopback.FreeAddress();
        await using var files = await Server.StartAsync("nginx", nginxAddress, [.. onFirst, nginx, .. Nginx.Prepare(folder, nginxAddress, answers)], Few, pathOf: Nginx.PathOf);
        var known = Path.Combine(folder, "answers.json");
        BareApp.Write(known, answers);
        var bareAddress = Loopback.FreeAddress();
        await using var bare = await Server.StartAsync("bare Kestrel", bareAddress, [.. onFirst, .. FeedProgram.BareCommand, "bare", known, bareAddress.AbsoluteUri], Few);

        Server[] servers = [files, bare, feed];
        foreach (var one in Cases)
            await CompareAsync(one, files, bare, feed);
        var figures = Cases.ToDictionary(one => one, _ => servers.ToDictionary(server => server, _ => new ServerMeasurements()));
        for (var round = -1; round < rounds; round++)
        {
            foreach (var one in Cases)
            {
                // Each server goes first equally often; the round before the first one warms up.
                for (var turn = 0; turn < servers.Length; turn++)
                    await DriveAsync(servers[(turn + round + servers.Length) % servers.Length], one);
            }

            Console.WriteLine(round < 0 ? "All three answer the same bytes and are warm." : $"round {round + 1} of {rounds}");

            async Task DriveAsync(Server server, Case one)
            {
                var headers = new Dictionary<string, string>();
                if (one.Gzip)
                    headers["Accept-Encoding"] = "gzip";
                if (one.Unchanged)
                    headers["If-None-Match"] = (await Served.GetAsync(server.AddressOf(one.Target), one.Gzip)).ETag;
                var before = server.CpuSeconds;
                var ran = await Wrk.RunAsync([.. onSecond, wrk], server.AddressOf(one.Target), seconds, headers);
                if (round >= 0)
                    figures[one][server].Add(ran, server.CpuSeconds - before, seconds);
            }
        }

        Print(rounds, seconds, answers, figures, files, bare, feed);
    }

    /// <summary>Bodies byte for byte; of Kestrel's two also every header.</summary>
    private static async Task CompareAsync(Case one, Server files, Server bare, Server feed)
    {
        var (ofFeed, ofBare, ofNginx) = (await GetAsync(feed), await GetAsync(bare), await GetAsync(files));
        if (ofFeed.Status != (one.Unchanged ? 304 : 200) || ofBare.Status != ofFeed.Status || ofNginx.Status != ofFeed.Status)
            throw new InvalidOperationException($"{one.Name}: Feed.Local answers {ofFeed.Status}, the bare app {ofBare.Status}, nginx {ofNginx.Status}.");
        if (!ofBare.Body.SequenceEqual(ofFeed.Body) || !ofNginx.Body.SequenceEqual(ofFeed.Body))
            throw new InvalidOperationException($"{one.Name}: the bodies differ: Feed.Local {ofFeed.Body.Length} bytes, the bare app {ofBare.Body.Length}, nginx {ofNginx.Body.Length}.");
        var different = ofFeed.Headers.Except(ofBare.Headers).Union(ofBare.Headers.Except(ofFeed.Headers)).ToArray();
        if (different.Length > 0)
            throw new InvalidOperationException($"{one.Name}: the headers differ: {string.Join("; ", different)}");

        async Task<Served> GetAsync(Server server) => await Served.GetAsync(
            server.AddressOf(one.Target), one.Gzip, one.Unchanged ? (await Served.GetAsync(server.AddressOf(one.Target), one.Gzip)).ETag : null);
    }

    private static void Print(
        int rounds, double seconds, List<BareApp.Known> answers, Dictionary<Case, Dictionary<Server, ServerMeasurements>> figures, Server files, Server bare, Server feed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMedians of {rounds} rounds of {seconds} s; requests a second, and microseconds of the server's processor time for each.\n"));
        Console.WriteLine("| request | bytes | nginx | bare Kestrel | Feed.Local | to bare Kestrel | to nginx | p99, ms: nginx / bare / Feed |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (one, of) in figures)
        {
            var known = answers.Find(answer => answer.Target == one.Target)!;
            var bytes = one.Unchanged ? 0 : (one.Gzip ? known.Gzip : known.Plain).Body.Length;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {one.Name} | {bytes:N0} | {Cell(of[files])} | {Cell(of[bare])} | {Cell(of[feed])} | {ServerMeasurements.Judge(of[feed].RatioTo(of[bare]), GoalToBare)} | "
                + $"{(one.Unchanged ? of[feed].RatioTo(of[files]).ToString("F2", CultureInfo.InvariantCulture) : ServerMeasurements.Judge(of[feed].RatioTo(of[files]), GoalToNginx))} | "
                + $"{of[files].P99:F1} / {of[bare].P99:F1} / {of[feed].P99:F1} |"));
        }
    }

    private static string Cell(ServerMeasurements of) => string.Create(CultureInfo.InvariantCulture, $"{of.RequestsPerSecond:N0} ({of.CpuMicroseconds:F1} µs)");
}
