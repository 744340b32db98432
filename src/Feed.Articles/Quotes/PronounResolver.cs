namespace Feed.Articles.Quotes;

/// <summary>
/// Finds whom <em>he</em> or <em>she</em> means. A mention counts the more, the nearer its sentence is; the subject of a sentence counts
/// more than what
/// else stands in it, a person just introduced more than one known, and quoted words count for nothing.
/// </summary>
internal sealed class PronounResolver(ArticleText text, Mentions mentions)
{
    private const int FarthestMention = 60;
    private const int FarthestSentence = 12;
    private const double SubjectWeight = 3;
    private const double SpeakerWeight = 4.5;
    private const double FirstInSentenceWeight = 1.5;
    private const double IntroductionWeight = 2;
    private const double UnknownGenderWeight = 0.85;
    private const double UnconfirmedWeight = 0.5;
    private const double SubordinateWeight = 1.5;
    private const double ModifierWeight = 0.4;
    private const double RepetitionWeight = 0.15;

    private readonly Dictionary<Person, double> scores = [];
    private int settled;

    /// <summary>The person meant by a pronoun.</summary>
    /// <param name="token">The pronoun's token.</param>
    public Person? Resolve(int token)
    {
        SettleUntil(token);
        return mentions.At(token)?.Person ?? FirstAfter(token);
    }

    /// <summary>Where nobody was named before, the first person named soon after.</summary>
    private Person? FirstAfter(int token)
    {
        var gender = mentions.At(token)?.Gender;
        var start = mentions.LastBefore(token) + 1;
        for (var index = start; index < Math.Min(mentions.Count, start + FarthestMention)
            && text.Tokens[mentions[index].First].Sentence <= text.Tokens[token].Sentence + 1; index++)
        {
            if (mentions[index] is { Kind: MentionKind.FullName, Person: { } person } && (person.Gender == gender
                || person.Gender == Gender.Unknown) && text.Tokens[mentions[index].First].Run < 0)
                return person;
        }

        return null;
    }

    /// <summary>The likeliest person meant by a word that stands for somebody just spoken of.</summary>
    /// <param name="token">The word's token.</param>
    /// <param name="gender">Its gender; unknown fits everybody.</param>
    /// <param name="farthest">How many sentences back the person may have been named.</param>
    /// <param name="among">Who may be meant; null for anybody.</param>
    public Person? BestBefore(int token, Gender gender, int farthest, HashSet<Person>? among = null)
    {
        SettleUntil(token);
        return Best(mentions.LastBefore(token) + 1, text.Tokens[token].Sentence, gender, farthest, among);
    }

    /// <summary>Settles every earlier pronoun first: each then speaks for its person.</summary>
    private void SettleUntil(int token)
    {
        for (; settled < mentions.Count && mentions[settled].First <= token; settled++)
        {
            var mention = mentions[settled];
            if (mention.Kind == MentionKind.Pronoun && text.Tokens[mention.First].Run < 0)
                mention.Person = Best(settled, text.Tokens[mention.First].Sentence, mention.Gender, FarthestSentence,
                    not: Addressed(mention));
        }
    }

    /// <summary>Whom <c>he told Smith</c> speaks to, who then is not he.</summary>
    private Person? Addressed(Mention pronoun) =>
        pronoun.First + 1 < text.Tokens.Length
            && text.Tokens[pronoun.First + 1].Is(WordClass.StrongVerb) ? mentions.At(pronoun.First + 2)?.Person : null;

    private Person? Best(int index, int sentence, Gender gender, int farthest, HashSet<Person>? among = null, Person? not = null)
    {
        scores.Clear();
        for (var (at, seen) = (index - 1, 0); at >= 0 && seen < FarthestMention; at--, seen++)
        {
            var mention = mentions[at];
            ref readonly var place = ref text.Tokens[mention.First];
            if (sentence - place.Sentence > farthest)
                break;
            if (place.Run >= 0 || mention.Person is not { } person || (person.IsAnonymous && sentence - place.Sentence > 1)
                || (gender != Gender.Unknown && person.Gender != gender && person.Gender != Gender.Unknown))
                continue;
            if (person == not || (among is not null && !among.Contains(person)))
                continue;
            var weight = Weight(mention, at) / (1 + (sentence - place.Sentence));
            weight *= (person.Gender == Gender.Unknown ? UnknownGenderWeight : 1) * (person.Confirmed ? 1 : UnconfirmedWeight);
            var old = scores.GetValueOrDefault(person);
            scores[person] = Math.Max(old, weight) + (old > 0 ? Math.Min(old, weight) * RepetitionWeight : 0);
        }

        return scores.Count == 0 ? null : scores.MaxBy(score => score.Value).Key;
    }

