namespace Feed.Articles.Reading;

/// <summary>Reads the metadata of a blob.</summary>
internal static class BlobMetadata
{
    private static readonly HashSet<string> Keys = new(["title", "url", "author", "published", "tags", "speakers", "language"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What the metadata declares, or one sentence on what is wrong with it; keys of other tools are passed over.</summary>
    public static (Facts? Facts, string? Problem) Read(IReadOnlyDictionary<string, string> metadata, TimeZoneInfo zone)
    {
        var names = new FactNames(FactSource.BlobMetadata, zone);
        foreach (var (key, value) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Keys.Contains(key) && names.Take(key, [Uri.UnescapeDataString(value)]) is { } problem)
                return (null, problem);
        }

        return (names.Facts, null);
    }
}
