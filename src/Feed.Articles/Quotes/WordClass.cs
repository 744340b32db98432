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
    Group = 1 << 7,
    StrongVerb = 1 << 8,
    WeakVerb = 1 << 9,
    Organisation = 1 << 10,
    OrganisationOrSurname = 1 << 11,
    Place = 1 << 12,
    Function = 1 << 13,
    Preposition = 1 << 14,
    Adverb = 1 << 15,
    Auxiliary = 1 << 16,
    Calendar = 1 << 17,
    Other = 1 << 18,
    Particle = 1 << 19,
    Suffix = 1 << 20,
    SpeechNoun = 1 << 21,
    Unnamed = 1 << 22,
    Thing = 1 << 23,
    Clause = 1 << 24,
    Determiner = 1 << 25,
    Be = 1 << 26,
    Pronoun = 1 << 27,

    FirstName = MaleName | FemaleName,
    Verb = StrongVerb | WeakVerb,
    NoSurname = Organisation | Place | Calendar | Other,
}
