namespace Feed.Articles;

/// <summary>One uploaded file as it came: nothing decoded, nothing trusted.</summary>
/// <param name="Name">The blob's name in the container <c>articles</c>, folders included; its extension says which reader is tried.</param>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Metadata">The blob's metadata as stored: keys in any case, values percent-encoded UTF-8.</param>
public sealed record ArticleFile(string Name, ReadOnlyMemory<byte> Content, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The largest file that is read, in bytes; a larger one is rejected.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>A file without metadata.</summary>
    public ArticleFile(string name, ReadOnlyMemory<byte> content)
        : this(name, content, new Dictionary<string, string>())
    {
    }
}
