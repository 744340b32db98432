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

    /// <summary>What the editor can do.</summary>
    public static string WhatToDo(AttentionFile file) => file switch
    {
        { Kind: AttentionKind.Held, Until: not null } =>
            "Nothing: it is published automatically. To release it earlier or later, change what holds it and upload the file again under the same name.",
        { Kind: AttentionKind.Held } => "To release it, change what holds it and upload the file again under the same name.",
        { Kind: AttentionKind.Note } =>
            "Correct what the note names and upload the file again under the same name, or leave it: the article is published without it.",
        _ when IsConfiguration(file) =>
            "Correct the file and upload it again. The last accepted version, if there is one, stays in force until then.",
        _ => "Correct the file and upload it again under the same name. If that needs another format or name, delete this one.",
    };

    /// <summary>What readers see of the file now.</summary>
    public static string Readers(AttentionFile file) => file switch
    {
        { Kind: AttentionKind.Rejected, ArticleId: not null } => "the last good version is published",
        { ArticleId: not null } => "published",
        _ when IsConfiguration(file) => "the last accepted version, if there is one, is in force",
        _ => "not published",
    };

    private static bool IsConfiguration(AttentionFile file) =>
        file.Name.StartsWith(FeedStorage.ConfigContainer + "/", StringComparison.Ordinal);
}
