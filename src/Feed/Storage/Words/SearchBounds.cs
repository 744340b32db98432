namespace Feed.Storage.Words;

/// <summary>How much work a search may do for one page.</summary>
/// <param name="Rows">The most rows of words that it examines.</param>
/// <param name="Time">After this time it examines no further row.</param>
public sealed record SearchBounds(int Rows, TimeSpan Time)
{
    /// <summary>The bounds for a feed, which feed readers request again and again.</summary>
    public static SearchBounds Feed { get; } = new(1_000, TimeSpan.FromSeconds(10));

    /// <summary>
    /// The bounds for finding out only whether any article matches, to offer a wider search to a reader who found nothing.
    /// </summary>
    public static SearchBounds Probe { get; } = new(1_000, TimeSpan.FromSeconds(1));

    /// <summary>The bounds for a web page, where a person waits for the result.</summary>
    public static SearchBounds Page { get; } = new(int.MaxValue, TimeSpan.FromSeconds(3));
}
