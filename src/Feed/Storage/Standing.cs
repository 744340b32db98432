namespace Feed.Storage;

/// <summary>Where every article stood when the sweep looked: its record without the text.</summary>
internal sealed class Standing
{
    private readonly Dictionary<string, ArticleRecord> records = [];

    public IReadOnlyCollection<ArticleRecord> Records => records.Values;

    public static async Task<Standing> LoadAsync(ArticleRecords table, CancellationToken cancellation)
    {
        var standing = new Standing();
        await foreach (var record in table.StandingAsync(cancellation))
            standing.records[record.Id] = record;
        return standing;
    }

    public ArticleRecord? Find(string id) => records.GetValueOrDefault(id);

    /// <summary>The articles of each list.</summary>
    public ILookup<ListName, ArticleRecord> ByList() =>
        records.Values.SelectMany(record => record.Lists, (record, list) => (record, list)).ToLookup(entry => entry.list, entry => entry.record);
}
