namespace Feed.Articles.Quotes;

/// <summary>Learns the gender of people whose names do not tell it from the pronouns behind a name that stands alone in its
/// sentence.</summary>
internal static class GenderVotes
{
    /// <summary>Sets <see cref="Person.Gender"/> where the pronouns agree.</summary>
    public static void Count(ArticleText text, List<Mention> names)
    {
        var votes = new Dictionary<Person, (int He, int She)>();
        var next = 0;
        Person? alone = null;
        var sentence = -1;
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            ref readonly var token = ref text.Tokens[at];
            if (token.Sentence > sentence + 1 || (token.Sentence != sentence && token.IsWord && Vote(text.Word(at)) == Gender.Unknown))
                alone = null;
            sentence = token.Sentence;
            for (; next < names.Count && names[next].First <= at; next++)
                alone = alone is null || alone == names[next].Person ? names[next].Person : Person.Nobody;
            if (token.Run >= 0 || alone is not { Gender: Gender.Unknown } person)
                continue;
            var vote = Vote(text.Word(at));
            if (vote == Gender.Unknown)
                continue;
            var (he, she) = votes.GetValueOrDefault(person);
            votes[person] = vote == Gender.Male ? (he + 1, she) : (he, she + 1);
        }

        foreach (var (person, (he, she)) in votes.Where(vote => vote.Key != Person.Nobody && vote.Value.He != vote.Value.She))
            person.Gender = he > she ? Gender.Male : Gender.Female;
    }

    private static Gender Vote(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" or "his" or "His" or "him" or "himself" => Gender.Male,
        "she" or "She" or "her" or "Her" or "herself" => Gender.Female,
        _ => Gender.Unknown,
    };
}
