using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of the page of the files that need attention.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Files">Which, and why.</param>
/// <param name="Shown">How many of them the page has room for.</param>
public sealed record RejectedModel(PageFrame Frame, IReadOnlyList<AttentionFile> Files, int Shown)
{
    /// <summary>The number of files of a kind, with those that are not shown.</summary>
    public int Count(AttentionKind kind) => Files.Count(file => file.Kind == kind);
}
