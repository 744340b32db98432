namespace Feed.Articles;

/// <summary>The source of an article's date of publication, most trusted first.</summary>
public enum PublishedFrom
{
    /// <summary>Front matter, blob metadata or the metadata of the format.</summary>
    Declared,

    /// <summary>A full date in the dateline.</summary>
    Dateline,

    /// <summary>A full date in a photo caption that is not marked as a file or archive photo.</summary>
    Caption,

    /// <summary>Nothing in the file: the time at which the file was first seen.</summary>
    FirstSeen,

    /// <summary>The file was held: the time at which it was released.</summary>
    Released,
}
