using System.Diagnostics;
using Feed.Articles;
using Feed.Search;
using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;
using Feed.Storage.Words;

namespace Feed.Benchmarks.Scale;

/// <summary>What readers, editors and the sweep ask of storage in a newsroom.</summary>
/// <param name="storage">Holds the newsroom.</param>
/// <param name="newsroom">The newsroom.</param>
internal sealed class ScaleMeasures(NewsroomStorage storage, GeneratedNewsroom newsroom)
{
    public const string SweepRun = "run of the sweep, the largest of a round";
    public const string SweepRound = "round of the sweep";

    private const int PerPage = 20;
    private const int TermsPerPage = 100;
    private const int Fifty = 50;
    private const int ManyTags = 10;
    private const int Many = 200;

    private readonly ArticleLists lists = storage.Get<ArticleLists>();
    private readonly List<Measure> measures = [];

    public async Task<IReadOnlyList<Measure>> AllAsync()
    {
        await FirstLooksAsync();
        await PageAsync("page of everything", ListName.Latest, after: null);
        await PageAsync("its page 50", ListName.Latest, await CursorOfAsync(Fifty));
        await PageAsync("a big tag", ListName.Tag(GeneratedNewsroom.Topic(0).Slug), after: null);
        await PageAsync("a rare speaker", ListName.Speaker(Rare().Slug), after: null);
        var topics = await TermsAsync(Enumerable.Range(0, ManyTags).Select(GeneratedNewsroom.Topic));
        var desks = await TermsAsync(Enumerable.Range(0, GeneratedNewsroom.Desks).Select(GeneratedNewsroom.Desk));
        await CombineAsync("any of ten big tags", new Combination(topics, MatchesAny: true, []));
        await CombineAsync("all of two big tags, none has both", new Combination([desks[0], desks[1]], MatchesAny: false, []));
        await CombineAsync("not twelve tags, all have one", new Combination([], MatchesAny: false, desks));
        await TakeAsync("page of tags", () => lists.TermsAsync(TermKind.Tag, after: null, TermsPerPage, CancellationToken.None));
        await TakeAsync("page of speakers", () => lists.TermsAsync(TermKind.Speaker, after: null, TermsPerPage, CancellationToken.None));
        await TakeAsync("busiest speakers and topics, for the front page", () => lists.TopTermsAsync([TermKind.Speaker, TermKind.Tag], CancellationToken.None));
        await SearchAsync("search for a frequent word", "harbour");
        await SearchAsync("search for a rare word", newsroom.RareWord());
        await SearchAsync("search for a word that nobody says", "zeppelin");
        await SearchAsync("the same, a page of a feed", "zeppelin", SearchBounds.Feed);
        await SweepAsync();
        await PublishAsync("take in a new article", "Council talks about the ferry", "[Desk 0, Topic 1, Topic 2, Topic 3]");
        await PublishAsync("take in a change of it", "Council talks about the ferry again", "[Desk 0, Topic 1, Topic 4, Topic 5]");
        return measures;
    }

    /// <summary>The speaker whom the newest articles quote most.</summary>
    private Speaker Often() => Enumerable.Range(0, Many).SelectMany(back => newsroom.ArticleOf(newsroom.Articles - 1 - back).Speakers).MinBy(GeneratedNewsroom.NumberOf)!;

    /// <summary>A speaker whom the newest articles quote rarely.</summary>
    private Speaker Rare() => Enumerable.Range(0, Many).SelectMany(back => newsroom.ArticleOf(newsroom.Articles - 1 - back).Speakers).MaxBy(GeneratedNewsroom.NumberOf)!;

    private Task PageAsync(string what, ListName list, Cursor? after) =>
        TakeAsync(what, () => lists.PageAsync(list, after, PerPage, CancellationToken.None));

    private Task CombineAsync(string what, Combination combination) =>
        TakeAsync(what, () => lists.CombineAsync(combination, after: null, PerPage, CancellationToken.None));

    private async Task SearchAsync(string what, string words, SearchBounds? bounds = null)
    {
        if (!SearchQuery.TryParse(words, out var query, out var problem))
            throw new ArgumentException(problem, nameof(words));
        var search = new SearchRequest(query, new Combination([], MatchesAny: false, []));
        var engine = storage.Get<ArticleSearch>();
        await TakeAsync(what, () => engine.PageAsync(search, after: null, PerPage, bounds ?? SearchBounds.Page, CancellationToken.None));
        measures[^1] = measures[^1] with { IsSearch = true };
    }

