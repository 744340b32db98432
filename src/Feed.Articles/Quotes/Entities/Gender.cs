namespace Feed.Articles.Quotes;

/// <summary>A person's gender, from the text or the word lists.</summary>
internal enum Gender
{
    /// <summary>Unknown.</summary>
    Unknown,

    /// <summary>The pronoun is <c>he</c>.</summary>
    Male,

    /// <summary>The pronoun is <c>she</c>.</summary>
    Female,
}

/// <summary>Determines gender from words.</summary>
internal static class Genders
{
    /// <summary>The gender implied by a title, a role, a pronoun or a first name.</summary>
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

    /// <summary>Whether two genders are compatible: equal, or at least one unknown.</summary>
    public static bool Fits(this Gender one, Gender other) => one == Gender.Unknown || other == Gender.Unknown || one == other;

    /// <summary>The gender, or the other one when it is unknown.</summary>
    public static Gender Or(this Gender gender, Gender other) => gender == Gender.Unknown ? other : gender;
}
