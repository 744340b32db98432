using System.Globalization;
using Feed.Storage.Records;
using Feed.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Publishing;

/// <summary>Writes the result of publishing to the log and the metrics.</summary>
/// <param name="log">The publisher's log.</param>
internal sealed partial class PublishLog(ILogger<Publisher> log)
{
    /// <summary>Logs and counts a record that was just written.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fault">The exception that the parser threw; null when the file itself is at fault or was read.</param>
    /// <param name="isReread">Whether only the parser or the configuration is new, and the file and its state are unchanged.</param>
    /// <param name="zone">The publisher's time zone.</param>
    public PublishOutcome Write(ArticleRecord record, Exception? fault, bool isReread, TimeZoneInfo zone)
    {
        if (record.Rejection is { } reason)
            return WriteRejection(record, reason, fault, isReread);
        if (record.State == ArticleState.Withdrawn)
        {
            FeedTelemetry.ArticlesWithdrawn.Add(1);
            LogWithdrawn(record.Blob);
            return PublishOutcome.Withdrawn;
        }

        FeedTelemetry.ArticlesAccepted.Add(1);
        FeedTelemetry.QuotesFound.Add(record.Content!.Quotes.Count);
        FeedTelemetry.ReportedFound.Add(record.Content.Reported.Count);
        var level = isReread ? LogLevel.Debug : LogLevel.Information;
        if (record.State == ArticleState.Published)
        {
            var topics = JoinOrNone(record.Content.Tags.Select(tag => tag.Label));
            var speakers = JoinOrNone(record.Content.Speakers.Select(ArticleEntity.NameAndCounts));
            var (published, from) = (Local(record.Date.Moment, zone), Name(record.Date.From));
            LogPublished(level, record.Blob, record.Content.Title, published, from, topics, speakers);
        }
        else
        {
            var until = record.HeldUntil is { } due ? Local(due, zone) : "its file changes";
            LogHeld(level, record.Blob, until, record.Content.Title, record.HeldReason);
        }

        foreach (var note in record.Content.Notes.Concat(record.Content.Remarks))
            LogNote(level, record.Blob, note);
        return record.State switch
        {
            ArticleState.Embargoed => PublishOutcome.Embargoed,
            ArticleState.Held => PublishOutcome.Held,
            _ => PublishOutcome.Published,
        };
    }

    private PublishOutcome WriteRejection(ArticleRecord record, string reason, Exception? fault, bool isReread)
    {
        if (record.RetryAt is { } due)
        {
            LogRetry(record.Blob, due, record.Attempts, reason);
            return PublishOutcome.Rejected;
        }

        FeedTelemetry.ArticlesRejected.Add(1, FeedTelemetry.Kind(fault is null ? "file" : "fault"));
        if (fault is null)
            LogRejected(isReread ? LogLevel.Debug : LogLevel.Warning, record.Blob, reason);
        else
            LogFault(fault, record.Blob, reason);
        return PublishOutcome.Rejected;
    }

    private static string JoinOrNone(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } all ? all : "none";

    private static string Name(PublishedFrom from) => from switch
    {
        PublishedFrom.Declared => "declared",
        PublishedFrom.Dateline => "from the dateline",
        PublishedFrom.Caption => "from a photo caption",
        PublishedFrom.Released => "released",
        _ => "first seen",
    };

    private static string Local(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    [LoggerMessage(EventId = 1,
        Message = "Published {Blob}: {Title} | date: {Published} ({PublishedFrom}) | topics: {Topics} | speakers: {Speakers}")]
    private partial void LogPublished(LogLevel level, string blob, string title, string published, string publishedFrom, string topics,
        string speakers);

    [LoggerMessage(EventId = 2, Message = "Held {Blob} until {Until}: {Title} ({Reason})")]
    private partial void LogHeld(LogLevel level, string blob, string until, string title, string? reason);

    [LoggerMessage(EventId = 3, Message = "Rejected {Blob}: {Reason}")]
    private partial void LogRejected(LogLevel level, string blob, string reason);

    [LoggerMessage(4, LogLevel.Information, "Withdrew {Blob}")]
    private partial void LogWithdrawn(string blob);

    [LoggerMessage(EventId = 6, Message = "Note on {Blob}: {Note}")]
    private partial void LogNote(LogLevel level, string blob, string note);

    [LoggerMessage(23, LogLevel.Warning, "Could not read {Blob}; the next attempt is due at {Due} (failed so far: {Attempts}): {Reason}")]
    private partial void LogRetry(string blob, DateTimeOffset due, int attempts, string reason);

    [LoggerMessage(7, LogLevel.Error, "Rejected {Blob}; the next version of the parser will try again: {Reason}")]
    private partial void LogFault(Exception fault, string blob, string reason);
}
