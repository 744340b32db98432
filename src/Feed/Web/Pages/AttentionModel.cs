using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of the page of the files that need attention.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Files">The files.</param>
/// <param name="Shown">How many of them fit on the page.</param>
public sealed record AttentionModel(PageFrame Frame, IReadOnlyList<AttentionFile> Files, int Shown)
{
    /// <summary>The number of files of a kind, including those that are not shown.</summary>
    public int Count(AttentionKind kind) => Files.Count(file => file.Kind == kind);
}
