using System.Text;
using BenchmarkDotNet.Attributes;
using Feed.Articles;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Feed.Benchmarks.Inside;

/// <summary>Reading one article, rendering a feed of 20, and the cached answer without the server around it.</summary>
public class InsideBenchmarks : IDisposable
{
    private readonly ArticleReader reader = new(new ReaderSettings());
    private readonly ArticleFile file = FileOf(0);
    private readonly FeedComposer composer = new(new SiteLinks(new Uri("https://feed.example")), "Feed", "en");
    private readonly CachedResponseHarness kept = new(40_000);
    private readonly DefaultHttpContext context = CachedResponseHarness.Asking();
    private ArticlePage page = new([], null);

    [GlobalSetup]
    public void Prepare() => page = new ArticlePage([.. Enumerable.Range(0, 20).Select(Stored)], null);

    [Benchmark]
    public object ReadArticle() => reader.Read(file);

    [Benchmark]
    public int RenderAtom() => Render(FeedFormat.Atom);

    [Benchmark]
    public int RenderRss() => Render(FeedFormat.Rss);

    [Benchmark]
    public int RenderJson() => Render(FeedFormat.Json);

    [Benchmark]
    public Task CachedAnswer()
    {
        context.Response.Headers.Clear();
        return kept.SendAsync(context);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        kept.Dispose();
        GC.SuppressFinalize(this);
    }

    private int Render(FeedFormat format) => FeedRenderer.Render(composer.Compose(FeedSubject.Everything, page, format, FeedPaging.FirstPage), format).Length;

    private static ArticleFile FileOf(int number) => new(MadeUpArticle.Name(number), Encoding.UTF8.GetBytes(MadeUpArticle.Text(number)));

    private ArticleRecord Stored(int number)
    {
        var article = ((ReadResult.Accepted)reader.Read(FileOf(number))).Article;
        var seen = DateTimeOffset.UnixEpoch.AddDays(20_000 - number);
        return new ArticleRecord
        {
            Id = ArticleId.Of(MadeUpArticle.Name(number)),
            Blob = MadeUpArticle.Name(number),
            State = ArticleState.Published,
            FirstSeen = seen,
            Updated = seen,
            Date = new PublicationDate(seen, PublishedFrom.FirstSeen),
            Order = $"{DateTime.MaxValue.Ticks - seen.UtcTicks:D19}",
            Content = article,
        };
    }
}
