namespace Feed.Articles;

/// <summary>Why an article must not be published yet.</summary>
/// <param name="Reason">The kind of hold.</param>
/// <param name="Until">When the hold ends; null when only a change of the file ends it.</param>
/// <param name="Message">One sentence for the editor: what holds the article, where that is written, and how to release it.</param>
public sealed record Hold(HoldReason Reason, DateTimeOffset? Until, string Message)
{
    /// <summary>
    /// Re-evaluates the hold once the rest of the article and its time of arrival are known. Null when the hold depends on neither; returns
    /// null when nothing holds the article.
    /// </summary>
    internal Func<HoldContext, Hold?>? Review { get; init; }

    /// <summary>
    /// The hold that lasts longest, so that every hold request is honoured; null when there is none. An indefinite hold outlasts every
    /// other.
    /// </summary>
    internal static Hold? Longest(IEnumerable<Hold> holds) => holds.MaxBy(hold => hold.Until ?? DateTimeOffset.MaxValue);

    /// <summary>The hold after its <see cref="Review"/>; null when nothing holds the article.</summary>
    internal Hold? Resolve(HoldContext context) => Review is null ? this : Review(context) is { } left ? left with { Review = null } : null;
}

/// <summary>What a hold may depend on besides its own words.</summary>
/// <param name="Arrived">When the file arrived; null when unknown.</param>
/// <param name="Published">The declared date of publication; null when none is declared.</param>
/// <param name="Tags">The declared tags.</param>
/// <param name="Title">The headline.</param>
/// <param name="Text">The paragraphs below it.</param>
internal sealed record HoldContext(
    DateTimeOffset? Arrived, DateTimeOffset? Published, IReadOnlyList<string> Tags, string Title, IReadOnlyList<Paragraph> Text);

/// <summary>The kinds of hold.</summary>
public enum HoldReason
{
    /// <summary>The file must not be published before a time that it states.</summary>
    Embargo,

    /// <summary>The file has an embargo, but its end cannot be read.</summary>
    UnreadableEmbargo,

    /// <summary>The editor marked the file as a draft, private or pending.</summary>
    Draft,

    /// <summary>The agency canceled the item.</summary>
    Canceled,

    /// <summary>The agency withholds the item.</summary>
    Withheld,
}
