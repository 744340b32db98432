using Feed.Local.Files;
using Feed.Storage.Lists;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>One run of the sweep does a bounded share, and its notes for the next run may be lost.</summary>
public sealed class SweepShareTests
{
    /// <summary>
    /// In a run with all passes in the middle: a lookup for each file, each record of a row and each row of a record, a check of each record's file;
    /// the listings, the lease and the configuration.
    /// </summary>
    private const int MaxCalls = (4 * SweepRounds.MaxItemsPerRun) + 35;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_number_of_calls_of_a_run_does_not_grow_with_the_articles()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        var few = await MostCallsAsync(feed);
        await Task.WhenAll(Enumerable.Range(20, 4 * SweepRounds.Articles).Select(number => feed.UploadAndPublishAsync(SweepRounds.NameOf(number), SweepRounds.TextOf(number))));
        await SweepRounds.RoundAsync(feed);
        var many = await MostCallsAsync(feed);
        Assert.InRange(few, 1, MaxCalls);
        Assert.InRange(many, 1, MaxCalls);
    }

    [Fact]
    public async Task A_newsroom_that_fits_into_one_run_is_compared_wholly_without_a_single_lookup()
    {
        await using var feed = await SweepRounds.PreparedAsync(new SweepBounds());
        var lookups = 0;
        feed.Calls.Before(call =>
        {
            if ((call.Method == "HEAD" && !call.Uri.AbsolutePath.Contains("/config/", StringComparison.Ordinal)) || (call.Method == "GET" && call.Uri.AbsolutePath.Contains("PartitionKey=", StringComparison.Ordinal)))
                Interlocked.Increment(ref lookups);
            return Task.CompletedTask;
        });
        var report = await feed.SweepAsync();
        Assert.True(report!.Files.ReachedEnd && report.Records.ReachedEnd && report.Rows.ReachedEnd);
        Assert.Equal(0, lookups);
    }

    [Fact]
    public void The_stored_state_names_blocked_withdrawals_as_earlier_versions_do()
    {
        var since = new DateTimeOffset(2099, 3, 5, 8, 0, 0, TimeSpan.Zero);
        var state = SweepState.Start with
        {
            BlockedWithdrawals = new BlockedWithdrawals(7, 20, since),
            BlockedByRound = new BlockedWithdrawals(900, 4_000, since),
        };

        Assert.Contains("\"Held\":{\"Articles\":7,", state.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"HeldOfRound\":{\"Articles\":900,", state.ToString(), StringComparison.Ordinal);
        Assert.Equal(state, SweepState.Parse(state.ToString()));
    }

    [Fact]
    public async Task A_run_that_is_cut_short_anywhere_loses_nothing()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        await using var other = feed.Another();
        var number = 0;
        for (var last = 3; ; last += 3)
        {
            await feed.UploadAsync(SweepRounds.NameOf(20 + number), SweepRounds.TextOf(number));
            await feed.DeleteAsync(number == 0 ? SweepRounds.NameOf(0) : SweepRounds.NameOf(19 + number));
            number++;
            var ended = false;
            other.Calls.Before(call => (ended |= call.Number >= last) ? throw new CrashException() : Task.CompletedTask);
            try
            {
                await other.SweepAsync();
            }
            catch (Exception fault) when (fault is CrashException || fault.InnerException is CrashException)
            {
                // As if the process had been killed; its lease ends within a minute.
            }

            feed.Time.Advance(TimeSpan.FromMinutes(1));

            if (!ended)
                break;
        }

        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));

        // Most of the files are deleted by now.
        await feed.Storage.Config.GetBlobClient("confirm-withdrawals").UploadAsync(BinaryData.Empty, Cancellation);
        await SweepRounds.RoundAsync(feed);
        Assert.Equal(SweepRounds.Articles, (await feed.TagAsync("all")).Count);
        await Consistency.AssertExactAsync(feed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tag:harbour")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    [InlineData("""{"Blobs":5}""")]
    [InlineData("""{"Blobs":null}""")]
    [InlineData("""{"Records":"no id"}""")]
    [InlineData("""{"Rows":{"List":null,"Key":null}}""")]
    [InlineData("""{"Rows":{"List":"\u0000","Key":"'"}}""")]
    [InlineData("""{"Counted":{"Articles":-3,"Newest":""}}""")]
    [InlineData("""{"Counted":{"Articles":3,"Newest":"new"}}""")]
    public void Notes_that_no_run_could_have_written_are_the_start_of_a_round(string text) => Assert.Equal(SweepState.Start, SweepState.Parse(text));

    [Fact]
    public async Task Notes_can_be_lost_or_name_places_that_there_are_not()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        await feed.UploadAsync("new.txt", Texts.Tagged("New", "All"));
        var nowhere = """{"Blobs":"nowhere","Records":"ffffffffffffffffffffffffffffffff","Rows":{"List":"zzz","Key":"zzz"},"Counted":{"Articles":5,"Newest":""}}""";
        foreach (var text in new[] { nowhere, "lost" })
        {
            await feed.Storage.Config.GetBlobClient("sweep").UploadAsync(BinaryData.FromString(text), overwrite: true, Cancellation);
            await SweepRounds.RoundAsync(feed);
            Assert.Contains("New", await feed.TagAsync("all"));
            await Consistency.AssertExactAsync(feed);
            await feed.DeleteAsync("new.txt");
            await feed.UploadAsync("new.txt", Texts.Tagged("New", "All", "Another"));
        }
    }

    [Fact]
    public async Task At_the_start_on_a_laptop_all_of_a_folder_larger_than_one_run_is_uploaded()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        await feed.UploadAsync("new.txt", Texts.Tagged("New", "All"));
        await feed.DeleteAsync(SweepRounds.NameOf(0));
        await feed.DeleteAsync(SweepRounds.NameOf(6));
        using var watch = new BlobWatch(feed.Storage, feed.Publisher, feed.Sweep, feed.Time, NullLogger<BlobWatch>.Instance);
        await watch.CatchUpAsync(Cancellation);
        Assert.Equal(SweepRounds.Articles - 1, (await feed.TagAsync("all")).Count);
        Assert.Contains("New", await feed.TagAsync("all"));
    }

    private static async Task<int> MostCallsAsync(TestFeed feed)
    {
        var most = 0;
        bool rows = false, records = false;
        while (!(rows && records))
        {
            feed.Calls.Reset();
            var report = await feed.SweepAsync();
            most = Math.Max(most, feed.Calls.Calls);
            rows |= report!.Rows.ReachedEnd;
            records |= report.Records.ReachedEnd;
        }

        return most;
    }
}
