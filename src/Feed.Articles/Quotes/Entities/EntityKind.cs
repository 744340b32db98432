namespace Feed.Articles.Quotes;

/// <summary>What a name names.</summary>
internal enum EntityKind
{
    /// <summary>Somebody, who may speak.</summary>
    Person,

    /// <summary>A company, club, authority, paper or the like.</summary>
    Organisation,

    /// <summary>Where something is or happens.</summary>
    Place,

    /// <summary>A film, book, song or the like.</summary>
    Work,
}
