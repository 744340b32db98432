namespace Feed.Articles.Reading;

/// <summary>Holds the files in a folder <c>_drafts</c>, whatever their format; the name is Jekyll's.</summary>
internal static class DraftFolder
{
    private const string Name = "_drafts";

    /// <summary>The hold of a file by its name, folders included, as facts; none when the file is in no such folder.</summary>
    public static IReadOnlyList<Facts> Of(string name) =>
        !name.Split('/', '\\').SkipLast(1).Contains(Name, StringComparer.OrdinalIgnoreCase) ? [] :
        [
            new Facts(FactSource.Document)
            {
                Hold = new Hold(HoldReason.Draft, null,
                    $"The file is in a folder \"{Name}\", so it is not published; move it out to publish the article."),
            },
        ];
}
