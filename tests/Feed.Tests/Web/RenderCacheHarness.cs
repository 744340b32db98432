using System.Text;
using Azure;
using Feed.Storage.ChangeFeed;
using Feed.Tests.Support;
using Feed.Web.Http;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Web;

/// <summary>A cache that cannot read the changes of other instances, and counts its renderings.</summary>
public abstract class RenderCacheHarness : IDisposable
{
    private int made;

    protected RenderCacheHarness() => Cache = CachedResponseHarness.Cache(
        Changes, Time, (_, _) => throw new RequestFailedException(503, "The changes cannot be read."));

    private protected FakeTimeProvider Time { get; } = new();

    private protected KnownChanges Changes { get; } = new();

    private protected RenderCache Cache { get; }

    /// <summary>How many responses <see cref="MakeAsync"/> and <see cref="LargeAsync"/> have rendered.</summary>
    private protected int Made => made;

    public void Dispose()
    {
        Cache.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Task<Answer> Begin(TaskCompletionSource<Answer> answer, TaskCompletionSource begun)
    {
        begun.SetResult();
        return answer.Task;
    }

    private protected static string Text(Answer answer) => Encoding.UTF8.GetString(((Answer.Found)answer).Content.Body(ContentCoding.Identity).Span);

    private protected static Answer.Found Found(string text) => new(new RenderedContent(Encoding.UTF8.GetBytes(text), "text/plain"));

    /// <summary>Asks for a response, which is rendered after <paramref name="first"/>.</summary>
    private protected Task<Answer> GetAsync(Func<Task>? first = null, string key = "key") =>
        Cache.GetAsync(key, (_, _) => MakeAsync(first ?? (() => Task.CompletedTask)), TestContext.Current.CancellationToken);

    private protected Task<Answer> LargeAsync(int size)
    {
        Interlocked.Increment(ref made);
        return Task.FromResult<Answer>(new Answer.Found(new RenderedContent(new byte[size], "text/plain")));
    }

    private protected async Task<Answer> MakeAsync(Func<Task> first)
    {
        Interlocked.Increment(ref made);
        await first();
        return new Answer.Found(new RenderedContent([1, 2, 3], "text/plain"));
    }
}
