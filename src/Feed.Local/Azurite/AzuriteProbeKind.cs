namespace Feed.Local.Azurite;

/// <summary>The kinds of programs that may listen on the ports of an Azurite.</summary>
internal enum AzuriteProbeKind
{
    /// <summary>Nothing: the ports are free.</summary>
    Nothing,

    /// <summary>An Azurite with blobs and tables.</summary>
    Azurite,

    /// <summary>An Azurite with blobs or tables only.</summary>
    Partial,

    /// <summary>Two Azurites with different data: they were started at the same moment.</summary>
    Mixed,

    /// <summary>Another program, on at least one of the ports.</summary>
    Other,
}
