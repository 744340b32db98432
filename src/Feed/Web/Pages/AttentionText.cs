using Feed.Storage;
using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Texts that tell editors why a file needs attention and what to do.</summary>
static class AttentionText
{
    /// <summary>The heading for a kind.</summary>
    public static string Heading(AttentionKind kind) => kind switch
    {
        AttentionKind.Rejected => "Cannot be read",
        AttentionKind.Held => "Held back",
        _ => "Published with notes",
    };

    /// <summary>What the editor can do with the files of a kind.</summary>
    public static string WhatToDo(AttentionKind kind) => kind switch
    {
        AttentionKind.Held => "To release a file now or at another time, change what holds it and upload the file again under the same name.",
        AttentionKind.Note =>
            "Correct what the note names and upload the file again under the same name. "
            + "Or leave the file as it is: the article is published without what the note names.",
        _ => "Correct the file and upload it again under the same name. If the new file needs another format or name, delete this one.",
    };

    /// <summary>What the editor can do with a file.</summary>
    public static string WhatToDo(AttentionFile file) =>
        string.Join(' ', new[] { AutomaticRelease(file, until: null), WhatToDo(file.Kind), StaysInForce(file) }.OfType<string>());

    /// <summary>Says that a held file will be published automatically; null if nothing will release it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="until">The day to name in the text; null to leave it out.</param>
    public static string? AutomaticRelease(AttentionFile file, string? until) => file is { Kind: AttentionKind.Held, Until: not null }
        ? $"No action needed: it will be published {(until is null ? "automatically" : $"on {until}")}."
        : null;

    /// <summary>Says that the last accepted configuration stays in force; null for other files.</summary>
    public static string? StaysInForce(AttentionFile file) => file.Kind == AttentionKind.Rejected && IsConfiguration(file)
        ? "The last accepted version, if there is one, stays in force until then."
        : null;

    /// <summary>What readers see of the file now.</summary>
    public static string WhatReadersSee(AttentionFile file) => file switch
    {
        { Kind: AttentionKind.Rejected, ArticleId: not null } => "the last good version is published",
        { ArticleId: not null } => "published",
        _ when IsConfiguration(file) => "the last accepted version, if there is one, is in force",
        _ => "not published",
    };

    private static bool IsConfiguration(AttentionFile file) =>
        file.Name.StartsWith(FeedStorage.ConfigContainer + "/", StringComparison.Ordinal);
}