    private double Weight(Mention mention, int index)
    {
        if (IsModifier(mention, index))
            return ModifierWeight;
        if (!IsSubject(mention))
            return mention.Kind == MentionKind.FullName && IsApposed(mention) ? IntroductionWeight : 1;
        if (text.Tokens[mention.Last + 1].Is(WordClass.StrongVerb))
            return SpeakerWeight;
        if (IsSubordinate(mention))
            return SubordinateWeight;
        var first = index == 0 || text.Tokens[mentions[index - 1].First].Sentence != text.Tokens[mention.First].Sentence;
        return first ? SubjectWeight * FirstInSentenceWeight : SubjectWeight;
    }

    /// <summary>Whether a name only qualifies another: <c>Smith spokeswoman Ann Jones</c>.</summary>
    private bool IsModifier(Mention mention, int index)
    {
        if (mention.Kind == MentionKind.Pronoun || index + 1 >= mentions.Count || mentions[index + 1].First - mention.Last is < 2 or > 5)
            return false;
        for (var at = mention.Last + 1; at < mentions[index + 1].First; at++)
        {
            if (text.Tokens[at] is not { Shape: Shape.Small } word
                || word.Is(WordClass.Verb | WordClass.Function | WordClass.Adverb | WordClass.Auxiliary)
                || text.Word(at).EndsWith("ed", StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private bool IsSubordinate(Mention mention) => mention.First > 0
        && text.Word(mention.First - 1) is "while" or "While" or "although" or "Although" or "though" or "Though" or "when" or "When" or "as" or "As" or "if" or "If" or "because" or "Because" or "after" or "After" or "before" or "Before" or "since" or "Since" or "that" or "than" or "where" or "who" or "which";

    /// <summary>Where the titles, trades and places begin that stand before a name.</summary>
    private int LeftEdge(int first)
    {
        while (first > 0 && text.Tokens[first - 1] is { IsWord: true } before && before.Sentence == text.Tokens[first].Sentence
            && (before.Is(WordClass.Role | WordClass.Title) || (before.IsCapital
            && !before.Is(WordClass.Function | WordClass.Calendar)) || before.Possessive)
            && mentions.At(first - 1) is null or { Kind: not MentionKind.Pronoun })
            first--;
        return first > 0 && text.Tokens[first - 1].Sentence == text.Tokens[first].Sentence
            && text.Word(first - 1) is "The" or "A" or "An" or "the" ? first - 1 : first;
    }

    private bool IsApposed(Mention mention) => mention.Last + 1 < text.Tokens.Length && text.Tokens[mention.Last + 1].Mark == ',';

    /// <summary>Whether a mention looks like the subject of its clause: no owner, no preposition or verb before it.</summary>
    private bool IsSubject(Mention mention)
    {
        if (text.Tokens[mention.Last].Possessive)
            return false;
        if (LeftEdge(mention.First) == 0)
            return true;
        ref readonly var before = ref text.Tokens[LeftEdge(mention.First) - 1];
        if (before.Sentence != text.Tokens[mention.First].Sentence || before.Mark != '\0')
            return true;
        if (before.Is(WordClass.StrongVerb) || (before.Is(WordClass.Auxiliary) && IsApposed(mention)) || (before.Possessive
            && mention.First > 1 && text.Tokens[mention.First - 2].Is(WordClass.StrongVerb)))
            return true;
        var next = mention.Last + 1;
        return !before.Is(WordClass.Preposition) && next < text.Tokens.Length
            && (text.Tokens[next].Is(WordClass.Verb | WordClass.Auxiliary) || text.Word(next).EndsWith("ed", StringComparison.Ordinal));
    }
}
