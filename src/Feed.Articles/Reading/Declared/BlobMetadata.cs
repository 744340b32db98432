namespace Feed.Articles.Reading;

/// <summary>Reads the metadata of a blob.</summary>
internal static class BlobMetadata
{
    /// <summary>Facts that only copy tools write into metadata.</summary>
    private static readonly Fact[] ToolFacts = [Fact.Path, Fact.Created, Fact.Changed, Fact.Cover, Fact.Taxonomies, Fact.Corrections,
        Fact.Alt, Fact.Credit];

    /// <summary>
    /// What the metadata declares, or one sentence on what is wrong with it. Keys of other tools are ignored. A key that looks
    /// like a misspelt known one gets a note.
    /// </summary>
    public static (Facts? Facts, string? Problem) Read(IReadOnlyDictionary<string, string> metadata, TimeZoneInfo zone)
    {
        var reader = new FactReader(FactSource.BlobMetadata, zone);
        var entries = metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new DeclaredEntry(pair.Key, new DeclaredValue.Text(Uri.UnescapeDataString(pair.Value), IsPlain: true, 1)));
        foreach (var (key, value) in SplitDates.Join([.. entries]))
        {
            if (FactKeys.Find(key) is { } known && ToolFacts.Contains(known.Fact))
                continue;
            if (reader.Take(key, value) is { } problem)
                return (null, problem);
        }

        return (reader.Facts, null);
    }
}
