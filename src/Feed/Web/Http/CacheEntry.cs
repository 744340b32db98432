using Feed.Storage;
using Feed.Storage.ChangeFeed;

namespace Feed.Web.Http;

/// <summary>An answer in the cache.</summary>
/// <param name="answer">What is served.</param>
/// <param name="readFrom">What it was read from.</param>
/// <param name="asOf">When rendering started: the answer reflects everything stored by then.</param>
/// <param name="moment">The number of that moment, from KnownChanges.NextMoment.</param>
/// <param name="judged">The judgement at the start of rendering.</param>
internal sealed class CacheEntry(Answer.Found answer, Dependencies readFrom, long asOf, long moment, Judgement judged)
{
    public Answer.Found Answer => answer;

    public Dependencies ReadFrom => readFrom;

    public long AsOf => asOf;

    public long Moment => moment;

    /// <summary>Since when it stands in for an answer that could not be rendered; null if it does not.</summary>
    public long? StaleSince { get; init; }

    /// <summary>The latest judgement about it.</summary>
    public volatile Judgement Judged = judged;
}

/// <summary>A rendering under way.</summary>
/// <param name="local">The number of this process's own changes at the start.</param>
/// <param name="begun">When it began.</param>
internal sealed class Rendering(long local, long begun)
{
    public long Local => local;

    public long Begun => begun;

    public Lazy<Task<Answer>> Work { get; set; } = null!;

    /// <summary>The number of the moment when another rendering of the same answer last ended; 0 for never.</summary>
    public long OvertakenAt { get; set; }
}