    /// <summary>Each page is asked for once: it is in no cache.</summary>
    private async Task FirstLooksAsync()
    {
        await using var site = await MeasuredSite.StartAsync(storage);

        // The first request looks for the site's own style sheet and logo too.
        await site.AskAsync("/about");
        await FirstLookAsync(site, "first look at the front page", "/");
        await FirstLookAsync(site, "first look at a big tag", $"/tags/{GeneratedNewsroom.Topic(0).Slug}");
        await FirstLookAsync(site, "first look at a big speaker", $"/speakers/{Often().Slug}");
        await FirstLookAsync(site, "first look at an article", $"/articles/{ArticleId.Of(GeneratedNewsroom.NameOf(newsroom.Articles / 2))}");
    }

    private async Task FirstLookAsync(MeasuredSite site, string what, string path)
    {
        storage.Meter.Take();
        await site.AskAsync(path);
        measures.Add(new Measure(what, storage.Meter.Take()));
    }

    private async Task TakeAsync(string what, Func<Task> act)
    {
        // Runs once before measuring: the configuration is read now and then, whatever is measured.
        await act();
        storage.Meter.Take();
        var begun = Stopwatch.GetTimestamp();
        await act();
        measures.Add(new Measure(what, storage.Meter.Take()) { Time = Stopwatch.GetElapsedTime(begun) });
    }

    private async Task SweepAsync()
    {
        var sweep = storage.Get<Sweep>();
        var (most, sum, runs) = (default(StorageUse), default(StorageUse), 0);
        bool files = false, records = false, rows = false;
        for (var anew = true; !(files && records && rows); anew = false)
        {
            storage.Meter.Take();
            var report = await sweep.RunAsync(anew, CancellationToken.None) ?? throw new InvalidOperationException("Somebody else is sweeping.");
            if (report != SweepReport.Nothing)
                throw new InvalidOperationException($"The newsroom was not as it should be: {report}");
            (files, records, rows) = (files || report.Files.ReachedEnd, records || report.Records.ReachedEnd, rows || report.Rows.ReachedEnd);
            var use = storage.Meter.Take();
            most = use.Operations > most.Operations ? use : most;
            sum = new(sum.Operations + use.Operations, sum.Rows + use.Rows, sum.Sent + use.Sent, sum.Received + use.Received);
            runs++;
        }

        measures.Add(new Measure(SweepRun, most));
        measures.Add(new Measure(SweepRound, sum, runs));
    }

    private async Task PublishAsync(string what, string title, string tags)
    {
        const string Name = "new.txt";
        var text = $"---\ntags: {tags}\npublished: 2025-12-30\n---\n{title}\n\n\"We keep the ferry,\" said Ada Quist.\n\n{string.Join("\n\n", newsroom.ArticleOf(0).Paragraphs.Select(paragraph => paragraph.Text))}\n";
        await storage.Get<FeedStorage>().Articles.GetBlobClient(Name).UploadAsync(BinaryData.FromString(text), overwrite: true);
        await storage.Get<ConfigurationFiles>().GetAsync(CancellationToken.None);
        storage.Meter.Take();
        var outcome = (await storage.Get<Publisher>().PublishAsync(Name, CancellationToken.None)).Outcome;
        measures.Add(outcome == PublishOutcome.Published
            ? new Measure(what, storage.Meter.Take())
            : throw new InvalidOperationException($"The article was not published: {outcome}"));
    }

    private async Task<Cursor?> CursorOfAsync(int page)
    {
        Cursor? cursor = null;
        for (var number = 1; number < page; number++)
            cursor = (await lists.PageAsync(ListName.Latest, cursor, PerPage, CancellationToken.None)).Next;
        return cursor;
    }

    private async Task<IReadOnlyList<Term>> TermsAsync(IEnumerable<Tag> tags) =>
        await Task.WhenAll(tags.Select(async tag => (await lists.FindTermAsync(TermKind.Tag, tag.Slug, CancellationToken.None))!));
}

/// <summary>One thing that was measured.</summary>
/// <param name="What">What was done.</param>
/// <param name="Use">What it asked of storage.</param>
/// <param name="Runs">In how many runs, for a round of the sweep; else 1.</param>
internal sealed record Measure(string What, StorageUse Use, int Runs = 1)
{
    /// <summary>Whether it is a search, whose time shows how much there is to compare.</summary>
    public bool IsSearch { get; init; }

    /// <summary>How long it took, where that was measured.</summary>
    public TimeSpan Time { get; init; }
}
