namespace Feed.Articles.Reading;

/// <summary>Reads the metadata of a blob.</summary>
internal static class BlobMetadata
{
    /// <summary>
    /// Facts that tools write into metadata when they copy a file: its old path, and when it was created and changed. They describe the
    /// copy, so they are ignored without a note.
    /// </summary>
    private static readonly Fact[] ToolFacts = [Fact.Path, Fact.Created, Fact.LastModified];

    /// <summary>Facts whose values are lists or mappings, which metadata cannot hold.</summary>
    private static readonly Fact[] Structured = [Fact.Taxonomies, Fact.Corrections];

    /// <summary>
    /// What the metadata declares, or one sentence that says what is wrong with it. Keys of other tools are ignored. A key that looks
    /// like a misspelling of a known key gets a note.
    /// </summary>
    public static (Facts? Facts, string? Problem) Read(IReadOnlyDictionary<string, string> metadata, TimeZoneInfo zone)
    {
        var reader = new FactReader(FactSource.BlobMetadata, zone);
        List<string> notes = [];
        var entries = metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new DeclaredEntry(pair.Key, new DeclaredValue.Text(Uri.UnescapeDataString(pair.Value), IsPlain: true, 1)));
        foreach (var (key, value) in SplitDates.Join([.. entries]))
        {
            if (FactKeys.Find(key) is { } known && ToolFacts.Contains(known.Fact))
                continue;
            if (FactKeys.Find(key) is { } fact && Structured.Contains(fact.Fact))
                notes.Add($"\"{key}\" in the blob's metadata was not used; write it into the front matter.");
            else if (reader.Take(key, value) is { } problem)
                return (null, problem);
        }

        var facts = reader.Facts;
        return (facts with { Notes = [.. facts.Notes, .. notes] }, null);
    }
}
