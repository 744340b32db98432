namespace Feed.Storage.Pictures;

/// <summary>What an editor has to know of an article's pictures: one sentence each.</summary>
internal sealed class PictureNotes
{
    private const int MostNames = 8;
    private const int MostProblems = 8;

    private readonly List<string> problems = [];
    private readonly List<string> missing = [];

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => [.. missing.Count == 0 ? [] : new[] { Missing() }, .. Told()];

    /// <summary>Adds a sentence.</summary>
    public void Add(string problem) => problems.Add(problem);

    /// <summary>Adds a picture whose file is not there.</summary>
    public void AddMissing(string name) => missing.Add(name);

    private string Missing()
    {
        var names = string.Join(", ", missing.Take(MostNames));
        return missing.Count switch
        {
            1 => $"The text names the picture {names}, which is not there: upload it under this name, and the article shows it.",
            <= MostNames => $"The text names the pictures {names}, which are not there: "
                + "upload them under these names, and the article shows them.",
            _ => FormattableString.Invariant($"The text names {missing.Count} pictures that are not there ({names} ...): ")
                + "upload them under their names, and the article shows them.",
        };
    }

    private List<string> Told() => problems.Count <= MostProblems
        ? problems
        :
        [
            .. problems.Take(MostProblems - 1),
            FormattableString.Invariant($"{problems.Count - MostProblems + 1} more pictures are not shown for such reasons."),
        ];
}
