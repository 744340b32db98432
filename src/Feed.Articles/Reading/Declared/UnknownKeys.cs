namespace Feed.Articles.Reading;

/// <summary>Collects the keys that declare no fact.</summary>
/// <param name="collected">The facts so far.</param>
internal sealed class UnknownKeys(CollectedFacts collected)
{
    private const int MaxNamed = 8;

    /// <summary>The YAML key that merges another mapping.</summary>
    private const string MergeKey = "<<";

    private readonly List<string> keys = [];

    /// <summary>One sentence that lists the keys; null when all keys were known.</summary>
    public string? Note => keys.Count == 0
        ? null
        : $"Keys in {collected.Place} that are not known were ignored: {string.Join(", ", keys.Take(MaxNamed))}{(keys.Count > MaxNamed ? FormattableString.Invariant($" and {keys.Count - MaxNamed} more") : "")}.";

    /// <summary>Takes an entry with an unknown key. It can still hold the file.</summary>
    public void Take(string key, DeclaredValue value)
    {
        if (key == MergeKey)
            collected.Holds.TakeContainer(value);
        if (FactKeys.IsGeneratorKey(key))
        {
            if (value is DeclaredValue.Text or DeclaredValue.Alias or DeclaredValue.List)
                collected.Holds.TakeUnknown(key, value);
            else if (value is DeclaredValue.Map map)
                collected.Holds.TakeFromGenerator(key, map);
            if (SplitDates.IsPart(key, value))
                NotePart(key, value);
            else if (FactKeys.IsAboutArticle(key) && value is DeclaredValue.Text or DeclaredValue.List && !collected.IsMetadata)
                keys.Add(CollectedFacts.Shorten(key));
            return;
        }

        // The hold's message already names the key; a note that it was ignored would contradict that.
        var (isHeld, isDated) = collected.Holds.TakeUnknown(key, value);
        if (isHeld)
            return;
        if (SplitDates.IsPart(key, value))
            NotePart(key, value);
        else if (FactKeys.Nearest(key) is { } nearest)
            AddNote($"\"{CollectedFacts.Shorten(key)}\" in {collected.Where(value)}", isDated, nearest);
        else if (!collected.IsMetadata)
            keys.Add(CollectedFacts.Shorten(key));
    }

    /// <summary>
    /// Takes an entry with an unknown key from a table of a site's own facts. Only a misspelling of a known key gets a note, because a site
    /// may have any facts there.
    /// </summary>
    public void TakeFromTable(string table, string key, DeclaredValue value)
    {
        if (FactKeys.IsGeneratorKey(key) || value is DeclaredValue.Map || FactKeys.Nearest(key) is not { } nearest)
            return;
        var (isHeld, isDated) = collected.Holds.TakeUnknown(key, value);
        if (!isHeld)
            AddNote($"\"{CollectedFacts.Shorten(key)}\" in the table {table} in {collected.Where(value)}", isDated, nearest);
    }

    private void NotePart(string key, DeclaredValue value) => collected.Notes.Add(
        $"\"{CollectedFacts.Shorten(key)}: {CollectedFacts.Shorten(DeclaredTexts.Written(value))}\" in {collected.Where(value)} completes no date, so it was not used; write date, time and zone as one value, like 2026-03-14T09:30:00+01:00.");

    /// <summary>
    /// Adds a note on a misspelling. The reader does not know the current time, so the sentence fits past and future dates.
    /// </summary>
    private void AddNote(string key, bool isDated, string nearest) => collected.Notes.Add(isDated
        ? $"{key} is not known, so its date was not used, except that a date in the future holds the article until then; did you mean {nearest}?"
        : $"{key} is not known and was ignored; did you mean {nearest}?");
}
