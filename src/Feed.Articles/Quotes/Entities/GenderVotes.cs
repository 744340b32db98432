namespace Feed.Articles.Quotes;

/// <summary>Learns the gender of people whose names do not tell it from the pronouns behind a name that stands alone in its
/// sentence.</summary>
internal static class GenderVotes
{
    /// <summary>Sets <see cref="Person.Gender"/> where the pronouns agree.</summary>
    public static void Count(AnnotatedDocument text, List<Mention> names)
    {
        var votes = new Dictionary<Person, int>();
        var next = 0;
        Person? alone = null;
        for (var at = 1; at < text.Length; at++)
        {
            ref readonly var token = ref text.Tokens[at];
            var gender = token.Is(WordClass.Function) ? Genders.Of(token.Class) : Gender.Unknown;
            if (text.IsFirst(at) && gender == Gender.Unknown)
                alone = null;
            for (; next < names.Count && names[next].First <= at; next++)
                alone = alone is null || alone == names[next].Person ? names[next].Person : Person.Nobody;
            if (token.Run < 0 && gender != Gender.Unknown && alone is { Gender: Gender.Unknown } person)
                votes[person] = votes.GetValueOrDefault(person) + (gender == Gender.Male ? 1 : -1);
        }

        foreach (var (person, balance) in votes.Where(vote => vote.Key != Person.Nobody && vote.Value != 0))
            person.Gender = balance > 0 ? Gender.Male : Gender.Female;
    }
}
