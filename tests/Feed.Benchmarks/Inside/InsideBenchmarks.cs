using System.Text;
using BenchmarkDotNet.Attributes;
using Feed.Articles;
using Feed.Storage;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Benchmarks.Inside;

/// <summary>Reading one article, rendering a feed of 20, and the cached answer without the server around it.</summary>
public class InsideBenchmarks
{
    private const string Target = "/feed.atom";

    private readonly ArticleReader reader = new(new ReaderSettings());
    private readonly ArticleFile file = FileOf(0);
    private readonly FeedComposer composer = new(new SiteLinks(new Uri("https://feed.example")), "Feed", "en");
    private readonly RenderedContent kept = new(new byte[40_000], "application/atom+xml; charset=utf-8")
    {
        Self = new Uri("https://feed.example" + Target),
        LastModified = DateTimeOffset.UnixEpoch,
    };

    private readonly DefaultHttpContext context = new();
    private ArticlePage page = new([], null);
    private RequestDelegate? pipeline;

    [GlobalSetup]
    public void Prepare()
    {
        page = new ArticlePage([.. Enumerable.Range(0, 20).Select(Stored)], null);
        // A clock that stands still: what is kept stays young however long this takes.
        var cache = new RenderCache(new Changes(), new StandingTime(), NullLogger<RenderCache>.Instance);
        cache.GetAsync(Target[1..], (_, _) => Task.FromResult<Answer>(new Answer.Found(kept)), CancellationToken.None).Wait();
        pipeline = new ApplicationBuilder(new ServiceCollection().AddSingleton(cache).AddSingleton(TimeProvider.System).BuildServiceProvider()).UseCachedAnswers().Build();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = Target;
        context.Request.Method = HttpMethods.Get;
        context.Request.Headers.AcceptEncoding = "gzip, deflate, br";
    }

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
        return pipeline!(context);
    }

    private int Render(FeedFormat format) => FeedRenderer.Render(composer.Compose(FeedSubject.Everything, page, format, FeedPaging.FirstPage), format).Length;

    private static ArticleFile FileOf(int number) => new(MadeUpArticle.Name(number), Encoding.UTF8.GetBytes(MadeUpArticle.Text(number)));

    private StoredArticle Stored(int number)
    {
        var article = ((ReadResult.Accepted)reader.Read(FileOf(number))).Article;
        var seen = DateTimeOffset.UnixEpoch.AddDays(20_000 - number);
        return new StoredArticle
        {
            Id = ArticleId.Of(MadeUpArticle.Name(number)),
            Blob = MadeUpArticle.Name(number),
            State = ArticleState.Published,
            FirstSeen = seen,
            Updated = seen,
            Published = seen,
            Order = $"{DateTime.MaxValue.Ticks - seen.UtcTicks:D19}",
            Content = article,
        };
    }

    private sealed class StandingTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
