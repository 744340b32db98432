namespace Feed.Articles;

/// <summary>Why an article must not be published yet.</summary>
/// <param name="Reason">The kind of hold.</param>
/// <param name="Until">When the hold ends; null when only a change of the file ends it.</param>
/// <param name="Message">One sentence for the editor: what holds the article, where that is written, and how to release it.</param>
public sealed record Hold(HoldReason Reason, DateTimeOffset? Until, string Message)
{
    /// <summary>
    /// The hold that lasts longest; an indefinite hold outlasts every other. Null when there is none. Every request to wait is honoured.
    /// </summary>
    internal static Hold? Longest(IEnumerable<Hold> holds) => holds.MaxBy(hold => hold.Until ?? DateTimeOffset.MaxValue);
}

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
