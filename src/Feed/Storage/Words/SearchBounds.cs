namespace Feed.Storage.Words;

/// <summary>How far a search goes for one page.</summary>
/// <param name="Rows">How many rows of words it looks at.</param>
/// <param name="Time">After how long it looks at no more.</param>
public sealed record SearchBounds(int Rows, TimeSpan Time)
{
    /// <summary>For a page of a feed, which readers ask for again and again.</summary>
    public static SearchBounds Feed { get; } = new(1_000, TimeSpan.FromSeconds(10));

    /// <summary>For the page of a person who waits.</summary>
    public static SearchBounds Page { get; } = new(int.MaxValue, TimeSpan.FromSeconds(3));
}
