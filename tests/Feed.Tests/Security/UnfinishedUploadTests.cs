using System.IO.Pipelines;
using System.Text;
using Feed.Tests.Support;
using Feed.Tests.Web;
using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Security;

/// <summary>An upload that does not end properly changes nothing and keeps nothing open.</summary>
public sealed class UnfinishedUploadTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_that_drips_on_for_two_minutes_is_ended_and_nothing_is_stored()
    {
        await using var feed = await TestFeed.StartAsync(azurite, ("Feed:AllowUpload", "true"));
        var time = new FakeTimeProvider();
        var handlers = ActivatorUtilities.CreateInstance<UploadHandlers>(feed.Get<IServiceProvider>(), time);
        var body = new Pipe();
        var context = Put(feed, body.Reader.AsStream());
        var answer = handlers.PutAsync(context.Request, "drip.txt", Cancellation);
        for (var second = 1; second < 120; second++)
        {
            await body.Writer.WriteAsync("a "u8.ToArray(), Cancellation);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.False(answer.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var result = await answer.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await result.ExecuteAsync(context);

        Assert.Equal(StatusCodes.Status408RequestTimeout, context.Response.StatusCode);
        Assert.False(await feed.Storage.Articles.GetBlobClient("drip.txt").ExistsAsync(Cancellation));
    }

    [Theory]
    [InlineData(StatusCodes.Status400BadRequest, "arrived incomplete")]
    [InlineData(StatusCodes.Status408RequestTimeout, "within 2 minutes")]
    public async Task An_upload_that_the_server_gives_up_leaves_the_file_that_was_there_and_says_why(int status, string reason)
    {
        await using var feed = await TestFeed.StartAsync(azurite, ("Feed:AllowUpload", "true"));
        await feed.UploadAndPublishAsync("harbour.txt", SampleArticles.Harbour);
        var context = Put(feed, new BrokenStream(status));
        var result = await feed.Get<UploadHandlers>().PutAsync(context.Request, "harbour.txt", Cancellation);
        await result.ExecuteAsync(context);

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Contains(reason, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()), StringComparison.Ordinal);
        var file = await feed.Storage.Articles.GetBlobClient("harbour.txt").DownloadContentAsync(Cancellation);
        Assert.Equal(SampleArticles.Harbour, file.Value.Content.ToString());
    }

    [Fact]
    public async Task A_file_without_an_announced_length_is_refused_once_it_has_more_than_5_megabytes()
    {
        await using var feed = await TestFeed.StartAsync(azurite, ("Feed:AllowUpload", "true"));
        using var body = new EndlessStream();
        var context = Put(feed, body);
        var result = await feed.Get<UploadHandlers>().PutAsync(context.Request, "endless.txt", Cancellation);
        await result.ExecuteAsync(context);

        Assert.Equal(StatusCodes.Status413PayloadTooLarge, context.Response.StatusCode);
        Assert.InRange(body.Given, 5 * 1024 * 1024, 6 * 1024 * 1024);
        Assert.False(await feed.Storage.Articles.GetBlobClient("endless.txt").ExistsAsync(Cancellation));
    }

    private static DefaultHttpContext Put(TestFeed feed, Stream body)
    {
        var context = new DefaultHttpContext { RequestServices = feed.Get<IServiceProvider>() };
        context.Request.Method = "PUT";
        context.Request.Body = body;
        context.Response.Body = new MemoryStream();
        return context;
    }

    /// <summary>Some bytes, and then what Kestrel throws when a body ends early or comes too slowly.</summary>
    private sealed class BrokenStream(int status) : MemoryStream
    {
        private bool begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (begun)
                throw new BadHttpRequestException("Unexpected end of request content.", status);
            begun = true;
            buffer.Span[0] = (byte)'a';
            return ValueTask.FromResult(1);
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
