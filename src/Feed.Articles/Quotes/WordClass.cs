namespace Feed.Articles.Quotes;

/// <summary>What the word lists say of a word; a word may be several things at once.</summary>
[Flags]
internal enum WordClass : uint
{
    None = 0,
    MaleName = 1 << 0,
    FemaleName = 1 << 1,
    Title = 1 << 2,
    Abbreviation = 1 << 3,
    Male = 1 << 4,
    Female = 1 << 5,
    Role = 1 << 6,
    Verb = 1 << 7,
    Organisation = 1 << 8,
    Place = 1 << 9,
    Function = 1 << 10,
    Preposition = 1 << 11,
    Adverb = 1 << 12,
    Auxiliary = 1 << 13,
    Calendar = 1 << 14,
    Other = 1 << 15,
    Particle = 1 << 16,
    Suffix = 1 << 17,
    Unnamed = 1 << 18,
    Thing = 1 << 19,
    Clause = 1 << 20,
    Determiner = 1 << 21,
    Be = 1 << 22,
    Pronoun = 1 << 23,

    FirstName = MaleName | FemaleName,
    NoSurname = Organisation | Place | Calendar | Other,
}
