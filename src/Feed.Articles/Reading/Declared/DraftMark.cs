namespace Feed.Articles.Reading;

/// <summary>What an editor writes to keep a file from being published.</summary>
internal static class DraftMark
{
    private static readonly ILookup<string, string> Status = DataFile.Entries("Reading.Declared.status-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim());

    private static readonly HashSet<string> HoldingStatus = new(Status["hold"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> PublicStatus = new(Status["publish"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ScheduledStatus = new(Status["schedule"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> UnmistakableStatus = new(Status["unmistakable"], StringComparer.OrdinalIgnoreCase);

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
        : PublicStatus.Contains(value.Trim()) || ScheduledStatus.Contains(value.Trim()) ? (null, null)
        : (null, $"The {key} \"{Summary.Cut(value, 60)}\" in {place} is not known, so it holds nothing back; {Words("hold")} hold a file, {Words("publish")} publish it, "
            + $"and {Words("schedule")} hold it until its date.");

    /// <summary>The hold of a file that is scheduled and has no date.</summary>
    public static Hold? OfSchedule(string key, string value, string place) => !ScheduledStatus.Contains(value.Trim()) ? null : new(
        HoldReason.UnreadableEmbargo,
        null,
        $"\"{key}: {Summary.Cut(value, 60)}\" in {place} says that the article is published later, and no date says when; declare it as published, or change the {key}.");

    /// <summary>The hold of a key that is not known and whose value can mean nothing else, such as <c>state: draft</c>.</summary>
    public static Hold? OfUnknown(string key, string value, string place) => !UnmistakableStatus.Contains(value.Trim()) ? null : new(
        HoldReason.Draft,
        null,
        $"\"{key}: {Summary.Cut(value, 60)}\" in {place} reads as a mark that the file is not to be published; did you mean status? Change or remove it to publish the article.");

    private static string Words(string kind) => string.Join(", ", Status[kind]);

    private static Hold Hold(string key, string value, string place) => new(
        HoldReason.Draft,
        null,
        $"\"{key}: {Summary.Cut(value, 60)}\" in {place} marks the file as not to be published; change or remove it to publish the article.");
}
