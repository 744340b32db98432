namespace Feed.Articles.Reading;

/// <summary>What an editor writes to keep a file from being published.</summary>
internal static class DraftMark
{
    private static readonly HashSet<string> HoldingStatus = new(
        ["draft", "private", "pending", "unpublished", "auto-draft", "trash", "review", "in review", "in progress", "wip", "idea", "hidden"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> PublicStatus = new(
        ["publish", "published", "public", "final", "future", "scheduled", "live", "approved", "ready", "done", "active", "archived", "inherit"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a value means yes; null when it means neither yes nor no.</summary>
    public static bool? Truth(string value) => value.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" or "y" => true,
        "false" or "no" or "off" or "0" or "n" => false,
        _ => null,
    };

    /// <summary>The hold of a key such as <c>draft</c>; a value that means neither yes nor no holds as well, because publishing cannot be undone.</summary>
    public static Hold? OfDraft(string key, string value, string place) => Truth(value) == false ? null : Hold(key, value, place);

    /// <summary>The hold of <c>publish: false</c> and <c>published: false</c>.</summary>
    public static Hold? OfPublish(string key, string value, string place) => Truth(value) == false ? Hold(key, value, place) : null;

    /// <summary>The hold of a status; a note when the status is not known.</summary>
    public static (Hold? Hold, string? Note) OfStatus(string key, string value, string place) =>
        HoldingStatus.Contains(value.Trim()) ? (Hold(key, value, place), null)
        : PublicStatus.Contains(value.Trim()) ? (null, null)
        : (null, $"The {key} \"{Summary.Cut(value, 60)}\" in {place} is not known, so it holds nothing back; draft, private and pending do.");

    private static Hold Hold(string key, string value, string place) => new(
        HoldReason.Draft,
        null,
        $"\"{key}: {Summary.Cut(value, 60)}\" in {place} marks the file as not to be published; change or remove it to publish the article.");
}
