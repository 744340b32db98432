namespace Feed.Articles.Quotes;

/// <summary>The kind of thing that a name refers to.</summary>
internal enum EntityKind
{
    /// <summary>A person, who may speak.</summary>
    Person,

    /// <summary>A company, club, authority, paper or the like.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A film, book, song or the like.</summary>
    Work,
}
