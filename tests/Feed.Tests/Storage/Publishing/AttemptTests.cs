using System.Text.RegularExpressions;
using Feed.Articles;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Storage.Publishing;

/// <summary>
/// An upload that takes too long or too much memory is listed like any rejected file, tried again a few times, further and further apart, and then
/// no more.
/// </summary>
public sealed class AttemptTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Type> Failures => [typeof(RegexMatchTimeoutException), typeof(OutOfMemoryException), typeof(InsufficientMemoryException)];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_file_that_always_fails_so_is_listed_at_once_and_left_alone_after_five_attempts(Type failure)
    {
        var attempts = 0;
        await using var feed = await TestFeed.StartWithParserAsync(new UploadParser((_, _) =>
        {
            attempts++;
            throw (Exception)Activator.CreateInstance(failure)!;
        }));

        Assert.Equal(PublishOutcome.Rejected, await feed.UploadAndPublishAsync("a.txt", "Goats\n\nA goat."));
        Assert.Equal(1, attempts);
        var listed = Assert.Single(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal(AttentionKind.Rejected, listed.Kind);
        Assert.Contains($"({failure.Name})", listed.Why, StringComparison.Ordinal);
        Assert.Contains("tries again automatically", listed.Why, StringComparison.Ordinal);

        for (var hour = 0; hour < 24 * 12; hour++)
        {
            feed.Time.Advance(TimeSpan.FromMinutes(5));
            await feed.SweepAsync();
        }

        Assert.Equal(Attempts.Max, attempts);
        listed = Assert.Single(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Contains($"({failure.Name})", listed.Why, StringComparison.Ordinal);
        Assert.Contains("All 5 attempts failed", listed.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("tries again", listed.Why, StringComparison.Ordinal);
        Assert.Equal(failure.FullName, (await feed.RecordAsync("a.txt"))!.RejectionFault);
    }

    [Fact]
    public async Task A_file_that_was_only_unlucky_is_published_by_a_later_sweep()
    {
        var attempts = 0;
        await using var feed = await TestFeed.StartWithParserAsync(new UploadParser((reader, file) => ++attempts < 3 ? throw new RegexMatchTimeoutException() : reader.Read(file)));
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Goats", "Harbour"));
        Assert.Empty(await feed.TagAsync("harbour"));

        for (var run = 0; run < 3; run++)
        {
            feed.Time.Advance(TimeSpan.FromMinutes(5));
            await feed.SweepAsync();
        }

        Assert.Equal(3, attempts);
        Assert.Equal(["Goats"], await feed.TagAsync("harbour"));
        Assert.Empty(await feed.Lists.AttentionAsync(Cancellation));
        var record = await feed.RecordAsync("a.txt");
        Assert.Equal((0, null), (record!.Attempts, record.RetryAt));
    }

    [Fact]
    public async Task The_last_good_version_stays_meanwhile_and_another_upload_starts_anew()
    {
        var fails = false;
        await using var feed = await TestFeed.StartWithParserAsync(new UploadParser((reader, file) => fails ? throw new RegexMatchTimeoutException() : reader.Read(file)));
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Goats", "Harbour"));
        fails = true;
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Sheep", "Harbour"));
        feed.Time.Advance(TimeSpan.FromMinutes(5));
        await feed.SweepAsync();
        Assert.Equal(["Goats"], await feed.TagAsync("harbour"));
        Assert.Equal(2, (await feed.RecordAsync("a.txt"))!.Attempts);

        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Cows", "Harbour"));
        Assert.Equal(1, (await feed.RecordAsync("a.txt"))!.Attempts);
        fails = false;
        feed.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.NotEqual(SweepReport.Nothing, await feed.SweepAsync());
        Assert.Equal(["Cows"], await feed.TagAsync("harbour"));
    }

    [Fact]
    public void Attempts_are_a_minute_apart_and_then_four_times_as_long_each()
    {
        var version = new ContentVersion(7, "", "\"1\"");
        ArticleRecord? record = null;
        var pauses = new List<double?>();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            record = Rejected(version, record);
            pauses.Add((record.RetryAt - Now)?.TotalMinutes);
        }

        Assert.Equal([1, 4, 16, 64, null, null], pauses);
        Assert.Equal(1, Rejected(version with { Parser = 8 }, record).Attempts);
    }

    [Fact]
    public void It_is_a_warning_while_there_are_attempts_left_and_then_one_error()
    {
        var version = new ContentVersion(7, "", "\"1\"");
        var log = new ListLog<Publisher>();
        ArticleRecord? record = null;
        for (var attempt = 0; attempt < Attempts.Max; attempt++)
        {
            record = Rejected(version, record);
            new PublishLog(log).Write(record, new RegexMatchTimeoutException(), isReread: false, TimeZoneInfo.Utc);
        }

        Assert.Equal([.. Enumerable.Repeat(LogLevel.Warning, Attempts.Max - 1), LogLevel.Error], log.Lines.Select(line => line.Level));
    }

    private static ArticleRecord Rejected(ContentVersion version, ArticleRecord? before) => new RecordTransitions(TimeZoneInfo.Utc, Now)
        .Next("a.txt", new ReadResult.Rejected("It takes too long.") { Fault = new RegexMatchTimeoutException() }, version, before);
}
