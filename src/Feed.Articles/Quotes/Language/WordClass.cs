namespace Feed.Articles.Quotes;

/// <summary>The classes that a language's word lists give a word; a word may have several.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    MaleName = 1UL << 0,
    FemaleName = 1UL << 1,
    Title = 1UL << 2,
    Abbreviation = 1UL << 3,
    Male = 1UL << 4,
    Female = 1UL << 5,
    Role = 1UL << 6,
    Verb = 1UL << 7,
    Organisation = 1UL << 8,
    Place = 1UL << 9,
    Function = 1UL << 10,
    Preposition = 1UL << 11,
    Adverb = 1UL << 12,
    Auxiliary = 1UL << 13,
    Calendar = 1UL << 14,
    Other = 1UL << 15,
    Particle = 1UL << 16,
    Suffix = 1UL << 17,
    Unnamed = 1UL << 18,
    Thing = 1UL << 19,
    Clause = 1UL << 20,
    Determiner = 1UL << 21,
    Be = 1UL << 22,
    Pronoun = 1UL << 23,
    And = 1UL << 24,
    Coordinate = 1UL << 25,
    Relative = 1UL << 26,
    Definite = 1UL << 27,
    Indefinite = 1UL << 28,
    Belonging = 1UL << 29,
    Agent = 1UL << 30,
    Source = 1UL << 31,
    Unreal = 1UL << 32,
    Sequel = 1UL << 33,
    Question = 1UL << 34,
    Asking = 1UL << 35,
    Answering = 1UL << 36,
    Party = 1UL << 37,
    Noun = 1UL << 41,
    Elision = 1UL << 42,
    Negation = 1UL << 43,
    Modal = 1UL << 44,
    Denial = 1UL << 45,
    Channel = 1UL << 46,
    Age = 1UL << 47,
    Nobody = 1UL << 48,
    Occupation = 1UL << 49,
    Origin = 1UL << 50,
    Compass = 1UL << 51,
    Honour = 1UL << 52,
    Group = 1UL << 53,
    Words = 1UL << 54,
    Where = 1UL << 55,
    Bulletin = 1UL << 56,
    Body = 1UL << 61,
    Firm = 1UL << 60,
    Plural = 1UL << 59,
    Compound = 1UL << 58,
    Neuter = 1UL << 57,
    Demonym = 1UL << 62,
    Stake = 1UL << 63,

    /// <summary>Ends like a participle that depends on another verb, such as <c>saying</c>.</summary>
    Participle = 1UL << 38,

    /// <summary>Ends like a past-tense verb.</summary>
    Past = 1UL << 39,

    /// <summary>Ends like an adverb of manner.</summary>
    Manner = 1UL << 40,

    FirstName = MaleName | FemaleName,
    NoSurname = Organisation | Place | Calendar | Other,

    /// <summary>Classes that come from an ending rather than a list.</summary>
    Ending = Participle | Past | Manner | Age | Occupation | Compound,
}
