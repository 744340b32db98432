namespace Feed.Articles.Quotes;

/// <summary>Finds whom every <em>he</em> and <em>she</em> of an article means.</summary>
internal static class PronounResolver
{
    private const int FarthestSentence = 12;
    private const int FarthestAhead = 60;

    /// <summary>The mentions with a person for every pronoun that has one. Earlier pronouns are settled first: each then stands for its
    /// person, and whom <c>he told</c> is not he.</summary>
    public static Mentions Settle(AnnotatedDocument text, IReadOnlyList<Mention> mentions)
    {
        Mention[] settled = [.. mentions];
        var salience = new Salience(text, settled);
        for (var index = 0; index < settled.Length; index++)
        {
            var pronoun = settled[index];
            if (pronoun.Kind != MentionKind.Pronoun)
                continue;
            var addressed = index + 1 < settled.Length && settled[index + 1].First == pronoun.First + 2 ? settled[index + 1].Person : null;
            var meant = salience.Best(index, pronoun.First, pronoun.Gender, FarthestSentence, addressed, IsTag(text, pronoun.First))
                ?? Ahead(text, settled, index);
            settled[index] = pronoun with { Person = meant?.Person, Certainty = meant?.Lead ?? 0 };
        }

        return new Mentions(settled, text.Length);
    }

    private static bool IsTag(AnnotatedDocument text, int pronoun) =>
        text.Tokens[pronoun - 1].Mark == ',' && text.Tokens[pronoun - 2].Run < 0 && text.Is(pronoun + 1, WordClass.Verb)
        && text.Tokens[pronoun + 2].Mark == '.';

    /// <summary>Where nobody was named before, the first person named soon after.</summary>
    private static Antecedent? Ahead(AnnotatedDocument text, Mention[] mentions, int index)
    {
        var pronoun = mentions[index];
        for (var at = index + 1; at < Math.Min(mentions.Length, index + 1 + FarthestAhead); at++)
        {
            if (text.Tokens[mentions[at].First].Sentence > text.Tokens[pronoun.First].Sentence + 1)
                break;
            if (mentions[at] is { Kind: MentionKind.FullName, Person: { } person } && person.MayBe(pronoun.Gender))
                return new Antecedent(person, 0.5);
        }

        return null;
    }
}
