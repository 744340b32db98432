namespace Feed.Articles;

/// <summary>Why an article that was read must not be published yet.</summary>
/// <param name="Reason">The kind of hold.</param>
/// <param name="Until">When the hold ends by itself; null when only a change of the file ends it.</param>
/// <param name="Message">One sentence for the editor: what holds the file, where it stands, and how to release it.</param>
public sealed record Hold(HoldReason Reason, DateTimeOffset? Until, string Message)
{
    /// <summary>
    /// The hold that ends by no time, else the one that ends last; null when there is none. Whoever asks that a file waits is heard.
    /// </summary>
    internal static Hold? Longest(IEnumerable<Hold> holds) => holds.MaxBy(hold => hold.Until ?? DateTimeOffset.MaxValue);
}

/// <summary>The kinds of hold.</summary>
public enum HoldReason
{
    /// <summary>The file asks not to be published before a time.</summary>
    Embargo,

    /// <summary>The file asks not to be published before a time that cannot be read.</summary>
    UnreadableEmbargo,

    /// <summary>The editor marks the file as a draft, private or pending.</summary>
    Draft,

    /// <summary>The agency has canceled the item.</summary>
    Canceled,

    /// <summary>The agency withholds the item.</summary>
    Withheld,
}
