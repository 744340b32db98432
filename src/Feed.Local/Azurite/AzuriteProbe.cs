namespace Feed.Local.Azurite;

/// <summary>What listens on some ports.</summary>
/// <param name="Kind">The kind of program.</param>
/// <param name="Folder">Full path of its data, if it is an Azurite that a Feed.Local started; else null.</param>
internal sealed record AzuriteProbe(AzuriteProbeKind Kind, string? Folder);
