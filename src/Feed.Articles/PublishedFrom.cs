namespace Feed.Articles;

/// <summary>The source of an article's date of publication. The sources in the file are ordered from most to least trusted.</summary>
public enum PublishedFrom
{
    /// <summary>Front matter, blob metadata or the metadata of the format.</summary>
    Declared,

    /// <summary>A date in the dateline; without a year it means the last such day before the file was first seen.</summary>
    Dateline,

    /// <summary>A full date in a photo caption that is not marked as a file or archive photo.</summary>
    Caption,

    /// <summary>The time at which the file was first seen, because the file itself has no date.</summary>
    FirstSeen,

    /// <summary>The time at which a held file was released.</summary>
    Released,
}
