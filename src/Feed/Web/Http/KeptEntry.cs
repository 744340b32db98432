using Feed.Storage;
using Feed.Storage.ChangeFeed;

namespace Feed.Web.Http;

/// <summary>An answer in the cache.</summary>
/// <param name="answer">What is served.</param>
/// <param name="of">What it was made of.</param>
/// <param name="asOf">When its making began: it knows all that was stored by then.</param>
/// <param name="moment">The same, as <see cref="Changes.Moment"/>.</param>
/// <param name="judged">What was known when its making began.</param>
internal sealed class KeptEntry(Answer.Found answer, Dependencies of, long asOf, long moment, Judgement judged)
{
    public Answer.Found Answer => answer;

    public Dependencies Of => of;

    public long AsOf => asOf;

    public long Moment => moment;

    /// <summary>When its making ended, as <see cref="Changes.Moment"/>.</summary>
    public long Ended { get; init; }

    /// <summary>When it began to stand for an answer that could not be made; null when it does not.</summary>
    public long? Covered { get; init; }

    /// <summary>What is known of it.</summary>
    public volatile Judgement Judged = judged;
}

/// <summary>A rendering under way.</summary>
/// <param name="local">How many changes this process had made when it began.</param>
/// <param name="begun">When it began.</param>
internal sealed class Flight(long local, long begun)
{
    public long Local => local;

    public long Begun => begun;

    public Lazy<Task<Answer>> Work { get; set; } = null!;
}
