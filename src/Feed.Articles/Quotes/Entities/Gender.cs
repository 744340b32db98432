namespace Feed.Articles.Quotes;

/// <summary>The gender that the text or the word lists give a person.</summary>
internal enum Gender
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}

/// <summary>What words tell of gender.</summary>
internal static class Genders
{
    /// <summary>The gender that a title, a role, a pronoun or a first name tells.</summary>
    public static Gender Of(WordClass word) => (word & (WordClass.Male | WordClass.Female)) switch
    {
        WordClass.Male => Gender.Male,
        WordClass.Female => Gender.Female,
        _ => (word & WordClass.FirstName) switch
        {
            WordClass.MaleName => Gender.Male,
            WordClass.FemaleName => Gender.Female,
            _ => Gender.Unknown,
        },
    };

    /// <summary>Whether one person may have both genders, of which either may be unknown.</summary>
    public static bool Fits(this Gender one, Gender other) => one == Gender.Unknown || other == Gender.Unknown || one == other;

    /// <summary>The gender, or another where it is unknown.</summary>
    public static Gender Or(this Gender gender, Gender other) => gender == Gender.Unknown ? other : gender;
}
