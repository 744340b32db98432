namespace Feed.Articles.Quotes;

/// <summary>Infers the gender of people whose names do not show it: a pronoun counts if it follows the only person named in its
/// sentence.</summary>
internal static class GenderVotes
{
    /// <summary>For each person, the gender that most pronouns imply; no entry on a tie.</summary>
    /// <param name="text">The article.</param>
    /// <param name="names">Its names in order.</param>
    /// <param name="clusterOf">The person that each name refers to.</param>
    public static Dictionary<NameCluster, Gender> Count(AnnotatedDocument text, IReadOnlyList<Mention> names,
        IReadOnlyList<NameCluster> clusterOf)
    {
        var votes = new Dictionary<NameCluster, int>();
        var next = 0;
        var namedCount = 0;
        NameCluster? lastNamed = null;
        var introductions = new IntroductoryPhrases(text);
        var tokens = text.Tokens;
        for (var at = 1; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            var gender = token.IsGenderedPronoun ? Genders.Of(token.Class) : Gender.Unknown;
            if (gender == Gender.Unknown && tokens[at - 1].Sentence != token.Sentence)
                (lastNamed, namedCount) = (null, 0);
            for (; next < names.Count && names[next].First <= at; next++)
            {
                if (namedCount == 0 || lastNamed != clusterOf[next])
                    namedCount++;
                lastNamed = clusterOf[next];
            }

            if (token.QuoteIndex < 0 && gender != Gender.Unknown && namedCount == 1 && lastNamed is { } person
                && !introductions.IsInPhrase(names[next - 1], at) && !IsObject(text, names[next - 1], at))
                votes[person] = votes.GetValueOrDefault(person) + (gender == Gender.Male ? 1 : -1);
        }

        return votes.Where(vote => vote.Value != 0)
            .ToDictionary(vote => vote.Key, vote => vote.Value > 0 ? Gender.Male : Gender.Female);
    }

    /// <summary>Whether a pronoun is the object of a name's verb, so it refers to somebody else: <c>Smith praised her.</c></summary>
    private static bool IsObject(AnnotatedDocument text, Mention name, int pronoun) => pronoun == name.Last + 2
        && !text.Is(pronoun, WordClass.Pronoun)
        && text.Tokens[name.Last + 1].IsLowercase && text.Is(name.Last + 1, WordClass.SpeechVerb | WordClass.Past)
        && (!text.Tokens[pronoun + 1].IsWord || text.Is(pronoun + 1, WordClass.Function | WordClass.Preposition | WordClass.Calendar));
}
