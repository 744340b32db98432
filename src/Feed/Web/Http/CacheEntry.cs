using Feed.Storage;
using Feed.Storage.ChangeFeed;

namespace Feed.Web.Http;

/// <summary>A cached response.</summary>
/// <param name="answer">What is served.</param>
/// <param name="readFrom">The data that it depends on.</param>
/// <param name="asOf">When rendering started: the response reflects everything stored by then.</param>
/// <param name="sequenceNumber">The result of KnownChanges.NextSequenceNumber at that time.</param>
/// <param name="validity">What was known about changes at the start of rendering.</param>
internal sealed class CacheEntry(Answer.Found answer, Dependencies readFrom, long asOf, long sequenceNumber, Validity validity)
{
    public Answer.Found Answer => answer;

    public Dependencies ReadFrom => readFrom;

    public long AsOf => asOf;

    public long SequenceNumber => sequenceNumber;

    /// <summary>Since when it is served in place of a newer response that could not be rendered; null if it is current.</summary>
    public long? StaleSince { get; init; }

    /// <summary>The latest evaluation of whether it is still valid.</summary>
    public volatile Validity Validity = validity;
}
