namespace Feed.Articles.Reading;

/// <summary>Collects the keys that name no fact.</summary>
/// <param name="taken">The facts so far.</param>
internal sealed class UnknownKeys(TakenFacts taken)
{
    private const int MaxNamed = 8;

    /// <summary>The YAML key that merges another mapping.</summary>
    private const string MergeKey = "<<";

    private readonly List<string> keys = [];

    /// <summary>One sentence that names the keys; null when all were known.</summary>
    public string? Note => keys.Count == 0
        ? null
        : $"Keys in {taken.Place} that are not known were ignored: {string.Join(", ", keys.Take(MaxNamed))}{(keys.Count > MaxNamed ? FormattableString.Invariant($" and {keys.Count - MaxNamed} more") : "")}.";

    /// <summary>Takes an entry whose key names no fact. It can still hold the file.</summary>
    public void Take(string key, DeclaredValue value)
    {
        if (key == MergeKey)
            taken.Holds.TakeContainer(value);
        if (FactKeys.IsGeneratorKey(key))
        {
            if (value is DeclaredValue.Text or DeclaredValue.Alias or DeclaredValue.List)
                taken.Holds.TakeUnknown(key, value);
            else if (value is DeclaredValue.Map map)
                taken.Holds.TakeFromGenerator(key, map);
            return;
        }

        // The hold's message already names the key; a note that it was ignored would contradict that.
        var (isHeld, isDated) = taken.Holds.TakeUnknown(key, value);
        if (isHeld)
            return;
        if (FactKeys.Nearest(key) is { } nearest)
        {
            var what = isDated
                ? "is not known; its future date holds the article anyway"
                : "is not known and was ignored";
            taken.Notes.Add($"\"{TakenFacts.Shorten(key)}\" in {taken.Where(value)} {what}; did you mean {nearest}?");
        }
        else if (!taken.IsMetadata)
            keys.Add(TakenFacts.Shorten(key));
    }
}
