namespace Feed.Articles;

/// <summary>One uploaded file as received: nothing is decoded or checked yet.</summary>
/// <param name="Name">
/// The blob's name in the container <c>articles</c>, folders included; its extension decides which reader is tried.
/// </param>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Metadata">The blob's metadata as stored: keys in any case, values percent-encoded UTF-8.</param>
public sealed record ArticleFile(string Name, ReadOnlyMemory<byte> Content, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The maximum file size, in bytes; a larger file is rejected.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>When the file arrived; null when unknown. It decides which Friday an embargo until Friday means.</summary>
    public DateTimeOffset? Arrived { get; init; }

    /// <summary>Creates a file without metadata.</summary>
    public ArticleFile(string name, ReadOnlyMemory<byte> content)
        : this(name, content, new Dictionary<string, string>())
    {
    }
}
