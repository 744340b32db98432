namespace Feed.Storage.Pictures;

/// <summary>Whether readers may see a picture.</summary>
public enum PictureState
{
    /// <summary>Readers may not see it: no published article has such a picture.</summary>
    Unknown,

    /// <summary>Readers may see it: a published article shows it.</summary>
    Shown,

    /// <summary>Readers may no longer see it: its article has been withdrawn.</summary>
    Withdrawn,
}
