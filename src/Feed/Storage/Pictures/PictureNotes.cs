namespace Feed.Storage.Pictures;

/// <summary>Collects the notes for the editor on an article's pictures, one sentence each.</summary>
internal sealed class PictureNotes
{
    private const int MaxNames = 8;
    private const int MaxProblems = 8;

    private readonly List<string> problems = [];
    private readonly List<string> missing = [];

    /// <summary>All notes: first the missing pictures, then the other problems.</summary>
    public IEnumerable<string> All => [.. missing.Count == 0 ? [] : new[] { Missing() }, .. Problems()];

    /// <summary>Adds a sentence.</summary>
    public void Add(string problem) => problems.Add(problem);

    /// <summary>Adds a picture whose file is missing.</summary>
    public void AddMissing(string name) => missing.Add(name);

    private string Missing()
    {
        var names = string.Join(", ", missing.Take(MaxNames));
        return missing.Count switch
        {
            1 => $"The text refers to the picture {names}, which is missing: upload it under this name, and the article will show it.",
            <= MaxNames => $"The text refers to the pictures {names}, which are missing: "
                + "upload them under these names, and the article will show them.",
            _ => FormattableString.Invariant($"The text refers to {missing.Count} pictures that are missing ({names} ...): ")
                + "upload them under their names, and the article will show them.",
        };
    }

    private List<string> Problems() => problems.Count <= MaxProblems
        ? problems
        :
        [
            .. problems.Take(MaxProblems - 1),
            FormattableString.Invariant($"{problems.Count - MaxProblems + 1} more pictures are not shown for similar reasons."),
        ];
}
