using Feed.Articles;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Tests.Support;
using Feed.Tests.Telemetry;

namespace Feed.Tests.Storage.Publishing;

/// <summary>An exception in a reader rejects the file: the last good version stays, and only another version of the reader tries again.</summary>
public sealed class RejectionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly ReadResult Fault = new ReadResult.Rejected("The file cannot be read.") { Fault = new NotSupportedException("secret words of the file") };

    [Fact]
    public void The_type_of_the_exception_is_kept_and_the_last_good_version_stays()
    {
        var good = new RecordTransitions(TimeZoneInfo.Utc, Now).Next("a.txt", new ReadResult.Accepted(new Article { Title = "Ferry" }), new ContentVersion(7, "", "\"1\""), before: null);
        var record = new RecordTransitions(TimeZoneInfo.Utc, Now).Next("a.txt", Fault, new ContentVersion(7, "", "\"2\""), good);
        Assert.Equal("System.NotSupportedException", record.RejectionFault);
        Assert.Equal("Ferry", record.Content!.Title);
        Assert.Contains(ListName.Latest, record.Lists);
        Assert.Contains(ListName.Rejected, record.Lists);
        Assert.Equal("System.NotSupportedException", record.ToEntity().ToRecord().RejectionFault);
    }

    [Fact]
    public void The_next_version_of_the_reader_tries_again_and_not_the_next_sweep()
    {
        var version = new ContentVersion(7, "", "\"1\"");
        var record = new RecordTransitions(TimeZoneInfo.Utc, Now).Next("a.txt", Fault, version, before: null);
        Assert.False(RecordTransitions.NeedsReading(record, version, Now.AddYears(1)));
        Assert.True(RecordTransitions.NeedsReading(record, version with { Parser = 8 }, Now));
    }

    [Fact]
    public void It_is_logged_as_an_error_and_counted()
    {
        var record = new RecordTransitions(TimeZoneInfo.Utc, Now).Next("a.txt", Fault, new ContentVersion(7, "", "\"1\""), before: null);
        var log = new ListLog<Publisher>();
        using var told = new RecordedMetrics();
        Assert.Equal(PublishOutcome.Rejected, new PublishLog(log).Write(record, ((ReadResult.Rejected)Fault).Fault, isReread: false, TimeZoneInfo.Utc));
        var (level, line, fault) = Assert.Single(log.Lines);
        Assert.Equal((Microsoft.Extensions.Logging.LogLevel.Error, typeof(NotSupportedException)), (level, fault?.GetType()));
        Assert.Contains("a.txt", line, StringComparison.Ordinal);
        Assert.Equal((1, 0), (told.Sum("feed.articles.rejected", "kind=fault"), told.Sum("feed.articles.rejected", "kind=file")));
    }
}
