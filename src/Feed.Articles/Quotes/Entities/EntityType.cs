namespace Feed.Articles.Quotes;

/// <summary>What a name in an article refers to.</summary>
internal enum EntityType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A firm, a club, an office or any other body.</summary>
    Organisation,

    /// <summary>A town, a country or any other place.</summary>
    Place,

    /// <summary>A film, a book or any other work.</summary>
    Work,
}
