namespace Feed.Storage;

/// <summary>The kinds of terms that have a list of articles.</summary>
public enum TermKind
{
    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A person whom an article quotes or reports, or whom its file declares as a speaker.</summary>
    Speaker,

    /// <summary>A person in the byline of an article.</summary>
    Author,
}
