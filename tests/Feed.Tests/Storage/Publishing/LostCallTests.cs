using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Publishing;

/// <summary>Each single write of a publish is lost once, before it is sent or after its response.</summary>
public sealed class LostCallTests
{
    public enum Change
    {
        First,
        OtherLists,
        OtherText,
        Withdrawal,
        Rejection,
    }

    public static TheoryData<Change> Changes => [.. Enum.GetValues<Change>()];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task An_answer_that_is_lost_once_is_asked_for_again_and_all_is_well(Change change)
    {
        foreach (var answered in new[] { false, true })
        {
            for (var lost = 1; ; lost++)
            {
                await using var feed = await PreparedAsync(change);
                var met = false;
                Lose(feed, answered, call =>
                {
                    if (call.WriteNumber != lost || met)
                        return Task.CompletedTask;
                    met = true;
                    throw new IOException("The connection was reset.");
                });
                await feed.PublishAsync("a.txt");
                feed.Calls.Reset();
                if (!met)
                    break;
                await AssertDoneAsync(feed, change);
                await Consistency.AssertNothingMissingAsync(feed);
                await SweepAsync(feed);
                await Consistency.AssertExactAsync(feed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_process_that_ends_at_any_write_leaves_the_old_or_the_new_and_the_sweep_finishes_it(Change change)
    {
        foreach (var answered in new[] { false, true })
        {
            for (var last = 1; ; last++)
            {
                await using var feed = await PreparedAsync(change);
                var ended = false;
                Lose(feed, answered, call => ended |= call.WriteNumber >= last, new CrashException());
                try
                {
                    await feed.PublishAsync("a.txt");
                }
                catch (Exception fault) when (fault is CrashException || fault.InnerException is CrashException)
                {
                    // As if the process had been killed.
                }

                if (!ended)
                    break;
                await using var other = feed.Another();
                Assert.True(await IsOldAsync(other, change) || await IsNewAsync(other, change), $"{change}, write {last}, answered {answered}");
                await Consistency.AssertNothingMissingAsync(other);
                await SweepAsync(other);
                await AssertDoneAsync(other, change);
                await Consistency.AssertExactAsync(other);
            }
        }
    }

    private static async Task<TestFeed> PreparedAsync(Change change)
    {
        var feed = await TestFeed.StartInMemoryAsync();
        if (change != Change.First)
            await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Old", "Harbour", "Council"));
        switch (change)
        {
            case Change.Withdrawal:
                await feed.DeleteAsync("a.txt");
                break;
            case Change.Rejection:
                await feed.UploadAsync("a.txt", BinaryData.Empty);
                break;
            default:
                await feed.UploadAsync("a.txt", Texts.Tagged("New", change == Change.OtherText ? "Harbour" : "Budget", "Council"));
                break;
        }

        return feed;
    }

    private static void Lose(TestFeed feed, bool answered, Func<StorageCall, Task> act)
    {
        if (answered)
            feed.Calls.After(act);
        else
            feed.Calls.Before(act);
    }

    private static void Lose(TestFeed feed, bool answered, Func<StorageCall, bool> ends, Exception end) =>
        Lose(feed, answered, call => ends(call) ? Task.FromException(end) : Task.CompletedTask);

    /// <summary>Late enough for rows that no record names to be deleted.</summary>
    private static async Task SweepAsync(TestFeed feed)
    {
        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        Assert.NotNull(await feed.SweepAsync());
    }

    private static async Task AssertDoneAsync(TestFeed feed, Change change) => Assert.True(await IsNewAsync(feed, change), $"{change} is not done.");

    private static async Task<bool> IsOldAsync(TestFeed feed, Change change) => change == Change.First
        ? await IsAsync(feed, [], [], [])
        : await IsAsync(feed, ["Old"], ["Old"], []);

    private static Task<bool> IsNewAsync(TestFeed feed, Change change) => change switch
    {
        Change.Withdrawal => IsAsync(feed, [], [], []),
        Change.Rejection => IsAsync(feed, ["Old"], ["Old"], []),
        Change.OtherText => IsAsync(feed, ["New"], ["New"], []),
        _ => IsAsync(feed, ["New"], [], ["New"]),
    };

    private static async Task<bool> IsAsync(TestFeed feed, string[] latest, string[] harbour, string[] budget) =>
        latest.SequenceEqual(await feed.TitlesAsync(ListName.Latest))
        && latest.SequenceEqual(await feed.TagAsync("council"))
        && harbour.SequenceEqual(await feed.TagAsync("harbour"))
        && budget.SequenceEqual(await feed.TagAsync("budget"));
}
