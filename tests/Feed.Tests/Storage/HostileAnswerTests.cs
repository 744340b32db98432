using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Storage;

/// <summary>
/// Gives each call to storage, one by one, every response that storage never sends. The work succeeds, or fails as if storage were down.
/// Nothing is lost, and a sweep repairs the rest.
/// </summary>
public sealed class HostileAnswerTests
{
    private static readonly string[] Files = ["a.txt", "b.txt", "c.txt"];

    private static readonly Dictionary<string, Func<TestFeed, Task>> Works = new()
    {
        ["publish"] = feed => feed.PublishAsync("a.txt"),
        ["sweep"] = feed => feed.SweepAsync(),
        ["read"] = ReadAllAsync,
        ["create"] = feed => feed.Storage.CreateMissingAsync(Cancellation),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, HostileAnswer> Cases =>
        new(Works.Keys.SelectMany(_ => Enum.GetValues<HostileAnswer>(), (work, answer) => (work, answer)));

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Work_succeeds_or_reports_unavailable_storage_whichever_sixth_call_gets_a_hostile_answer(string work, HostileAnswer answer) =>
        EachCallAsync(Works[work], answer, first: 1 + ((int)answer % 6), step: 6);

    [Theory(Explicit = true), Trait("Category", "Long")]
    [MemberData(nameof(Cases))]
    public Task Work_succeeds_or_reports_unavailable_storage_whichever_call_gets_a_hostile_answer(string work, HostileAnswer answer) =>
        EachCallAsync(Works[work], answer, first: 1, step: 1);

    private static async Task ReadAllAsync(TestFeed feed)
    {
        var lists = feed.Lists;
        var page = await lists.PageAsync(ListName.Latest, after: null, 10, Cancellation);
        Assert.Equal(3, page.Articles.Count);
        Assert.NotNull(await lists.FindAsync(ArticleId.Of("b.txt"), Cancellation));
        Assert.NotNull(await lists.FindTermAsync(TermKind.Tag, "harbour", Cancellation));
        Assert.NotEmpty((await lists.TermsAsync(TermKind.Tag, after: null, 1000, Cancellation)).Terms);
        Assert.NotEmpty(await lists.TopTermsAsync([TermKind.Tag], Cancellation));
        Assert.Empty(await lists.AttentionAsync(Cancellation));
        Assert.Null(await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation));
    }

    /// <summary>Repeats the work once for each of its calls; each time one call gets the response, at all of its attempts.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="answer">The response that one call gets.</param>
    /// <param name="first">The first call that gets it, counted from 1.</param>
    /// <param name="step">How many calls later the next one is.</param>
    private static async Task EachCallAsync(Func<TestFeed, Task> work, HostileAnswer answer, int first, int step)
    {
        var prepared = await PreparedAsync();
        for (var number = first; ; number += step)
        {
            var time = new SettableTime();
            var storage = prepared.Copy(time);
            var hostile = new HostileAnswers();
            await using var instance = TestFeed.On(new MemoryTransport(storage), time, policy: hostile);
            var met = false;
            var id = "";
            hostile.Choose = (call, request) =>
            {
                if (call == number)
                    (met, id) = (true, request.ClientRequestId);
                return met && request.ClientRequestId == id ? answer : null;
            };
            try
            {
                await work(instance);
            }
            catch (Exception fault) when (fault.IsStorageFault())
            {
                // It may fail with an explanation.
            }

            if (!met)
                break;
            hostile.Choose = (_, _) => null;
            await AssertWellAsync(storage, time, $"{answer} for call {number}");
        }
    }

    private static async Task<MemoryStorage> PreparedAsync()
    {
        var time = new SettableTime();
        var storage = new MemoryStorage(time);
        await using var feed = TestFeed.On(new MemoryTransport(storage), time);
        await feed.Storage.CreateMissingAsync(Cancellation);
        foreach (var name in Files)
            await feed.UploadAndPublishAsync(name, Texts.Tagged($"Old {name}", "Harbour", "Council"));
        await feed.SweepAsync();
        await feed.UploadAsync("a.txt", Texts.Tagged("New a.txt", "Harbour"));
        return storage;
    }

    private static async Task AssertWellAsync(MemoryStorage storage, SettableTime time, string what)
    {
        time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        await using var feed = TestFeed.On(new MemoryTransport(storage), time);
        for (var runs = 0; await feed.SweepAsync() is not { } report || report != SweepReport.Nothing; runs++)
            Assert.True(runs < 5, $"{what}: the sweep comes to no end.");
        Assert.True((await feed.TagAsync("harbour")).Order().SequenceEqual(["New a.txt", "Old b.txt", "Old c.txt"]), what);
        Assert.True((await feed.TagAsync("council")).Order().SequenceEqual(["Old b.txt", "Old c.txt"]), what);
        Assert.Empty(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal("Harbour", (await feed.Lists.FindTermAsync(TermKind.Tag, "harbour", Cancellation))!.Display);
        await Consistency.AssertExactAsync(feed);
    }
}
