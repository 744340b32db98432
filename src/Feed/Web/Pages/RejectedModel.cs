using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of the page of the files that need attention.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Files">Which, and why.</param>
public sealed record RejectedModel(PageFrame Frame, IReadOnlyList<AttentionFile> Files);
